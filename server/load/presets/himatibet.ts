import type {
  LayerDeclaration,
  LineClass,
  SourceRecord,
  Vocabulary,
} from "../../../geodata/declaration.ts";
import { pakistan } from "../../../geodata/extentAndLicence.ts";
import { commonProperties, oneOf, type Properties, text } from "../../../geodata/properties.ts";
import { addedGroup } from "../declared/addedGroup.ts";
import type { Mapping, PropertyOrigin } from "../mapping/mapping.ts";
import type { Preset } from "./preset.ts";

const faultColour = { light: "#7A2E24", dark: "#D98C7E" };
const foldColour = { light: "#5F5A4E", dark: "#A8A293" };

/** Plain where no side is known: of normal faults the map does not say which side went down. */
const kinds = {
  thrust: {
    title: { en: "Thrust fault", ur: "تھرسٹ فالٹ" },
    class: { widthPx: 1.8, pattern: "plain", ornament: "teeth", colour: faultColour },
  },
  normal: {
    title: { en: "Normal fault", ur: "نارمل فالٹ" },
    class: { widthPx: 1.8, pattern: "plain", colour: faultColour },
  },
  dextral: {
    title: { en: "Right-lateral fault", ur: "دائیں رخ کا فالٹ" },
    class: { widthPx: 1.8, pattern: "plain", ornament: "dextral", colour: faultColour },
  },
  sinistral: {
    title: { en: "Left-lateral fault", ur: "بائیں رخ کا فالٹ" },
    class: { widthPx: 1.8, pattern: "plain", ornament: "sinistral", colour: faultColour },
  },
  anticline: {
    title: { en: "Anticline", ur: "محدب تہہ (اینٹی کلائن)" },
    class: { widthPx: 1, pattern: "plain", colour: foldColour },
  },
  syncline: {
    title: { en: "Syncline", ur: "مقعر تہہ (سن کلائن)" },
    class: { widthPx: 1, pattern: "plain", colour: foldColour },
  },
} as const satisfies Vocabulary<LineClass>;

const certainties = {
  located: { title: { en: "Located", ur: "متعین" } },
  approximate: { title: { en: "Approximately located", ur: "تقریبی" } },
  inferred: { title: { en: "Inferred", ur: "قیاسی" } },
} as const satisfies Vocabulary;

const sutureKinds = {
  suture: {
    title: { en: "Suture zone", ur: "سیون (سوچر زون)" },
    class: { widthPx: 3, pattern: "plain", colour: { light: "#5A2417", dark: "#E2A08F" } },
  },
} as const satisfies Vocabulary<LineClass>;

const rate = (en: string, ur: string) => ({
  type: "number" as const,
  title: { en, ur },
  unit: "mm/yr",
});

const lineProperties = {
  ...commonProperties,
  published_type: text("Type as published", "شائع شدہ قسم"),
  references: text("According to", "بحوالہ"),
} as const satisfies Properties;

const faultProperties = {
  ...lineProperties,
  kind: oneOf("Kind", "قسم", kinds),
  certainty: oneOf("How it is located", "تعین کی نوعیت", certainties),
  net_slip_mm_yr: rate("Slip rate", "سرکنے کی رفتار"),
  net_slip_least_mm_yr: rate("Slip rate, least", "سرکنے کی کم از کم رفتار"),
  net_slip_most_mm_yr: rate("Slip rate, most", "سرکنے کی زیادہ سے زیادہ رفتار"),
  strike_slip_mm_yr: rate("Strike-slip rate", "افقی سرکاؤ کی رفتار"),
  strike_slip_least_mm_yr: rate("Strike-slip rate, least", "افقی سرکاؤ، کم از کم"),
  strike_slip_most_mm_yr: rate("Strike-slip rate, most", "افقی سرکاؤ، زیادہ سے زیادہ"),
  shortening_mm_yr: rate("Shortening rate", "سکڑاؤ کی رفتار"),
  shortening_least_mm_yr: rate("Shortening rate, least", "سکڑاؤ، کم از کم"),
  shortening_most_mm_yr: rate("Shortening rate, most", "سکڑاؤ، زیادہ سے زیادہ"),
  note: text("Note", "نوٹ"),
} as const satisfies Properties;

const common = {
  group: addedGroup.id,
  geometry: ["LineString", "MultiLineString"],
  extent: pakistan,
  licence: {
    name: "ODC-By 1.0",
    url: "https://opendatacommons.org/licenses/by/1-0/",
  },
  attribution: "HimaTibetMap (Styron and Taylor)",
  minzoom: 0,
  maxzoom: 14,
  visibleByDefault: false,
} as const;

const faults: LayerDeclaration = {
  ...common,
  id: "himatibet-faults",
  title: { en: "Faults and folds (HimaTibetMap)", ur: "فالٹ اور تہیں (ہماتبت میپ)" },
  description: {
    en: "Active structures of the Indo-Asian collision zone, drawn from imagery and the literature; exact to several kilometres, for regional maps.",
    ur: "ہند و ایشیا تصادمی خطے کی فعال ساختیں، تصاویر اور تحقیق سے کھینچی گئیں؛ کئی کلومیٹر تک درست، علاقائی نقشوں کے لیے۔",
  },
  properties: faultProperties,
  symbol: {
    type: "line",
    classBy: "kind",
    dashedWhen: { property: "certainty", values: ["approximate", "inferred"] },
  },
};

const sutures: LayerDeclaration = {
  ...common,
  id: "himatibet-sutures",
  title: { en: "Suture zones (HimaTibetMap)", ur: "سیون (ہماتبت میپ)" },
  description: {
    en: "Where the plates and arcs of the Himalaya and Tibet are joined; exact to several kilometres.",
    ur: "وہ لکیریں جہاں ہمالیہ اور تبت کی پلیٹیں جڑی ہیں؛ کئی کلومیٹر تک درست۔",
  },
  properties: { ...lineProperties, kind: oneOf("Kind", "قسم", sutureKinds) },
  symbol: { type: "line", classBy: "kind" },
};

/** The README of version 1.1: "approximately several kilometers", for regional plots. */
const positions: Record<string, PropertyOrigin> = {
  sources: { constant: ["preset-himatibetmap", "preset-styron-2010"] },
  position_accuracy_m: { constant: 5_000 },
  position_method: { constant: "generalised-map" },
  position_note: {
    constant: "HimaTibetMap: exact to approximately several kilometres; ±5 km is an estimate.",
  },
  published_type: { column: "Type" },
  references: { column: "Source" },
};

/**
 * The second digit of `ltype` is the kind and the third how it is located, as its maintainers'
 * script format_conversions.py sorts them. `Type` is empty or misspelt in places, and is kept beside.
 */
const byKind = {
  1111: "thrust",
  1121: "thrust",
  1131: "thrust",
  1211: "normal",
  1221: "normal",
  1311: "dextral",
  1321: "dextral",
  1411: "sinistral",
  1421: "sinistral",
  1611: "anticline",
  1621: "anticline",
  1711: "syncline",
  1721: "syncline",
};

const unnamed = {
  1: "Unnamed thrust fault",
  2: "Unnamed normal fault",
  3: "Unnamed right-lateral fault",
  4: "Unnamed left-lateral fault",
  6: "Unnamed anticline",
  7: "Unnamed syncline",
};

/**
 * Rates are written as (most likely, least, most), says the documentation of the GEM database, which
 * took them over from the same maintainer. It names no unit: mm/yr is that of the works cited.
 */
const ofRate = (column: string, place: 0 | 1 | 2): PropertyOrigin => {
  const parts = ["[^,()]*", "[^,()]*", "[^,()]*"].map((part, index) =>
    index === place ? `(${part})` : part,
  );
  return { column, match: `^\\(${parts.join(",")}\\)$` };
};

const faultMapping: Mapping = {
  properties: {
    ...positions,
    id: { slug: "himatibet-{Id}" },
    name: {
      column: "Name",
      else: { column: "ltype", match: "^1(\\d)", values: unnamed },
    },
    kind: { column: "ltype", values: byKind },
    certainty: {
      column: "ltype",
      match: "^..(.)",
      values: { 1: "located", 2: "approximate", 3: "inferred" },
    },
    net_slip_mm_yr: ofRate("net_slip_r", 0),
    net_slip_least_mm_yr: ofRate("net_slip_r", 1),
    net_slip_most_mm_yr: ofRate("net_slip_r", 2),
    strike_slip_mm_yr: ofRate("strike_sli", 0),
    strike_slip_least_mm_yr: ofRate("strike_sli", 1),
    strike_slip_most_mm_yr: ofRate("strike_sli", 2),
    shortening_mm_yr: ofRate("shortening", 0),
    shortening_least_mm_yr: ofRate("shortening", 1),
    shortening_most_mm_yr: ofRate("shortening", 2),
    note: { column: "notes" },
  },
  rules: [],
  // X and Y are a point within the line, or 0.
  ignore: ["X", "Y"],
  // The upper plate lies to the left in HimaTibetMap (seen on the Main Frontal, Main Pamir, Salt
  // Range and Western Kunlun thrusts), and the teeth of this map's lines to the right.
  reverseLines: true,
};

const sutureMapping: Mapping = {
  properties: {
    ...positions,
    // Every suture has the Id 0.
    id: { slug: "himatibet-suture-{#}" },
    name: { column: "Name" },
    kind: { column: "Type", values: { suture: "suture" } },
  },
  rules: [],
  ignore: ["Id", "ltype", "X", "Y"],
  reverseLines: false,
};

const sources: readonly SourceRecord[] = [
  {
    id: "preset-himatibetmap",
    type: "dataset",
    title: "HimaTibetMap",
    author: [
      { family: "Styron", given: "Richard" },
      { family: "Taylor", given: "Michael" },
    ],
    issued: { "date-parts": [[2013]] },
    URL: "https://github.com/HimaTibetMap/HimaTibetMap",
    license: "ODC-By 1.0",
    note: "Contains information from HimaTibetMap, which is made available under the ODC Attribution License.",
  },
  {
    id: "preset-styron-2010",
    type: "article-journal",
    title: "Database of Active Structures From the Indo-Asian Collision",
    author: [
      { family: "Styron", given: "Richard" },
      { family: "Taylor", given: "Michael" },
      { family: "Okoronkwo", given: "Kelechi" },
    ],
    issued: { "date-parts": [[2010]] },
    "container-title": "Eos, Transactions American Geophysical Union",
    DOI: "10.1029/2010EO200001",
    license: "Cited only",
  },
];

export const himatibet: Preset = {
  name: "himatibet",
  description: "Faults, folds and sutures of HimaTibetMap (GeoJSON, Shapefile)",
  layers: [
    {
      layer: sutures,
      mapping: sutureMapping,
      sources,
      recognisedBy: { Type: "suture" },
    },
    { layer: faults, mapping: faultMapping, sources },
  ],
};

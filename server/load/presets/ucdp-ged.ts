import type {
  CodeClass,
  LayerDeclaration,
  SourceRecord,
  Vocabulary,
} from "../../../geodata/declaration.ts";
import { ccBy4, pakistan } from "../../../geodata/extentAndLicence.ts";
import {
  choice,
  commonProperties,
  count,
  oneOf,
  type Properties,
  text,
} from "../../../geodata/properties.ts";
import { addedGroup } from "../declared/addedGroup.ts";
import type { Mapping, MappingRule } from "../mapping/mapping.ts";
import type { Preset } from "./preset.ts";

const kinds = {
  "state-based": {
    title: { en: "State-based conflict", ur: "ریاست کے ساتھ مسلح تصادم" },
    class: { code: "S" },
  },
  "non-state": {
    title: { en: "Conflict between non-state groups", ur: "غیر ریاستی گروہوں کا تصادم" },
    class: { code: "N" },
  },
  "one-sided": {
    title: { en: "One-sided violence against civilians", ur: "شہریوں کے خلاف یک طرفہ تشدد" },
    class: { code: "C" },
  },
} as const satisfies Vocabulary<CodeClass>;

/** `date_prec` of the codebook; the spans of the dates in the file agree with it. */
const datePrecisions = {
  day: { title: { en: "The day", ur: "دن" } },
  "two-to-six-days": { title: { en: "Two to six days", ur: "دو سے چھ دن" } },
  week: { title: { en: "The week", ur: "ہفتہ" } },
  month: { title: { en: "The month, or 8 to 30 days", ur: "مہینہ، یا 8 سے 30 دن" } },
  year: { title: { en: "More than a month, up to a year", ur: "ایک ماہ سے زیادہ، ایک سال تک" } },
} as const satisfies Vocabulary;

/** `where_prec` of the codebook, in the words of version 22.1 or close to them. */
const wherePrecisions = {
  exact: { title: { en: "Exact location", ur: "عین مقام" } },
  "within-25-km": {
    title: {
      en: "Within about 25 km of a known point",
      ur: "معلوم نقطے سے تقریباً 25 کلومیٹر کے اندر",
    },
  },
  district: { title: { en: "Only the district is known", ur: "صرف ضلع معلوم" } },
  province: { title: { en: "Only the province is known", ur: "صرف صوبہ معلوم" } },
  "line-or-area": {
    title: {
      en: "Along a line or in an area without clear limits",
      ur: "کسی لکیر پر یا غیر واضح علاقے میں",
    },
  },
  country: { title: { en: "Only the country is known", ur: "صرف ملک معلوم" } },
  "water-or-air": {
    title: { en: "International waters or airspace", ur: "بین الاقوامی پانی یا فضا" },
  },
} as const satisfies Vocabulary;

const clarities = {
  high: { title: { en: "Reported as an event of its own", ur: "الگ واقعے کے طور پر رپورٹ" } },
  lower: {
    title: { en: "Reported together with other events", ur: "دیگر واقعات کے ساتھ مجموعی رپورٹ" },
  },
} as const satisfies Vocabulary;

const properties = {
  ...commonProperties,
  // A country reaches further than the 500 km that positions of shipped layers may be uncertain by.
  position_accuracy_m: { ...commonProperties.position_accuracy_m, maximum: 1_000_000 },
  date: { type: "date", title: { en: "Date", ur: "تاریخ" }, required: true, inTiles: true },
  date_end: { type: "date", title: { en: "Last possible date", ur: "آخری ممکنہ تاریخ" } },
  date_precision: oneOf("Date known to", "تاریخ کی درستی", datePrecisions),
  kind: oneOf("Type of violence", "تشدد کی قسم", kinds),
  side_a: text("Side A, as attributed by UCDP", "فریق الف، یو سی ڈی پی کے مطابق"),
  side_b: text("Side B, as attributed by UCDP", "فریق ب، یو سی ڈی پی کے مطابق"),
  conflict: text("Conflict", "تنازع"),
  fatalities_best: count("Deaths, best estimate", "اموات، بہترین اندازہ"),
  fatalities_low: count("Deaths, lowest estimate", "اموات، کم از کم"),
  fatalities_high: count("Deaths, highest estimate", "اموات، زیادہ سے زیادہ"),
  toll_disputed: {
    type: "boolean",
    title: { en: "Estimates differ", ur: "اندازوں میں فرق" },
    required: true,
    inTiles: true,
  },
  toll_note: text("About the estimates", "اندازوں کے بارے میں"),
  deaths_side_a: count("Deaths of side A", "فریق الف کی اموات"),
  deaths_side_b: count("Deaths of side B", "فریق ب کی اموات"),
  deaths_civilians: count("Deaths of civilians", "شہریوں کی اموات"),
  deaths_unknown: count("Deaths of unknown status", "نامعلوم حیثیت کی اموات"),
  place: { ...text("Place as coded", "درج مقام"), searchable: true },
  place_note: text("Place as reported", "رپورٹ شدہ مقام"),
  district: text("District as coded", "درج ضلع"),
  province: text("Province as coded", "درج صوبہ"),
  where_precision: oneOf("Place known to", "مقام کی درستی", wherePrecisions),
  clarity: choice("Clarity of the report", "رپورٹ کی وضاحت", clarities),
  ucdp_id: text("UCDP event", "یو سی ڈی پی واقعہ"),
} as const satisfies Properties;

const layer: LayerDeclaration = {
  id: "ucdp-events",
  group: addedGroup.id,
  title: { en: "Events recorded by UCDP", ur: "یو سی ڈی پی کے درج واقعات" },
  description: {
    en: "Events of organised violence with at least one death, as the Uppsala Conflict Data Program codes them. Positions are as published, with a radius for how exactly each is known; the radii are Naqsha's.",
    ur: "منظم تشدد کے واقعات جن میں کم از کم ایک موت ہوئی، جیسے اُپسالا کنفلکٹ ڈیٹا پروگرام نے درج کیے۔ مقامات جوں کے توں ہیں؛ ہر ایک کی درستی کا دائرہ نقشہ کا اندازہ ہے۔",
  },
  geometry: ["Point"],
  extent: pakistan,
  properties,
  licence: ccBy4,
  attribution: "Uppsala Conflict Data Program (UCDP)",
  minzoom: 0,
  maxzoom: 14,
  visibleByDefault: false,
  symbol: {
    type: "graduated",
    sizeBy: "fatalities_best",
    maximum: 40,
    hollowWhen: "toll_disputed",
    codeBy: "kind",
    colour: { light: "#A3262A", dark: "#E5767A" },
    // A district or a province each, thousands of them.
    discOf: "selected",
  },
};

/**
 * Radii in metres by `where_prec`. The codebook gives one only for code 2; the others are estimates:
 * - 1 is coded at the point of the place named, so that a town's own size is left: 5 km.
 * - 3: nine in ten of the places coded exactly lie within 62 km of the point of their district.
 * - 4, 5: the rules below have a radius for the provinces and the Line of Control; 5 is otherwise a
 *   road, a valley, a subdistrict or the border of one district.
 * - 6: the country reaches 985 km from the point it is coded at (70, 30).
 */
const radiiM = {
  1: 5_000,
  2: 25_000,
  3: 65_000,
  4: 565_000,
  5: 100_000,
  6: 1_000_000,
  7: 1_000_000,
};

const positionNotes = {
  1: "UCDP: exact location. The point is that of the place named; ±5 km is an estimate.",
  2: "UCDP: within about 25 km of the point, which is a known place.",
  3: "UCDP: only the district is known. The point stands for all of it; the radius is an estimate.",
  4: "UCDP: only the province is known. The point stands for all of it.",
  5: "UCDP: along a line, or in an area without clear limits. The point stands for all of it; the radius is an estimate.",
  6: "UCDP: only the country is known. The point stands for all of it.",
  7: "UCDP: international waters or airspace.",
};

/**
 * Farther than any part of the province, in today's borders of `basemap-province`, from the point
 * the province is coded at. The former FATA is not in them: 254 km to the farthest event coded
 * exactly in it. In Balochistan, whose districts are large, nine in ten of the places coded exactly
 * lie within 149 km of the point of their district.
 */
const areaRadii: readonly MappingRule[] = [
  // The point of a big city is its centre, for whatever happened anywhere in it.
  {
    when: { where_prec: 1, where_coordinates: ["Karachi town", "Lahore town"] },
    set: { position_accuracy_m: 25_000, position_note: cityNote(25) },
  },
  {
    when: {
      where_prec: 1,
      where_coordinates: [
        "Faisalabad town",
        "Gujranwala town",
        "Hyderabad town",
        "Islamabad city",
        "Multan town",
        "Peshawar town",
        "Quetta town",
        "Rawalpindi town",
      ],
    },
    set: { position_accuracy_m: 10_000, position_note: cityNote(10) },
  },
  { when: { where_prec: 3, adm_1: "Balochistan province" }, set: { position_accuracy_m: 150_000 } },
  { when: { where_prec: 4, adm_1: "Azad Jammu & Kashmir" }, set: { position_accuracy_m: 160_000 } },
  {
    when: { where_prec: 4, adm_1: "Federally Administered Tribal Areas" },
    set: { position_accuracy_m: 260_000 },
  },
  { when: { where_prec: 4, adm_1: "Sindh province" }, set: { position_accuracy_m: 305_000 } },
  { when: { where_prec: 4, adm_1: "Punjab province" }, set: { position_accuracy_m: 390_000 } },
  {
    when: { where_prec: 4, adm_1: "Khyber Pakhtunkwa province" },
    set: { position_accuracy_m: 435_000 },
  },
  // The Line of Control runs along Azad Jammu and Kashmir, which reaches 286 km from these points.
  {
    when: {
      where_prec: 5,
      where_coordinates: ["LoC", "LoC in Azad Jammu and Kashmir", "LoC near AJK & Punjab"],
    },
    set: { position_accuracy_m: 290_000 },
  },
];

function cityNote(km: number): string {
  return `UCDP: exact location. The point is that of the whole city; ±${km} km is an estimate.`;
}

const slip = (
  place: string,
  [longitude, latitude]: readonly [number, number],
  position_accuracy_m: number,
  why: string,
): MappingRule => ({
  when: { where_coordinates: place, longitude, latitude },
  set: {
    position_accuracy_m,
    position_note: `The point UCDP publishes is not where the place is: ${why} It is shown as published.`,
  },
});

/** Points that other evidence contradicts. They are not moved: nobody has published where they belong. */
const knownSlips: readonly MappingRule[] = [
  slip("Machh town", [66.2616, 27.0557], 330_000, "Mach (GeoNames) is 329 km away."),
  slip(
    "Bahawalnagar town",
    [71.723303, 29.381291],
    165_000,
    "Bahawalnagar (GeoNames) is 163 km away.",
  ),
  slip(
    "Sui town",
    [62.049546, 25.648076],
    800_000,
    "UCDP's own point of its district, Dera Bugti, is 784 km away.",
  ),
  slip(
    "Dasht-i-Goran town",
    [61.760041, 29.217094],
    480_000,
    "UCDP's own point of its district, Kalat, is 465 km away.",
  ),
];

/** Where an event was divided, UCDP's three numbers sometimes do not stand in their order. */
const tolls: readonly MappingRule[] = [
  { when: { low: { below: "high" } }, set: { toll_disputed: true } },
  {
    when: { high: { below: "best" } },
    set: {
      toll_disputed: true,
      toll_note: "As published, the highest estimate is lower than the best one.",
    },
  },
  {
    when: { low: { above: "best" } },
    set: {
      toll_disputed: true,
      toll_note: "As published, the lowest estimate is higher than the best one.",
    },
  },
];

const mapping: Mapping = {
  properties: {
    id: { slug: "ucdp-{id}" },
    name: { text: "{where_coordinates}: {dyad_name}" },
    sources: { constant: ["preset-ucdp-ged", "preset-sundberg-2013"] },
    position_accuracy_m: { column: "where_prec", values: radiiM },
    position_method: {
      column: "where_prec",
      values: { 1: "published-coordinate", 2: "place-anchor" },
      otherwise: "derived",
    },
    position_note: { column: "where_prec", values: positionNotes },
    date: { column: "date_start" },
    date_end: { column: "date_end" },
    date_precision: {
      column: "date_prec",
      values: { 1: "day", 2: "two-to-six-days", 3: "week", 4: "month", 5: "year" },
    },
    kind: {
      column: "type_of_violence",
      values: { 1: "state-based", 2: "non-state", 3: "one-sided" },
    },
    conflict: { column: "conflict_name" },
    fatalities_best: { column: "best" },
    fatalities_low: { column: "low" },
    fatalities_high: { column: "high" },
    toll_disputed: { constant: false },
    deaths_side_a: { column: "deaths_a" },
    deaths_side_b: { column: "deaths_b" },
    place: { column: "where_coordinates" },
    place_note: { column: "where_description" },
    district: { column: "adm_2" },
    province: { column: "adm_1" },
    where_precision: {
      column: "where_prec",
      values: {
        1: "exact",
        2: "within-25-km",
        3: "district",
        4: "province",
        5: "line-or-area",
        6: "country",
        7: "water-or-air",
      },
    },
    clarity: { column: "event_clarity", values: { 1: "high", 2: "lower" } },
    ucdp_id: { column: "relid" },
  },
  rules: [
    ...areaRadii,
    ...knownSlips,
    ...tolls,
    // The day is known, and the last possible one is the same.
    { when: { date_prec: 1 }, set: { date_end: null } },
  ],
  ignore: ["year", "latitude", "longitude"],
  reverseLines: false,
};

const sources: readonly SourceRecord[] = [
  {
    id: "preset-ucdp-ged",
    type: "dataset",
    title: "UCDP Georeferenced Event Dataset (GED)",
    publisher: "Uppsala Conflict Data Program, Uppsala University",
    URL: "https://ucdp.uu.se/downloads/",
    license: "CC BY 4.0",
    note: "What the codes of place and date mean is in its codebook.",
  },
  {
    id: "preset-sundberg-2013",
    type: "article-journal",
    title: "Introducing the UCDP Georeferenced Event Dataset",
    author: [
      { family: "Sundberg", given: "Ralph" },
      { family: "Melander", given: "Erik" },
    ],
    issued: { "date-parts": [[2013, 7]] },
    "container-title": "Journal of Peace Research",
    DOI: "10.1177/0022343313484347",
    license: "Cited only",
    note: "How the events are coded; to be cited with the dataset.",
  },
];

export const ucdpGed: Preset = {
  name: "ucdp-ged",
  description: "UCDP Georeferenced Event Dataset (CSV)",
  layers: [{ layer, mapping, sources }],
};

import { commodities } from "./commodities.ts";
import type { FillClass, LayerDeclaration, LineClass, Vocabulary } from "./declaration.ts";
import { ccBy4, pakistan } from "./extentAndLicence.ts";
import { geologicalAges } from "./geologicalAges.ts";
import {
  amount,
  choice,
  commonProperties,
  locatedProperties,
  note,
  oneOf,
  type Properties,
  someOf,
  text,
} from "./properties.ts";
import { rareEarthElements, rareEarthEvidence, rareEarthMinerals } from "./siteVocabularies.ts";

/** Kinds of belt. The widest comes first: others are drawn over it. */
export const beltKinds = {
  "metallogenic-belt": {
    title: { en: "Metallogenic belt", ur: "دھاتی معدنیات کی پٹی" },
    class: { colour: { light: "#8A7048", dark: "#C4A878" }, opacity: 0.12 },
  },
  "fold-belt": {
    title: { en: "Fold belt", ur: "شکن دار پٹی" },
    class: {
      colour: { light: "#8F8A3E", dark: "#CDCB84" },
      opacity: 0.12,
      pattern: "sedimentary",
    },
  },
  "sediment-hosted-belt": {
    title: { en: "Sediment-hosted metals", ur: "رسوبی چٹانوں میں دھاتیں" },
    class: {
      colour: { light: "#2F5583", dark: "#7398C6" },
      opacity: 0.18,
      pattern: "sedimentary",
    },
  },
  "magmatic-arc": {
    title: { en: "Magmatic arc", ur: "آتشی پٹی" },
    class: { colour: { light: "#BC5424", dark: "#EA9A68" }, opacity: 0.16, pattern: "volcanic" },
  },
  "island-arc": {
    title: { en: "Island arc", ur: "جزائری قوس" },
    class: { colour: { light: "#145866", dark: "#4E97A6" }, opacity: 0.16, pattern: "plutonic" },
  },
  "metamorphic-belt": {
    title: { en: "Metamorphic belt", ur: "متغیرہ چٹانوں کی پٹی" },
    class: {
      colour: { light: "#8B6A86", dark: "#C9A8C4" },
      opacity: 0.16,
      pattern: "metamorphic",
    },
  },
  batholith: {
    title: { en: "Batholith", ur: "باتھولتھ" },
    class: { colour: { light: "#C8596C", dark: "#F7B4BD" }, opacity: 0.16, pattern: "plutonic" },
  },
  "alkaline-province": {
    title: { en: "Alkaline province", ur: "القلی آتشی خطہ" },
    class: { colour: { light: "#6A3FA0", dark: "#B794E8" }, opacity: 0.16, pattern: "alkaline" },
  },
  ophiolite: {
    title: { en: "Ophiolite", ur: "اوفیولائٹ" },
    class: { colour: { light: "#1F6B40", dark: "#74C596" }, opacity: 0.18, pattern: "ophiolite" },
  },
} as const satisfies Vocabulary<FillClass>;

/** Kinds of fault, all of them red-brown or brown: ornament and weight tell them apart. */
export const faultKinds = {
  suture: {
    title: { en: "Suture", ur: "پلیٹوں کا جوڑ" },
    class: {
      widthPx: 3,
      pattern: "plain",
      ornament: "teeth",
      colour: { light: "#551A20", dark: "#EBC0B0" },
    },
  },
  thrust: {
    title: { en: "Thrust", ur: "دھکیل فالٹ" },
    class: {
      widthPx: 1.75,
      pattern: "plain",
      ornament: "teeth",
      colour: { light: "#985340", dark: "#BC8C8D" },
    },
  },
  "subduction-front": {
    title: { en: "Subduction front", ur: "پلیٹ کے نیچے دھنسنے کی حد" },
    class: {
      widthPx: 2.5,
      pattern: "plain",
      ornament: "teeth",
      colour: { light: "#734041", dark: "#E89E79" },
    },
  },
  dextral: {
    title: { en: "Strike-slip fault, right-lateral", ur: "دائیں رخ سرکنے والا فالٹ" },
    class: {
      widthPx: 1.75,
      pattern: "plain",
      ornament: "dextral",
      colour: { light: "#985340", dark: "#BC8C8D" },
    },
  },
  sinistral: {
    title: { en: "Strike-slip fault, left-lateral", ur: "بائیں رخ سرکنے والا فالٹ" },
    class: {
      widthPx: 1.75,
      pattern: "plain",
      ornament: "sinistral",
      colour: { light: "#985340", dark: "#BC8C8D" },
    },
  },
  normal: {
    title: { en: "Normal fault", ur: "عام فالٹ (نارمل)" },
    class: {
      widthPx: 1.5,
      pattern: "plain",
      ornament: "ticks",
      colour: { light: "#985340", dark: "#BC8C8D" },
    },
  },
} as const satisfies Vocabulary<LineClass>;

/** Strike-slip is seldom pure: what the line's ornament leaves out. */
export const slipSenses = {
  reverse: { title: { en: "Reverse", ur: "معکوس" } },
  dextral: { title: { en: "Right-lateral", ur: "دائیں رخ" } },
  sinistral: { title: { en: "Left-lateral", ur: "بائیں رخ" } },
  "dextral-reverse": { title: { en: "Right-lateral and reverse", ur: "دائیں رخ اور معکوس" } },
  "sinistral-reverse": { title: { en: "Left-lateral and reverse", ur: "بائیں رخ اور معکوس" } },
} as const satisfies Vocabulary;

const aliases = {
  type: "string[]",
  title: { en: "Also known as", ur: "دیگر نام" },
  searchable: true,
} as const;

export const beltProperties = {
  ...locatedProperties,
  kind: oneOf("Kind", "قسم", beltKinds),
  aliases,
  age: { ...someOf("Geological age", "ارضیاتی عمر", geologicalAges), plainTerms: false },
  age_note: text("Age in detail", "عمر کی تفصیل"),
  extent_note: text("Extent as published", "شائع شدہ حدود"),
  commodities: someOf("Commodities", "معدنیات", commodities),
  ree: someOf("Rare earth elements reported", "بیان شدہ نایاب ارضی عناصر", rareEarthElements),
  ree_minerals: someOf(
    "Rare earth minerals reported",
    "نایاب ارضی عناصر کی بیان شدہ معدنیات",
    rareEarthMinerals,
  ),
  ree_evidence: choice("Rare earth evidence", "نایاب ارضی عناصر کا ثبوت", rareEarthEvidence),
  ree_note: text("Rare earths in detail", "نایاب ارضی عناصر کی تفصیل"),
  note,
} as const satisfies Properties;

export const faultProperties = {
  ...locatedProperties,
  // A line under the sea, or over the border, lies in none.
  regions: { ...locatedProperties.regions, required: false },
  kind: oneOf("Kind", "قسم", faultKinds),
  slip_sense: choice("Sense of slip", "سرکنے کا رخ", slipSenses),
  aliases,
  near: { type: "string[]", title: { en: "Near", ur: "قریب" }, searchable: true },
  suturing_age: text("Age of suturing", "جڑنے کا زمانہ"),
  slip_rate_low_mm_per_year: amount(
    "Lowest slip rate published",
    "سرکنے کی کم سے کم شائع شدہ رفتار",
    "mm/yr",
  ),
  slip_rate_high_mm_per_year: amount(
    "Highest slip rate published",
    "سرکنے کی زیادہ سے زیادہ شائع شدہ رفتار",
    "mm/yr",
  ),
  slip_rate_sources: {
    type: "string[]",
    title: { en: "Sources of the slip rate", ur: "سرکنے کی رفتار کے مآخذ" },
  },
  slip_rate_note: text("Slip rate in detail", "سرکنے کی رفتار کی تفصیل"),
  status_note: text("What is disputed", "کیا متنازع ہے"),
  note,
} as const satisfies Properties;

const common = {
  group: "geology",
  extent: pakistan,
  licence: ccBy4,
  attribution: "GeoNames; Naqsha",
  minzoom: 0,
  maxzoom: 14,
} as const;

/** Belts first: everything else is drawn over them. */
export const tectonicLayers: readonly LayerDeclaration[] = [
  {
    ...common,
    id: "mineral-belts",
    title: { en: "Mineral belts", ur: "معدنی پٹیاں" },
    description: {
      en: "Arcs, ophiolites and other belts of rock that host minerals, drawn schematically from published descriptions.",
      ur: "معدنیات رکھنے والی آتشی پٹیاں، اوفیولائٹ اور دیگر چٹانی پٹیاں؛ شائع شدہ بیانات سے بنا خاکہ۔",
    },
    geometry: ["Polygon", "MultiPolygon"],
    properties: beltProperties,
    visibleByDefault: true,
    symbol: { type: "fill", classBy: "kind", namesFrom: "mineral-belt-names" },
  },
  {
    ...common,
    id: "mineral-belt-names",
    title: { en: "Names of mineral belts", ur: "معدنی پٹیوں کے نام" },
    description: {
      en: "Lines along which the names of the mineral belts are written.",
      ur: "وہ لکیریں جن پر معدنی پٹیوں کے نام لکھے جاتے ہیں۔",
    },
    geometry: ["LineString"],
    properties: commonProperties,
    visibleByDefault: false,
    symbol: { type: "names" },
  },
  {
    ...common,
    id: "faults",
    title: { en: "Sutures and faults", ur: "پلیٹوں کے جوڑ اور فالٹ" },
    description: {
      en: "Sutures, thrusts and strike-slip faults, drawn schematically through places of known position.",
      ur: "پلیٹوں کے جوڑ، دھکیل فالٹ اور سرکنے والے فالٹ؛ معلوم مقامات سے گزرتا خاکہ۔",
    },
    geometry: ["LineString", "MultiLineString"],
    properties: faultProperties,
    visibleByDefault: true,
    symbol: { type: "line", classBy: "kind" },
  },
];

import type { CodeClass, LayerDeclaration, Vocabulary } from "../../../geodata/declaration.ts";
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

/** `date_prec` of the codebook; the spans of dates from 1989 to 2021 in Pakistan agree with it. */
const datePrecisions = {
  day: { title: { en: "The day", ur: "دن" } },
  "two-to-six-days": { title: { en: "Two to six days", ur: "دو سے چھ دن" } },
  week: { title: { en: "The week", ur: "ہفتہ" } },
  month: { title: { en: "The month, or 8 to 30 days", ur: "مہینہ، یا 8 سے 30 دن" } },
  year: { title: { en: "More than a month, up to a year", ur: "ایک ماہ سے زیادہ، ایک سال تک" } },
} as const satisfies Vocabulary;

/** `where_prec` of the codebook, as it is quoted by those who use it (the R package mapme.biodiversity among them). */
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

/** Of the preset ucdp-ged. */
export const ucdpEventsLayer: LayerDeclaration = {
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

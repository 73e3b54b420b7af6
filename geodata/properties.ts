import type { PropertyDeclaration, Vocabulary } from "./declaration.ts";
import {
  commodityGroups,
  datePrecisions,
  incidentKinds,
  positionMethods,
  routeKinds,
  routeStatuses,
  siteStatuses,
} from "./vocabularies.ts";

type Properties = Readonly<Record<string, PropertyDeclaration>>;

/** What every layer has. `id` is the stable slug of the feature, unique in its layer. */
export const commonProperties = {
  id: { type: "string", title: { en: "Identifier", ur: "شناخت" }, required: true, inTiles: true },
  name: {
    type: "string",
    title: { en: "Name", ur: "نام" },
    required: true,
    inTiles: true,
    searchable: true,
  },
  name_ur: {
    type: "string",
    title: { en: "Urdu name", ur: "اردو نام" },
    inTiles: true,
    searchable: true,
  },
  sources: { type: "string[]", title: { en: "Sources", ur: "مآخذ" }, required: true },
  position_accuracy_m: {
    type: "number",
    title: { en: "Position known to", ur: "مقام کی درستی" },
    unit: "m",
    required: true,
    minimum: 0,
    maximum: 500_000,
    inTiles: true,
  },
  position_method: {
    type: "string",
    title: { en: "How the position was found", ur: "مقام کیسے معلوم ہوا" },
    required: true,
    vocabulary: positionMethods,
  },
} as const satisfies Properties;

const note = {
  type: "string",
  title: { en: "Note", ur: "نوٹ" },
} as const satisfies PropertyDeclaration;

const text = (en: string, ur: string): PropertyDeclaration => ({
  type: "string",
  title: { en, ur },
});

const oneOf = (en: string, ur: string, vocabulary: Vocabulary): PropertyDeclaration => ({
  type: "string",
  title: { en, ur },
  vocabulary,
  required: true,
  inTiles: true,
});

const count = (en: string, ur: string): PropertyDeclaration => ({
  type: "integer",
  title: { en, ur },
  minimum: 0,
  inTiles: true,
});

export const siteProperties = {
  ...commonProperties,
  aliases: { type: "string[]", title: { en: "Also known as", ur: "دیگر نام" }, searchable: true },
  commodities: { type: "string[]", title: { en: "Commodities", ur: "معدنیات" }, inTiles: true },
  commodity_group: oneOf("Commodity group", "معدنی گروہ", commodityGroups),
  deposit_type: text("Deposit type", "ذخیرے کی قسم"),
  host_rock: text("Host rock", "میزبان چٹان"),
  status: oneOf("Status", "حیثیت", siteStatuses),
  status_note: text("Status in detail", "حیثیت کی تفصیل"),
  ree: {
    type: "string[]",
    title: { en: "Rare earths reported", ur: "بیان شدہ نایاب ارضی عناصر" },
    inTiles: true,
  },
  ree_note: text("Rare earth evidence", "نایاب ارضی عناصر کا ثبوت"),
  resource_mt: {
    type: "number",
    title: { en: "Resource (ore)", ur: "ذخیرہ (کچ دھات)" },
    unit: "Mt",
    minimum: 0,
  },
  note,
} as const satisfies Properties;

export const routeProperties = {
  ...commonProperties,
  ref: {
    type: "string",
    title: { en: "Route number", ur: "شاہراہ نمبر" },
    inTiles: true,
    searchable: true,
  },
  kind: oneOf("Kind", "قسم", routeKinds),
  status: oneOf("Status", "حیثیت", routeStatuses),
  published_length_km: {
    type: "number",
    title: { en: "Published length", ur: "شائع شدہ لمبائی" },
    unit: "km",
    minimum: 0,
  },
  note,
} as const satisfies Properties;

export const incidentProperties = {
  ...commonProperties,
  date: { type: "date", title: { en: "Date", ur: "تاریخ" }, required: true, inTiles: true },
  date_precision: oneOf("Date known to the", "تاریخ کی درستی", datePrecisions),
  kind: oneOf("Kind", "نوعیت", incidentKinds),
  target: text("Target", "ہدف"),
  actor: text("Actor, as attributed", "منسوب ذمہ دار"),
  actor_note: text("Who attributes it", "کس نے منسوب کیا"),
  fatalities_best: count("Deaths, best estimate", "اموات، بہترین اندازہ"),
  fatalities_low: count("Deaths, lowest report", "اموات، کم از کم"),
  fatalities_high: count("Deaths, highest report", "اموات، زیادہ سے زیادہ"),
  toll_disputed: {
    type: "boolean",
    title: { en: "Sources disagree on the toll", ur: "تعداد پر مآخذ میں اختلاف" },
    required: true,
    inTiles: true,
  },
  toll_note: text("Who says which toll", "کون سی تعداد کس نے بتائی"),
  attackers_killed: count("Attackers killed", "ہلاک حملہ آور"),
  note,
} as const satisfies Properties;

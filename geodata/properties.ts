import { commodities } from "./commodities.ts";
import type { PropertyDeclaration, Vocabulary } from "./declaration.ts";
import {
  commodityGroups,
  datePrecisions,
  depositTypes,
  incidentKinds,
  positionMethods,
  rareEarthElements,
  rareEarthEvidence,
  rareEarthMinerals,
  regions,
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
  position_note: {
    type: "string",
    title: { en: "About the position", ur: "مقام کے بارے میں" },
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

const choice = (en: string, ur: string, vocabulary: Vocabulary): PropertyDeclaration => ({
  type: "string",
  title: { en, ur },
  vocabulary,
  inTiles: true,
});

const oneOf = (en: string, ur: string, vocabulary: Vocabulary): PropertyDeclaration => ({
  ...choice(en, ur, vocabulary),
  required: true,
});

const someOf = (en: string, ur: string, vocabulary: Vocabulary): PropertyDeclaration => ({
  ...choice(en, ur, vocabulary),
  type: "string[]",
});

const amount = (en: string, ur: string, unit: string): PropertyDeclaration => ({
  type: "number",
  title: { en, ur },
  unit,
  minimum: 0,
});

const count = (en: string, ur: string): PropertyDeclaration => ({
  type: "integer",
  title: { en, ur },
  minimum: 0,
  inTiles: true,
});

/** What features of the country have beyond those of the basemap. */
const locatedProperties = {
  ...commonProperties,
  regions: {
    type: "string[]",
    title: { en: "Province or territory", ur: "صوبہ یا علاقہ" },
    required: true,
    vocabulary: regions,
  },
} as const satisfies Properties;

export const siteProperties = {
  ...locatedProperties,
  aliases: { type: "string[]", title: { en: "Also known as", ur: "دیگر نام" }, searchable: true },
  commodities: someOf("Commodities", "معدنیات", commodities),
  commodity_group: oneOf("Commodity group", "معدنی گروہ", commodityGroups),
  minerals: { type: "string[]", title: { en: "Other minerals listed", ur: "دیگر درج معدنیات" } },
  deposit_type: choice("Deposit type", "ذخیرے کی قسم", depositTypes),
  deposit_model: text("USGS deposit model", "یو ایس جی ایس ماڈل نمبر"),
  host_rock: text("Host rock", "میزبان چٹان"),
  status: oneOf("Status", "حیثیت", siteStatuses),
  status_note: text("Status in detail", "حیثیت کی تفصیل"),
  ree: someOf("Rare earth elements reported", "بیان شدہ نایاب ارضی عناصر", rareEarthElements),
  ree_minerals: someOf(
    "Rare earth minerals reported",
    "نایاب ارضی عناصر کی بیان شدہ معدنیات",
    rareEarthMinerals,
  ),
  ree_evidence: choice("Rare earth evidence", "نایاب ارضی عناصر کا ثبوت", rareEarthEvidence),
  ree_note: text("Rare earths in detail", "نایاب ارضی عناصر کی تفصیل"),
  resource_mt: amount("Resource (ore)", "ذخیرہ (کچ دھات)", "Mt"),
  copper_t_per_year: amount("Copper produced", "تانبے کی پیداوار", "t/yr"),
  gold_t_per_year: amount("Gold produced", "سونے کی پیداوار", "t/yr"),
  silver_t_per_year: amount("Silver produced", "چاندی کی پیداوار", "t/yr"),
  investment_usd_million: amount("Investment", "سرمایہ کاری", "million US$"),
  free_cash_flow_usd_million: amount(
    "Expected free cash flow",
    "متوقع آزاد نقد بہاؤ",
    "million US$",
  ),
  construction_jobs: count("Construction jobs", "تعمیراتی ملازمتیں"),
  permanent_jobs: count("Permanent jobs", "مستقل ملازمتیں"),
  figures_source: text("Source of the figures", "اعداد و شمار کا ماخذ"),
  usgs_records: {
    type: "string[]",
    title: { en: "USGS records", ur: "یو ایس جی ایس ریکارڈ" },
  },
  note,
} as const satisfies Properties;

export const routeProperties = {
  ...locatedProperties,
  ref: {
    type: "string",
    title: { en: "Route number", ur: "شاہراہ نمبر" },
    inTiles: true,
    searchable: true,
  },
  kind: oneOf("Kind", "قسم", routeKinds),
  status: oneOf("Status", "حیثیت", routeStatuses),
  status_note: text("Status in detail", "حیثیت کی تفصیل"),
  via: { type: "string[]", title: { en: "By way of", ur: "براستہ" }, searchable: true },
  published_length_km: amount("Published length", "شائع شدہ لمبائی", "km"),
  length_source: text("Source of the length", "لمبائی کا ماخذ"),
  note,
} as const satisfies Properties;

export const incidentProperties = {
  ...locatedProperties,
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
    title: { en: "Toll disputed or ambiguous", ur: "تعداد متنازع یا مبہم" },
    required: true,
    inTiles: true,
  },
  toll_note: text("Who says which toll", "کون سی تعداد کس نے بتائی"),
  attackers_killed: count("Attackers killed", "ہلاک حملہ آور"),
  note,
} as const satisfies Properties;

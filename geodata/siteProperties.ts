import { commodities } from "./commodities.ts";
import { datedEvents, geologicalAges } from "./geologicalAges.ts";
import {
  amount,
  choice,
  count,
  locatedProperties,
  note,
  oneOf,
  type Properties,
  someOf,
  text,
  year,
} from "./properties.ts";
import {
  commodityGroups,
  depositTypes,
  rareEarthElements,
  rareEarthEvidence,
  rareEarthMinerals,
  siteStatuses,
} from "./siteVocabularies.ts";

const identity = {
  aliases: { type: "string[]", title: { en: "Also known as", ur: "دیگر نام" }, searchable: true },
  commodities: someOf("Commodities", "معدنیات", commodities),
  commodity_group: oneOf("Commodity group", "معدنی گروہ", commodityGroups),
  minerals: { type: "string[]", title: { en: "Other minerals listed", ur: "دیگر درج معدنیات" } },
} as const satisfies Properties;

const geology = {
  deposit_type: choice("Deposit type", "ذخیرے کی قسم", depositTypes),
  deposit_model: text("USGS deposit model", "یو ایس جی ایس ماڈل نمبر"),
  host_rock: text("Host rock", "میزبان چٹان"),
  age: { ...someOf("Geological age", "ارضیاتی عمر", geologicalAges), plainTerms: false },
  age_of: choice("Age of", "کس کی عمر", datedEvents),
  age_ma_min: amount("Age, at least", "عمر، کم از کم", "Ma"),
  age_ma_max: amount("Age, at most", "عمر، زیادہ سے زیادہ", "Ma"),
  age_source: text("Source of the age", "عمر کا ماخذ"),
} as const satisfies Properties;

const working = {
  status: oneOf("Status", "حیثیت", siteStatuses),
  status_note: text("Status in detail", "حیثیت کی تفصیل"),
  operator: text("Operator", "کان چلانے والا ادارہ"),
  operator_year: year("Operator as of", "ادارہ، بمطابق سال"),
  operator_source: text("Source of the operator", "ادارے کا ماخذ"),
} as const satisfies Properties;

const rareEarths = {
  ree: someOf("Rare earth elements reported", "بیان شدہ نایاب ارضی عناصر", rareEarthElements),
  ree_minerals: someOf(
    "Rare earth minerals reported",
    "نایاب ارضی عناصر کی بیان شدہ معدنیات",
    rareEarthMinerals,
  ),
  ree_evidence: choice("Rare earth evidence", "نایاب ارضی عناصر کا ثبوت", rareEarthEvidence),
  ree_note: text("Rare earths in detail", "نایاب ارضی عناصر کی تفصیل"),
} as const satisfies Properties;

/** One value of each, the best supported; `published_figures` has every value a source gives. */
const figures = {
  resource_mt: amount("Resource", "ذخیرہ", "Mt"),
  copper_grade_percent: amount("Copper in the ore", "کچ دھات میں تانبا", "%"),
  gold_grade_g_per_t: amount("Gold in the ore", "کچ دھات میں سونا", "g/t"),
  silver_grade_g_per_t: amount("Silver in the ore", "کچ دھات میں چاندی", "g/t"),
  zinc_grade_percent: amount("Zinc in the ore", "کچ دھات میں جست", "%"),
  lead_grade_percent: amount("Lead in the ore", "کچ دھات میں سیسہ", "%"),
  iron_grade_percent: amount("Iron in the ore", "کچ دھات میں لوہا", "%"),
  p2o5_grade_percent: amount("P₂O₅ in the ore", "کچ دھات میں P₂O₅", "%"),
  resource_year: year("Resource as of", "ذخیرہ، بمطابق سال"),
  resource_source: text("Source of the resource", "ذخیرے کا ماخذ"),
  grade_source: text("Source of the grades, if another", "تناسب کا ماخذ، اگر الگ ہو"),
  ore_capacity_t_per_year: amount("Ore capacity", "کچ دھات نکالنے کی گنجائش", "t/yr"),
  copper_t_per_year: amount("Copper produced", "تانبے کی پیداوار", "t/yr"),
  gold_t_per_year: amount("Gold produced", "سونے کی پیداوار", "t/yr"),
  silver_t_per_year: amount("Silver produced", "چاندی کی پیداوار", "t/yr"),
  production_year: year("Production as of", "پیداوار، بمطابق سال"),
  production_source: text("Source of the production", "پیداوار کا ماخذ"),
  investment_usd_million: amount("Investment", "سرمایہ کاری", "million US$"),
  free_cash_flow_usd_million: amount(
    "Expected free cash flow",
    "متوقع آزاد نقد بہاؤ",
    "million US$",
  ),
  construction_jobs: count("Construction jobs", "تعمیراتی ملازمتیں"),
  permanent_jobs: count("Permanent jobs", "مستقل ملازمتیں"),
  economics_year: year("Investment and jobs as of", "سرمایہ کاری اور ملازمتیں، بمطابق سال"),
  economics_source: text("Source of investment and jobs", "سرمایہ کاری اور ملازمتوں کا ماخذ"),
  /** Each as "Quantity: value unit (year) [source id]"; the year is "undated" where the source has none. */
  published_figures: {
    type: "string[]",
    title: { en: "All published figures", ur: "تمام شائع شدہ اعداد و شمار" },
  },
} as const satisfies Properties;

export const siteProperties = {
  ...locatedProperties,
  ...identity,
  ...geology,
  ...working,
  ...rareEarths,
  ...figures,
  usgs_records: {
    type: "string[]",
    title: { en: "USGS records", ur: "یو ایس جی ایس ریکارڈ" },
  },
  note,
} as const satisfies Properties;

import { commodities } from "./commodities.ts";
import type { LayerDeclaration, LocalText } from "./declaration.ts";
import { ccBy4, pakistan } from "./extentAndLicence.ts";
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
} from "./properties.ts";
import {
  commodityGroups,
  depositTypes,
  rareEarthElements,
  rareEarthEvidence,
  rareEarthMinerals,
  siteStatuses,
} from "./siteVocabularies.ts";

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

function siteLayer(layer: {
  id: string;
  title: LocalText;
  description: LocalText;
}): LayerDeclaration {
  return {
    ...layer,
    group: "sites",
    geometry: ["Point"],
    extent: pakistan,
    properties: siteProperties,
    licence: ccBy4,
    attribution: "USGS; GeoNames; Naqsha",
    minzoom: 0,
    maxzoom: 14,
    visibleByDefault: true,
    symbol: { type: "marker", classBy: "commodity_group", labelFirstBy: "status" },
  };
}

export const siteLayers: readonly LayerDeclaration[] = [
  siteLayer({
    id: "balochistan-sites",
    title: { en: "Balochistan sites", ur: "بلوچستان کے مقامات" },
    description: {
      en: "Mineral sites of Balochistan outside the Chagai arc.",
      ur: "چاغی پٹی سے باہر بلوچستان کے معدنی مقامات۔",
    },
  }),
  siteLayer({
    id: "gilgit-baltistan-sites",
    title: { en: "Gilgit-Baltistan sites", ur: "گلگت بلتستان کے مقامات" },
    description: {
      en: "Gem fields, metals and rare-earth localities of Gilgit-Baltistan.",
      ur: "گلگت بلتستان کے قیمتی پتھروں، دھاتوں اور نایاب ارضی عناصر کے مقامات۔",
    },
  }),
  siteLayer({
    id: "kpk-sites",
    title: { en: "Khyber Pakhtunkhwa sites", ur: "خیبر پختونخوا کے مقامات" },
    description: {
      en: "Mineral sites of Khyber Pakhtunkhwa, the merged districts included.",
      ur: "خیبر پختونخوا اور ضم شدہ اضلاع کے معدنی مقامات۔",
    },
  }),
  siteLayer({
    id: "chagai-arc-sites",
    title: { en: "Chagai Arc sites", ur: "چاغی پٹی کے مقامات" },
    description: {
      en: "Porphyry copper–gold and other sites of the Chagai magmatic arc.",
      ur: "چاغی آتشی پٹی کے تانبے، سونے اور دیگر معدنیات کے مقامات۔",
    },
  }),
];

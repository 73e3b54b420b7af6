import type { LayerDeclaration, SourceRecord, Vocabulary } from "../../../geodata/declaration.ts";
import { pakistan } from "../../../geodata/extentAndLicence.ts";
import {
  choice,
  commonProperties,
  oneOf,
  type Properties,
  text,
} from "../../../geodata/properties.ts";
import { commodityGroups } from "../../../geodata/siteVocabularies.ts";
import { addedGroup } from "../declared/addedGroup.ts";
import type { Mapping } from "../mapping/mapping.ts";
import type { Preset } from "./preset.ts";

const statuses = {
  producer: { title: { en: "Producer", ur: "پیداوار جاری" } },
  "past-producer": { title: { en: "Past producer", ur: "سابقہ پیداوار" } },
  prospect: { title: { en: "Prospect", ur: "امکانی مقام" } },
  occurrence: { title: { en: "Occurrence", ur: "معدنی موجودگی" } },
  plant: { title: { en: "Processing plant", ur: "معدنی کارخانہ" } },
  unknown: { title: { en: "Not stated", ur: "بیان نہیں" } },
} as const satisfies Vocabulary;

const list = (en: string, ur: string) => ({ type: "string[]" as const, title: { en, ur } });

/** Those named as MRDS names its columns are taken where a file has them; digests differ in them. */
const properties = {
  ...commonProperties,
  commodity_group: oneOf("Commodity group", "معدنی گروہ", commodityGroups),
  commodities_primary: list("Primary commodities", "بنیادی معدنیات"),
  commodities_secondary: list("Secondary commodities", "ثانوی معدنیات"),
  commodities_tertiary: list("Tertiary commodities", "ضمنی معدنیات"),
  status: choice("Status when reported", "رپورٹ کے وقت حیثیت", statuses),
  operation: text("Type of operation", "کام کی قسم"),
  deposit_type: text("Deposit type", "ذخیرے کی قسم"),
  ore: list("Ore minerals", "کچ دھات کی معدنیات"),
  hrock_type: text("Host rock", "میزبان چٹان"),
  prod_size: text("Size of production (code)", "پیداوار کا حجم (کوڈ)"),
  score: text("Quality score of the record", "ریکارڈ کا معیار"),
  country: text("Country", "ملک"),
  state: text("Province as recorded", "درج صوبہ"),
  record_url: text("Record", "ریکارڈ"),
} as const satisfies Properties;

const layer: LayerDeclaration = {
  id: "usgs-mrds",
  group: addedGroup.id,
  title: { en: "Mineral sites (USGS MRDS)", ur: "معدنی مقامات (یو ایس جی ایس)" },
  description: {
    en: "Records of the USGS Mineral Resources Data System. They reflect the reports they were drawn from, and have not been kept up to date since 2011.",
    ur: "یو ایس جی ایس کے معدنی وسائل کے ریکارڈ۔ یہ اپنی ماخذ رپورٹوں کے مطابق ہیں اور 2011 کے بعد تازہ نہیں کیے گئے۔",
  },
  geometry: ["Point"],
  extent: pakistan,
  properties,
  licence: {
    name: "Public domain (US Government work)",
    url: "https://www.usgs.gov/information-policies-and-instructions/copyrights-and-credits",
  },
  attribution: "U.S. Geological Survey",
  minzoom: 0,
  maxzoom: 14,
  visibleByDefault: false,
  symbol: { type: "marker", classBy: "commodity_group" },
};

/** Group of the first commodity named. What is not here is drawn as not stated, and named in words. */
const groups = {
  Copper: "copper-base",
  Nickel: "copper-base",
  Antimony: "copper-base",
  Gold: "precious",
  Silver: "precious",
  Platinum: "precious",
  PGE: "precious",
  REE: "ree",
  Chromium: "ferrous",
  Iron: "ferrous",
  Manganese: "ferrous",
  Lead: "lead-zinc",
  Zinc: "lead-zinc",
  Gemstone: "gem",
  Emerald: "gem",
  Phosphorus: "industrial",
  "Phosphorus-Phosphates": "industrial",
  "Barium-Barite": "industrial",
  "Fluorine-Fluorite": "industrial",
  "Gypsum-Anhydrite": "industrial",
  Halite: "industrial",
  Sulfur: "industrial",
  Magnesite: "industrial",
  "Talc-Soapstone": "industrial",
  Asbestos: "industrial",
  Coal: "energy",
  Uranium: "energy",
} as const;

const mapping: Mapping = {
  properties: {
    id: { slug: "mrds-{dep_id}" },
    name: { column: "site_name", else: { text: "MRDS {dep_id}" } },
    sources: { constant: ["preset-usgs-mrds"] },
    // MRDS gives no accuracy in its digest.
    position_accuracy_m: { constant: 5_000 },
    position_method: { constant: "published-coordinate" },
    position_note: { constant: "MRDS does not state how exact it is; ±5 km is an estimate." },
    commodity_group: {
      column: "commod1",
      match: "^([^,]*)",
      values: groups,
      otherwise: "unspecified",
      else: { constant: "unspecified" },
    },
    commodities_primary: { column: "commod1", split: "," },
    commodities_secondary: { column: "commod2", split: "," },
    commodities_tertiary: { column: "commod3", split: "," },
    status: {
      column: "dev_stat",
      values: {
        Producer: "producer",
        "Past Producer": "past-producer",
        Prospect: "prospect",
        Occurrence: "occurrence",
        Plant: "plant",
        Unknown: "unknown",
      },
    },
    operation: { column: "oper_type" },
    deposit_type: { column: "dep_type" },
    record_url: { column: "url" },
  },
  rules: [],
  ignore: ["latitude", "longitude"],
  reverseLines: false,
};

const sources: readonly SourceRecord[] = [
  {
    id: "preset-usgs-mrds",
    type: "dataset",
    title: "Mineral Resources Data System",
    author: [{ literal: "U.S. Geological Survey" }],
    issued: { "date-parts": [[2005]] },
    publisher: "U.S. Geological Survey, Reston, Virginia",
    URL: "https://mrdata.usgs.gov/mrds/",
    license: "Public domain (US Government work)",
    note: "Cited as its metadata asks.",
  },
];

export const usgsMrds: Preset = {
  name: "usgs-mrds",
  description: "USGS Mineral Resources Data System (CSV)",
  layers: [{ layer, mapping, sources }],
};

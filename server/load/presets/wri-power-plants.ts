import type {
  LayerDeclaration,
  MarkerClass,
  SourceRecord,
  Vocabulary,
} from "../../../geodata/declaration.ts";
import { ccBy4, pakistan } from "../../../geodata/extentAndLicence.ts";
import { commonProperties, oneOf, type Properties, text } from "../../../geodata/properties.ts";
import { addedGroup } from "../declared/addedGroup.ts";
import type { Mapping } from "../mapping/mapping.ts";
import { overlappingPlants } from "./overlappingPlants.ts";
import type { Preset } from "./preset.ts";

const fuels = {
  hydro: {
    title: { en: "Hydro", ur: "پن بجلی" },
    class: { shape: "circle", code: "H", colour: { light: "#1F5FA8", dark: "#7DB2EC" } },
  },
  gas: {
    title: { en: "Gas", ur: "گیس" },
    class: { shape: "diamond", code: "G", colour: { light: "#8A5A00", dark: "#E0B04F" } },
  },
  oil: {
    title: { en: "Oil", ur: "تیل" },
    class: { shape: "square", code: "O", colour: { light: "#6B4A3A", dark: "#C9A48F" } },
  },
  coal: {
    title: { en: "Coal", ur: "کوئلہ" },
    class: { shape: "bar", code: "C", colour: { light: "#3A3A3D", dark: "#C9C9CE" } },
  },
  nuclear: {
    title: { en: "Nuclear", ur: "جوہری" },
    class: { shape: "hexagon", code: "N", colour: { light: "#6A3FA0", dark: "#B794E8" } },
  },
  wind: {
    title: { en: "Wind", ur: "ہوا" },
    class: { shape: "triangle", code: "W", colour: { light: "#12756F", dark: "#5CC7BE" } },
  },
  solar: {
    title: { en: "Solar", ur: "شمسی" },
    class: { shape: "pentagon", code: "S", colour: { light: "#B4581B", dark: "#E8965A" } },
  },
} as const satisfies Vocabulary<MarkerClass>;

const databases = {
  wri: {
    title: { en: "World Resources Institute", ur: "ورلڈ ریسورسز انسٹی ٹیوٹ" },
  },
  geo: {
    title: { en: "Global Energy Observatory", ur: "گلوبل انرجی آبزرویٹری" },
  },
} as const satisfies Vocabulary;

const properties = {
  ...commonProperties,
  position_accuracy_m: { ...commonProperties.position_accuracy_m, maximum: 2_000_000 },
  fuel: oneOf("Fuel", "ایندھن", fuels),
  capacity_mw: {
    type: "number",
    title: { en: "Capacity", ur: "پیداواری صلاحیت" },
    unit: "MW",
    minimum: 0,
    inTiles: true,
  },
  database: oneOf("Database", "ڈیٹابیس", databases),
  reported_by: text("Reported by", "اطلاع دہندہ"),
} as const satisfies Properties;

const layer: LayerDeclaration = {
  id: "wri-power-plants",
  group: addedGroup.id,
  title: { en: "Power plants (WRI and GEO)", ur: "بجلی گھر (ڈبلیو آر آئی اور جی ای او)" },
  description: {
    en: "Power plants of two databases that the World Resources Institute brought together. Many plants are in both: neither row is left out.",
    ur: "دو ڈیٹابیسوں کے بجلی گھر، جو ورلڈ ریسورسز انسٹی ٹیوٹ نے یکجا کیے۔ بہت سے بجلی گھر دونوں میں ہیں؛ کوئی اندراج چھوڑا نہیں گیا۔",
  },
  geometry: ["Point"],
  extent: pakistan,
  properties,
  licence: ccBy4,
  attribution: "World Resources Institute; Global Energy Observatory",
  minzoom: 0,
  maxzoom: 14,
  visibleByDefault: false,
  symbol: { type: "marker", classBy: "fuel" },
};

const mapping: Mapping = {
  properties: {
    id: { slug: "{db}-{name}" },
    name: { column: "name" },
    sources: {
      column: "db",
      values: {
        WRI: ["preset-wri-gppd"],
        GEODB: ["preset-wri-gppd", "preset-global-energy-observatory"],
      },
    },
    // Neither database says how exact it is; rows of both for one plant lie up to 1.4 km apart.
    position_accuracy_m: { constant: 2_000 },
    position_method: { constant: "published-coordinate" },
    position_note: {
      constant: "The databases do not state how exact it is; ±2 km is an estimate.",
    },
    fuel: {
      column: "fuel",
      values: {
        Hydro: "hydro",
        Gas: "gas",
        "Natural Gas": "gas",
        Oil: "oil",
        Coal: "coal",
        Nuclear: "nuclear",
        Wind: "wind",
        Solar: "solar",
      },
    },
    capacity_mw: { column: "mw" },
    database: { column: "db", values: { WRI: "wri", GEODB: "geo" } },
    reported_by: { column: "source" },
  },
  rules: [
    {
      // Named for Narowal in Punjab, with the point of the plant at Hub in Balochistan.
      when: { name: "Hub Power Project- Narowal", lon: 66.6946, lat: 24.9057 },
      set: {
        position_accuracy_m: 1_150_000,
        position_note:
          "The point published is that of the plant at Hub; Narowal (GeoNames) is 1,130 km away. It is shown as published.",
      },
    },
  ],
  ignore: ["lon", "lat"],
  reverseLines: false,
};

const sources: readonly SourceRecord[] = [
  {
    id: "preset-wri-gppd",
    type: "dataset",
    title: "Global Power Plant Database",
    author: [{ literal: "World Resources Institute" }],
    URL: "https://github.com/wri/global-power-plant-database",
    license: "CC BY 4.0",
    note: "Not maintained since early 2022.",
  },
  {
    id: "preset-global-energy-observatory",
    type: "dataset",
    title: "Global Energy Observatory",
    URL: "http://globalenergyobservatory.org",
    license: "As part of the Global Power Plant Database: CC BY 4.0",
  },
];

export const wriPowerPlants: Preset = {
  name: "wri-power-plants",
  description: "Power plants of WRI and GEO in one table (CSV)",
  layers: [{ layer, mapping, sources, remarks: overlappingPlants }],
};

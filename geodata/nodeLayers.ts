import type { LayerDeclaration, MarkerClass, ThemedColour, Vocabulary } from "./declaration.ts";
import { ccBy4, pakistan } from "./extentAndLicence.ts";
import {
  amount,
  choice,
  locatedProperties,
  note,
  oneOf,
  type Properties,
  text,
} from "./properties.ts";

/** Trade is slate, industry plum, electricity petrol: cool colours, away from the red of incidents. Shape and sign tell kinds apart. */
const slate: ThemedColour = { light: "#475369", dark: "#AABCD5" };
const plum: ThemedColour = { light: "#5E51A5", dark: "#B6A6FA" };
const petrol: ThemedColour = { light: "#2E6051", dark: "#83C3B2" };

export const nodeKinds = {
  port: {
    title: { en: "Seaport", ur: "بندرگاہ" },
    class: { shape: "circle", code: "PT", icon: "harbor", colour: slate },
  },
  airport: {
    title: { en: "Airport", ur: "ہوائی اڈا" },
    class: { shape: "circle", code: "AP", icon: "airport", colour: slate },
  },
  "dry-port": {
    title: { en: "Dry port", ur: "خشک گودی" },
    class: { shape: "square", code: "DP", icon: "warehouse", colour: slate },
  },
  "border-crossing": {
    title: { en: "Border crossing", ur: "سرحدی گزرگاہ" },
    class: { shape: "square", code: "BX", icon: "lift-gate", colour: slate },
  },
  "economic-zone": {
    title: { en: "Economic zone", ur: "اقتصادی زون" },
    class: { shape: "pentagon", code: "EZ", icon: "industry", colour: plum },
  },
  "power-station": {
    title: { en: "Power station", ur: "بجلی گھر" },
    class: { shape: "hexagon", code: "PW", icon: "charging-station", colour: petrol },
  },
  hydropower: {
    title: { en: "Hydropower station", ur: "پن بجلی گھر" },
    class: { shape: "hexagon", code: "HY", icon: "dam", colour: petrol },
  },
  "converter-station": {
    title: { en: "Converter station", ur: "کنورٹر اسٹیشن" },
    class: { shape: "diamond", code: "DC", colour: petrol },
  },
} as const satisfies Vocabulary<MarkerClass>;

export const nodeStatuses = {
  open: { title: { en: "In use", ur: "فعال" } },
  closed: { title: { en: "Closed", ur: "بند" } },
  "under-construction": { title: { en: "Under construction", ur: "زیرِ تعمیر" } },
  planned: { title: { en: "Planned", ur: "مجوزہ" } },
} as const satisfies Vocabulary;

export const fuels = {
  coal: { title: { en: "Coal", ur: "کوئلہ" } },
  water: { title: { en: "Water", ur: "پانی" } },
  wind: { title: { en: "Wind", ur: "ہوا" } },
  sun: { title: { en: "Sun", ur: "سورج" } },
} as const satisfies Vocabulary;

export const nodeProperties = {
  ...locatedProperties,
  // A crossing is on a border, which the provinces of the basemap have only roughly: it may lie just outside.
  regions: { ...locatedProperties.regions, required: false },
  aliases: { type: "string[]", title: { en: "Also known as", ur: "دیگر نام" }, searchable: true },
  kind: oneOf("Kind", "قسم", nodeKinds),
  status: oneOf("Status", "حیثیت", nodeStatuses),
  status_note: text("Status in detail", "حیثیت کی تفصیل"),
  /** A date or a year, as exact as the source has it. */
  opened: text("Opened", "افتتاح"),
  fuel: choice("Source of energy", "توانائی کا ذریعہ", fuels),
  capacity_mw: amount("Capacity", "پیداواری صلاحیت", "MW"),
  capacity_source: text("Source of the capacity", "صلاحیت کا ماخذ"),
  cost_usd_million: amount("Cost", "لاگت", "million US$"),
  cost_source: text("Source of the cost", "لاگت کا ماخذ"),
  note,
} as const satisfies Properties;

export const nodeLayers: readonly LayerDeclaration[] = [
  {
    id: "cpec-nodes",
    group: "infrastructure",
    title: { en: "CPEC nodes", ur: "سی پیک کے مراکز" },
    description: {
      en: "Ports, border crossings, economic zones and power stations of the China–Pakistan Economic Corridor, each with how exactly its position is known.",
      ur: "چین پاکستان اقتصادی راہداری کی بندرگاہیں، سرحدی گزرگاہیں، اقتصادی زون اور بجلی گھر، ہر ایک کے مقام کی درستی کے ساتھ۔",
    },
    geometry: ["Point"],
    extent: pakistan,
    properties: nodeProperties,
    licence: ccBy4,
    attribution: "GeoNames; WRI; Naqsha",
    minzoom: 0,
    maxzoom: 14,
    visibleByDefault: false,
    symbol: { type: "marker", classBy: "kind", labelFirstBy: "status" },
  },
];

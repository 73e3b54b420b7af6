import type { LayerDeclaration, LineClass, Vocabulary } from "./declaration.ts";
import { ccBy4, pakistan } from "./extentAndLicence.ts";
import { amount, locatedProperties, note, oneOf, type Properties, text } from "./properties.ts";

export const routeKinds = {
  motorway: {
    title: { en: "Motorway", ur: "موٹروے" },
    class: { widthPx: 4, pattern: "cased", colour: { light: "#8D5333", dark: "#D89679" } },
  },
  highway: {
    title: { en: "National highway", ur: "قومی شاہراہ" },
    class: { widthPx: 2.5, pattern: "cased", colour: { light: "#A5762C", dark: "#D4BE6A" } },
  },
  expressway: {
    title: { en: "Expressway", ur: "ایکسپریس وے" },
    class: { widthPx: 3, pattern: "cased", colour: { light: "#5D6A5A", dark: "#B0BDA7" } },
  },
  railway: {
    title: { en: "Railway", ur: "ریلوے" },
    class: { widthPx: 1.5, pattern: "rail", colour: { light: "#474744", dark: "#A6A2A5" } },
  },
} as const satisfies Vocabulary<LineClass>;

export const routeStatuses = {
  open: { title: { en: "Open", ur: "کھلی" } },
  "under-construction": { title: { en: "Under construction", ur: "زیرِ تعمیر" } },
  planned: { title: { en: "Planned", ur: "مجوزہ" } },
} as const satisfies Vocabulary;

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

export const routeLayers: readonly LayerDeclaration[] = [
  {
    id: "cpec-routes",
    group: "infrastructure",
    title: { en: "CPEC routes", ur: "سی پیک راستے" },
    description: {
      en: "Highways, motorways and the railway of the China–Pakistan Economic Corridor, drawn schematically through places of known position and along rivers.",
      ur: "چین پاکستان اقتصادی راہداری کی شاہراہیں، موٹرویز اور ریلوے؛ معلوم مقامات اور دریاؤں کے ساتھ ساتھ کھینچا گیا خاکہ۔",
    },
    geometry: ["LineString", "MultiLineString"],
    extent: pakistan,
    properties: routeProperties,
    licence: {
      name: "CC BY 4.0; LGPL-3.0-or-later (courses along rivers, from GSHHG)",
      url: ccBy4.url,
    },
    attribution: "GeoNames; GSHHG; Naqsha",
    minzoom: 0,
    maxzoom: 14,
    visibleByDefault: true,
    symbol: {
      type: "line",
      classBy: "kind",
      dashedWhen: { property: "status", values: ["planned", "under-construction"] },
      labelBy: "ref",
    },
  },
];

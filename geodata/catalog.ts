import { basemapLayers } from "./basemapLayers.ts";
import type { Bbox, Catalog, LayerDeclaration, LocalText } from "./declaration.ts";
import { incidentProperties, routeProperties, siteProperties } from "./properties.ts";

/** Pakistan and the territory it administers, with a margin. */
const pakistan: Bbox = [60, 23, 79, 38];

const ccBy4 = { name: "CC BY 4.0", url: "https://creativecommons.org/licenses/by/4.0/" };

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

/** Every layer Naqsha ships, declared once. Bottom of the map first. */
export const catalog: Catalog = {
  groups: [
    { id: "sites", title: { en: "Mineral sites", ur: "معدنی مقامات" } },
    { id: "infrastructure", title: { en: "Routes", ur: "راستے" } },
    { id: "security", title: { en: "Security", ur: "سلامتی" } },
  ],
  layers: [
    ...basemapLayers,
    {
      id: "cpec-routes",
      group: "infrastructure",
      title: { en: "CPEC routes", ur: "سی پیک راستے" },
      description: {
        en: "Highways, motorways and the railway of the China–Pakistan Economic Corridor, drawn schematically through towns of known position.",
        ur: "چین پاکستان اقتصادی راہداری کی شاہراہیں، موٹرویز اور ریلوے؛ معلوم مقامات کے شہروں سے گزرتا خاکہ۔",
      },
      geometry: ["LineString", "MultiLineString"],
      extent: pakistan,
      properties: routeProperties,
      licence: ccBy4,
      attribution: "GeoNames; Naqsha",
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
    {
      id: "incidents",
      group: "security",
      title: { en: "Incidents 2024–2025", ur: "واقعات 2024–2025" },
      description: {
        en: "Reported attacks near routes and sites, with the tolls each source gives. Positions are place anchors with a stated radius.",
        ur: "راستوں اور معدنی مقامات کے قریب رپورٹ شدہ حملے، ہر ماخذ کی بتائی ہوئی تعداد کے ساتھ۔ مقامات قریبی بستیوں کے ہیں، بیان کردہ دائرے کے ساتھ۔",
      },
      geometry: ["Point"],
      extent: pakistan,
      properties: incidentProperties,
      licence: ccBy4,
      attribution: "News reports as cited; Naqsha",
      minzoom: 0,
      maxzoom: 14,
      visibleByDefault: false,
      symbol: {
        type: "graduated",
        sizeBy: "fatalities_best",
        maximum: 40,
        hollowWhen: "toll_disputed",
        colour: { light: "#A3262A", dark: "#E5767A" },
      },
    },
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
  ],
};

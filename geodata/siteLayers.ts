import type { LayerDeclaration, LocalText } from "./declaration.ts";
import { ccBy4, pakistan } from "./extentAndLicence.ts";
import { siteProperties } from "./siteProperties.ts";

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

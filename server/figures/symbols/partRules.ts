import type { MapFeature } from "../mapFeature.ts";
import type { StyleLayer } from "../styleLayer.ts";
import type { PartRules } from "./mapSymbol.ts";

/** `*-overlap`, or what it was before there was one. */
export function overlapOf(layer: StyleLayer, part: "icon" | "text"): PartRules["overlap"] {
  if (layer.isSet(`${part}-overlap`)) return layer.get(`${part}-overlap`);
  return layer.get<boolean>(`${part}-allow-overlap`) ? "always" : "never";
}

/** The same on all sides, as the style has it. */
export function paddingOf(layer: StyleLayer, property: string, feature: MapFeature): number {
  return [layer.get<number | readonly number[]>(property, feature)].flat()[0] ?? 0;
}

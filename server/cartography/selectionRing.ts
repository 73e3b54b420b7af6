import type {
  CircleLayerSpecification,
  DataDrivenPropertyValueSpecification,
} from "@maplibre/maplibre-gl-style-spec";
import type { LayerDeclaration } from "../../geodata/declaration.ts";
import { layerPart } from "./layerPart.ts";
import type { StyleContext } from "./styleContext.ts";

/**
 * A ring around the selected point, or nothing. It is a filter on `id` and not a feature state, because the selection is
 * part of the map: a figure of the same address shows it too.
 */
export function selectionRing(
  layer: LayerDeclaration,
  radiusPx: DataDrivenPropertyValueSpecification<number>,
  { selectedId, palette }: StyleContext,
): CircleLayerSpecification[] {
  if (selectedId === null) return [];
  return [
    {
      ...layerPart(layer, "selected"),
      type: "circle",
      filter: ["==", ["get", "id"], selectedId],
      paint: {
        "circle-radius": radiusPx,
        "circle-color": palette.land,
        "circle-stroke-color": palette.accent,
        "circle-stroke-width": 2.5,
      },
    },
  ];
}

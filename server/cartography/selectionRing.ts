import type {
  CircleLayerSpecification,
  DataDrivenPropertyValueSpecification,
} from "@maplibre/maplibre-gl-style-spec";
import type { LayerDeclaration } from "../../geodata/declaration.ts";
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
      id: `${layer.id}/selected`,
      type: "circle",
      source: layer.id,
      "source-layer": layer.id,
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

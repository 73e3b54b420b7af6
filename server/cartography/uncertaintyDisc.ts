import type {
  CircleLayerSpecification,
  ExpressionSpecification,
} from "@maplibre/maplibre-gl-style-spec";
import type { LayerOf } from "./layerClasses.ts";
import { layerPart } from "./layerPart.ts";
import type { StyleContext } from "./styleContext.ts";
import { uncertaintyOpacity, uncertaintyRadiusPx } from "./uncertainty.ts";

/** The ground within which each feature lies, in the colour of its symbol. Smaller ones hide under the symbol. */
export function uncertaintyDisc(
  layer: LayerOf<"marker" | "graduated">,
  colour: string | ExpressionSpecification,
  { opacity, selectedId }: StyleContext,
): CircleLayerSpecification {
  return {
    ...layerPart(layer, "uncertainty"),
    type: "circle",
    ...(layer.symbol.discOf === "selected" && {
      filter: ["==", ["get", "id"], selectedId ?? ""] as const,
    }),
    paint: {
      "circle-radius": uncertaintyRadiusPx,
      "circle-color": colour,
      "circle-opacity": uncertaintyOpacity(opacity),
      "circle-blur": 0.15,
      "circle-pitch-alignment": "map",
    },
  };
}

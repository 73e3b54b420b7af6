import type {
  CircleLayerSpecification,
  ExpressionSpecification,
} from "@maplibre/maplibre-gl-style-spec";
import type { LayerDeclaration } from "../../geodata/declaration.ts";
import { layerPart } from "./layerPart.ts";
import type { StyleContext } from "./styleContext.ts";
import { uncertaintyOpacity, uncertaintyRadiusPx } from "./uncertainty.ts";

/** The ground within which each feature lies, in the colour of its symbol. Smaller ones hide under the symbol. */
export function uncertaintyDisc(
  layer: LayerDeclaration,
  colour: string | ExpressionSpecification,
  { opacity }: StyleContext,
): CircleLayerSpecification {
  return {
    ...layerPart(layer, "uncertainty"),
    type: "circle",
    paint: {
      "circle-radius": uncertaintyRadiusPx,
      "circle-color": colour,
      "circle-opacity": uncertaintyOpacity(opacity),
      "circle-blur": 0.15,
      "circle-pitch-alignment": "map",
    },
  };
}

import type {
  CircleLayerSpecification,
  ExpressionSpecification,
} from "@maplibre/maplibre-gl-style-spec";
import type { LayerDeclaration } from "../../geodata/declaration.ts";
import type { StyleContext } from "./styleContext.ts";
import { uncertaintyOpacity, uncertaintyRadiusPx } from "./uncertainty.ts";

/** How strongly the disc tints the ground, by theme, before the layer's own opacity. */
export const discOpacity = { light: 0.13, dark: 0.16 } as const;

/** The ground within which each feature lies, in the colour of its symbol. Smaller ones hide under the symbol. */
export function uncertaintyDisc(
  layer: LayerDeclaration,
  colour: string | ExpressionSpecification,
  { opacity, theme }: StyleContext,
): CircleLayerSpecification {
  return {
    id: `${layer.id}/uncertainty`,
    type: "circle",
    source: layer.id,
    "source-layer": layer.id,
    paint: {
      "circle-radius": uncertaintyRadiusPx,
      "circle-color": colour,
      "circle-opacity": uncertaintyOpacity(discOpacity[theme] * opacity),
      "circle-blur": 0.15,
      "circle-pitch-alignment": "map",
    },
  };
}

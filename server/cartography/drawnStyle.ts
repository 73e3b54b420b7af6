import type { LayerDeclaration } from "../../geodata/declaration.ts";
import type { DrawnAs } from "../contract/mapSpec.ts";
import { clusterStyle } from "./clusterStyle.ts";
import { heatStyle } from "./heatStyle.ts";
import { layerStyle } from "./layerStyle.ts";
import type { LayerStyle, StyleContext } from "./styleContext.ts";

/** The style layers of one data layer, as the map draws it; undefined draws it as it is declared. */
export function drawnStyle(
  layer: LayerDeclaration,
  as: DrawnAs | undefined,
  context: StyleContext,
): LayerStyle {
  switch (as) {
    case "clusters":
      return clusterStyle(layer, context);
    case "heat":
      return heatStyle(layer, context);
    case undefined:
      return layerStyle(layer, context);
  }
}

import type { LayerDeclaration } from "../../geodata/declaration.ts";
import { fillStyle } from "./fillStyle.ts";
import { graduatedStyle } from "./graduatedStyle.ts";
import type { LayerOf } from "./layerClasses.ts";
import { lineStyle } from "./lineStyle.ts";
import { markerStyle } from "./markerStyle.ts";
import type { LayerStyle, StyleContext } from "./styleContext.ts";

/** The style layers of one data layer, by the type of its symbol. */
export function layerStyle(layer: LayerDeclaration, context: StyleContext): LayerStyle {
  switch (layer.symbol.type) {
    case "marker":
      return markerStyle(layer as LayerOf<"marker">, context);
    case "graduated":
      return graduatedStyle(layer as LayerOf<"graduated">, context);
    case "line":
      return lineStyle(layer as LayerOf<"line">, context);
    case "fill":
      return fillStyle(layer as LayerOf<"fill">, context);
    case "names":
      throw new TypeError(`${layer.id} is drawn with the layer it names`);
    case "basemap":
      throw new TypeError(`${layer.id} is drawn with the basemap`);
  }
}

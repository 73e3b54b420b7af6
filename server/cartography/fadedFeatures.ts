import type { LayerSpecification } from "@maplibre/maplibre-gl-style-spec";
import type { LayerDeclaration } from "../../geodata/declaration.ts";
import { layerStyle } from "./layerStyle.ts";
import type { StyleContext } from "./styleContext.ts";

/** How strongly features show that a filter leaves out. */
const fadedOpacity = 0.3;

/** The source of all of a layer's features, below those that its filter keeps. */
export function fadedSource({ id }: LayerDeclaration): string {
  return `${id}~all`;
}

/**
 * The symbols of all features, faintly: those that the filter keeps are drawn over their own. The tiles of the whole layer
 * are in every cache, which those of its complement would not be.
 */
export function fadedSymbols(layer: LayerDeclaration, context: StyleContext): LayerSpecification[] {
  const opacity = context.opacity * fadedOpacity;
  const { symbols } = layerStyle(layer, { ...context, opacity, selectedId: null });
  return symbols.map(
    (each) => ({ ...each, id: `${each.id}~all`, source: fadedSource(layer) }) as LayerSpecification,
  );
}

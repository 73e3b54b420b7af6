import type { SymbolLayerSpecification } from "@maplibre/maplibre-gl-style-spec";
import type { LayerDeclaration } from "../../geodata/declaration.ts";
import { type LabelLook, nameLabel } from "./labels.ts";
import type { LayerOf } from "./layerClasses.ts";
import type { Palette } from "./palette.ts";
import type { StyleContext } from "./styleContext.ts";

/**
 * Tiles of name lines beyond this zoom are not asked for: the one of this zoom holds the whole country, so that no tile's
 * edge cuts a name's line in two. Its grid is 1.2 km wide, which a name's curve does not show.
 */
export const namesMaxzoom = 3;

/**
 * The areas a filter leaves, again, from the one tile that holds each of them whole: in tiles that share an area each
 * part of it would be named.
 */
export function filteredNamesSource({ id }: LayerDeclaration): string {
  return `${id}~names`;
}

/**
 * Names along the shape, as spaced capitals that follow its line: in the middle of it, and again and again once it is longer
 * than the view. An Urdu name is one image, which cannot bend: it stands level on the line. The lines know nothing of
 * what a filter asks: with one, names stand level in their areas.
 */
export function areaNames(
  layer: LayerOf<"fill">,
  { namesLayer, palette, lettering, opacity, filtered }: StyleContext,
): SymbolLayerSpecification[] {
  if (!namesLayer) return [];
  const { layout, paint } = nameLabel(areaName(palette), lettering, opacity);
  const spacing = lettering === "latin" ? { "text-letter-spacing": 0.25 } : {};
  if (filtered) {
    const source = { source: filteredNamesSource(layer), "source-layer": layer.id };
    const level = { ...layout, ...spacing, "text-padding": 4 };
    return [
      { id: `${layer.id}/label`, type: "symbol", ...source, minzoom: 4, layout: level, paint },
    ];
  }
  return [
    {
      id: `${layer.id}/label`,
      type: "symbol",
      source: namesLayer.id,
      "source-layer": namesLayer.id,
      minzoom: 4,
      layout: {
        ...layout,
        ...spacing,
        "symbol-placement": ["step", ["zoom"], "line-center", 9, "line"],
        "symbol-spacing": 900,
        "text-max-angle": 40,
        "text-padding": 4,
        "text-rotation-alignment": lettering === "nastaliq" ? "viewport" : "map",
      },
      paint,
    },
  ];
}

const areaName = ({ areaInk, land }: Palette): LabelLook => ({
  sizes: [
    [4, 10],
    [7, 12],
    [9, 13.5],
  ],
  face: "semibold",
  colour: areaInk,
  halo: land,
  haloPx: 1.5,
  spacedCapitals: true,
});

import type { LineLayerSpecification } from "@maplibre/maplibre-gl-style-spec";
import { areaNames } from "./areaNames.ts";
import { classesOf, type LayerOf, matchClass } from "./layerClasses.ts";
import { layerPart } from "./layerPart.ts";
import type { Palette } from "./palette.ts";
import { patternLayers } from "./patternLayers.ts";
import type { LayerStyle, StyleContext } from "./styleContext.ts";
import { dashedWhereApproximate } from "./uncertainty.ts";

/** Outlines are this much of the class's colour, whatever its tint. */
const outlineOpacity = 0.7;

export function fillStyle(layer: LayerOf<"fill">, context: StyleContext): LayerStyle {
  const { theme, palette, opacity, selectedId } = context;
  const classes = classesOf(layer);
  const { classBy } = layer.symbol;
  const colour = matchClass(classBy, classes, (drawn) => drawn.colour[theme], palette.areaInk);
  const tint = matchClass(classBy, classes, (drawn) => drawn.opacity * opacity, 0);
  return {
    symbols: [
      {
        ...layerPart(layer, "fill"),
        type: "fill",
        paint: { "fill-color": colour, "fill-opacity": tint, "fill-antialias": false },
      },
      ...patternLayers(layer, context),
      {
        ...layerPart(layer, "outline"),
        type: "line",
        paint: {
          "line-color": colour,
          "line-width": 1,
          "line-opacity": outlineOpacity * opacity,
          "line-dasharray": dashedWhereApproximate,
        },
      },
      ...(selectedId === null ? [] : [selection(layer, selectedId, palette)]),
    ],
    labels: [],
    areaNames: areaNames(layer, context),
    obstacles: [],
  };
}

function selection(
  layer: LayerOf<"fill">,
  id: string,
  { accent }: Palette,
): LineLayerSpecification {
  return {
    ...layerPart(layer, "selected"),
    type: "line",
    filter: ["==", ["get", "id"], id],
    paint: { "line-color": accent, "line-width": 2.5 },
  };
}

import type { LineLayerSpecification } from "@maplibre/maplibre-gl-style-spec";
import { classesOf, type LayerOf, matchClass } from "./layerClasses.ts";
import type { Palette } from "./palette.ts";
import type { LayerStyle, StyleContext } from "./styleContext.ts";

/** Outlines are this much of the class's colour, whatever its tint. */
const outlineOpacity = 0.7;

export function fillStyle(layer: LayerOf<"fill">, context: StyleContext): LayerStyle {
  const { theme, palette, opacity, selectedId } = context;
  const classes = classesOf(layer);
  const { classBy } = layer.symbol;
  const source = { source: layer.id, "source-layer": layer.id } as const;
  const colour = matchClass(classBy, classes, (drawn) => drawn.colour[theme], palette.areaInk);
  const tint = matchClass(classBy, classes, (drawn) => drawn.opacity * opacity, 0);
  return {
    symbols: [
      {
        ...source,
        id: `${layer.id}/fill`,
        type: "fill",
        paint: { "fill-color": colour, "fill-opacity": tint, "fill-antialias": false },
      },
      {
        ...source,
        id: `${layer.id}/outline`,
        type: "line",
        paint: { "line-color": colour, "line-width": 1, "line-opacity": outlineOpacity * opacity },
      },
      ...(selectedId === null ? [] : [selection(layer, selectedId, palette)]),
    ],
    labels: [],
    obstacles: [],
  };
}

function selection(
  layer: LayerOf<"fill">,
  id: string,
  { accent }: Palette,
): LineLayerSpecification {
  return {
    id: `${layer.id}/selected`,
    type: "line",
    source: layer.id,
    "source-layer": layer.id,
    filter: ["==", ["get", "id"], id],
    paint: { "line-color": accent, "line-width": 2.5 },
  };
}

import type { SymbolLayerSpecification } from "@maplibre/maplibre-gl-style-spec";
import type { LineClass, LineOrnament } from "../../geodata/declaration.ts";
import { interpolateByZoom, stepByZoom } from "./expression.ts";
import { formatImageId } from "./imageId.ts";
import { classesOf, type LayerClass, type LayerOf, matchClass } from "./layerClasses.ts";
import { layerPart } from "./layerPart.ts";
import type { StyleContext } from "./styleContext.ts";

/** Further out, what lines carry could not be told from the lines. */
const minzoom = 6;

/** Heavier lines carry larger ornaments. */
export function ornamentSizePx({ widthPx }: Pick<LineClass, "widthPx">): number {
  return Math.round(6 + 1.5 * widthPx);
}

/** Teeth, ticks and half-arrows, turned with their line, so that they stay on the side they belong to. */
export function ornamentLayers(
  layer: LayerOf<"line">,
  { theme, opacity, palette }: StyleContext,
): SymbolLayerSpecification[] {
  const { classBy } = layer.symbol;
  const classes = classesOf(layer).filter(isOrnamented);
  const values = classes.map(({ value }) => value);
  if (values.length === 0) return [];
  return [
    {
      ...layerPart(layer, "ornament"),
      type: "symbol",
      minzoom,
      filter: ["in", ["get", classBy], ["literal", values]],
      layout: {
        "symbol-placement": "line",
        "symbol-spacing": stepByZoom([
          [6, 30],
          [8, 42],
          [11, 60],
        ]),
        "icon-image": matchClass(classBy, classes, imageOf, ""),
        "icon-size": interpolateByZoom([
          [6, 0.75],
          [9, 1],
          [14, 1.4],
        ]),
        "icon-rotation-alignment": "map",
        "icon-keep-upright": false,
        "icon-overlap": "always",
        "icon-ignore-placement": true,
        "icon-padding": 0,
      },
      paint: {
        "icon-color": matchClass(classBy, classes, ({ colour }) => colour[theme], palette.areaInk),
        "icon-opacity": opacity,
      },
    },
  ];
}

type OrnamentedClass = LineClass & { ornament: LineOrnament };

const isOrnamented = (each: LayerClass<LineClass>): each is LayerClass<OrnamentedClass> =>
  each.class.ornament !== undefined;

const imageOf = ({ ornament, widthPx }: OrnamentedClass): string =>
  formatImageId({ kind: "ornament", ornament, sizePx: ornamentSizePx({ widthPx }) });

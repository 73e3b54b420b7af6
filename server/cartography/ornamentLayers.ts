import type {
  ExpressionSpecification,
  SymbolLayerSpecification,
} from "@maplibre/maplibre-gl-style-spec";
import type { LineClass, LineOrnament } from "../../geodata/declaration.ts";
import { interpolateByZoom, stepByZoom } from "./expression.ts";
import { formatImageId } from "./imageId.ts";
import { classesOf, type LayerClass, type LayerOf, matchClass } from "./layerClasses.ts";
import { layerPart } from "./layerPart.ts";
import type { StyleContext } from "./styleContext.ts";

/** Further out, what lines carry could not be told from the lines. */
const minzoom = 6;

/** Heavier lines carry larger ornaments. Half-arrows are as long as they are few. */
export function ornamentSizePx({ widthPx, ornament }: OrnamentedClass): number {
  return Math.round((6 + 1.5 * widthPx) * (isSlip(ornament) ? 1.6 : 1));
}

/** Teeth, ticks and half-arrows, turned with their line, so that they stay on the side they belong to. */
export function ornamentLayers(
  layer: LayerOf<"line">,
  context: StyleContext,
): SymbolLayerSpecification[] {
  const classes = classesOf(layer).filter(isOrnamented);
  const arrows = classes.filter((each) => isSlip(each.class.ornament));
  const others = classes.filter((each) => !isSlip(each.class.ornament));
  return [
    ...ornamentLayer(layer, others, { part: "ornament", spacing: teethSpacing }, context),
    ...ornamentLayer(layer, arrows, { part: "slip", spacing: arrowSpacing }, context),
  ];
}

const teethSpacing = stepByZoom([
  [6, 24],
  [8, 36],
  [11, 60],
]);

/** One pair says it for a whole stretch. */
const arrowSpacing = stepByZoom([
  [6, 120],
  [9, 200],
]);

export const isSlip = (ornament: LineOrnament): boolean =>
  ornament === "dextral" || ornament === "sinistral";

function ornamentLayer(
  layer: LayerOf<"line">,
  classes: readonly LayerClass<OrnamentedClass>[],
  { part, spacing }: { part: string; spacing: ExpressionSpecification },
  { theme, opacity, palette }: StyleContext,
): SymbolLayerSpecification[] {
  const { classBy } = layer.symbol;
  const values = classes.map(({ value }) => value);
  if (values.length === 0) return [];
  return [
    {
      ...layerPart(layer, part),
      type: "symbol",
      minzoom,
      filter: ["in", ["get", classBy], ["literal", values]],
      layout: {
        "symbol-placement": "line",
        "symbol-spacing": spacing,
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

export type OrnamentedClass = LineClass & { ornament: LineOrnament };

const isOrnamented = (each: LayerClass<LineClass>): each is LayerClass<OrnamentedClass> =>
  each.class.ornament !== undefined;

const imageOf = (drawn: OrnamentedClass): string =>
  formatImageId({ kind: "ornament", ornament: drawn.ornament, sizePx: ornamentSizePx(drawn) });

import type {
  ExpressionSpecification,
  FilterSpecification,
  LineLayerSpecification,
  SymbolLayerSpecification,
} from "@maplibre/maplibre-gl-style-spec";
import { interpolateByZoom } from "./expression.ts";
import { fonts } from "./fonts.ts";
import { shieldPrefix } from "./imageId.ts";
import { classesOf, type LayerClass, type LayerOf, matchClass } from "./layerClasses.ts";
import { layerPart } from "./layerPart.ts";
import { ornamentLayers } from "./ornamentLayers.ts";
import { type Stroke, type StrokePart, strokeParts, strokesOf } from "./strokes.ts";
import type { LayerStyle, StyleContext } from "./styleContext.ts";
import { dashedWhereApproximate } from "./uncertainty.ts";

/** Widths by zoom, as parts of the width at zoom 8. */
const widthScale = [
  [3, 0.35],
  [5, 0.5],
  [8, 1],
  [12, 1.8],
  [16, 3.2],
] as const;

export function lineStyle(layer: LayerOf<"line">, context: StyleContext): LayerStyle {
  const strokes = strokeParts.flatMap((part) => {
    const classes = strokesByClass(layer, part, context);
    return classes[0] ? [strokeLayer(layer, classes, classes[0].class, context)] : [];
  });
  return {
    symbols: [...selection(layer, context), ...strokes, ...ornamentLayers(layer, context)],
    labels:
      layer.symbol.labelBy === undefined ? [] : [shieldLayer(layer, layer.symbol.labelBy, context)],
    areaNames: [],
    obstacles: [],
  };
}

/** The classes that have a stroke of this part, with that stroke. */
function strokesByClass(
  layer: LayerOf<"line">,
  part: StrokePart,
  context: StyleContext,
): LayerClass<Stroke>[] {
  return classesOf(layer).flatMap(({ value, title, class: drawn }) =>
    strokesOf(drawn, context)
      .filter((stroke) => stroke.part === part)
      .filter(({ when }) => layer.symbol.dashedWhen || when !== "dashed")
      .map((stroke) => ({ value, title, class: stroke })),
  );
}

function strokeLayer(
  layer: LayerOf<"line">,
  classes: readonly LayerClass<Stroke>[],
  { part, when, dash }: Stroke,
  { opacity, palette }: StyleContext,
): LineLayerSpecification {
  const { classBy, dashedWhen } = layer.symbol;
  const width = matchClass(classBy, classes, ({ widthPx }) => widthPx, 1);
  // Where dashes mean a status, they cannot mean this too.
  const dashes = dash ? [...dash] : !dashedWhen && dashedWhereApproximate;
  return {
    ...layerPart(layer, part),
    type: "line",
    ...(part === "rail-ticks" && { minzoom: 7 }),
    filter: drawnWith(layer, classes, when),
    layout: { "line-join": "round", "line-cap": dash ? "butt" : "round" },
    paint: {
      "line-color": matchClass(classBy, classes, ({ colour }) => colour, palette.areaInk),
      "line-width": byZoom(width),
      "line-opacity": opacity,
      ...(dashes && { "line-dasharray": dashes }),
    },
  };
}

function drawnWith(
  layer: LayerOf<"line">,
  classes: readonly LayerClass<Stroke>[],
  when: Stroke["when"],
): FilterSpecification {
  const { classBy, dashedWhen } = layer.symbol;
  const ofClass = isOneOf(
    classBy,
    classes.map(({ value }) => value),
  );
  if (!dashedWhen || when === "always") return ofClass;
  const isDashed = isOneOf(dashedWhen.property, dashedWhen.values);
  return ["all", ofClass, when === "dashed" ? isDashed : ["!", isDashed]];
}

function selection(
  layer: LayerOf<"line">,
  { selectedId, palette }: StyleContext,
): LineLayerSpecification[] {
  if (selectedId === null) return [];
  const width = matchClass(layer.symbol.classBy, classesOf(layer), ({ widthPx }) => widthPx + 8, 8);
  return [
    {
      ...layerPart(layer, "selected"),
      type: "line",
      filter: ["==", ["get", "id"], selectedId],
      layout: { "line-join": "round", "line-cap": "round" },
      paint: {
        "line-color": palette.accent,
        "line-width": byZoom(width),
        "line-opacity": 0.45,
      },
    },
  ];
}

/** Route numbers stay in Latin in both languages, as on the road signs. */
function shieldLayer(
  layer: LayerOf<"line">,
  labelBy: string,
  context: StyleContext,
): SymbolLayerSpecification {
  return {
    ...layerPart(layer, "label"),
    type: "symbol",
    minzoom: 6,
    filter: ["has", labelBy],
    layout: {
      "symbol-placement": "line",
      "symbol-spacing": 380,
      ...(context.images === "sprite" ? numberText(labelBy) : numberPlate(labelBy, context)),
    },
    paint:
      context.images === "sprite"
        ? {
            "text-color": context.palette.townInk,
            "text-halo-color": context.palette.land,
            "text-halo-width": 2,
            "text-opacity": context.opacity,
          }
        : { "icon-opacity": context.opacity },
  };
}

type SymbolLayout = NonNullable<SymbolLayerSpecification["layout"]>;

function numberPlate(labelBy: string, { palette }: StyleContext): SymbolLayout {
  const plate = {
    sizePx: 9.5,
    fill: palette.land,
    outline: palette.boundary,
    ink: palette.townInk,
  };
  return {
    "icon-image": ["image", ["concat", shieldPrefix(plate), ["get", labelBy]]],
    "icon-rotation-alignment": "viewport",
    "icon-padding": 12,
  };
}

function numberText(labelBy: string): SymbolLayout {
  return {
    "text-field": ["get", labelBy],
    "text-font": fonts.semibold,
    "text-size": 10,
    "text-rotation-alignment": "viewport",
    "text-padding": 12,
  };
}

function isOneOf(property: string, values: readonly string[]): ExpressionSpecification {
  return ["in", ["get", property], ["literal", [...values]]];
}

function byZoom(width: ExpressionSpecification): ExpressionSpecification {
  return interpolateByZoom(widthScale.map(([zoom, scale]) => [zoom, ["*", scale, width]]));
}

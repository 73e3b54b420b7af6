import type {
  CircleLayerSpecification,
  ExpressionSpecification,
  SymbolLayerSpecification,
} from "@maplibre/maplibre-gl-style-spec";
import { expression } from "./expression.ts";
import { fonts } from "./fonts.ts";
import { formatImageId, ringPrefix } from "./imageId.ts";
import { type LabelLook, nameLabel } from "./labels.ts";
import { codesOf, type LayerOf, matchClass } from "./layerClasses.ts";
import { layerPart } from "./layerPart.ts";
import { selectionRing } from "./selectionRing.ts";
import type { LayerStyle, StyleContext } from "./styleContext.ts";
import { isApproximate } from "./uncertainty.ts";
import { uncertaintyDisc } from "./uncertaintyDisc.ts";

/** Radius of the declared maximum. The same at every zoom, so that a legend's circles are the map's. */
const maximumRadiusPx = 16;

/** Where nothing is counted, or nothing known, a mark still stands. */
const leastRadiusPx = 2.5;

export const graduatedFillOpacity = { light: 0.3, dark: 0.32 } as const;

/** Area follows the value, beyond the declared maximum too. */
export function graduatedRadiusPx({ maximum }: { maximum: number }, value: number): number {
  return Math.max(leastRadiusPx, maximumRadiusPx * Math.sqrt(value / maximum));
}

export function graduatedStyle(layer: LayerOf<"graduated">, context: StyleContext): LayerStyle {
  return {
    symbols: [
      // Not in the colour of the circles, or uncertainty would read as a toll.
      uncertaintyDisc(layer, context.palette.areaInk, context),
      ...selectionRing(layer, ["+", radiusPx(layer), 5], context),
      circleLayer(layer, context),
      dashedRings(layer, context),
      ...codes(layer, context),
    ],
    labels: [labelLayer(layer, context)],
    areaNames: [],
    obstacles: [],
  };
}

function circleLayer(
  layer: LayerOf<"graduated">,
  { opacity, theme }: StyleContext,
): CircleLayerSpecification {
  const colour = layer.symbol.colour[theme];
  const isHollow: ExpressionSpecification = ["to-boolean", ["get", layer.symbol.hollowWhen]];
  return {
    ...layerPart(layer, "symbol"),
    type: "circle",
    // Small over large, or a large toll would hide a small one.
    layout: { "circle-sort-key": ["-", 0, graduatedBy(layer)] },
    paint: {
      "circle-radius": radiusPx(layer),
      "circle-color": colour,
      "circle-opacity": ["case", isHollow, 0, graduatedFillOpacity[theme] * opacity],
      "circle-stroke-color": colour,
      "circle-stroke-width": 1.5,
      "circle-stroke-opacity": ["case", isApproximate, 0, opacity],
    },
  };
}

/** Circles have no dashes, so the outline of an approximate position is an image of the circle's size. */
function dashedRings(
  layer: LayerOf<"graduated">,
  { opacity, theme, images }: StyleContext,
): SymbolLayerSpecification {
  const diameterPx: ExpressionSpecification = ["round", ["*", 2, radiusPx(layer)]];
  const colour = layer.symbol.colour[theme];
  const image =
    images === "sprite" ? ringOfSprite(colour, diameterPx) : anyRing(colour, diameterPx);
  return {
    ...layerPart(layer, "approximate"),
    type: "symbol",
    filter: isApproximate,
    layout: {
      "icon-image": image,
      "icon-overlap": "always",
      "icon-ignore-placement": true,
    },
    paint: { "icon-opacity": opacity },
  };
}

function anyRing(colour: string, diameterPx: ExpressionSpecification): ExpressionSpecification {
  return ["image", ["concat", ringPrefix({ colour }), ["to-string", diameterPx]]];
}

/** Of circles up to four times the area of the declared maximum; larger ones get the largest ring. */
function ringOfSprite(
  colour: string,
  diameterPx: ExpressionSpecification,
): ExpressionSpecification {
  const diameters = Array.from(
    { length: 4 * maximumRadiusPx - 2 * leastRadiusPx + 1 },
    (_, index) => index + 2 * leastRadiusPx,
  );
  const stops = diameters.map((px): [number, string] => [
    px,
    formatImageId({ kind: "ring", colour, diameterPx: px }),
  ]);
  return expression("step", diameterPx, stops[0]?.[1], ...stops.slice(1).flat());
}

/** Two letters fit inside circles of this radius. */
const codedFromRadiusPx = 7;

export const codeSizePx = 10;

function codes(
  layer: LayerOf<"graduated">,
  { palette, opacity }: StyleContext,
): SymbolLayerSpecification[] {
  const classes = codesOf(layer);
  const { codeBy } = layer.symbol;
  if (codeBy === undefined || classes.length === 0) return [];
  return [
    {
      ...layerPart(layer, "code"),
      type: "symbol",
      minzoom: 6,
      filter: [">=", radiusPx(layer), codedFromRadiusPx],
      layout: {
        "text-field": matchClass(codeBy, classes, ({ code }) => code, ""),
        "text-font": fonts.semibold,
        "text-size": codeSizePx,
        // Where circles crowd, only the letters that can be read.
        "text-padding": 0,
        "symbol-sort-key": ["-", 0, graduatedBy(layer)],
      },
      paint: { "text-color": palette.ink, "text-opacity": opacity },
    },
  ];
}

function labelLayer(layer: LayerOf<"graduated">, context: StyleContext): SymbolLayerSpecification {
  const { palette, lettering, opacity } = context;
  const look: LabelLook = {
    sizes: [[9, 11.5]],
    face: "regular",
    colour: palette.ink,
    halo: palette.land,
    haloPx: 2,
  };
  const { layout, paint } = nameLabel(look, lettering, opacity);
  return {
    ...layerPart(layer, "label"),
    type: "symbol",
    minzoom: 9,
    layout: {
      ...layout,
      "text-variable-anchor": ["top", "bottom", "left", "right"],
      "text-radial-offset": 1.6,
      "text-justify": "auto",
      "text-max-width": 11,
      "symbol-sort-key": ["-", 0, graduatedBy(layer)],
    },
    paint,
  };
}

const graduatedBy = (layer: LayerOf<"graduated">): ExpressionSpecification => [
  "to-number",
  ["get", layer.symbol.sizeBy],
  0,
];

function radiusPx(layer: LayerOf<"graduated">): ExpressionSpecification {
  const perRoot = maximumRadiusPx / Math.sqrt(layer.symbol.maximum);
  return ["max", leastRadiusPx, ["*", perRoot, ["sqrt", graduatedBy(layer)]]];
}

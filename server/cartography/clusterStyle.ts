import type {
  CircleLayerSpecification,
  ExpressionSpecification,
  FilterSpecification,
  LayerSpecification,
  SymbolLayerSpecification,
} from "@maplibre/maplibre-gl-style-spec";
import type { LayerDeclaration } from "../../geodata/declaration.ts";
import { drawingColour } from "./drawingColour.ts";
import { expression } from "./expression.ts";
import { fonts } from "./fonts.ts";
import { layerPart } from "./layerPart.ts";
import { layerStyle } from "./layerStyle.ts";
import { mix } from "./mix.ts";
import type { LayerStyle, StyleContext } from "./styleContext.ts";

/** Radius by the number of features: room for it at least, and ever larger by the power of ten. */
const radiiPx = [
  [2, 9],
  [10, 12],
  [100, 17],
  [1000, 23],
  [10_000, 29],
  [100_000, 36],
  [1_000_000, 43],
] as const;

export const clusterNumberSizePx = 11.5;

/** How much of the layer's colour is in the paper of a disc. */
const tint = { light: 0.14, dark: 0.24 } as const;

/** Features that are on their own as they are declared; of the others a disc with their number. */
export function clusterStyle(layer: LayerDeclaration, context: StyleContext): LayerStyle {
  const { symbols, labels, areaNames, obstacles } = layerStyle(layer, context);
  return {
    symbols: [...symbols.map(ofSingles), discs(layer, context), numbers(layer, context)],
    labels: labels.map(ofSingles),
    areaNames,
    obstacles: [...obstacles.map(ofSingles), obstacle(layer)],
  };
}

export function clusterRadiusPx(count: number): number {
  const above = Math.max(
    radiiPx.findIndex(([stop]) => stop >= count),
    1,
  );
  const [[from, small], [to, large]] = [
    radiiPx[above - 1] ?? radiiPx[0],
    radiiPx[above] ?? radiiPx[1],
  ];
  return small + ((large - small) * Math.log10(count / from)) / Math.log10(to / from);
}

/** What a disc is made of; the legend draws the same. */
export function clusterColours(
  layer: LayerDeclaration,
  context: Pick<StyleContext, "theme" | "palette">,
) {
  const { theme, palette } = context;
  const ring = drawingColour(layer, context);
  return { ring, fill: mix(ring, palette.land, tint[theme]), number: palette.ink };
}

const isTogether: FilterSpecification = ["any", ["has", "point_count"], ["has", "same_place"]];

/** Where clusters end, several may still lie on one spot: the first of them tells how many. */
const count: ExpressionSpecification = [
  "to-number",
  ["coalesce", ["get", "point_count"], ["get", "same_place"]],
  0,
];

const isNumbered: ExpressionSpecification = [">", count, 1];

function discs(layer: LayerDeclaration, context: StyleContext): CircleLayerSpecification {
  const { ring, fill } = clusterColours(layer, context);
  const stops = radiiPx.flatMap(([stop, px]) => [Math.log10(stop), px]);
  return {
    ...layerPart(layer, "cluster"),
    type: "circle",
    // All of those on one spot, unseen but for the first, so that each can be asked about.
    filter: isTogether,
    paint: {
      "circle-radius": expression("interpolate", ["linear"], ["log10", count], ...stops),
      "circle-color": fill,
      "circle-opacity": ["case", isNumbered, context.opacity, 0],
      "circle-stroke-color": ring,
      "circle-stroke-width": 1.5,
      "circle-stroke-opacity": ["case", isNumbered, context.opacity, 0],
    },
  };
}

function numbers(layer: LayerDeclaration, context: StyleContext): SymbolLayerSpecification {
  return {
    ...layerPart(layer, "cluster-number"),
    type: "symbol",
    filter: isNumbered,
    layout: {
      ...numberLayout,
      "text-overlap": "always",
      "text-ignore-placement": true,
    },
    paint: {
      "text-color": clusterColours(layer, context).number,
      "text-opacity": context.opacity,
    },
  };
}

/** Keeps names off the discs, as far as it can: the padding of text cannot follow the number. */
function obstacle(layer: LayerDeclaration): SymbolLayerSpecification {
  return {
    ...layerPart(layer, "cluster-obstacle"),
    type: "symbol",
    filter: isNumbered,
    layout: { ...numberLayout, "text-overlap": "always", "text-padding": 5 },
    paint: { "text-opacity": 0 },
  };
}

const numberLayout: SymbolLayerSpecification["layout"] = {
  // The digits are those of both languages of the interface.
  "text-field": ["number-format", count, { locale: "en-GB" }],
  "text-font": fonts.semibold,
  "text-size": clusterNumberSizePx,
};

function ofSingles(part: LayerSpecification): LayerSpecification {
  const isSingle = ["!", isTogether];
  const own = "filter" in part ? part.filter : undefined;
  const filter = own === undefined ? isSingle : ["all", own, isSingle];
  return { ...part, filter } as LayerSpecification;
}

import type {
  ExpressionSpecification,
  HeatmapLayerSpecification,
  LayerSpecification,
} from "@maplibre/maplibre-gl-style-spec";
import type { LayerDeclaration } from "../../geodata/declaration.ts";
import { drawingColour } from "./drawingColour.ts";
import { expression, interpolateByZoom } from "./expression.ts";
import { layerPart } from "./layerPart.ts";
import { layerStyle } from "./layerStyle.ts";
import type { LayerStyle, StyleContext } from "./styleContext.ts";
import { groundRadiusPx } from "./uncertainty.ts";

/** Each feature is spread over this radius on the ground, so that the surface is the same at every zoom. */
export const heatRadiusM = 50_000;

/**
 * Strength of the colour by features per 1,000 km²: about half a power of ten from one to the next. A feature far from
 * all others is 0.6 at its middle. MapLibre looks colours up in 256 steps, so that less than 1/256 of the last is lost.
 */
export const heatStops = [
  [0.4, 0.2],
  [1, 0.3],
  [3, 0.42],
  [10, 0.56],
  [30, 0.7],
  [100, 0.82],
] as const;

const fullDensity = 100;

/** MapLibre's kernel is a Gaussian of a third of the radius, times this. */
const kernelPeak = 1 / Math.sqrt(2 * Math.PI);

/** Brings the sum of kernels to 1 where there are `fullDensity` features per 1,000 km². */
const intensity = (() => {
  const sigmaKm = heatRadiusM / 3 / 1000;
  const kernelArea = 2 * Math.PI * sigmaKm ** 2;
  return 1000 / (fullDensity * kernelPeak * kernelArea);
})();

const fadesFromZoom = 6.8;

/** From here on the features themselves are drawn: a surface seen this close would pretend to know more than they do. */
export const pointsFromZoom = 7.5;

/** The highest zoom whose tiles heat is drawn from. */
export const heatMaxzoom = Math.floor(pointsFromZoom);

/** The source of the numbers that heat is made of. */
export function heatSource({ id }: LayerDeclaration): string {
  return `${id}~heat`;
}

/** The density of a layer's features over a country or province; nearer by, the features as they are declared. */
export function heatStyle(layer: LayerDeclaration, context: StyleContext): LayerStyle {
  const { symbols, labels, areaNames, obstacles } = layerStyle(layer, context);
  return {
    symbols: [heat(layer, context), ...nearBy(symbols)],
    labels: nearBy(labels),
    areaNames,
    obstacles: nearBy(obstacles),
  };
}

/** Parts that draw features, left out where heat stands for them; what is selected stays. */
export function nearBy(parts: readonly LayerSpecification[]): LayerSpecification[] {
  return parts.map((part) =>
    part.id.endsWith("/selected")
      ? part
      : { ...part, minzoom: Math.max(part.minzoom ?? 0, pointsFromZoom) },
  );
}

function heat(layer: LayerDeclaration, context: StyleContext): HeatmapLayerSpecification {
  return {
    ...layerPart(layer, "heat"),
    source: heatSource(layer),
    type: "heatmap",
    maxzoom: pointsFromZoom,
    paint: {
      "heatmap-radius": groundRadiusPx(heatRadiusM),
      "heatmap-weight": ["get", "point_count"],
      "heatmap-intensity": intensity,
      "heatmap-color": heatColour(drawingColour(layer, context)),
      "heatmap-opacity": interpolateByZoom([
        [fadesFromZoom, context.opacity],
        [pointsFromZoom, 0],
      ]),
    },
  };
}

/** One hue, ever stronger. */
function heatColour(colour: string): ExpressionSpecification {
  const stops = heatStops.flatMap(([density, strength]) => [
    density / fullDensity,
    withAlpha(colour, strength),
  ]);
  return expression(
    "interpolate",
    ["linear"],
    ["heatmap-density"],
    0,
    withAlpha(colour, 0),
    ...stops,
  );
}

function withAlpha(hex: string, alpha: number): string {
  const channels = [1, 3, 5].map((index) => Number.parseInt(hex.slice(index, index + 2), 16));
  return `rgba(${channels.join(",")},${alpha})`;
}

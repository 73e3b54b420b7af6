import type { ExpressionSpecification } from "@maplibre/maplibre-gl-style-spec";
import { expression, interpolateByZoom } from "./expression.ts";

/** Positions known no better than this are drawn with a dashed outline: at country scale (zoom 5) a marker covers the rest. */
export const approximateFromM = 10_000;

const accuracyM: ExpressionSpecification = ["to-number", ["get", "position_accuracy_m"], 0];

export const isApproximate: ExpressionSpecification = [">=", accuracyM, approximateFromM];

/** Ground metres per pixel at the equator and zoom 0: the WGS 84 equator over MapLibre's 512 px world. */
const equatorM = 2 * Math.PI * 6378137;
const metresPerPixel = equatorM / 512;

/** Styles know no latitude, but they can measure how far a point is from the equator. */
const equator = {
  type: "LineString" as const,
  coordinates: [-179, -90, 0, 90, 179].map((lon) => [lon, 0]),
};

// `distance` measures along the meridian with the scale of the point's own latitude: 110.6 to 111.1 km per
// degree up to 40°. One mean scale for all of them moves the radius by less than 0.15 % there.
const metresPerDegree = 110_850;

const latitudeRad: ExpressionSpecification = [
  "*",
  ["distance", equator],
  Math.PI / 180 / metresPerDegree,
];

const radiusAtZoom0: ExpressionSpecification = [
  "/",
  accuracyM,
  ["*", metresPerPixel, ["cos", latitudeRad]],
];

/**
 * Radius in pixels of the circle within which the feature lies: `position_accuracy_m` on the ground, at the
 * feature's own latitude. Within 0.2 % between 40° S and 40° N (a constant latitude of 30° would be off by 8 %).
 */
export const uncertaintyRadiusPx: ExpressionSpecification = [
  "interpolate",
  ["exponential", 2],
  ["zoom"],
  0,
  radiusAtZoom0,
  24,
  ["*", radiusAtZoom0, 2 ** 24],
];

/**
 * How strongly the circle tints the ground, by its radius on the screen: not at all while it lies under the symbol; ever
 * less as it grows, so that overlapping circles stay light; not at all once it fills the view, where it would say
 * nothing (and where MapLibre drops it with the tile of its centre).
 */
const tintByRadiusPx = [
  [14, 0],
  [36, 0.1],
  [70, 0.06],
  [120, 0.05],
  [300, 0.04],
  [620, 0],
] as const;

/** Opacity of that circle in a layer of this opacity. */
export function uncertaintyOpacity(opacity: number): ExpressionSpecification {
  const zooms = Array.from({ length: 17 }, (_, i) => i + 2);
  return interpolateByZoom(zooms.map((zoom) => [zoom, opacityAt(zoom, opacity)]));
}

/** Radii are taken at 30° here: a tint needs no more. */
function opacityAt(zoom: number, opacity: number): ExpressionSpecification {
  const metresPerPixelHere = (metresPerPixel * Math.cos(Math.PI / 6)) / 2 ** zoom;
  const stops = tintByRadiusPx.flatMap(([px, tint]) => [px * metresPerPixelHere, tint * opacity]);
  return expression("interpolate", ["linear"], accuracyM, ...stops);
}

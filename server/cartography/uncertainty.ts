import type { ExpressionSpecification } from "@maplibre/maplibre-gl-style-spec";
import { expression, interpolateByZoom } from "./expression.ts";

/** Positions known no better than this have a dashed outline: over a country (zoom 5) a marker covers the rest. */
export const approximateFromM = 10_000;

const accuracyM: ExpressionSpecification = ["to-number", ["get", "position_accuracy_m"], 0];

export const isApproximate: ExpressionSpecification = [">=", accuracyM, approximateFromM];

/** Of the outline of an area, and of a line that knows no other dashes; in widths of the line. */
export const approximateDash = [6, 2.5] as const;

/** `line-dasharray` that breaks what is known only approximately, as geological maps do. */
export const dashedWhereApproximate: ExpressionSpecification = [
  "case",
  isApproximate,
  ["literal", [...approximateDash]],
  ["literal", [1, 0]],
];

/** Mean radius of curvature of WGS 84 at 30°: a circle on the ground is a circle on the map to within 0.3 % there. */
const earthRadiusM = 6_367_500;

/** Ground metres per pixel at the equator and zoom 0, where MapLibre's world is 512 px wide. */
const metresPerPixel = (2 * Math.PI * earthRadiusM) / 512;

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

/**
 * Radius in pixels of a circle on the ground around a point feature, at the scale of the feature's own latitude. Within
 * 0.5 % of the ellipsoid in every direction between 20° and 40°, where a constant latitude of 30° would be off by up
 * to 13 %.
 */
export function groundRadiusPx(radiusM: ExpressionSpecification | number): ExpressionSpecification {
  const atZoom0 = expression("/", radiusM, ["*", metresPerPixel, ["cos", latitudeRad]]);
  return ["interpolate", ["exponential", 2], ["zoom"], 0, atZoom0, 24, ["*", atZoom0, 2 ** 24]];
}

/** Of the circle within which the feature lies. */
export const uncertaintyRadiusPx = groundRadiusPx(accuracyM);

/**
 * How strongly the circle tints the ground, by its radius on the screen: not at all while it lies under the symbol; ever
 * less as it grows, so that overlapping circles stay light; not at all once it fills the view, where it would say
 * nothing (and where MapLibre drops it with the tile of its centre).
 */
const tintByRadiusPx = [
  [14, 0],
  [36, 0.08],
  [70, 0.055],
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

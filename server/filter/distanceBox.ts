import type { Geometry, Position } from "geojson";
import type { Bbox } from "../../geodata/declaration.ts";

const degree = Math.PI / 180;

/** The least radius of curvature of the ellipsoid, metres: along the meridian at the equator. */
export const leastRadiusM = 6_335_439;

/** The most that a degree of latitude is long, metres: at the poles. */
const mostPerDegreeM = 111_694;

/**
 * A box that holds whatever lies within the distance of a geometry, its edges being geodesics.
 * Undefined when it would reach over a pole or the antimeridian.
 */
export function boxWithin(geometry: Geometry, distanceM: number): Bbox | undefined {
  let [west, south, east, north] = [180, 90, -180, -90];
  let bulge = 0;
  for (const line of linesOf(geometry)) {
    for (const [index, [lon = 0, lat = 0]] of line.entries()) {
      [west, south] = [Math.min(west, lon), Math.min(south, lat)];
      [east, north] = [Math.max(east, lon), Math.max(north, lat)];
      const previous = line[index - 1]?.[0] ?? lon;
      bulge = Math.max(bulge, greatestBulge(Math.abs(lon - previous)));
    }
  }
  const angle = distanceM / leastRadiusM;
  const margin = bulge + (angle / degree) * 1.001;
  [south, north] = [south - margin, north + margin];
  const polewards = Math.max(Math.abs(south), Math.abs(north));
  if (!(polewards < 89)) return undefined;
  const sideways = Math.asin(Math.sin(angle) / Math.cos(polewards * degree)) / degree;
  [west, east] = [west - sideways * 1.01, east + sideways * 1.01];
  return west >= -180 && east <= 180 ? [west, south, east, north] : undefined;
}

/**
 * How far a geodesic may lie beyond the latitudes of its ends, in degrees, for ends so many degrees
 * of longitude apart. On a sphere it is at most Δλ²/16; half as much again covers up to 90°.
 */
export function greatestBulge(degrees: number): number {
  return degrees < 90 ? (1.5 * (degrees * degree) ** 2) / 16 / degree : Number.POSITIVE_INFINITY;
}

/** The same of any edge of a geometry, in metres. */
export function greatestBulgeM(geometry: Geometry): number {
  const spans = linesOf(geometry).flatMap((line) =>
    line.slice(1).map(([lon = 0], index) => Math.abs(lon - (line[index]?.[0] ?? lon))),
  );
  return greatestBulge(spans.reduce((most, span) => Math.max(most, span), 0)) * mostPerDegreeM;
}

export function isInBox([west, south, east, north]: Bbox, [lon = 0, lat = 0]: Position): boolean {
  return lon >= west && lon <= east && lat >= south && lat <= north;
}

/** The points, lines and rings that a geometry is made of. */
export function linesOf(geometry: Geometry): Position[][] {
  switch (geometry.type) {
    case "Point":
      return [[geometry.coordinates]];
    case "MultiPoint":
      return geometry.coordinates.map((point) => [point]);
    case "LineString":
      return [geometry.coordinates];
    case "MultiLineString":
    case "Polygon":
      return geometry.coordinates;
    case "MultiPolygon":
      return geometry.coordinates.flat();
    case "GeometryCollection":
      return geometry.geometries.flatMap(linesOf);
  }
}

import geographiclib from "geographiclib-geodesic";
import type { Position } from "geojson";

const { WGS84 } = geographiclib.Geodesic;

/** From one point to the next along the geodesic. */
export interface Leg {
  distanceM: number;
  /** Degrees clockwise from north, 0 to 360, as one sets out; null where there is no way to go. */
  azimuth: number | null;
}

export interface Measurement {
  legs: readonly Leg[];
  /** Of all legs; of an area, its perimeter. */
  lengthM: number;
  /** Geodesic, on the ellipsoid, of edges that are geodesics; null of a line. */
  areaM2: number | null;
}

/** Measures a line through points, or the area that they enclose, on the WGS 84 ellipsoid. */
export function measure(points: readonly Position[], isArea: boolean): Measurement {
  const encloses = isArea && points.length > 2;
  const legs = legEnds(points, encloses).map(([from, to]) => legBetween(from, to));
  const lengthM = legs.reduce((sum, { distanceM }) => sum + distanceM, 0);
  return { legs, lengthM, areaM2: encloses ? enclosedAreaM2(points) : null };
}

/** The points joined by geodesics, with positions between them no farther apart than this. */
export function geodesicOutline(
  points: readonly Position[],
  isArea: boolean,
  apartM: number,
): Position[] {
  const legs = legEnds(points, isArea && points.length > 2);
  const first = points.slice(0, 1);
  return [...first, ...legs.flatMap(([from, to]) => positionsAlong(from, to, apartM))];
}

function legEnds(points: readonly Position[], isClosed: boolean): [Position, Position][] {
  const ends = isClosed ? [...points, ...points.slice(0, 1)] : points;
  return ends.slice(1).map((to, index) => [ends[index] as Position, to]);
}

function legBetween([lon1 = 0, lat1 = 0]: Position, [lon2 = 0, lat2 = 0]: Position): Leg {
  const { s12 = 0, azi1 = 0 } = WGS84.Inverse(lat1, lon1, lat2, lon2);
  return { distanceM: s12, azimuth: s12 === 0 ? null : (azi1 + 360) % 360 };
}

function enclosedAreaM2(points: readonly Position[]): number {
  const polygon = WGS84.Polygon(false);
  for (const [lon = 0, lat = 0] of points) polygon.AddPoint(lat, lon);
  return Math.abs(polygon.Compute(false, true).area ?? 0);
}

/** Without the first; the last exactly, as longitudes run on past the antimeridian. */
function positionsAlong(
  [lon1 = 0, lat1 = 0]: Position,
  [lon2 = 0, lat2 = 0]: Position,
  apartM: number,
): Position[] {
  const line = WGS84.InverseLine(lat1, lon1, lat2, lon2);
  const pieces = Math.max(1, Math.ceil(line.s13 / apartM));
  const between = Array.from({ length: pieces - 1 }, (_, index) => {
    const at = line.Position((line.s13 * (index + 1)) / pieces);
    return [at.lon2 ?? 0, at.lat2 ?? 0];
  });
  return [...between, [lon2, lat2]];
}

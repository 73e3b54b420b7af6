import type { LineString, MultiLineString, Position } from "geojson";
import { along, type GeodesicSegment, geodesicSegment } from "./geodesicSegment.ts";
import { distanceToPointM, type MeasuredShape } from "./measuredShape.ts";
import { type LonLat, toCartesian } from "./wgs84.ts";

/** Where a line enters and leaves is found to this, metres. */
const crossingToleranceM = 1e-4;

/**
 * How much of a line lies within a distance of a shape, metres. The line's edges are geodesics, and so is the distance.
 *
 * The distance to the shape changes along the line by no more than one goes. So of a stretch whose
 * ends are g and h away, and which is s long, no point is farther than (g + h + s) / 2 or nearer than
 * (g + h - s) / 2: it lies inside, or outside, or is halved.
 */
export function lengthWithin(
  line: LineString | MultiLineString,
  shape: MeasuredShape,
  withinM: number,
): number {
  const lines = line.type === "LineString" ? [line.coordinates] : line.coordinates;
  return lines.reduce((sum, positions) => sum + lengthOf(positions, shape, withinM), 0);
}

function lengthOf(positions: readonly Position[], shape: MeasuredShape, withinM: number): number {
  let length = 0;
  for (const [index, to] of positions.entries()) {
    const from = positions[index - 1];
    if (!from || isFar(toLonLat(from), toLonLat(to), shape, withinM)) continue;
    const segment = geodesicSegment(toLonLat(from), toLonLat(to));
    if (segment.lengthM > 0) length += insideOf(segment, shape, withinM);
  }
  return length;
}

/** Told without a geodesic: most of a long line is nowhere near. */
function isFar(from: LonLat, to: LonLat, shape: MeasuredShape, withinM: number): boolean {
  const [a, b] = [toCartesian(from), toCartesian(to)];
  // An arc of 1,000 km is 0.1 % longer than its chord.
  const mostM = Math.hypot(a[0] - b[0], a[1] - b[1], a[2] - b[2]) * 1.01;
  return distanceToPointM(shape, from, withinM + mostM) === undefined;
}

function insideOf(segment: GeodesicSegment, shape: MeasuredShape, withinM: number): number {
  // Beyond this nothing of the segment could be inside.
  const farthestM = withinM + segment.lengthM;
  const distanceAt = (s: number) =>
    distanceToPointM(shape, along(segment, s)[0], farthestM) ?? farthestM + 1;
  const between = (s: number, g: number, t: number, h: number): number => {
    const length = t - s;
    if ((g + h + length) / 2 <= withinM) return length;
    if ((g + h - length) / 2 > withinM) return 0;
    if (length <= crossingToleranceM) return length / 2;
    const middle = (s + t) / 2;
    const atMiddle = distanceAt(middle);
    return between(s, g, middle, atMiddle) + between(middle, atMiddle, t, h);
  };
  return between(0, distanceAt(0), segment.lengthM, distanceAt(segment.lengthM));
}

function toLonLat([lon = 0, lat = 0]: Position): LonLat {
  return [lon, lat];
}

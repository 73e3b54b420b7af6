import type { Geometry, Position } from "geojson";
import { linesOf } from "../../filter/distanceBox.ts";
import {
  arcsCross,
  isInRing,
  nearestOnArc,
  toPosition,
  toVector,
  type Vector,
} from "../../filter/sphere.ts";
import { type GeodesicSegment, geodesicSegment, splitSegment } from "./geodesicSegment.ts";
import { nearestSegment, type SegmentTree, segmentsNear, segmentTree } from "./nearestSegment.ts";
import type { LonLat } from "./wgs84.ts";

/** Geometries made ready to have distances measured from them. Their edges are geodesics. */
export interface MeasuredShape {
  tree: SegmentTree;
  segments: readonly GeodesicSegment[];
  /** Polygons by their rings, the outer one first. */
  areas: readonly (readonly (readonly Vector[])[])[];
}

/** On pieces this short, geodesics and arcs of the sphere cross at the same places within a centimetre. */
const longestPieceM = 10_000;

/** @param geometries together one shape: what is near one of them is near it */
export function measuredShape(geometries: readonly Geometry[]): MeasuredShape {
  const segments = geometries.flatMap((geometry) => linesOf(geometry).flatMap(segmentsOf));
  return { segments, tree: segmentTree(segments), areas: geometries.flatMap(areasOf) };
}

function segmentsOf(line: readonly Position[]): GeodesicSegment[] {
  const points = line.map(([lon = 0, lat = 0]): LonLat => [lon, lat]);
  if (points.length === 1) return points.map((point) => geodesicSegment(point, point));
  return points
    .slice(1)
    .flatMap((to, index) =>
      splitSegment(geodesicSegment(points[index] as LonLat, to), longestPieceM),
    );
}

function areasOf(geometry: Geometry): Vector[][][] {
  const toRings = (polygon: Position[][]) => polygon.map((ring) => ring.map(toVector));
  if (geometry.type === "Polygon") return [toRings(geometry.coordinates)];
  if (geometry.type === "MultiPolygon") return geometry.coordinates.map(toRings);
  return geometry.type === "GeometryCollection" ? geometry.geometries.flatMap(areasOf) : [];
}

/** Whether a point lies in an area of the shape. */
export function isInside({ areas }: MeasuredShape, point: LonLat): boolean {
  const vector = toVector([...point]);
  return areas.some(
    ([outer = [], ...holes]) =>
      isInRing(vector, outer) && !holes.some((hole) => isInRing(vector, hole)),
  );
}

/** The geodesic distance from a point, metres: 0 inside an area. Undefined when it is more than `withinM`. */
export function distanceToPointM(
  shape: MeasuredShape,
  point: LonLat,
  withinM: number,
): number | undefined {
  if (shape.areas.length > 0 && isInside(shape, point)) return 0;
  return nearestSegment(shape.tree, point, withinM)?.distanceM;
}

/** How far inside the areas of a shape the innermost corner of another lies, metres; 0 where none lies inside. */
export function depthM(area: MeasuredShape, of: MeasuredShape): number {
  if (area.areas.length === 0) return 0;
  return of.segments.reduce((deepest, { from }) => {
    if (!isInside(area, from)) return deepest;
    const edge = nearestSegment(area.tree, from, Number.POSITIVE_INFINITY);
    return Math.max(deepest, edge?.distanceM ?? 0);
  }, 0);
}

/** The nearest two points of two shapes. */
export interface NearestPair {
  distanceM: number;
  /** Of the first shape; the segment of the other on which the nearest point lies. */
  from: LonLat;
  to: LonLat;
}

/**
 * The nearest points of two shapes; 0 apart where they meet. Undefined when they are more than `withinM` apart. Two
 * geodesics that do not cross are nearest to one another at an end of one of them: elsewhere, on a
 * surface curved like the Earth's, they draw nearer still.
 */
export function nearestPair(
  a: MeasuredShape,
  b: MeasuredShape,
  withinM: number,
): NearestPair | undefined {
  const meeting = meetingPoint(a, b);
  if (meeting) return { distanceM: 0, from: meeting, to: meeting };
  const fromA = nearestEnd(a, b, withinM);
  const fromB = nearestEnd(b, a, fromA?.distanceM ?? withinM);
  if (!fromB) return fromA && { distanceM: fromA.distanceM, from: fromA.end, to: fromA.foot };
  return { distanceM: fromB.distanceM, from: fromB.foot, to: fromB.end };
}

function nearestEnd(of: MeasuredShape, to: MeasuredShape, withinM: number) {
  let found: { end: LonLat; foot: LonLat; distanceM: number } | undefined;
  for (const { from, to: end } of of.segments) {
    for (const point of [from, end]) {
      const nearest = nearestSegment(to.tree, point, found?.distanceM ?? withinM);
      if (nearest && nearest.distanceM < (found?.distanceM ?? Number.POSITIVE_INFINITY)) {
        const { segment, distanceM } = nearest;
        found = { end: point, distanceM, foot: footOn(segment, point) };
      }
    }
  }
  return found;
}

/** On the sphere: good enough to say in which direction it lies. */
function footOn({ from, to }: GeodesicSegment, point: LonLat): LonLat {
  return toPosition(nearestOnArc(toVector([...point]), toVector([...from]), toVector([...to])));
}

function meetingPoint(a: MeasuredShape, b: MeasuredShape): LonLat | undefined {
  const first = (shape: MeasuredShape, other: MeasuredShape) =>
    shape.segments.map(({ from }) => from).find((point) => isInside(other, point));
  const inside =
    (b.areas.length > 0 ? first(a, b) : undefined) ??
    (a.areas.length > 0 ? first(b, a) : undefined);
  return inside ?? crossing(a, b);
}

function crossing(a: MeasuredShape, b: MeasuredShape): LonLat | undefined {
  for (const { from, to, lengthM } of a.segments) {
    if (lengthM === 0) continue;
    const [start, end] = [toVector([...from]), toVector([...to])];
    const crossed = segmentsNear(b.tree, from, lengthM).find(
      (other) =>
        other.lengthM > 0 &&
        arcsCross(start, end, toVector([...other.from]), toVector([...other.to])),
    );
    if (crossed) return from;
  }
  return undefined;
}

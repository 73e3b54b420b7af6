import geographiclib from "geographiclib-geodesic";
import type { Geometry, Position } from "geojson";
import { leastRadiusM, linesOf } from "./distanceBox.ts";
import {
  arcsCross,
  chord,
  isInRing,
  nearestOnArc,
  scale,
  toPosition,
  toVector,
  type Vector,
} from "./sphere.ts";

/** A geometry made ready to be measured from. */
export interface Measurable {
  blocks: readonly Block[];
  /** Rings of polygons, the outer one first. */
  areas: readonly (readonly (readonly Vector[])[])[];
}

/** Some arcs that follow one another, and a cap round them, so that far ones cost one comparison. */
interface Block {
  points: readonly Vector[];
  centre: Vector;
  /** As a chord. */
  radius: number;
}

const arcsPerBlock = 16;
const { WGS84 } = geographiclib.Geodesic;

export function measurable(geometry: Geometry): Measurable {
  const lines = linesOf(geometry).map((line) => line.map(toVector));
  return { blocks: lines.flatMap(blocksOf), areas: areasOf(geometry) };
}

/**
 * Whether two geometries are within a distance. Edges are great circles; the nearest two points are
 * found on the sphere and their distance measured on the WGS 84 ellipsoid, as PostGIS does for
 * geographies.
 */
export function isWithinDistance(a: Measurable, b: Measurable, distanceM: number): boolean {
  if (overlap(a, b) || overlap(b, a)) return true;
  const pair = nearest(a, b, distanceM);
  if (!pair) return false;
  const [lon1, lat1] = toPosition(pair[0]);
  const [lon2, lat2] = toPosition(pair[1]);
  return (WGS84.Inverse(lat1, lon1, lat2, lon2).s12 ?? 0) <= distanceM;
}

/** Whether a part of `b` begins inside an area of `a`. */
function overlap(a: Measurable, b: Measurable): boolean {
  return a.areas.some(([outer = [], ...holes]) =>
    b.blocks.some(({ points: [point] }) => {
      if (!point || !isInRing(point, outer)) return false;
      return !holes.some((hole) => isInRing(point, hole));
    }),
  );
}

/** The nearest two points on the sphere, unless they are certain to be farther apart. */
function nearest(a: Measurable, b: Measurable, distanceM: number): [Vector, Vector] | undefined {
  const angle = Math.min(Math.PI, (distanceM / leastRadiusM) * 1.01 + 1e-12);
  let least = 2 * Math.sin(angle / 2);
  let found: [Vector, Vector] | undefined;
  for (const one of a.blocks) {
    for (const other of b.blocks) {
      if (chord(one.centre, other.centre) - one.radius - other.radius > least) continue;
      for (const pair of closePairs(one.points, other.points)) {
        const length = chord(...pair);
        if (length <= least) [least, found] = [length, pair];
      }
    }
  }
  return found;
}

function* closePairs(a: readonly Vector[], b: readonly Vector[]): Generator<[Vector, Vector]> {
  for (const [from, to] of arcs(a)) {
    for (const [start, end] of arcs(b)) {
      if (arcsCross(from, to, start, end)) yield [from, from];
      yield [from, nearestOnArc(from, start, end)];
      yield [to, nearestOnArc(to, start, end)];
      yield [nearestOnArc(start, from, to), start];
      yield [nearestOnArc(end, from, to), end];
    }
  }
}

/** Each two points that follow one another; a lone point is an arc to itself. */
function arcs(points: readonly Vector[]): [Vector, Vector][] {
  if (points.length === 1) return points.map((point) => [point, point]);
  return points.slice(1).map((to, index) => [points[index] as Vector, to]);
}

function blocksOf(line: readonly Vector[]): Block[] {
  const blocks: Block[] = [];
  for (let start = 0; start === 0 || start < line.length - 1; start += arcsPerBlock) {
    const points = line.slice(start, start + arcsPerBlock + 1);
    const centre = middleOf(points);
    // An arc between two points of a cap smaller than half the sphere stays in the cap.
    const radius = Math.max(...points.map((point) => chord(centre, point)));
    blocks.push({ points, centre, radius: radius < Math.SQRT2 ? radius : 2 });
  }
  return blocks;
}

function middleOf(points: readonly Vector[]): Vector {
  const sum = points.reduce(
    ([x, y, z], point) => [x + point[0], y + point[1], z + point[2]] as const,
  );
  const length = Math.hypot(...sum);
  return length > 0 ? scale(sum, 1 / length) : (points[0] as Vector);
}

function areasOf(geometry: Geometry): Vector[][][] {
  const toRings = (polygon: Position[][]) => polygon.map((ring) => ring.map(toVector));
  if (geometry.type === "Polygon") return [toRings(geometry.coordinates)];
  if (geometry.type === "MultiPolygon") return geometry.coordinates.map(toRings);
  return geometry.type === "GeometryCollection" ? geometry.geometries.flatMap(areasOf) : [];
}

import geographiclib from "geographiclib-geodesic";
import type { Geometry, Position } from "geojson";
import { type Ball, ballOf } from "./balls.ts";
import { leastRadiusM, linesOf } from "./distanceBox.ts";
import { PolygonOnSphere } from "./polygonOnSphere.ts";
import { arcsCross, chord, middle, nearestOnArc, toPosition, type Vector } from "./sphere.ts";

/** A geometry made ready to be measured from. */
export interface Measurable {
  /** Holds all of it. */
  ball: Ball;
  /** A position of each point, line and ring. */
  starts: readonly Position[];
  areas: readonly PolygonOnSphere[];
}

const { WGS84 } = geographiclib.Geodesic;

/** The greatest radius of curvature of the ellipsoid, metres: at the poles. */
const greatestRadiusM = 6_399_594;

export function measurable(geometry: Geometry): Measurable {
  const lines = linesOf(geometry);
  return {
    ball: ballOf(lines),
    starts: lines.flatMap(([start]) => (start ? [start] : [])),
    areas: polygonsOf(geometry).map((rings) => new PolygonOnSphere(rings)),
  };
}

/**
 * Whether two geometries are within a distance. Edges are great circles, as PostGIS has them in
 * geographies; the points of two edges that are nearest on the sphere are measured on the WGS 84
 * ellipsoid.
 */
export function isWithinDistance(a: Measurable, b: Measurable, distanceM: number): boolean {
  if (meet(a.ball, b.ball, reachOf(distanceM))) return true;
  // Now no edges cross: each part of one lies inside a polygon of the other as a whole, or outside.
  return isInside(a, b) || isInside(b, a);
}

function isInside({ starts }: Measurable, { areas }: Measurable): boolean {
  return areas.some((area) => starts.some((start) => area.holds(start)));
}

interface Reach {
  distanceM: number;
  /** Chords up to here are surely within the distance on the ellipsoid, */
  near: number;
  /** and those beyond this surely are not. */
  far: number;
}

/** Along the ellipsoid an angle between two verticals is as long as the radii of curvature let it be. */
function reachOf(distanceM: number): Reach {
  const chordOf = (angle: number) =>
    angle < Math.PI ? 2 * Math.sin(angle / 2) : Number.POSITIVE_INFINITY;
  return {
    distanceM,
    near: chordOf(distanceM / greatestRadiusM),
    far: chordOf(distanceM / leastRadiusM + 1e-12),
  };
}

/** The larger of two balls is opened, its parts nearest to the other first, until there are edges. */
function meet(a: Ball, b: Ball, reach: Reach): boolean {
  if (chord(a.centre, b.centre) - a.radius - b.radius > reach.far) return false;
  if (!a.parts && !b.parts) return edgesMeet(a.points, b.points, reach);
  const [opened, other] = b.parts && (!a.parts || b.radius > a.radius) ? [b, a] : [a, b];
  const nearness = (part: Ball) => chord(part.centre, other.centre) - part.radius;
  const parts = (opened.parts ?? []).map((part) => ({ part, nearness: nearness(part) }));
  parts.sort((one, two) => one.nearness - two.nearness);
  return parts.some(({ part }) => meet(part, other, reach));
}

/** Of points that follow one another; a lone point is an edge to itself. */
function edgesMeet(a: readonly Vector[], b: readonly Vector[], reach: Reach): boolean {
  for (let i = Math.min(1, a.length - 1); i < a.length; i += 1) {
    const [from, to] = [a[Math.max(0, i - 1)], a[i]] as [Vector, Vector];
    for (let j = Math.min(1, b.length - 1); j < b.length; j += 1) {
      const [start, end] = [b[Math.max(0, j - 1)], b[j]] as [Vector, Vector];
      if (arcsMeet(from, to, start, end, reach)) return true;
    }
  }
  return false;
}

/** An arc lies in the ball round its chord's middle. */
function arcsMeet(from: Vector, to: Vector, start: Vector, end: Vector, reach: Reach): boolean {
  const apart = chord(middle(from, to), middle(start, end));
  if (apart - chord(from, to) / 2 - chord(start, end) / 2 > reach.far) return false;
  return (
    arcsCross(from, to, start, end) ||
    pointsMeet(from, nearestOnArc(from, start, end), reach) ||
    pointsMeet(to, nearestOnArc(to, start, end), reach) ||
    pointsMeet(nearestOnArc(start, from, to), start, reach) ||
    pointsMeet(nearestOnArc(end, from, to), end, reach)
  );
}

function pointsMeet(a: Vector, b: Vector, { distanceM, near, far }: Reach): boolean {
  const length = chord(a, b);
  if (length <= near || length > far) return length <= near;
  return ellipsoidalM(a, b) <= distanceM;
}

function ellipsoidalM(a: Vector, b: Vector): number {
  const [lon1, lat1] = toPosition(a);
  const [lon2, lat2] = toPosition(b);
  return WGS84.Inverse(lat1, lon1, lat2, lon2).s12 ?? 0;
}

function polygonsOf(geometry: Geometry): Position[][][] {
  if (geometry.type === "Polygon") return [geometry.coordinates];
  if (geometry.type === "MultiPolygon") return geometry.coordinates;
  return geometry.type === "GeometryCollection" ? geometry.geometries.flatMap(polygonsOf) : [];
}

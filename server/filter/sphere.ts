import type { Position } from "geojson";

/** A point of the unit sphere. */
export type Vector = readonly [x: number, y: number, z: number];

const degree = Math.PI / 180;

export function toVector([lon = 0, lat = 0]: Position): Vector {
  const [phi, lambda] = [lat * degree, lon * degree];
  return [Math.cos(phi) * Math.cos(lambda), Math.cos(phi) * Math.sin(lambda), Math.sin(phi)];
}

/** Longitude and latitude. */
export function toPosition([x, y, z]: Vector): [lon: number, lat: number] {
  return [Math.atan2(y, x) / degree, Math.atan2(z, Math.hypot(x, y)) / degree];
}

export function dot(a: Vector, b: Vector): number {
  return a[0] * b[0] + a[1] * b[1] + a[2] * b[2];
}

export function cross(a: Vector, b: Vector): Vector {
  return [a[1] * b[2] - a[2] * b[1], a[2] * b[0] - a[0] * b[2], a[0] * b[1] - a[1] * b[0]];
}

export function subtract(a: Vector, b: Vector): Vector {
  return [a[0] - b[0], a[1] - b[1], a[2] - b[2]];
}

export function scale([x, y, z]: Vector, by: number): Vector {
  return [x * by, y * by, z * by];
}

/** Of the straight line between two points. */
export function middle(a: Vector, b: Vector): Vector {
  return [(a[0] + b[0]) / 2, (a[1] + b[1]) / 2, (a[2] + b[2]) / 2];
}

/** Length of the straight line through the earth, in its radius. */
export function chord(a: Vector, b: Vector): number {
  return Math.hypot(a[0] - b[0], a[1] - b[1], a[2] - b[2]);
}

/** The point of the arc from `from` to `to` that is nearest to `point`. */
export function nearestOnArc(point: Vector, from: Vector, to: Vector): Vector {
  const normal = cross(from, to);
  const square = dot(normal, normal);
  if (square > 0) {
    const foot = subtract(point, scale(normal, dot(point, normal) / square));
    const isBetween = dot(cross(from, foot), normal) >= 0 && dot(cross(foot, to), normal) >= 0;
    const length = Math.hypot(...foot);
    if (isBetween && length > 0) return scale(foot, 1 / length);
  }
  return chord(point, from) <= chord(point, to) ? from : to;
}

export function arcsCross(a: Vector, b: Vector, c: Vector, d: Vector): boolean {
  const [ab, cd] = [cross(a, b), cross(c, d)];
  const signs = [dot(ab, c), -dot(ab, d), -dot(cd, a), dot(cd, b)];
  return signs.every((sign) => sign < 0) || signs.every((sign) => sign > 0);
}

/** Whether a ring of arcs, smaller than half the sphere, goes round the point or its antipode. */
export function isInRing(point: Vector, ring: readonly Vector[]): boolean {
  let turned = 0;
  for (let index = 1; index < ring.length; index += 1) {
    const [from, to] = [ring[index - 1], ring[index]] as [Vector, Vector];
    const [a, b] = [cross(point, from), cross(point, to)];
    turned += Math.atan2(dot(point, cross(a, b)), dot(a, b));
  }
  return Math.abs(turned) > Math.PI;
}

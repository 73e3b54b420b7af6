import { cross, dot, scale, toVector, type Vector } from "../../filter/sphere.ts";
import { geodesicDistanceM, type LonLat, leastRadiusM, WGS84 } from "./wgs84.ts";

/** The shortest line between two points; of no length it is a point. */
export interface GeodesicSegment {
  readonly from: LonLat;
  readonly to: LonLat;
  readonly lengthM: number;
  /** Absent from a point. */
  readonly course?: Course;
}

interface Course {
  line: ReturnType<typeof WGS84.InverseLine>;
  /** On the sphere: the beginning, and the direction from there. */
  start: Vector;
  ahead: Vector;
}

/** @param to at most some 10,000 km away, so that there is one shortest line */
export function geodesicSegment(from: LonLat, to: LonLat): GeodesicSegment {
  const { s12: lengthM = 0 } = WGS84.Inverse(from[1], from[0], to[1], to[0]);
  const [start, end] = [toVector([...from]), toVector([...to])];
  const normal = cross(start, end);
  const size = Math.hypot(...normal);
  if (lengthM === 0 || size === 0) return { from, to: from, lengthM: 0 };
  const line = WGS84.InverseLine(from[1], from[0], to[1], to[0]);
  return {
    from,
    to,
    lengthM,
    course: { line, start, ahead: cross(scale(normal, 1 / size), start) },
  };
}

/** Where one is so far along a segment, and the azimuth one goes on by. */
export function along(segment: GeodesicSegment, distanceM: number): [at: LonLat, azimuth: number] {
  if (!segment.course) return [segment.from, 0];
  const { lon2, lat2, azi2 } = segment.course.line.Position(distanceM);
  return [[lon2 as number, lat2 as number], azi2 as number];
}

/** The segment in pieces of at most so many metres. */
export function splitSegment(segment: GeodesicSegment, mostM: number): GeodesicSegment[] {
  const count = Math.ceil(segment.lengthM / mostM);
  if (count <= 1) return [segment];
  const stops = Array.from({ length: count + 1 }, (_, index) =>
    index === count ? segment.to : along(segment, (segment.lengthM * index) / count)[0],
  );
  return stops.slice(1).map((to, index) => geodesicSegment(stops[index] as LonLat, to));
}

/** What the distance to a segment may be off by. */
export const distanceSlackM = 1e-6;

/** The nearest point of a segment: how far away, and how far along it, metres. */
export interface Foot {
  distanceM: number;
  alongM: number;
}

export function distanceToSegmentM(segment: GeodesicSegment, point: LonLat): number {
  return footOnSegment(segment, point).distanceM;
}

/**
 * Finds the point of a segment that is nearest to a point by geodesic distance on the ellipsoid.
 *
 * Let h(s) be the distance to the point of the segment at s. Its slope is -cos θ, θ being the angle
 * between the segment and the geodesic to the point; h is convex within a quarter of the way round
 * the Earth. Each step goes where the foot would be on a sphere, which leaves about 1/300 of the
 * error, until the slope times the step, which bounds what is left to gain, is under 10⁻⁷ m.
 */
export function footOnSegment(segment: GeodesicSegment, point: LonLat): Foot {
  const { course, lengthM } = segment;
  if (!course) return { distanceM: geodesicDistanceM(segment.from, point), alongM: 0 };
  const within = (s: number) => Math.min(lengthM, Math.max(0, s));
  const vector = toVector([...point]);
  let at = within(leastRadiusM * Math.atan2(dot(vector, course.ahead), dot(vector, course.start)));
  for (;;) {
    const { lat2 = 0, lon2 = 0, azi2 = 0 } = course.line.Position(at);
    const { s12 = 0, azi1 = 0 } = WGS84.Inverse(lat2, lon2, point[1], point[0]);
    const cosine = Math.cos(((azi1 - azi2) * Math.PI) / 180);
    const angle = s12 / leastRadiusM;
    const step = leastRadiusM * Math.atan2(Math.sin(angle) * cosine, Math.cos(angle));
    const next = within(at + step);
    if (Math.abs((next - at) * cosine) < 1e-7) return { distanceM: s12, alongM: next };
    at = next;
  }
}

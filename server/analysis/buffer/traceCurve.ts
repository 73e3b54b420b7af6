import { along, type GeodesicSegment } from "../geodesy/geodesicSegment.ts";
import { destination, type LonLat } from "../geodesy/wgs84.ts";
import { beyondM, type DrawnEdge, drawnEdge, withinM } from "./drawnEdge.ts";
import { nearLon } from "./unwrapRing.ts";

/** How curves are drawn. */
export interface Pen {
  /** What the edges may be off by. */
  toleranceM: number;
}

/** A curve by t from 0 to 1, all of it at one distance from some segment. */
interface Curve {
  at(t: number): LonLat;
  /** A first guess at how many edges it needs. */
  edges: number;
  levelM: number;
  /** How far within the level an edge may lie whose ends are on it. */
  withinM(edge: DrawnEdge): number;
}

/**
 * An arc round a point, between two azimuths in degrees; counter-clockwise, so from the greater to
 * the less. Without its last position.
 */
export function traceArc(
  centre: LonLat,
  [from, to]: readonly [from: number, to: number],
  radiusM: number,
  pen: Pen,
): LonLat[] {
  const edgeM = Math.sqrt(7 * pen.toleranceM * radiusM);
  return trace(
    {
      at: (t) => destination(centre, from + (to - from) * t, radiusM),
      edges: Math.ceil((Math.abs(to - from) * (Math.PI / 180) * radiusM) / edgeM),
      levelM: radiusM,
      withinM: (edge) => withinM(edge, radiusM, radiusM),
    },
    pen,
  );
}

/**
 * The line at a distance beside a segment, on its left or right, from its beginning to its end or
 * back. Without its last position.
 */
export function traceBeside(
  segment: GeodesicSegment,
  side: "left" | "right",
  direction: "onward" | "back",
  distanceM: number,
  pen: Pen,
): LonLat[] {
  const turn = side === "left" ? -90 : 90;
  const at = (t: number) => {
    const [foot, azimuth] = along(segment, (direction === "onward" ? t : 1 - t) * segment.lengthM);
    return distanceM === 0 ? foot : destination(foot, azimuth + turn, distanceM);
  };
  // Beside a geodesic, unlike round its ends, distance does not curve upwards.
  return trace({ at, edges: 1, levelM: distanceM, withinM: ({ bendM }) => bendM / 8 }, pen);
}

/** A geodesic from a point outwards, both its ends included. */
export function traceRay(from: LonLat, azimuth: number, lengthM: number, pen: Pen): LonLat[] {
  const at = (t: number) => (t === 0 ? from : destination(from, azimuth, lengthM * t));
  const ray = trace({ at, edges: 1, levelM: 0, withinM: ({ bendM }) => bendM / 8 }, pen);
  return [...ray, at(1)];
}

function trace(curve: Curve, pen: Pen): LonLat[] {
  const positions: LonLat[] = [];
  let from = curve.at(0);
  for (let edge = 1; edge <= curve.edges; edge += 1) {
    const [t1, t2] = [(edge - 1) / curve.edges, edge / curve.edges];
    const to = curve.at(t2);
    refine(curve, [t1, from], [t2, to], pen, positions);
    from = to;
  }
  return positions;
}

type Stop = readonly [t: number, at: LonLat];

function refine(curve: Curve, from: Stop, to: Stop, pen: Pen, positions: LonLat[]): void {
  const [[t1, start], [t2, end]] = [from, to];
  if (isStraightEnough(start, end, curve, pen)) {
    positions.push(start);
    return;
  }
  const t = (t1 + t2) / 2;
  const middle: Stop = [t, curve.at(t)];
  refine(curve, from, middle, pen, positions);
  refine(curve, middle, to, pen, positions);
}

function isStraightEnough(start: LonLat, end: LonLat, curve: Curve, pen: Pen): boolean {
  const edge = drawnEdge(start, [nearLon(end[0], start[0]), end[1]]);
  const reached = Math.min(curve.withinM(edge), 2 * edge.reachM);
  return Math.max(reached, beyondM(edge, curve.levelM, curve.levelM)) <= pen.toleranceM;
}

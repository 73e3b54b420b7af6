import { distanceToSegmentM, type GeodesicSegment } from "./geodesicSegment.ts";
import { type Cartesian, type LonLat, leastRadiusM, toCartesian } from "./wgs84.ts";

/** Segments under balls within balls, so that what is near a point is found without asking all. */
export interface SegmentTree {
  centre: Cartesian;
  radiusM: number;
  below: readonly [SegmentTree, SegmentTree] | readonly Leaf[];
}

interface Leaf {
  segment: GeodesicSegment;
  from: Cartesian;
  to: Cartesian;
  /**
   * How far the segment may be from its chord: a point X of it has |XA| + |XB| ≤ its length, so it
   * lies in an ellipse whose foci are the ends.
   */
  slackM: number;
}

export interface Nearest {
  segment: GeodesicSegment;
  distanceM: number;
}

const leavesPerBall = 4;

/** @param segments at least one */
export function segmentTree(segments: readonly GeodesicSegment[]): SegmentTree {
  return ballOf(segments.map(toLeaf));
}

/** The nearest segment; undefined when none is within the distance. */
export function nearestSegment(
  tree: SegmentTree,
  point: LonLat,
  withinM: number,
): Nearest | undefined {
  let found: Nearest | undefined;
  let reachM = withinM;
  visit(
    tree,
    toCartesian(point),
    () => reachM,
    ({ segment }) => {
      const distanceM = distanceToSegmentM(segment, point);
      if (distanceM <= reachM) [found, reachM] = [{ segment, distanceM }, distanceM];
    },
  );
  return found;
}

/** What a distance is at least, and at most, metres. */
export interface DistanceBounds {
  leastM: number;
  mostM: number;
}

/**
 * The distance to the nearest segment within some metres, without a geodesic; undefined when it is certainly more than
 * `withinM`. No geodesic is shorter than the straight line beside it. It is bent no more than 1 / `leastRadiusM`, so
 * by Schur's theorem it is no longer than the arc of a circle that is, on the same chord.
 */
export function distanceBounds(
  tree: SegmentTree,
  point: LonLat,
  withinM: number,
): DistanceBounds | undefined {
  let [leastM, mostM] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY];
  visit(
    tree,
    toCartesian(point),
    () => Math.min(withinM, mostM),
    ({ slackM }, chordM) => {
      leastM = Math.min(leastM, Math.max(0, chordM - slackM));
      mostM = Math.min(mostM, longestOver(chordM + slackM));
    },
  );
  return leastM <= withinM ? { leastM, mostM } : undefined;
}

/** The longest geodesic over a straight line. */
function longestOver(straightM: number): number {
  return 2 * leastRadiusM * Math.asin(Math.min(1, straightM / (2 * leastRadiusM)));
}

/** Whether segments that do not cross come within a distance of one another: then an end of one does. */
export function comeWithin(a: SegmentTree, b: SegmentTree, withinM: number): boolean {
  if (apartM(a.centre, b.centre) - a.radiusM - b.radiusM > withinM) return false;
  if (isLeaves(a.below) && isLeaves(b.below)) {
    const others = b.below.map(({ segment }) => segment);
    return a.below.some(({ segment }) => others.some((other) => endsMeet(segment, other, withinM)));
  }
  const opensA = !isLeaves(a.below) && (isLeaves(b.below) || a.radiusM >= b.radiusM);
  const [opened, other] = opensA ? [a, b] : [b, a];
  return (opened.below as readonly SegmentTree[]).some((part) => comeWithin(part, other, withinM));
}

function endsMeet(a: GeodesicSegment, b: GeodesicSegment, withinM: number): boolean {
  return (
    [a.from, a.to].some((end) => distanceToSegmentM(b, end) <= withinM) ||
    [b.from, b.to].some((end) => distanceToSegmentM(a, end) <= withinM)
  );
}

/** All segments that are not certainly farther away. */
export function segmentsNear(tree: SegmentTree, point: LonLat, withinM: number): GeodesicSegment[] {
  const found: GeodesicSegment[] = [];
  visit(
    tree,
    toCartesian(point),
    () => withinM,
    ({ segment }) => found.push(segment),
  );
  return found;
}

function visit(
  ball: SegmentTree,
  point: Cartesian,
  reachM: () => number,
  found: (leaf: Leaf, chordM: number) => void,
): void {
  if (isLeaves(ball.below)) {
    for (const leaf of ball.below) {
      const chordM = toChordM(point, leaf.from, leaf.to);
      if (chordM - leaf.slackM <= reachM()) found(leaf, chordM);
    }
    return;
  }
  const [a, b] = ball.below;
  const [toA, toB] = [apartM(point, a.centre) - a.radiusM, apartM(point, b.centre) - b.radiusM];
  const [near, far] = toA <= toB ? [a, b] : [b, a];
  if (Math.min(toA, toB) <= reachM()) visit(near, point, reachM, found);
  if (Math.max(toA, toB) <= reachM()) visit(far, point, reachM, found);
}

function isLeaves(below: SegmentTree["below"]): below is readonly Leaf[] {
  return below[0] === undefined || "segment" in below[0];
}

function toLeaf(segment: GeodesicSegment): Leaf {
  const [from, to] = [toCartesian(segment.from), toCartesian(segment.to)];
  const chordM = apartM(from, to);
  const slackM = Math.sqrt(Math.max(0, segment.lengthM ** 2 - chordM ** 2)) / 2 + 1e-3;
  return { segment, from, to, slackM };
}

function ballOf(leaves: readonly Leaf[]): SegmentTree {
  const centre = axes.map((axis) => sum(leaves, (leaf) => middle(leaf, axis)) / leaves.length);
  const ball = centre as unknown as Cartesian;
  const reaches = leaves.map(
    ({ from, to, slackM }) => Math.max(apartM(ball, from), apartM(ball, to)) + slackM,
  );
  const radiusM = reaches.reduce((most, reach) => Math.max(most, reach), 0);
  if (leaves.length <= leavesPerBall) return { centre: ball, radiusM, below: leaves };
  const spreads = axes.map((axis) => sum(leaves, (leaf) => (middle(leaf, axis) - ball[axis]) ** 2));
  const widest = spreads.indexOf(Math.max(...spreads)) as Axis;
  const sorted = leaves.toSorted((a, b) => middle(a, widest) - middle(b, widest));
  const half = sorted.length >> 1;
  const below = [ballOf(sorted.slice(0, half)), ballOf(sorted.slice(half))] as const;
  return { centre: ball, radiusM, below };
}

type Axis = 0 | 1 | 2;
const axes: readonly Axis[] = [0, 1, 2];

function middle({ from, to }: Leaf, axis: Axis): number {
  return (from[axis] + to[axis]) / 2;
}

function sum(leaves: readonly Leaf[], of: (leaf: Leaf) => number): number {
  return leaves.reduce((total, leaf) => total + of(leaf), 0);
}

function apartM(a: Cartesian, b: Cartesian): number {
  return size(a[0] - b[0], a[1] - b[1], a[2] - b[2]);
}

/** From a point to the straight line between two. */
function toChordM(point: Cartesian, from: Cartesian, to: Cartesian): number {
  const [dx, dy, dz] = [to[0] - from[0], to[1] - from[1], to[2] - from[2]];
  const [px, py, pz] = [point[0] - from[0], point[1] - from[1], point[2] - from[2]];
  const square = dx * dx + dy * dy + dz * dz;
  const share = square > 0 ? (px * dx + py * dy + pz * dz) / square : 0;
  const t = Math.min(1, Math.max(0, share));
  return size(px - t * dx, py - t * dy, pz - t * dz);
}

/** Math.hypot takes ten times as long. */
function size(x: number, y: number, z: number): number {
  return Math.sqrt(x * x + y * y + z * z);
}

import type { Position } from "geojson";

interface Segment {
  from: Position;
  to: Position;
  /** Of all rings. */
  ring: number;
  /** Among the segments of its ring. */
  index: number;
  west: number;
  east: number;
}

/**
 * Where the rings of one polygon cross or run over each other or themselves, or where one touches itself; null where none
 * does. Different rings may touch. Segments are compared in the order of their western ends, so that most never meet.
 */
export function ringCrossing(rings: readonly (readonly Position[])[]): Position | null {
  const lengths: number[] = [];
  const segments = rings.flatMap((ring, index) => {
    const found = segmentsOf(ring, index);
    lengths.push(found.length);
    return found;
  });
  segments.sort((a, b) => a.west - b.west);
  let open: Segment[] = [];
  for (const segment of segments) {
    open = open.filter(({ east }) => east >= segment.west);
    for (const other of open) {
      const place = conflict(other, segment, lengths[segment.ring] ?? 0);
      if (place) return place;
    }
    open.push(segment);
  }
  return null;
}

/** A position given twice in a row makes no segment. */
function segmentsOf(ring: readonly Position[], ringIndex: number): Segment[] {
  const ends = ring.filter((to, index) => index === 0 || !isSame(to, ring[index - 1] as Position));
  return ends.slice(1).map((to, index) => {
    const from = ends[index] as Position;
    const [west, east] = [Math.min(x(from), x(to)), Math.max(x(from), x(to))];
    return { from, to, ring: ringIndex, index, west, east };
  });
}

function conflict(a: Segment, b: Segment, ringLength: number): Position | null {
  const [south, north] = [Math.min(y(a.from), y(a.to)), Math.max(y(a.from), y(a.to))];
  if (Math.max(y(b.from), y(b.to)) < south || Math.min(y(b.from), y(b.to)) > north) return null;
  if (a.ring !== b.ring) return meeting(a, b, { mayTouch: true });
  if ((a.index + 1) % ringLength === b.index) return turningBack(a, b);
  if ((b.index + 1) % ringLength === a.index) return turningBack(b, a);
  return meeting(a, b, { mayTouch: false });
}

/** Two segments in a row share a position; they may not share more. */
function turningBack(first: Segment, next: Segment): Position | null {
  const turn = first.to;
  if (side(first.from, turn, next.to) !== 0) return null;
  const along =
    (x(first.from) - x(turn)) * (x(next.to) - x(turn)) +
    (y(first.from) - y(turn)) * (y(next.to) - y(turn));
  return along > 0 ? turn : null;
}

function meeting(a: Segment, b: Segment, { mayTouch }: { mayTouch: boolean }): Position | null {
  const [b1, b2] = [side(a.from, a.to, b.from), side(a.from, a.to, b.to)];
  const [a1, a2] = [side(b.from, b.to, a.from), side(b.from, b.to, a.to)];
  if (b1 === 0 && b2 === 0) return overlap(a, b, mayTouch);
  if (b1 * b2 > 0 || a1 * a2 > 0) return null;
  const isTouch = b1 * b2 === 0 || a1 * a2 === 0;
  if (isTouch && mayTouch) return null;
  const share = a1 / (a1 - a2);
  return [x(a.from) + share * (x(a.to) - x(a.from)), y(a.from) + share * (y(a.to) - y(a.from))];
}

/** Of two segments on one line. */
function overlap(a: Segment, b: Segment, mayTouch: boolean): Position | null {
  const axis = a.west === a.east ? y : x;
  const [aLow, aHigh] = ordered(a, axis);
  const [bLow, bHigh] = ordered(b, axis);
  const [from, to] = [
    axis(aLow) > axis(bLow) ? aLow : bLow,
    axis(aHigh) < axis(bHigh) ? aHigh : bHigh,
  ];
  const length = axis(to) - axis(from);
  return length > 0 || (length === 0 && !mayTouch) ? from : null;
}

function ordered(
  { from, to }: Segment,
  axis: (position: Position) => number,
): [Position, Position] {
  return axis(from) < axis(to) ? [from, to] : [to, from];
}

/** Positive to the left of the line, negative to its right, 0 on it. */
function side(from: Position, to: Position, at: Position): number {
  return (x(to) - x(from)) * (y(at) - y(from)) - (y(to) - y(from)) * (x(at) - x(from));
}

const x = ([value = Number.NaN]: Position): number => value;
const y = ([, value = Number.NaN]: Position): number => value;
const isSame = (a: Position, b: Position): boolean => x(a) === x(b) && y(a) === y(b);

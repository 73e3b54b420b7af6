import { along, type GeodesicSegment } from "../geodesy/geodesicSegment.ts";
import type { LonLat } from "../geodesy/wgs84.ts";
import type { SourceLine } from "./readSource.ts";
import { type Pen, traceArc, traceBeside, traceRay } from "./traceCurve.ts";

export type Side = "both" | "left" | "right";

/**
 * What is reached from a line at right angles on the sides asked for, and from its bends in all
 * directions between: a strip beside each segment, a sector on the outside of each bend. Where a
 * strip and a sector meet they have the same vertices.
 */
export function rightAngledPieces(
  line: SourceLine,
  side: Side,
  distanceM: number,
  pen: Pen,
): LonLat[][] {
  const strips = line.map((segment) => strip(segment, side, distanceM, pen));
  const bends = bendsOf(line);
  return [...strips, ...bends.flatMap((bend) => sector(bend, side, distanceM, pen))];
}

/** The half of a disc that lies beyond one end of a line. */
export function halfDisc(
  segment: GeodesicSegment,
  end: "from" | "to",
  distanceM: number,
  pen: Pen,
): LonLat[] {
  const ahead = end === "to" ? azimuthAt(segment, segment.lengthM) : azimuthAt(segment, 0) + 180;
  return slice(segment[end], [ahead + 90, ahead - 90], distanceM, pen);
}

/** Whether a line ends where it begins, and so has no ends. */
export function isClosed(line: SourceLine): boolean {
  const [start, end] = [line[0]?.from, line.at(-1)?.to];
  return line.length > 1 && start?.[0] === end?.[0] && start?.[1] === end?.[1];
}

function strip(segment: GeodesicSegment, side: Side, distanceM: number, pen: Pen): LonLat[] {
  const { from, to, lengthM } = segment;
  const [begin, end] = [azimuthAt(segment, 0), azimuthAt(segment, lengthM)];
  const beside = (which: "left" | "right", direction: "onward" | "back", awayM: number) =>
    traceBeside(segment, which, direction, awayM, pen).slice(1);
  const ray = (at: LonLat, azimuth: number) => traceRay(at, azimuth, distanceM, pen);
  const right = () => [
    ...ray(from, begin + 90),
    ...beside("right", "onward", distanceM),
    ...ray(to, end + 90).toReversed(),
  ];
  const left = () => [
    ...ray(to, end - 90),
    ...beside("left", "back", distanceM),
    ...ray(from, begin - 90).toReversed(),
  ];
  if (side === "left") return [from, ...beside("left", "onward", 0), ...left()];
  if (side === "right") return [to, ...beside("right", "back", 0), ...right()];
  return [...right(), ...left()];
}

function sector([before, after]: Bend, side: Side, distanceM: number, pen: Pen): LonLat[][] {
  const [arriving, leaving] = [azimuthAt(before, before.lengthM), azimuthAt(after, 0)];
  const turn = ((((leaving - arriving + 180) % 360) + 360) % 360) - 180;
  const outside = turn > 0 ? "left" : "right";
  if (turn === 0 || (side !== "both" && side !== outside)) return [];
  if (turn > 0) return [slice(after.from, [leaving - 90, arriving - 90], distanceM, pen)];
  return [slice(after.from, [arriving + 90, leaving + 90], distanceM, pen)];
}

/** Of a disc, from one azimuth counter-clockwise to another. */
function slice(
  centre: LonLat,
  [from, to]: readonly [from: number, to: number],
  distanceM: number,
  pen: Pen,
): LonLat[] {
  const start = from < to ? from + 360 : from;
  return [
    ...traceRay(centre, from, distanceM, pen),
    ...traceArc(centre, [start, to], distanceM, pen).slice(1),
    ...traceRay(centre, to, distanceM, pen).toReversed().slice(0, -1),
  ];
}

type Bend = readonly [before: GeodesicSegment, after: GeodesicSegment];

function bendsOf(line: SourceLine): Bend[] {
  const bends = line.slice(1).map((after, index): Bend => [line[index] as GeodesicSegment, after]);
  const [first, last] = [line[0], line.at(-1)];
  return first && last && isClosed(line) ? [...bends, [last, first]] : bends;
}

function azimuthAt(segment: GeodesicSegment, distanceM: number): number {
  return along(segment, distanceM)[1];
}

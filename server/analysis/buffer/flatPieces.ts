import { along, type GeodesicSegment, geodesicSegment } from "../geodesy/geodesicSegment.ts";
import { destination, type LonLat } from "../geodesy/wgs84.ts";
import type { SourceLine } from "./readSource.ts";
import { type Pen, traceArc, traceBeside, traceRay } from "./traceCurve.ts";

export type Side = "both" | "left" | "right";

/**
 * What is reached from a line at right angles on the sides asked for, and from its bends in all
 * directions between: a strip beside each segment, a sector on the outside of each bend. Where a
 * strip and a sector meet they have the same vertices.
 */
export function flatPieces(line: SourceLine, side: Side, distanceM: number, pen: Pen): LonLat[][] {
  const strips = line.map((segment) => strip(segment, side, distanceM, pen));
  const sectors = bendsOf(line).flatMap(([before, after]) =>
    sector(before, after, side, distanceM, pen),
  );
  return [...strips, ...sectors];
}

/** The straight ends of what `flatPieces` draws. */
export function flatEnds(line: SourceLine, side: Side, distanceM: number): GeodesicSegment[] {
  const [first, last] = [line[0], line.at(-1)] as [GeodesicSegment, GeodesicSegment];
  if (isClosed(line)) return [];
  const ends = [
    [first.from, azimuthAt(first, 0)],
    [last.to, azimuthAt(last, last.lengthM)],
  ] as const;
  const turns = [...(side === "right" ? [] : [-90]), ...(side === "left" ? [] : [90])];
  return ends.flatMap(([at, azimuth]) =>
    turns.map((turn) => geodesicSegment(at, destination(at, azimuth + turn, distanceM))),
  );
}

function strip(segment: GeodesicSegment, side: Side, distanceM: number, pen: Pen): LonLat[] {
  const { from, to, lengthM } = segment;
  const [begin, end] = [azimuthAt(segment, 0), azimuthAt(segment, lengthM)];
  const beside = (which: "left" | "right", direction: "onward" | "back", awayM: number) =>
    traceBeside(segment, which, direction, awayM, pen).slice(1);
  const ray = (at: LonLat, azimuth: number) => traceRay(at, azimuth, distanceM, pen);
  const right =
    side === "left"
      ? [from, ...beside("left", "onward", 0), to]
      : [
          ...ray(from, begin + 90),
          ...beside("right", "onward", distanceM),
          ...ray(to, end + 90).toReversed(),
        ];
  const left =
    side === "right"
      ? [to, ...beside("right", "back", 0), from]
      : [
          ...ray(to, end - 90),
          ...beside("left", "back", distanceM),
          ...ray(from, begin - 90).toReversed(),
        ];
  return [...right, ...left];
}

function sector(
  before: GeodesicSegment,
  after: GeodesicSegment,
  side: Side,
  distanceM: number,
  pen: Pen,
): LonLat[][] {
  const [arriving, leaving] = [azimuthAt(before, before.lengthM), azimuthAt(after, 0)];
  const turn = ((((leaving - arriving + 180) % 360) + 360) % 360) - 180;
  const outside = turn > 0 ? "left" : "right";
  if (turn === 0 || (side !== "both" && side !== outside)) return [];
  const aside = outside === "left" ? -90 : 90;
  const [clockwise, other] = turn > 0 ? [leaving, arriving] : [arriving, leaving];
  const arc = [clockwise + aside, clockwise + aside - Math.abs(turn)] as const;
  return [
    [
      ...traceRay(after.from, clockwise + aside, distanceM, pen),
      ...traceArc(after.from, arc, distanceM, pen).slice(1),
      ...traceRay(after.from, other + aside, distanceM, pen)
        .toReversed()
        .slice(0, -1),
    ],
  ];
}

function bendsOf(line: SourceLine): [GeodesicSegment, GeodesicSegment][] {
  const bends = line
    .slice(1)
    .map((after, index): [GeodesicSegment, GeodesicSegment] => [
      line[index] as GeodesicSegment,
      after,
    ]);
  const [first, last] = [line[0], line.at(-1)];
  return first && last && isClosed(line) ? [...bends, [last, first]] : bends;
}

function isClosed(line: SourceLine): boolean {
  const [start, end] = [line[0]?.from, line.at(-1)?.to];
  return line.length > 1 && start?.[0] === end?.[0] && start?.[1] === end?.[1];
}

function azimuthAt(segment: GeodesicSegment, distanceM: number): number {
  return along(segment, distanceM)[1];
}

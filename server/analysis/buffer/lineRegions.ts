import {
  along,
  distanceToSegmentM,
  type GeodesicSegment,
  geodesicSegment,
} from "../geodesy/geodesicSegment.ts";
import { destination } from "../geodesy/wgs84.ts";
import { type GridRegion, subtract, unite, uniteRings } from "./gridRegion.ts";
import type { SourceLine } from "./readSource.ts";
import { halfDisc, isClosed, rightAngledPieces } from "./rightAngledPieces.ts";
import { roundPiece } from "./roundPiece.ts";
import type { Pen } from "./traceCurve.ts";

/**
 * Round a line with flat ends: all within the distance, but of what lies beyond an end only what is
 * reached from elsewhere on the line at a right angle, or on the outside of a bend.
 */
export function flatEnded(line: SourceLine, distanceM: number, pen: Pen): GridRegion {
  const round = uniteRings(line.map((segment) => roundPiece(segment, distanceM, pen)));
  if (isClosed(line)) return round;
  const [first, last] = [line[0], line.at(-1)] as [GeodesicSegment, GeodesicSegment];
  const beyond = [halfDisc(first, "from", distanceM, pen), halfDisc(last, "to", distanceM, pen)];
  const kept = [first.from, last.to].flatMap((end) =>
    runsNear(line, end, 2 * distanceM).flatMap((run) =>
      rightAngledPieces(run, "both", distanceM, pen),
    ),
  );
  return unite([...subtract(uniteRings(beyond), round), ...uniteRings(kept)]);
}

/** Beside a line: what is reached from it at a right angle, or on the outside of a bend. */
export function oneSided(
  line: SourceLine,
  side: "left" | "right",
  distanceM: number,
  pen: Pen,
): GridRegion {
  return uniteRings(rightAngledPieces(line, side, distanceM, pen));
}

/** The straight edges that such regions may have beside the line itself. */
export function raysOf(line: SourceLine, distanceM: number): GeodesicSegment[] {
  return line.flatMap((segment) =>
    ([0, segment.lengthM] as const).flatMap((stop) => {
      const azimuth = along(segment, stop)[1];
      const at = stop === 0 ? segment.from : segment.to;
      return [-90, 90].map((turn) =>
        geodesicSegment(at, destination(at, azimuth + turn, distanceM)),
      );
    }),
  );
}

/** The stretches of a line that come so near to a point. */
function runsNear(line: SourceLine, point: SourceLine[0]["from"], withinM: number): SourceLine[] {
  const runs: GeodesicSegment[][] = [[]];
  for (const segment of line) {
    if (distanceToSegmentM(segment, point) <= withinM) runs.at(-1)?.push(segment);
    else if (runs.at(-1)?.length !== 0) runs.push([]);
  }
  return runs.filter((run) => run.length > 0);
}

import { type Foot, footOnSegment, splitSegment } from "../geodesy/geodesicSegment.ts";
import { type Nearest, nearestSegment, segmentTree } from "../geodesy/nearestSegment.ts";
import type { LonLat } from "../geodesy/wgs84.ts";
import type { CutStretch } from "./cutRoute.ts";
import { walkLine } from "./walkedLine.ts";

/** Short pieces lie in small balls: the nearest is found sooner. */
const longestPieceM = 10_000;

/** Finds the point of a stretch that is nearest to a place: how far away it is, and how far along the route, metres. */
export function placesOnStretch({ line, fromM }: CutStretch): (place: LonLat) => Foot {
  const pieces = walkLine(line).edges.flatMap(({ segment, startM }) => {
    const split = splitSegment(segment, longestPieceM);
    const pieceM = segment.lengthM / split.length;
    return split.map((piece, index) => [piece, fromM + startM + index * pieceM] as const);
  });
  const starts = new Map(pieces);
  const tree = segmentTree([...starts.keys()]);
  return (place) => {
    const { segment } = nearestSegment(tree, place, Number.POSITIVE_INFINITY) as Nearest;
    const { distanceM, alongM } = footOnSegment(segment, place);
    return { distanceM, alongM: (starts.get(segment) as number) + alongM };
  };
}

import { type Foot, footOnSegment, splitSegment } from "../geodesy/geodesicSegment.ts";
import {
  type DistanceBounds,
  distanceBounds,
  type Nearest,
  nearestSegment,
  type SegmentTree,
  segmentTree,
} from "../geodesy/nearestSegment.ts";
import type { LonLat } from "../geodesy/wgs84.ts";
import type { CutStretch } from "./cutRoute.ts";
import { walkLine } from "./walkedLine.ts";

/** Short pieces lie in small balls, and near their chords. */
const longestPieceM = 10_000;

/** A stretch made ready to have distances measured from it. */
export class StretchMeasure {
  /** How far along the route each piece begins, metres. */
  readonly #starts: ReadonlyMap<Nearest["segment"], number>;
  readonly #tree: SegmentTree;

  constructor({ line, fromM }: CutStretch) {
    const pieces = walkLine(line).edges.flatMap(({ segment, startM }) => {
      const split = splitSegment(segment, longestPieceM);
      const pieceM = segment.lengthM / split.length;
      return split.map((piece, index) => [piece, fromM + startM + index * pieceM] as const);
    });
    this.#starts = new Map(pieces);
    this.#tree = segmentTree([...this.#starts.keys()]);
  }

  /** How far away it is, to some metres; undefined when it is certainly more than `withinM`. */
  bounds(place: LonLat, withinM: number): DistanceBounds | undefined {
    return distanceBounds(this.#tree, place, withinM);
  }

  /** Its nearest point: how far away, and how far along the route, metres. */
  foot(place: LonLat): Foot {
    const { segment } = nearestSegment(this.#tree, place, Number.POSITIVE_INFINITY) as Nearest;
    const { distanceM, alongM } = footOnSegment(segment, place);
    return { distanceM, alongM: (this.#starts.get(segment) as number) + alongM };
  }
}

import { distanceToSegmentM } from "../geodesy/geodesicSegment.ts";
import {
  type Nearest,
  nearestSegment,
  type SegmentTree,
  segmentsNear,
} from "../geodesy/nearestSegment.ts";
import type { LonLat } from "../geodesy/wgs84.ts";

/** A curve that a boundary is held against: where a distance from something has one value. */
export interface Standard {
  levelM: number;
  /** Undefined when an end is certainly too far from the curve. */
  measure(from: LonLat, to: LonLat): Ends | undefined;
}

/** How far the two ends of an edge are from what a standard measures from. */
export interface Ends {
  leastM: number;
  mostM: number;
  /** Both ends are within this of one and the same segment. */
  fromOneM: number;
}

/** Where the nearest of all segments is so far away. */
export function distanceStandard(tree: SegmentTree, levelM: number, toleranceM: number): Standard {
  // Edges follow one another: an end is asked for as long as it is one of the last two.
  let recent: [LonLat, Nearest | undefined][] = [];
  const probe = (at: LonLat): Nearest | undefined => {
    const known = recent.find(([place]) => place === at);
    if (known) return known[1];
    const nearest = nearestSegment(tree, at, levelM + toleranceM);
    recent = [[at, nearest], ...recent.slice(0, 1)];
    return nearest;
  };
  return {
    levelM,
    measure(from, to) {
      const [one, other] = [probe(from), probe(to)];
      if (!one || !other) return undefined;
      const fromOneM =
        one.segment === other.segment
          ? Math.max(one.distanceM, other.distanceM)
          : Math.min(
              Math.max(one.distanceM, distanceToSegmentM(one.segment, to)),
              Math.max(other.distanceM, distanceToSegmentM(other.segment, from)),
            );
      const [leastM, mostM] = [one.distanceM, other.distanceM].toSorted((a, b) => a - b);
      return { leastM, mostM, fromOneM } as Ends;
    },
  };
}

/** Where any one segment is so far away, however near others are. */
export function offsetStandard(tree: SegmentTree, levelM: number, toleranceM: number): Standard {
  return {
    levelM,
    measure(from, to) {
      const ends = segmentsNear(tree, from, levelM + toleranceM).map((segment) => {
        const [one, other] = [distanceToSegmentM(segment, from), distanceToSegmentM(segment, to)];
        const mostM = Math.max(one, other);
        return { leastM: Math.min(one, other), mostM, fromOneM: mostM };
      });
      return ends.length > 0
        ? ends.reduce((best, each) => (offM(each, levelM) < offM(best, levelM) ? each : best))
        : undefined;
    },
  };
}

/** How far off the level an end is at most. */
export function offM({ leastM, mostM }: Ends, levelM: number): number {
  return Math.max(levelM - leastM, mostM - levelM);
}

import type { DateHistogram } from "../../server/contract/wire.ts";
import { dayOf } from "./days.ts";
import { binCount, positionOf, type TimeAxis } from "./timeAxis.ts";
import type { BinSpan } from "./timeWindow.ts";

/** What several layers together have in each bin of an axis. */
export interface BinCounts {
  bins: readonly { count: number; inexact: number }[];
  /** Features without a date: every time has them. */
  undated: number;
}

/** @param histograms counted by the interval of the axis */
export function binCounts(axis: TimeAxis, histograms: readonly DateHistogram[]): BinCounts {
  const bins = Array.from({ length: binCount(axis) }, () => ({ count: 0, inexact: 0 }));
  for (const { start, count, inexact } of histograms.flatMap((each) => each.bins)) {
    const bin = bins[Math.floor(positionOf(axis, dayOf(start)))];
    if (!bin) continue;
    bin.count += count;
    bin.inexact += inexact;
  }
  return { bins, undated: histograms.reduce((sum, each) => sum + each.undated, 0) };
}

/** Features with a date in whole bins, and those without a date. */
export function countWithin({ bins, undated }: BinCounts, { start, end }: BinSpan): number {
  return bins.slice(start, end).reduce((sum, { count }) => sum + count, undated);
}

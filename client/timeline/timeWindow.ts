import { daysOf, parseDatetime } from "../../server/contract/datetime.ts";
import { dayOf, isoOf } from "./days.ts";
import { binCount, positionOf, type TimeAxis } from "./timeAxis.ts";

/** A span of days, both ends included; null is open. */
export interface TimeWindow {
  from: number | null;
  to: number | null;
}

/** Edges of bins, from 0 to the number of bins: the window of one bin is from its edge to the next. */
export interface BinSpan {
  start: number;
  end: number;
}

export const allTimes: TimeWindow = { from: null, to: null };

/** @throws Error for a text that is no datetime: those of an address have been checked. */
export function readWindow(datetime: string | undefined): TimeWindow {
  if (datetime === undefined) return allTimes;
  const { start, end } = daysOf(parseDatetime(datetime));
  return { from: start === null ? null : dayOf(start), to: end === null ? null : dayOf(end) };
}

/** As `datetime` has it; null for all times. */
export function formatWindow({ from, to }: TimeWindow): string | null {
  if (from === null && to === null) return null;
  if (from !== null && from === to) return isoOf(from);
  const [start, end] = [from, to].map((day) => (day === null ? ".." : isoOf(day)));
  return `${start}/${end}`;
}

/** Where a window lies on an axis; between edges where it does not end with a bin. */
export function spanOf(axis: TimeAxis, { from, to }: TimeWindow): BinSpan {
  return {
    start: from === null ? 0 : positionOf(axis, from),
    end: to === null ? binCount(axis) : positionOf(axis, to + 1),
  };
}

/** Whether it begins and ends where bins do, so that their counts are its own. */
export function isAligned({ start, end }: BinSpan): boolean {
  return Number.isInteger(start) && Number.isInteger(end);
}

/** The window from one edge to another, both ends named. */
export function windowOf({ edges }: TimeAxis, { start, end }: BinSpan): TimeWindow {
  return { from: edges[start] ?? null, to: (edges[end] ?? 1) - 1 };
}

/** `window` with its first or last day at an edge; at the end of the axis it is open. */
export function withEnd(
  axis: TimeAxis,
  window: TimeWindow,
  end: "from" | "to",
  edge: number,
): TimeWindow {
  const span = spanOf(axis, window);
  if (end === "from") {
    const at = clamp(edge, 0, Math.ceil(span.end) - 1);
    return { ...window, from: at === 0 ? null : (axis.edges[at] ?? null) };
  }
  const at = clamp(edge, Math.floor(span.start) + 1, binCount(axis));
  return { ...window, to: at === binCount(axis) ? null : (axis.edges[at] ?? 1) - 1 };
}

/** `window` moved `by` bins as far as there are any, as long as it was. */
export function movedBy(axis: TimeAxis, window: TimeWindow, by: number): TimeWindow {
  const { start, end } = wholeBins(spanOf(axis, window));
  const moved = clamp(by, -start, binCount(axis) - end);
  return windowOf(axis, { start: start + moved, end: end + moved });
}

/** The bins that a span touches. */
export function wholeBins({ start, end }: BinSpan): BinSpan {
  return { start: Math.floor(start), end: Math.ceil(end) };
}

function clamp(value: number, least: number, greatest: number): number {
  return Math.min(Math.max(value, least), greatest);
}

import { binCount, type TimeAxis } from "./timeAxis.ts";
import { allTimes, spanOf, type TimeWindow, wholeBins, windowOf } from "./timeWindow.ts";

/** How many bins a step shows; `growing` shows all from the beginning up to it. */
export type StepLength = number | "growing";

/** The window one bin later. From all times, the first; null after the last. */
export function nextStep(
  axis: TimeAxis,
  window: TimeWindow,
  length: StepLength,
): TimeWindow | null {
  const end = isAll(window) ? firstEnd(axis, length) : wholeBins(spanOf(axis, window)).end + 1;
  return end > binCount(axis) ? null : stepEndingAt(axis, end, length);
}

/** The window one bin earlier. From all times, the last; null before the first. */
export function previousStep(
  axis: TimeAxis,
  window: TimeWindow,
  length: StepLength,
): TimeWindow | null {
  const end = isAll(window) ? binCount(axis) : wholeBins(spanOf(axis, window)).end - 1;
  return end < firstEnd(axis, length) ? null : stepEndingAt(axis, end, length);
}

function isAll({ from, to }: TimeWindow): boolean {
  return from === null && to === null;
}

function firstEnd(axis: TimeAxis, length: StepLength): number {
  return length === "growing" ? 1 : Math.min(length, binCount(axis));
}

function stepEndingAt(axis: TimeAxis, end: number, length: StepLength): TimeWindow {
  const start = length === "growing" ? 0 : Math.max(0, end - length);
  const window = windowOf(axis, { start, end });
  return length === "growing" ? { ...window, from: allTimes.from } : window;
}

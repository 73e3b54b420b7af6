import type { DateInterval } from "../../server/contract/datePrecision.ts";
import { dateOf, dayOf, isoOf } from "./days.ts";

/** Time laid out in bins of the calendar, from the first to the last of them without a gap. */
export interface TimeAxis {
  interval: DateInterval;
  /** First day of each bin, and at the end the day after the last one. */
  edges: readonly number[];
}

/** Narrower bars could not be told apart. */
const leastBarPx = 2.2;

/**
 * Bins for the days `first` to `last`. Months where they have room, as time is mostly spoken of;
 * shorter ones only for spans that have few months.
 */
export function timeAxis(first: number, last: number, widthPx: number): TimeAxis {
  const interval = intervalFor(first, last, widthPx);
  const edges = [startOf(first, interval)];
  for (let edge = edges[0] ?? 0; edge <= last; ) {
    edge = nextStart(edge, interval);
    edges.push(edge);
  }
  return { interval, edges };
}

function intervalFor(first: number, last: number, widthPx: number): DateInterval {
  const days = last - first + 1;
  if (days <= 62) return "day";
  if (days <= 183) return "week";
  return days / 30.4 <= widthPx / leastBarPx ? "month" : "year";
}

function startOf(day: number, interval: DateInterval): number {
  const iso = isoOf(day);
  switch (interval) {
    case "day":
      return day;
    case "week":
      // Day 0 was a Thursday.
      return day - ((((day + 3) % 7) + 7) % 7);
    case "month":
      return dayOf(`${iso.slice(0, 7)}-01`);
    case "year":
      return dayOf(`${iso.slice(0, 4)}-01-01`);
  }
}

function nextStart(start: number, interval: DateInterval): number {
  if (interval === "day") return start + 1;
  if (interval === "week") return start + 7;
  const date = dateOf(start);
  const months = interval === "month" ? 1 : 12;
  return Math.floor(date.setUTCMonth(date.getUTCMonth() + months) / 86_400_000);
}

export function binCount({ edges }: TimeAxis): number {
  return edges.length - 1;
}

/** Where a day begins on the axis, in bins; within a bin, a fraction. */
export function positionOf({ edges }: TimeAxis, day: number): number {
  const index = edges.findLastIndex((edge) => edge <= day);
  if (index < 0) return 0;
  const [start, end] = [edges[index], edges[index + 1]];
  if (start === undefined || end === undefined) return edges.length - 1;
  return index + (day - start) / (end - start);
}

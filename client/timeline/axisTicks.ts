import type { Language } from "../../geodata/declaration.ts";
import { formatShortDate } from "../i18n/format.ts";
import { dateOf, isoOf } from "./days.ts";
import { binCount, type TimeAxis } from "./timeAxis.ts";

export interface Tick {
  /** Edge of the axis. */
  at: number;
  text: string;
}

/** Every how many bins, where labels would otherwise touch. */
const strides = {
  day: [1, 7, 14, 28],
  week: [1, 2, 4, 8, 13, 26],
  month: [1, 3, 6, 12, 24, 60, 120, 240],
  year: [1, 2, 5, 10, 20, 50, 100],
};

const leastSpacingPx = 58;

/** Labels at round dates: of months at the quarters, of years at the decades where all have no room. */
export function axisTicks(axis: TimeAxis, widthPx: number, lang: Language): readonly Tick[] {
  const barPx = widthPx / binCount(axis);
  const fitting = strides[axis.interval];
  const stride = fitting.find((each) => each * barPx >= leastSpacingPx) ?? fitting.at(-1) ?? 1;
  return axis.edges.slice(0, -1).flatMap((day, at) => {
    if (ordinalOf(axis, day, at) % stride !== 0) return [];
    return { at, text: textOf(axis, day, stride, lang) };
  });
}

function ordinalOf({ interval }: TimeAxis, day: number, at: number): number {
  const date = dateOf(day);
  if (interval === "year") return date.getUTCFullYear();
  return interval === "month" ? date.getUTCFullYear() * 12 + date.getUTCMonth() : at;
}

function textOf({ interval }: TimeAxis, day: number, stride: number, lang: Language): string {
  const iso = isoOf(day);
  if (interval === "year" || (interval === "month" && stride >= 12)) {
    return formatShortDate(lang, iso, "year");
  }
  if (interval !== "month") return formatShortDate(lang, iso, "day");
  return formatShortDate(lang, iso, iso.slice(5, 7) === "01" ? "year" : "month");
}

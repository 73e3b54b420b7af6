import type { LayerDeclaration } from "../../geodata/declaration.ts";

/** Spans of the calendar that dates are counted by; weeks begin on Monday. */
export const dateIntervals = ["day", "week", "month", "year"] as const;

export type DateInterval = (typeof dateIntervals)[number];

/** Longest span, in days, that a term of a vocabulary of precisions says a date is known within. */
const longestDays: Readonly<Record<string, number>> = {
  day: 1,
  "two-to-six-days": 6,
  week: 7,
  month: 31,
  year: 366,
};

/** The property that says how exactly the dates of `property` are known; undefined: to the day. */
export function precisionOf({ properties }: LayerDeclaration, property: string) {
  const name = `${property}_precision`;
  return properties[name]?.vocabulary ? name : undefined;
}

/** The precisions at which a date may lie outside the interval that it is counted in. */
export function coarserThan(interval: DateInterval): readonly string[] {
  const days = longestDays[interval] ?? 0;
  return Object.keys(longestDays).filter((term) => (longestDays[term] ?? 0) > days);
}

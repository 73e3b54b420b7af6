import type { Language } from "../../geodata/declaration.ts";
import { type DatePrecision, formatDate, formatDateInYear } from "../i18n/format.ts";
import { isoOf } from "./days.ts";
import { timelineTexts } from "./messages.ts";
import type { TimeWindow } from "./timeWindow.ts";

/** A window in words, no more exact than it is: whole months are told as months, whole years as years. */
export function periodText(lang: Language, { from, to }: TimeWindow): string {
  const words = timelineTexts(lang);
  const precision = precisionOf({ from, to });
  const told = (day: number) => formatDate(lang, isoOf(day), precision);
  if (from === null) return to === null ? words.allTimes : words.until(told(to));
  if (to === null) return words.since(told(from));
  if (told(from) === told(to)) return told(from);
  const isOneYear = isoOf(from).slice(0, 4) === isoOf(to).slice(0, 4);
  const first = isOneYear ? formatDateInYear(lang, isoOf(from), precision) : told(from);
  return words.between(first, told(to));
}

function precisionOf({ from, to }: TimeWindow): DatePrecision {
  const [first, afterLast] = [from, to === null ? null : to + 1];
  const bothBegin = (rest: string) =>
    [first, afterLast].every((day) => day === null || isoOf(day).endsWith(rest));
  if (bothBegin("-01-01")) return "year";
  return bothBegin("-01") ? "month" : "day";
}

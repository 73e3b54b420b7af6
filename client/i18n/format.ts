import type { Language } from "../../geodata/declaration.ts";
import { locales, thinSpace, unitNames } from "../../server/contract/writtenValues.ts";

/** A number as a reader expects it; at most `decimals` digits after the point. */
export function formatNumber(lang: Language, value: number, decimals = 6): string {
  return new Intl.NumberFormat(locales[lang], { maximumFractionDigits: decimals }).format(value);
}

/** `unit` is a symbol of the catalog (`Mt`); one the language has no word for stays as it is. */
export function formatQuantity(lang: Language, value: number, unit: string): string {
  return `${formatNumber(lang, value)}${thinSpace}${unitNames[lang][unit] ?? unit}`;
}

/** A distance at its natural scale: metres below one kilometre, kilometres above. */
export function formatDistance(lang: Language, distanceM: number): string {
  const metres = Math.round(distanceM);
  if (metres < 1000) return formatQuantity(lang, metres, "m");
  const km = distanceM / 1000;
  return formatQuantity(lang, Number(km.toFixed(km < 10 ? 1 : 0)), "km");
}

/** `fraction` is 0 to 1. */
export function formatPercent(lang: Language, fraction: number): string {
  return `${formatNumber(lang, fraction * 100, 0)}${thinSpace}%`;
}

export type DatePrecision = "day" | "month" | "year";

const dateParts: Readonly<Record<DatePrecision, Intl.DateTimeFormatOptions>> = {
  day: { day: "numeric", month: "long", year: "numeric" },
  month: { month: "long", year: "numeric" },
  year: { year: "numeric" },
};

/** An ISO 8601 date or instant, read in UTC and told no more exactly than it is known. */
export function formatDate(lang: Language, iso: string, precision: DatePrecision = "day"): string {
  return new Intl.DateTimeFormat(locales[lang], { ...dateParts[precision], timeZone: "UTC" })
    .format(Date.parse(iso))
    .replace("،", ""); // CLDR's Urdu dates carry a comma that Urdu prose does not.
}

/** The same without the year, where that is told beside it. */
export function formatDateInYear(lang: Language, iso: string, precision: DatePrecision): string {
  const { year: _, ...parts } = dateParts[precision];
  return new Intl.DateTimeFormat(locales[lang], { ...parts, timeZone: "UTC" }).format(
    Date.parse(iso),
  );
}

const shortParts: typeof dateParts = {
  day: { day: "numeric", month: "short" },
  month: { month: "short" },
  year: { year: "numeric" },
};

/** For axes, where what is left out stands beside it: `3 Mar`, `Mar`, `2024`. */
export function formatShortDate(lang: Language, iso: string, part: DatePrecision): string {
  const format = new Intl.DateTimeFormat(locales[lang], { ...shortParts[part], timeZone: "UTC" });
  return format.format(Date.parse(iso));
}

export function formatList(lang: Language, items: readonly string[]): string {
  return new Intl.ListFormat(locales[lang], { type: "conjunction" }).format(items);
}

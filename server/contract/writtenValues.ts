import type { Language } from "../../geodata/declaration.ts";

/**
 * Urdu is written with Latin digits, as Pakistani science and road signs do: coordinates, tables and
 * figures then read the same in both languages.
 */
export const locales: Readonly<Record<Language, string>> = { en: "en-GB", ur: "ur-PK-u-nu-latn" };

/** What symbols of units are called; one that is not here stays as it is. */
export const unitNames: Readonly<Record<Language, Readonly<Record<string, string>>>> = {
  en: {},
  ur: {
    m: "میٹر",
    km: "کلومیٹر",
    Mt: "ملین ٹن",
    Ma: "ملین سال",
    MW: "میگاواٹ",
    "g/t": "گرام فی ٹن",
    "t/yr": "ٹن سالانہ",
    "mm/yr": "ملی میٹر سالانہ",
    "million US$": "ملین امریکی ڈالر",
  },
};

/** Sets a unit apart from its number, and keeps the two on one line. */
export const thinSpace = "\u202F";

/** A number with all its digits, as the language groups them; those that have too many as JavaScript writes them: 1e+21. */
export function writtenNumber(lang: Language, value: number): string {
  const digits = String(value);
  const [, fraction = ""] = digits.split(".");
  if (digits.includes("e") || fraction.length > 20) return digits;
  return new Intl.NumberFormat(locales[lang], { maximumFractionDigits: fraction.length }).format(
    value,
  );
}

/** With all its digits. `unit` is a symbol of the catalog (`Mt`). */
export function writtenQuantity(lang: Language, value: number, unit: string): string {
  return `${writtenNumber(lang, value)}${thinSpace}${unitNames[lang][unit] ?? unit}`;
}

/** Not rounded: metres below a kilometre, else kilometres. */
export function writtenDistance(lang: Language, distanceM: number): string {
  return distanceM < 1000
    ? writtenQuantity(lang, distanceM, "m")
    : writtenQuantity(lang, Number((distanceM / 1000).toPrecision(15)), "km");
}

/** A year is not grouped as a number is. Negative before the common era: -2600 is 2600 BCE. */
export function writtenYear(lang: Language, year: number): string {
  if (year >= 0) return String(year);
  return lang === "ur" ? `${-year} قبل مسیح` : `${-year} BCE`;
}

const dayOf = (locale: string) =>
  new Intl.DateTimeFormat(locale, {
    day: "numeric",
    month: "long",
    year: "numeric",
    timeZone: "UTC",
  });

/** Made once: making one takes longer than a hundred days. */
const days: Readonly<Record<Language, Intl.DateTimeFormat>> = {
  en: dayOf(locales.en),
  ur: dayOf(locales.ur),
};

/** The day of an ISO 8601 date or instant, in UTC. */
export function writtenDay(lang: Language, iso: string): string {
  return days[lang].format(Date.parse(iso)).replace("،", ""); // CLDR's Urdu dates carry a comma that Urdu prose does not.
}

import type { Language, PropertyDeclaration } from "../../../geodata/declaration.ts";
import { t } from "./messages.ts";

const day = { day: "numeric", month: "long", year: "numeric", timeZone: "UTC" } as const;

/** Made once: making one takes longer than a hundred numbers. */
const formatsOf = (locale: string) => ({
  number: new Intl.NumberFormat(locale, { maximumFractionDigits: 6 }),
  date: new Intl.DateTimeFormat(locale, day),
});

/** As the map writes them: Urdu with Latin digits. */
const formats: Readonly<Record<Language, ReturnType<typeof formatsOf>>> = {
  en: formatsOf("en-GB"),
  ur: formatsOf("ur-PK-u-nu-latn"),
};

/** Keeps a unit beside its number. */
const thinSpace = "\u202F";

/**
 * The texts of a value: of a list each item, of a missing value none. Vocabularies by their titles,
 * numbers with their unit.
 */
export function formatValue(
  name: string,
  value: unknown,
  property: PropertyDeclaration,
  language: Language,
): readonly string[] {
  if (value === null || value === undefined) return [];
  if (Array.isArray(value)) return value.map((item) => termTitle(String(item), property, language));
  if (typeof value === "boolean") return [value ? t(language).yes : t(language).no];
  if (typeof value === "number") return [formatNumber(name, value, property, language)];
  if (property.type === "date") return [formatDate(String(value), language)];
  return [termTitle(String(value), property, language)];
}

function termTitle(value: string, { vocabulary }: PropertyDeclaration, language: Language): string {
  return vocabulary?.[value]?.title[language] ?? value;
}

function formatNumber(
  name: string,
  value: number,
  { unit }: PropertyDeclaration,
  language: Language,
): string {
  if (name.endsWith("_year")) return value < 0 ? t(language).bce(-value) : String(value);
  return formats[language].number.format(value) + (unit ? thinSpace + unit : "");
}

/** An ISO 8601 date or instant, in UTC. */
export function formatDate(iso: string, language: Language): string {
  const written = formats[language].date.format(Date.parse(iso));
  return written.replace("،", ""); // CLDR's Urdu dates carry a comma that Urdu prose does not.
}

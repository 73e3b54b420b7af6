import type { Language, PropertyDeclaration } from "../../../geodata/declaration.ts";
import { t } from "./messages.ts";

/** As the map writes them: Urdu with Latin digits. */
const locales: Readonly<Record<Language, string>> = { en: "en-GB", ur: "ur-PK-u-nu-latn" };

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
  const format = new Intl.NumberFormat(locales[language], { maximumFractionDigits: 6 });
  return format.format(value) + (unit ? thinSpace + unit : "");
}

/** An ISO 8601 date or instant, in UTC. */
export function formatDate(iso: string, language: Language): string {
  const options = { day: "numeric", month: "long", year: "numeric", timeZone: "UTC" } as const;
  const written = new Intl.DateTimeFormat(locales[language], options).format(Date.parse(iso));
  return written.replace("،", ""); // CLDR's Urdu dates carry a comma that Urdu prose does not.
}

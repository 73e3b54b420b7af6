import type { Language, PropertyDeclaration } from "../../../geodata/declaration.ts";
import { locales, thinSpace, writtenDay, writtenYear } from "../../contract/writtenValues.ts";
import { t } from "./messages.ts";

const formatOf = (locale: string) => new Intl.NumberFormat(locale, { maximumFractionDigits: 6 });

/** Made once: making one takes longer than a hundred numbers. */
const formats: Readonly<Record<Language, Intl.NumberFormat>> = {
  en: formatOf(locales.en),
  ur: formatOf(locales.ur),
};

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
  if (name.endsWith("_year")) return writtenYear(language, value);
  return formats[language].format(value) + (unit ? thinSpace + unit : "");
}

/** An ISO 8601 date or instant, in UTC. */
export function formatDate(iso: string, language: Language): string {
  return writtenDay(language, iso);
}

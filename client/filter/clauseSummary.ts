import type { PropertyDeclaration } from "../../geodata/declaration.ts";
import type { Language } from "../../server/contract/wire.ts";
import { writtenYear } from "../../server/contract/writtenValues.ts";
import { phrases } from "../../server/filter/words/phrases.ts";
import { formatDate, formatNumber, formatQuantity } from "../i18n/format.ts";
import { t } from "../i18n/messages.ts";
import type { Clause } from "./clause.ts";
import { filterTexts } from "./messages.ts";

/** What a clause asks, in a few words. */
export function clauseSummary(
  name: string,
  declared: PropertyDeclaration,
  clause: Clause,
  lang: Language,
): string {
  switch (clause.kind) {
    case "anyOf":
      return phrases[lang].anyOf(clause.values.map((value) => termTitle(declared, value, lang)));
    case "range":
      return ends(clause, (value) => numberText(name, declared, value, lang), lang);
    case "period":
      return ends(clause, (value) => formatDate(lang, value), lang);
    case "contains":
      return filterTexts(lang).containing(clause.text);
    case "is":
      return clause.value ? t(lang).details.yes : t(lang).details.no;
  }
}

/** Terms of another edition go by their identifiers. */
export function termTitle(declared: PropertyDeclaration, value: string, lang: Language): string {
  return declared.vocabulary?.[value]?.title[lang] ?? value;
}

/** A number of a property, with its unit; years are not grouped. */
export function numberText(
  name: string,
  { unit }: PropertyDeclaration,
  value: number,
  lang: Language,
): string {
  if (unit) return formatQuantity(lang, value, unit);
  return name.endsWith("_year") ? writtenYear(lang, value) : formatNumber(lang, value);
}

function ends<Value>(
  { from, to }: { from: Value | null; to: Value | null },
  format: (value: Value) => string,
  lang: Language,
): string {
  const words = filterTexts(lang);
  if (from === null) return to === null ? "" : words.atMost(format(to));
  if (to === null) return words.atLeast(format(from));
  return from === to ? format(from) : words.between(format(from), format(to));
}

import { identifier, type Sql, sql } from "./sql.ts";

/** The searchable properties of a feature, folded, one line per value. Empty where a layer has none. */
export const searchColumn: Sql = identifier("search");

/**
 * What a person typed, folded as `searchColumn` is (case, accents, Urdu diacritics and letter
 * variants, digits, hyphens, apostrophes), and with the wildcards of LIKE taken literally.
 */
export function foldedQuery(text: string): Sql {
  return sql`regexp_replace(naqsha.fold(${text}::text), '([\\\\%_])', '\\\\\\1', 'g')`;
}

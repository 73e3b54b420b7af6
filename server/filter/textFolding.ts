import { type Sql, sql } from "../database/sql.ts";

/**
 * Case and accents as filters ignore them, in SQL and in memory alike. Case goes letter by letter
 * (ß stays ß), as `lower` does. Accents are the marks that Unicode splits off letters, and the
 * vowel signs of Arabic script: آ is ا, and é is e.
 */
export const foldings = {
  casei: { sql: (text: Sql): Sql => sql`lower(${text})`, fold: foldCase },
  accenti: { sql: accentlessSql, fold: foldAccents },
} as const;

function foldCase(text: string): string {
  return Array.from(text, lowerCase).join("");
}

/** İ alone becomes two characters; PostgreSQL keeps to one. */
function lowerCase(character: string): string {
  return character === "İ" ? "i" : character.toLowerCase();
}

function accentlessSql(text: Sql): Sql {
  return sql`normalize(regexp_replace(normalize(${text}, nfd),
    '[\\u0300-\\u036f\\u0610-\\u061a\\u064b-\\u065f\\u0670\\u06d6-\\u06ed]', '', 'g'), nfc)`;
}

const accents = /[\u0300-\u036f\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06ed]/g;

function foldAccents(text: string): string {
  return text.normalize("NFD").replace(accents, "").normalize("NFC");
}

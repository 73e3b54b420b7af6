import type { Language } from "../../contract/wire.ts";
import { csvLine } from "../../features/csv.ts";
import { formatDate } from "../../features/html/formatValue.ts";
import { t } from "./messages.ts";

/** Without it Excel takes UTF-8 for the code page of the machine, and Urdu names are garbled. */
const byteOrderMark = "\ufeff";

interface ResultTable {
  columns: readonly string[];
  rows: Iterable<readonly unknown[]>;
  /** What the rows are of, in sentences: rows are copied out of tables. */
  about: readonly string[];
}

interface OfEdition {
  edition: number;
  publishedAt: string;
}

/** A result as CSV, as RFC 4180 has it: each row says what it is of, and of which edition. */
export function tableFile(
  { columns, rows, about }: ResultTable,
  { edition, publishedAt }: OfEdition,
  language: Language,
): string {
  const words = t(language);
  const published = words.published(edition, formatDate(publishedAt, language));
  const sentences = [`Naqsha: ${about[0]}`, ...about.slice(1), published, words.geodesic];
  const dataset = sentences.join(language === "ur" ? "۔ " : ". ");
  const lines = Array.from(rows, (row) => csvLine([...row, edition, dataset]));
  return byteOrderMark + csvLine([...columns, "edition", "dataset"]) + lines.join("");
}

/** To the millimetre, or its square: more digits than anything is known to. */
export function rounded(value: number | undefined): number | undefined {
  return value === undefined ? undefined : Math.round(value * 1000) / 1000;
}

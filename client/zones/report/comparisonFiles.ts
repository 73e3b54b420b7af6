import type { Language } from "../../../server/contract/wire.ts";
import type { Column } from "./comparisonColumns.ts";
import { csvText } from "./csvText.ts";
import { reportTexts } from "./messages.ts";

/** A zone as a row of a table. */
export interface ComparedZone {
  title: string;
  within: string;
  /** Null of a condition. */
  distanceM: number | null;
}

/** A table with tabs, as spreadsheets and letters take it. */
export function comparisonText(
  zones: readonly ComparedZone[],
  columns: readonly Column[],
  lang: Language,
): string {
  const words = reportTexts(lang);
  const head = [words.zoneColumn, words.distanceColumn, ...columns.map(({ title }) => title)];
  const rows = zones.map(({ title, within }, row) => [
    title,
    within,
    ...columns.map(({ cells }) => [cells[row]?.text, cells[row]?.note].filter(Boolean).join(" ")),
  ]);
  return [head, ...rows].map((row) => row.join("\t")).join("\n");
}

/** Numbers as they are, lengths and distances in metres, and beside them what is told with them. */
export function comparisonCsv(
  zones: readonly ComparedZone[],
  columns: readonly Column[],
  lang: Language,
): string {
  const words = reportTexts(lang);
  const titles = columns.flatMap(({ title }) => [title, words.noteColumn(title)]);
  const rows = zones.map(({ title, distanceM }, row) => [
    title,
    distanceM,
    ...columns.flatMap(({ cells }) => [cells[row]?.value ?? null, cells[row]?.note ?? null]),
  ]);
  return csvText([[words.zoneColumn, words.metresColumn, ...titles], ...rows]);
}

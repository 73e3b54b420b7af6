import type { LayerDeclaration } from "../../geodata/declaration.ts";
import type { Crs } from "./crs.ts";
import type { FeatureRow } from "./queries.ts";

/** Columns behind those of the features. */
export interface ColumnsBehind {
  names: readonly string[];
  /** Their texts for a feature. */
  textsOf(row: FeatureRow): readonly string[];
}

/** A table as text: each line with its end. */
export interface CsvTable {
  header: string;
  lineOf(row: FeatureRow): string;
}

/**
 * Features as CSV: RFC 4180 in UTF-8, with a header. Lists are joined by `;`, missing values are
 * empty. Points have a column for each axis of the CRS; other geometries are well-known text. The
 * rows come with well-known text.
 */
export function csvTable(
  layer: Pick<LayerDeclaration, "geometry">,
  properties: readonly string[],
  crs: Crs,
  behind: ColumnsBehind = { names: [], textsOf: () => [] },
): CsvTable {
  const isPoints = layer.geometry.every((type) => type === "Point");
  const geometryColumns = isPoints ? crs.axes : ["geometry"];
  return {
    header: line([...properties, ...geometryColumns, ...behind.names]),
    lineOf: (row) =>
      line([
        ...properties.map((name) => cell(row[name])),
        ...(isPoints ? coordinates(row.geometry) : [row.geometry]),
        ...behind.textsOf(row).map(cell),
      ]),
  };
}

/** The table line by line. */
export function* csvLines(
  layer: LayerDeclaration,
  properties: readonly string[],
  crs: Crs,
  rows: readonly FeatureRow[],
): Generator<string> {
  const table = csvTable(layer, properties, crs);
  yield table.header;
  for (const row of rows) yield table.lineOf(row);
}

/** One line of a table: numbers as they are, lists joined by `;`, missing values empty. */
export function csvLine(values: readonly unknown[]): string {
  return line(values.map(cell));
}

function cell(value: unknown): string {
  if (value === null || value === undefined) return "";
  if (Array.isArray(value)) return harmless(value.join(";"));
  return typeof value === "string" ? harmless(value) : String(value);
}

/**
 * A text that a spreadsheet would run as a formula gets an apostrophe before it. Numbers are left as
 * they are.
 * @see https://owasp.org/www-community/attacks/CSV_Injection
 */
function harmless(text: string): string {
  return /^[=+\-@\t\r\n]/.test(text) ? `'${text}` : text;
}

function line(cells: readonly string[]): string {
  return `${cells.map(quoted).join(",")}\r\n`;
}

function quoted(text: string): string {
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** Of `POINT(66.9 30.2)`. */
function coordinates(point: string): string[] {
  return point.slice(point.indexOf("(") + 1, -1).split(" ");
}

import type { Feature, GeoJsonProperties, Geometry } from "geojson";
import { NotInZone } from "../crs/utmZone.ts";
import { type ReadFeature, type ReadOptions, UnreadableFile } from "../reader.ts";
import { type CsvRow, csvRows } from "./csvRows.ts";
import { decodedText } from "./decodedText.ts";
import { findDelimiter } from "./delimiter.ts";
import { longestFeatureBytes } from "./limits.ts";
import { RowGeometry } from "./rowGeometry.ts";
import { NotWellKnownText } from "./wellKnownText.ts";

/**
 * Reads a table of comma-, semicolon-, tab- or bar-separated values with a header. A feature's
 * properties are all cells of its row, as text; empty ones are null.
 * @throws UnreadableFile naming the line, the row or the columns.
 */
export async function* readCsv(
  bytes: AsyncIterable<Uint8Array>,
  options: ReadOptions,
): AsyncGenerator<ReadFeature> {
  const { header, rows } = await readTable(bytes, options);
  const placing = new RowGeometry(header, options);
  let index = 0;
  for await (const { cells, line } of rows) {
    const properties = Object.fromEntries(header.map((name, at) => [name, cells[at] || null]));
    const found =
      cells.length === header.length
        ? placed(properties, () => placing.geometryOf(cells, index + 1))
        : { feature: null, problems: [otherLength(cells.length, line, header.length)] };
    yield { index, ...found };
    index += 1;
  }
}

/** A table's header, and its rows below. @throws UnreadableFile */
export async function readTable(
  bytes: AsyncIterable<Uint8Array>,
  { encoding, delimiter }: Pick<ReadOptions, "encoding" | "delimiter">,
): Promise<{ header: readonly string[]; rows: AsyncGenerator<CsvRow> }> {
  const text = decodedText(bytes, encoding);
  const start = await firstLines(text);
  if (start === "") throw new UnreadableFile("it is empty");
  const firstLine = /^.*/.exec(start)?.[0] ?? "";
  const rows = csvRows(followed(start, text), findDelimiter(firstLine, delimiter));
  const { value } = await rows.next();
  const header = value.cells as string[];
  checkHeader(header);
  return { header, rows };
}

/** What is no position is the fault of its row alone. */
function placed(properties: GeoJsonProperties, geometryOf: () => Geometry | null) {
  const feature: Feature<Geometry | null> = { type: "Feature", properties, geometry: null };
  try {
    feature.geometry = geometryOf();
    return { feature };
  } catch (error) {
    if (error instanceof NotInZone) return { feature, problems: [error.message] };
    if (!(error instanceof NotWellKnownText)) throw error;
    return { feature, problems: [`its geometry is not well-known text: ${error.message}`] };
  }
}

function otherLength(found: number, line: number, wanted: number): string {
  return `the row on line ${line} has ${found} cells, and the header ${wanted}`;
}

/** The text, from its first line that is not empty to the end of it, or further. */
async function firstLines(text: AsyncGenerator<string>): Promise<string> {
  let start = "";
  for (;;) {
    const { value, done } = await text.next();
    if (done) return start;
    const part = start === "" ? value.trimStart() : value;
    start += part;
    if (part.includes("\n")) return start;
    if (start.length > longestFeatureBytes)
      throw new UnreadableFile("line 1 is longer than 16 MiB");
  }
}

async function* followed(start: string, rest: AsyncIterable<string>): AsyncGenerator<string> {
  yield start;
  yield* rest;
}

function checkHeader(header: readonly string[]): void {
  const repeated = header.find((name, index) => header.indexOf(name) < index);
  if (repeated === undefined) return;
  throw new UnreadableFile(
    repeated === ""
      ? "two of its columns have no name in the first line"
      : `two of its columns are named "${repeated}"`,
  );
}

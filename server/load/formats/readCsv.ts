import { pipeline, Readable } from "node:stream";
import { CsvError, parse } from "csv-parse";
import type { Feature, GeoJsonProperties, Geometry } from "geojson";
import { type ReadFeature, type ReadOptions, UnreadableFile } from "../reader.ts";
import { decodedText } from "./decodedText.ts";
import { findDelimiter } from "./delimiter.ts";
import { longestFeatureBytes } from "./limits.ts";
import { RowGeometry } from "./rowGeometry.ts";
import { NotWellKnownText } from "./wellKnownText.ts";

/**
 * Reads a table of comma-, semicolon-, tab- or bar-separated values with a header. A feature's
 * properties are all cells of its row, as text; empty ones are null.
 * @see https://datatracker.ietf.org/doc/html/rfc4180
 * @throws UnreadableFile naming the line, the row or the columns.
 */
export async function* readCsv(
  bytes: AsyncIterable<Uint8Array>,
  options: ReadOptions,
): AsyncGenerator<ReadFeature> {
  const rows = rowsOf(decodedText(bytes, options.encoding), options.delimiter);
  const { value: header, done } = await rows.next();
  if (done) throw new UnreadableFile("it is empty");
  checkHeader(header);
  const placing = new RowGeometry(header, options);
  let index = 0;
  for await (const row of rows) {
    const properties = Object.fromEntries(header.map((name, at) => [name, row[at] || null]));
    yield { index, ...placed(properties, () => placing.geometryOf(row, index + 1)) };
    index += 1;
  }
}

/** Text that is no geometry is the fault of its row alone. */
function placed(properties: GeoJsonProperties, geometryOf: () => Geometry | null) {
  const feature: Feature<Geometry | null> = { type: "Feature", properties, geometry: null };
  try {
    feature.geometry = geometryOf();
    return { feature };
  } catch (error) {
    if (!(error instanceof NotWellKnownText)) throw error;
    return { feature, problems: [`its geometry is not well-known text: ${error.message}`] };
  }
}

async function* rowsOf(
  text: AsyncGenerator<string>,
  delimiter: string | undefined,
): AsyncGenerator<string[], undefined> {
  const start = await firstLines(text);
  if (start === "") return;
  const parser = parse({
    delimiter: findDelimiter(/^.*/.exec(start)?.[0] ?? "", delimiter),
    max_record_size: longestFeatureBytes,
    skip_empty_lines: true,
  });
  // The error comes out of the iteration; the callback keeps it from being thrown a second time.
  pipeline(Readable.from(followed(start, text)), parser, () => {});
  try {
    yield* parser;
  } catch (error) {
    throw error instanceof CsvError ? new UnreadableFile(reasonOf(error)) : error;
  }
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

function reasonOf(error: CsvError): string {
  const line = `line ${error.lines}`;
  switch (error.code) {
    case "CSV_RECORD_INCONSISTENT_FIELDS_LENGTH":
      return `the row on ${line} has ${count(error.record)} cells, and the header another number`;
    case "CSV_QUOTE_NOT_CLOSED":
      return `a quote is not closed, in the row that begins near ${line}`;
    case "CSV_MAX_RECORD_SIZE":
      return `a row is larger than 16 MiB near ${line}, as if a quote were not closed`;
    default:
      return `the row on ${line} is not CSV: ${error.message}`;
  }
}

function count(record: unknown): string {
  return Array.isArray(record) ? String(record.length) : "more or fewer";
}

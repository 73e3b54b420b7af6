import type { SqlJsStatic } from "sql.js";
import type { Bbox } from "../../../geodata/declaration.ts";
import type { Tile } from "../../../server/contract/tile.ts";
import { readTable } from "../../../server/load/formats/readCsv.ts";
import { recogniseFormat, tellingBytes } from "../../../server/load/formats/recogniseFormat.ts";
import { type ReadOptions, UnreadableFile, Unsaid } from "../../../server/load/reader.ts";
import type { LeftOut, LocalContent, LocalQuestion, TableChoice } from "../localLayer.ts";
import { blobBytes } from "./blobBytes.ts";
import { HeldLayer } from "./heldLayer.ts";
import { type FileContent, readFile } from "./readFile.ts";
import { guessColumns, type TableStart } from "./tableColumns.ts";

export interface OpenRequest {
  /** What the layer is called from now on. */
  id: string;
  file: File;
  /** What the reader said of it. */
  options: ReadOptions;
  /** What the map can show. */
  extent: Bbox;
  /** SQLite in WebAssembly, for a GeoPackage: this worker may not fetch anything. */
  sqliteWasm?: ArrayBuffer;
}

export type OpenResult =
  | { kind: "read"; content: LocalContent }
  | { kind: "ask"; question: LocalQuestion }
  | { kind: "failed"; lines: readonly string[] };

/** Rows of a table that are looked at to guess its columns. */
const rowsLookedAt = 50;

/** The files of the reader, as long as the page lasts. */
export class HeldFiles {
  readonly #layers = new Map<string, HeldLayer>();

  async open(request: OpenRequest, onRead: (bytes: number) => void): Promise<OpenResult> {
    const { id, file, extent, sqliteWasm } = request;
    try {
      const columns = await columnsFor(request);
      if (columns.question) return { kind: "ask", question: columns.question };
      const content = await readFile(file, {
        options: columns.options,
        extent,
        onRead,
        openSqlite: () => openSqlite(sqliteWasm),
      });
      const layer = new HeldLayer(content);
      this.#layers.set(id, layer);
      return { kind: "read", content: { ...layer.describe(), ...remarks(content) } };
    } catch (error) {
      if (!(error instanceof UnreadableFile)) throw error;
      return resultOf(error, request);
    }
  }

  close(id: string): void {
    this.#layers.delete(id);
  }

  tile(id: string, tile: Tile, labelBy: string | null): Uint8Array {
    return this.#layers.get(id)?.tile(id, tile, labelBy) ?? new Uint8Array();
  }

  /** All that the file says of a feature, as it says it. */
  properties(id: string, feature: number): Readonly<Record<string, unknown>> {
    return this.layer(id).feature(feature)?.properties ?? {};
  }

  /** @throws RangeError of one that was closed. */
  layer(id: string): HeldLayer {
    const layer = this.#layers.get(id);
    if (!layer) throw new RangeError(`${id} is not open`);
    return layer;
  }
}

/** A table is asked about when its columns leave a doubt; everything else is read as it is. */
async function columnsFor({ file, options }: OpenRequest): Promise<{
  options: ReadOptions;
  question?: LocalQuestion;
}> {
  if (areColumnsSaid(options) || !(await isTable(file))) return { options };
  const start = await startOf(file, options);
  const { choice, isSure } = guessColumns(start);
  if (isSure) return { options: { ...options, ...choice } };
  return { options, question: columnsQuestion(start, choice, []) };
}

/** Columns that were wrongly said are asked for again. */
async function resultOf(
  error: UnreadableFile,
  { file, options }: OpenRequest,
): Promise<OpenResult> {
  const lines = linesOf(error);
  if (areColumnsSaid(options) && (await isTable(file))) {
    const question = columnsQuestion(await startOf(file, options), options, lines);
    return { kind: "ask", question };
  }
  if (options.crs !== undefined)
    return { kind: "ask", question: { option: "crs", refusal: lines } };
  if (!(error instanceof Unsaid)) return { kind: "failed", lines };
  const { question } = error;
  switch (question.option) {
    case "table":
      return { kind: "ask", question };
    case "crs":
      return { kind: "ask", question: { option: "crs", refusal: [] } };
    case "columns":
      return { kind: "failed", lines };
  }
}

function areColumnsSaid({ lon, wkt }: ReadOptions): boolean {
  return lon !== undefined || wkt !== undefined;
}

const rowsShown = 4;

function columnsQuestion(
  { header, rows }: TableStart,
  guess: TableChoice,
  refusal: readonly string[],
): LocalQuestion {
  return { option: "columns", header, rows: rows.slice(0, rowsShown), guess, refusal };
}

async function isTable(file: File): Promise<boolean> {
  const bytes = new Uint8Array(await file.slice(0, tellingBytes).arrayBuffer());
  return bytes.length > 0 && recogniseFormat(bytes, file.name) === "csv";
}

async function startOf(file: File, options: ReadOptions): Promise<TableStart> {
  const { header, rows } = await readTable(blobBytes(file), options);
  const first: string[][] = [];
  for await (const { cells } of rows) {
    first.push(cells);
    if (first.length === rowsLookedAt) break;
  }
  return { header, rows: first };
}

/** Beyond these one has seen what is wrong. */
const mostLines = 200;

function linesOf({ message }: UnreadableFile): string[] {
  return message.split("\n").slice(0, mostLines);
}

function remarks({ problems, notes, endedBy }: FileContent) {
  const isWhole = problems.count === 0 && endedBy === undefined;
  const leftOut: LeftOut = {
    count: problems.count,
    lines: problems.lines().slice(0, mostLines),
    endedBy: endedBy ?? null,
  };
  return { notes, leftOut: isWhole ? null : leftOut };
}

async function openSqlite(wasmBinary: ArrayBuffer | undefined): Promise<SqlJsStatic> {
  const { default: initSqlJs } = await import("sql.js");
  return initSqlJs(wasmBinary && { wasmBinary });
}

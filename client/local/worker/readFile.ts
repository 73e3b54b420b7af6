import type { Feature, Geometry } from "geojson";
import type { SqlJsStatic } from "sql.js";
import type { Bbox, GeometryType } from "../../../geodata/declaration.ts";
import { checkGeometry } from "../../../server/load/check/checkGeometry.ts";
import { isFeature, isObject, notAFeature } from "../../../server/load/check/isFeature.ts";
import { type Place, readFormat } from "../../../server/load/formats/readFormat.ts";
import { ProblemList } from "../../../server/load/problemList.ts";
import {
  type ReadFeature,
  type ReadOptions,
  UnreadableFile,
  Unsaid,
} from "../../../server/load/reader.ts";
import { blobBytes, unpackedBytes } from "./blobBytes.ts";
import { openBlobZip } from "./blobZip.ts";
import { isOffTheGlobe, vertexCount } from "./positions.ts";

export const longestFileBytes = 200 * 1024 * 1024;
export const mostVertices = 2_000_000;

/** Not even what was read before is shown: a part of it would pass for the whole. */
class TooManyPositions extends UnreadableFile {
  constructor() {
    const most = mostVertices.toLocaleString("en");
    super(`it has more than ${most} positions; simplify it, or load it into the server`);
  }
}

/** What a file has that can be shown, and what of it cannot. */
export interface FileContent {
  features: HeldFeature[];
  /** Features that cannot be shown. */
  problems: ProblemList;
  /** What was put right or left out of all features alike. */
  notes: string[];
  vertices: number;
  /** Why nothing more could be read; undefined when it was read to its end. */
  endedBy: string | undefined;
}

export type HeldFeature = Feature<Geometry, Readonly<Record<string, unknown>>> & { id: number };

export interface Reading {
  options: ReadOptions;
  /** What the map can show. */
  extent: Bbox;
  /** SQLite, for a GeoPackage. */
  openSqlite(): Promise<SqlJsStatic>;
  /** Told the bytes read so far. */
  onRead(bytes: number): void;
}

const geometryTypes: readonly GeometryType[] = [
  "Point",
  "MultiPoint",
  "LineString",
  "MultiLineString",
  "Polygon",
  "MultiPolygon",
];

/**
 * The features of a file, each checked as `npm run load` checks it, but for what a layer declares of its properties.
 * @throws Unsaid when the file leaves something open, UnreadableFile when nothing of it can be shown.
 */
export async function readFile(file: File, reading: Reading): Promise<FileContent> {
  if (file.size > longestFileBytes) throw new UnreadableFile(tooLarge(file.size));
  const notes = new Set<string>();
  const content = new Collecting(reading.extent, notes);
  const options = { ...reading.options, onNote: (note: string) => notes.add(note) };
  const bytes = counted(blobBytes(file), reading.onRead);
  try {
    for await (const read of readFormat(bytes, placeOf(file, reading), options)) content.add(read);
  } catch (error) {
    if (content.isEmpty || !leavesTheRest(error)) throw error;
    return content.end(error.message);
  }
  if (content.isEmpty) content.refuse();
  return content.end(undefined);
}

/** What was read before is good, and whole as far as it goes. */
function leavesTheRest(error: unknown): error is UnreadableFile {
  if (error instanceof Unsaid || error instanceof TooManyPositions) return false;
  return error instanceof UnreadableFile;
}

function tooLarge(size: number): string {
  const megabytes = (bytes: number) => Math.ceil(bytes / 1024 / 1024);
  return `it has ${megabytes(size)} MB; a browser takes up to ${megabytes(longestFileBytes)} MB. Load larger files into the server`;
}

function placeOf(file: File, { openSqlite, onRead }: Reading): Place {
  return {
    name: file.name,
    gunzip: gunzipped,
    file: {
      openZip: () => openBlobZip(file),
      async openGeoPackage() {
        const bytes = new Uint8Array(await file.arrayBuffer());
        onRead(bytes.length);
        return { bytes, sqlite: await openSqlite() };
      },
    },
  };
}

async function* gunzipped(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  try {
    yield* unpackedBytes(bytes, "gzip");
  } catch (error) {
    // A file that is gone meanwhile, or may not be read.
    if (error instanceof DOMException) throw error;
    throw new UnreadableFile("its gzip data is damaged, or ends too early");
  }
}

async function* counted(
  bytes: AsyncIterable<Uint8Array>,
  onRead: (bytes: number) => void,
): AsyncGenerator<Uint8Array> {
  let read = 0;
  for await (const chunk of bytes) {
    read += chunk.length;
    onRead(read);
    yield chunk;
  }
}

class Collecting {
  #extent: Bbox;
  #notes: Set<string>;
  #features: HeldFeature[] = [];
  #problems = new ProblemList();
  #vertices = 0;
  /** Nothing but positions that are no degrees. */
  #isOffTheGlobe = true;

  constructor(extent: Bbox, notes: Set<string>) {
    this.#extent = extent;
    this.#notes = notes;
  }

  get isEmpty(): boolean {
    return this.#features.length === 0;
  }

  add({ index, feature, problems = [] }: ReadFeature): void {
    const reason = problems[0] ?? this.#take(feature, index);
    if (reason !== undefined) this.#problems.add({ index, id: null, reason });
  }

  /** @returns what is wrong with it. */
  #take(given: unknown, index: number): string | undefined {
    if (!isFeature(given)) return notAFeature(given);
    const { geometry, problems, notes } = checkGeometry(given.geometry, {
      extent: this.#extent,
      geometry: geometryTypes,
    });
    if (!geometry) {
      this.#isOffTheGlobe &&= isOffTheGlobe(given.geometry);
      return problems[0];
    }
    for (const note of notes) this.#notes.add(note);
    this.#vertices += vertexCount(geometry);
    if (this.#vertices > mostVertices) throw new TooManyPositions();
    const properties = isObject(given.properties) ? given.properties : {};
    this.#features.push({ type: "Feature", id: index, geometry, properties });
    return undefined;
  }

  /** @throws always, as there is nothing to show. */
  refuse(): never {
    const { count } = this.#problems;
    if (count === 0) throw new UnreadableFile("it has no features");
    const lines = this.#problems.lines().join("\n");
    if (this.#isOffTheGlobe) throw new Unsaid(lines, { option: "crs" });
    throw new UnreadableFile(lines);
  }

  end(endedBy: string | undefined): FileContent {
    return {
      features: this.#features,
      problems: this.#problems,
      notes: [...this.#notes],
      vertices: this.#vertices,
      endedBy,
    };
  }
}

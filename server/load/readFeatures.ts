import { createReadStream } from "node:fs";
import { pipeline, Readable } from "node:stream";
import { createGunzip } from "node:zlib";
import initSqlJs from "sql.js";
import { type Place, readFormat } from "./formats/readFormat.ts";
import { geoPackageFile } from "./geoPackageFile.ts";
import { openZipFile } from "./openZipFile.ts";
import { type ReadFeature, type ReadOptions, UnreadableFile } from "./reader.ts";

/**
 * The features of a file, or of standard input for `-`: GeoJSON, CSV, KML, GPX or FlatGeobuf, each
 * also packed by gzip; zipped Shapefile, KMZ and GeoPackage. Its first bytes tell what it is.
 * @throws UnreadableFile, naming the file, while iterating.
 */
export async function* readFeatures(
  path: string,
  options: ReadOptions = {},
): AsyncGenerator<ReadFeature> {
  const file = path === "-" ? process.stdin : createReadStream(path);
  try {
    yield* readFormat(counted(file, options.onRead), placeOf(path), notedOnce(options));
  } catch (error) {
    const reason = unreadable(error as NodeJS.ErrnoException);
    if (!reason) throw error;
    const name = path === "-" ? "standard input" : path;
    // What a file has its message quote must not steer a terminal.
    throw new UnreadableFile(`${name}: ${reason.replaceAll(/\p{Cc}/gu, "\ufffd")}`);
  } finally {
    file.destroy();
  }
}

function placeOf(path: string): Place {
  if (path === "-") return { name: path, gunzip };
  const file: Place["file"] = {
    openZip: () => openZipFile(path),
    openGeoPackage: async () => ({ bytes: await geoPackageFile(path), sqlite: await initSqlJs() }),
  };
  return { name: path, gunzip, file };
}

function notedOnce({ onNote, ...options }: ReadOptions): ReadOptions {
  if (!onNote) return options;
  const notes = new Set<string>();
  return { ...options, onNote: (note) => !notes.has(note) && notes.add(note) && onNote(note) };
}

function gunzip(bytes: AsyncIterable<Uint8Array>): AsyncIterable<Uint8Array> {
  // The error comes out of the iteration; the callback keeps it from being thrown a second time.
  return pipeline(Readable.from(bytes), createGunzip(), () => {});
}

async function* counted(
  bytes: AsyncIterable<Uint8Array>,
  onRead: (bytes: number) => void = () => {},
): AsyncGenerator<Uint8Array> {
  let read = 0;
  for await (const chunk of bytes) {
    read += chunk.length;
    onRead(read);
    yield chunk;
  }
}

function unreadable(error: NodeJS.ErrnoException): string | undefined {
  if (error instanceof UnreadableFile) return error.message;
  if (error.code === "ENOENT") return "there is no such file";
  if (error.code === "Z_BUF_ERROR") return "its gzip data ends too early, as if it were cut short";
  if (error.code?.startsWith("Z_")) return `its gzip data is damaged (${error.message})`;
  return error.syscall && `it cannot be read (${error.code})`;
}

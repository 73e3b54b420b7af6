import { createReadStream } from "node:fs";
import { pipeline, Readable } from "node:stream";
import { createGunzip } from "node:zlib";
import { peek } from "./formats/peek.ts";
import { readCsv } from "./formats/readCsv.ts";
import { readFlatGeobuf } from "./formats/readFlatGeobuf.ts";
import { readGeoJson } from "./formats/readGeoJson.ts";
import { readGeoPackage } from "./formats/readGeoPackage.ts";
import { readXml } from "./formats/readXml.ts";
import { readZip } from "./formats/readZip.ts";
import { recogniseFormat, tellingBytes } from "./formats/recogniseFormat.ts";
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
  const place: Place = { name: path, kind: path === "-" ? "stream" : "file" };
  try {
    yield* readBytes(counted(file, options.onRead), place, notedOnce(options));
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

/** Where bytes come from. */
interface Place {
  name: string;
  /** Only in a file one can go back and forth. What is packed may not be packed again: it could be for ever. */
  kind: "file" | "stream" | "packed";
}

async function* readBytes(
  bytes: AsyncIterable<Uint8Array>,
  place: Place,
  options: ReadOptions,
): AsyncGenerator<ReadFeature> {
  const { start, all } = await peek(bytes, tellingBytes);
  if (start.length === 0) throw new UnreadableFile("it is empty");
  const inside = (packed: AsyncIterable<Uint8Array>, name: string) =>
    readBytes(packed, { name, kind: "packed" }, options);
  const format = recogniseFormat(start, place.name);
  switch (format) {
    case "gzip":
      if (place.kind === "packed") throw new UnreadableFile("it is packed twice; unpack it first");
      return yield* inside(unpacked(all), place.name);
    case "zip":
      return yield* readZip(pathOf(place, "a zip"), options, inside);
    case "geopackage":
      return yield* readGeoPackage(pathOf(place, "a GeoPackage"), options);
    case "flatgeobuf":
      return yield* readFlatGeobuf(all, options);
    case "xml":
      return yield* readXml(all, options);
    case "geojson":
      return yield* readGeoJson(all, options);
    case "csv":
      return yield* readCsv(all, options);
  }
}

function pathOf({ name, kind }: Place, what: string): string {
  if (kind === "file") return name;
  throw new UnreadableFile(
    `${what} is read from a file of its own only; unpack it, and give its path`,
  );
}

function notedOnce({ onNote, ...options }: ReadOptions): ReadOptions {
  if (!onNote) return options;
  const notes = new Set<string>();
  return { ...options, onNote: (note) => !notes.has(note) && notes.add(note) && onNote(note) };
}

function unpacked(bytes: AsyncIterable<Uint8Array>): AsyncIterable<Uint8Array> {
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

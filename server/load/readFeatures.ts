import { createReadStream } from "node:fs";
import { pipeline, Readable } from "node:stream";
import { createGunzip } from "node:zlib";
import { readGeoJson } from "./formats/readGeoJson.ts";
import { type ReadFeature, type ReadOptions, UnreadableFile } from "./reader.ts";

/**
 * The features of a file, or of standard input for `-`; unpacked where they are gzip, which their
 * first two bytes tell.
 * @throws UnreadableFile, naming the file, while iterating.
 */
export async function* readFeatures(
  path: string,
  { onRead = () => {} }: ReadOptions = {},
): AsyncGenerator<ReadFeature> {
  const file = path === "-" ? process.stdin : createReadStream(path);
  try {
    yield* readGeoJson(await unpackedWhereGzip(counted(file, onRead)));
  } catch (error) {
    const reason = unreadable(error as NodeJS.ErrnoException);
    if (!reason) throw error;
    throw new UnreadableFile(`${path === "-" ? "standard input" : path}: ${reason}`);
  } finally {
    file.destroy();
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

async function unpackedWhereGzip(
  bytes: AsyncGenerator<Uint8Array>,
): Promise<AsyncIterable<Uint8Array>> {
  let start = Buffer.alloc(0);
  while (start.length < 2) {
    const { value, done } = await bytes.next();
    if (done) break;
    start = Buffer.concat([start, value]);
  }
  const all = followed(start, bytes);
  if (start[0] !== 0x1f || start[1] !== 0x8b) return all;
  // The error comes out of the iteration; the callback keeps it from being thrown a second time.
  return pipeline(Readable.from(all), createGunzip(), () => {});
}

async function* followed(start: Uint8Array, rest: AsyncIterable<Uint8Array>) {
  yield start;
  yield* rest;
}

function unreadable(error: NodeJS.ErrnoException): string | undefined {
  if (error instanceof UnreadableFile) return error.message;
  if (error.code === "ENOENT") return "there is no such file";
  if (error.code === "Z_BUF_ERROR") return "its gzip data ends too early, as if it were cut short";
  if (error.code?.startsWith("Z_")) return `its gzip data is damaged (${error.message})`;
  return error.syscall && `it cannot be read (${error.code})`;
}

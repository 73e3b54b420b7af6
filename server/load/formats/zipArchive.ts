import { extname } from "node:path";
import { crc32 } from "node:zlib";
import { type Entry, openPromise, type ZipFile } from "yauzl";
import { UnreadableFile } from "../reader.ts";
import {
  highestZipRatio,
  longestFeatureBytes,
  longestUnpackedBytes,
  longestZippedNoteBytes,
  mostZipEntries,
} from "./limits.ts";

/**
 * The files in a zip, unpacked as they are read. Nothing is written to disk, so names cannot lead
 * anywhere. An entry that unpacks to more than it declares is refused where it does.
 */
export class ZipArchive {
  readonly entries: readonly Entry[];
  #zip: ZipFile;
  #onRead: (bytes: number) => void;
  #packedRead = 0;
  #unpacked = 0;

  /** @throws UnreadableFile when it is no zip, or is cut short, or has too many entries. */
  static async open(path: string, onRead: (bytes: number) => void = () => {}): Promise<ZipArchive> {
    const zip = await orUnreadable(
      "the zip",
      openPromise(path, { autoClose: false, lazyEntries: true }),
    );
    try {
      return new ZipArchive(zip, await orUnreadable("the zip", filesOf(zip)), onRead);
    } catch (error) {
      zip.close();
      throw error;
    }
  }

  private constructor(zip: ZipFile, entries: readonly Entry[], onRead: (bytes: number) => void) {
    this.#zip = zip;
    this.entries = entries;
    this.#onRead = onRead;
  }

  withExtension(extension: string): Entry[] {
    return this.entries.filter(({ fileName }) => extname(fileName).toLowerCase() === extension);
  }

  /** @throws UnreadableFile, at once when its size is that of a zip bomb, or while iterating. */
  async *bytesOf(entry: Entry): AsyncGenerator<Uint8Array> {
    this.#checkSize(entry);
    if (entry.isEncrypted()) throw new UnreadableFile(`${entry.fileName} in the zip is encrypted`);
    const what = `${entry.fileName} in the zip`;
    const stream = await orUnreadable(what, this.#zip.openReadStreamPromise(entry));
    const packing = entry.compressedSize / Math.max(1, entry.uncompressedSize);
    let checksum = 0;
    try {
      for await (const chunk of stream as AsyncIterable<Uint8Array>) {
        this.#packedRead += chunk.length * packing;
        this.#onRead(Math.round(this.#packedRead));
        checksum = crc32(chunk, checksum);
        yield chunk;
      }
      if (checksum !== entry.crc32) throw new Error("its checksum is another");
    } catch (error) {
      if (error instanceof UnreadableFile) throw error;
      throw damaged(what, error as Error);
    } finally {
      stream.destroy();
    }
  }

  /** All of an entry that is small by its nature. */
  async noteOf(entry: Entry): Promise<Uint8Array> {
    if (entry.uncompressedSize > longestZippedNoteBytes) {
      throw new UnreadableFile(`${entry.fileName} in the zip is larger than 64 KiB`);
    }
    const chunks: Uint8Array[] = [];
    for await (const chunk of this.bytesOf(entry)) chunks.push(chunk);
    return Buffer.concat(chunks);
  }

  close(): void {
    this.#zip.close();
  }

  #checkSize({ fileName, compressedSize, uncompressedSize }: Entry): void {
    const isBomb =
      uncompressedSize > longestFeatureBytes && uncompressedSize > compressedSize * highestZipRatio;
    if (isBomb) {
      throw new UnreadableFile(
        `${fileName} in the zip unpacks to ${uncompressedSize} bytes, more than ${highestZipRatio} times its packed size, as a zip bomb does`,
      );
    }
    this.#unpacked += uncompressedSize;
    if (this.#unpacked > longestUnpackedBytes) {
      throw new UnreadableFile("the zip unpacks to more than 2 GiB; split it");
    }
  }
}

async function filesOf(zip: ZipFile): Promise<Entry[]> {
  if (zip.entryCount > mostZipEntries) {
    throw new UnreadableFile(
      `the zip has ${zip.entryCount} entries; at most ${mostZipEntries} are read`,
    );
  }
  const entries: Entry[] = [];
  for await (const entry of zip.eachEntry()) {
    if (!entry.fileName.endsWith("/") && !isMacShadow(entry.fileName)) entries.push(entry);
  }
  return entries;
}

/** macOS puts one beside every file, with the same extension and other content. */
function isMacShadow(name: string): boolean {
  return name.startsWith("__MACOSX/") || /(^|\/)\._/.test(name);
}

async function orUnreadable<T>(what: string, promise: Promise<T>): Promise<T> {
  try {
    return await promise;
  } catch (error) {
    if (error instanceof UnreadableFile) throw error;
    throw damaged(what, error as Error);
  }
}

function damaged(what: string, { message }: Error): UnreadableFile {
  return new UnreadableFile(`${what} is damaged, or cut short: ${message}`);
}

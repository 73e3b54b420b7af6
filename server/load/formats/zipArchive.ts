import { UnreadableFile } from "../reader.ts";
import { extensionOf } from "./fileName.ts";
import { joinBytes } from "./joinBytes.ts";
import {
  highestZipRatio,
  longestFeatureBytes,
  longestUnpackedBytes,
  longestZippedNoteBytes,
  mostZipEntries,
} from "./limits.ts";

export interface ZipEntry {
  fileName: string;
  compressedSize: number;
  uncompressedSize: number;
  isEncrypted: boolean;
}

/** How the entries of a zip are found and unpacked: by yauzl in Node, by the browser itself in a browser. */
export interface ZipSource {
  /** Folders too. */
  entries: readonly ZipEntry[];
  /** Fails when there is more or less than the entry declares, or its checksum is another. */
  unpack(entry: ZipEntry): AsyncIterable<Uint8Array>;
  close(): void;
}

/**
 * The files in a zip, unpacked as they are read. Nothing is written to disk, so names cannot lead
 * anywhere. An entry that unpacks to more than it declares is refused where it does.
 */
export class ZipArchive {
  readonly entries: readonly ZipEntry[];
  #source: ZipSource;
  #onRead: (bytes: number) => void;
  #packedRead = 0;
  #unpacked = 0;

  /** @throws UnreadableFile when it is no zip, or is cut short, or has too many entries. */
  static async open(
    opening: Promise<ZipSource>,
    onRead: (bytes: number) => void = () => {},
  ): Promise<ZipArchive> {
    const source = await orUnreadable("the zip", opening);
    const count = source.entries.length;
    if (count <= mostZipEntries) return new ZipArchive(source, onRead);
    source.close();
    throw new UnreadableFile(`the zip has ${count} entries; at most ${mostZipEntries} are read`);
  }

  private constructor(source: ZipSource, onRead: (bytes: number) => void) {
    this.#source = source;
    this.entries = source.entries.filter(
      ({ fileName }) => !fileName.endsWith("/") && !isMacShadow(fileName),
    );
    this.#onRead = onRead;
  }

  withExtension(extension: string): ZipEntry[] {
    return this.entries.filter(({ fileName }) => extensionOf(fileName) === extension);
  }

  /** @throws UnreadableFile, at once when its size is that of a zip bomb, or while iterating. */
  async *bytesOf(entry: ZipEntry): AsyncGenerator<Uint8Array> {
    this.#checkSize(entry);
    const what = `${entry.fileName} in the zip`;
    if (entry.isEncrypted) throw new UnreadableFile(`${what} is encrypted`);
    const packing = entry.compressedSize / Math.max(1, entry.uncompressedSize);
    try {
      for await (const chunk of this.#source.unpack(entry)) {
        this.#packedRead += chunk.length * packing;
        this.#onRead(Math.round(this.#packedRead));
        yield chunk;
      }
    } catch (error) {
      if (error instanceof UnreadableFile) throw error;
      throw damaged(what, error as Error);
    }
  }

  /** All of an entry that is small by its nature. */
  async noteOf(entry: ZipEntry): Promise<Uint8Array> {
    if (entry.uncompressedSize > longestZippedNoteBytes) {
      throw new UnreadableFile(`${entry.fileName} in the zip is larger than 64 KiB`);
    }
    const chunks: Uint8Array[] = [];
    for await (const chunk of this.bytesOf(entry)) chunks.push(chunk);
    return joinBytes(chunks);
  }

  close(): void {
    this.#source.close();
  }

  #checkSize({ fileName, compressedSize, uncompressedSize }: ZipEntry): void {
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

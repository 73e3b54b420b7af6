import { crc32 } from "node:zlib";
import { type Entry, openPromise, type ZipFile } from "yauzl";
import type { ZipEntry, ZipSource } from "./formats/zipArchive.ts";

/** The entries of a zip in a file, for ZipArchive. @throws what yauzl says of it. */
export async function openZipFile(path: string): Promise<ZipSource> {
  const zip = await openPromise(path, { autoClose: false, lazyEntries: true });
  try {
    const own = new Map<ZipEntry, Entry>();
    for await (const entry of zip.eachEntry()) own.set(described(entry), entry);
    return {
      entries: [...own.keys()],
      unpack: (entry) => unpacked(zip, own.get(entry) as Entry),
      close: () => zip.close(),
    };
  } catch (error) {
    zip.close();
    throw error;
  }
}

function described(entry: Entry): ZipEntry {
  const { fileName, compressedSize, uncompressedSize } = entry;
  return { fileName, compressedSize, uncompressedSize, isEncrypted: entry.isEncrypted() };
}

async function* unpacked(zip: ZipFile, entry: Entry): AsyncGenerator<Uint8Array> {
  const stream = await zip.openReadStreamPromise(entry);
  let checksum = 0;
  try {
    for await (const chunk of stream as AsyncIterable<Uint8Array>) {
      checksum = crc32(chunk, checksum);
      yield chunk;
    }
  } finally {
    stream.destroy();
  }
  if (checksum !== entry.crc32) throw new Error("its checksum is another");
}

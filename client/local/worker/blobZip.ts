import type { ZipEntry, ZipSource } from "../../../server/load/formats/zipArchive.ts";
import { blobBytes, unpackedBytes } from "./blobBytes.ts";
import { crc32 } from "./crc32.ts";

interface Located extends ZipEntry {
  method: number;
  checksum: number;
  /** Of its local header in the file. */
  offset: number;
}

const [endSignature, entrySignature, localSignature] = [0x06054b50, 0x02014b50, 0x04034b50];
const [endLength, entryLength, localLength, longestComment] = [22, 46, 30, 0xffff];
const [stored, deflated] = [0, 8];
/** Sizes and offsets that say they are elsewhere. */
const inZip64 = 0xffffffff;

/**
 * The entries of a zip, for ZipArchive. The browser inflates by itself; zip.js would bring 44 kB.
 * @see https://pkware.cachefly.net/webdocs/casestudies/APPNOTE.TXT
 */
export async function openBlobZip(blob: Blob): Promise<ZipSource> {
  const { start, length, count } = await findDirectory(blob);
  const entries = entriesOf(await viewOf(blob, start, length), count);
  return { entries, unpack: (entry) => unpack(blob, entry as Located), close: () => {} };
}

async function findDirectory(blob: Blob) {
  const from = Math.max(0, blob.size - endLength - longestComment);
  const tail = await viewOf(blob, from, blob.size - from);
  for (let at = tail.byteLength - endLength; at >= 0; at -= 1) {
    if (tail.getUint32(at, true) !== endSignature) continue;
    const [count, length, start] = [
      tail.getUint16(at + 10, true),
      tail.getUint32(at + 12, true),
      tail.getUint32(at + 16, true),
    ];
    if (start === inZip64 || start + length > from + at)
      throw new Error("its directory is missing");
    return { start, length, count };
  }
  throw new Error("its end is missing");
}

function entriesOf(directory: DataView, count: number): Located[] {
  const entries: Located[] = [];
  let at = 0;
  for (let index = 0; index < count; index += 1) {
    if (
      at + entryLength > directory.byteLength ||
      directory.getUint32(at, true) !== entrySignature
    ) {
      throw new Error(`entry ${index} of its directory is damaged`);
    }
    const nameLength = directory.getUint16(at + 28, true);
    entries.push(entryAt(directory, at, nameLength));
    at +=
      entryLength +
      nameLength +
      directory.getUint16(at + 30, true) +
      directory.getUint16(at + 32, true);
  }
  return entries;
}

function entryAt(directory: DataView, at: number, nameLength: number): Located {
  const entry = {
    fileName: nameAt(directory, at + entryLength, nameLength),
    isEncrypted: (directory.getUint16(at + 8, true) & 1) === 1,
    method: directory.getUint16(at + 10, true),
    checksum: directory.getUint32(at + 16, true),
    compressedSize: directory.getUint32(at + 20, true),
    uncompressedSize: directory.getUint32(at + 24, true),
    offset: directory.getUint32(at + 42, true),
  };
  if ([entry.compressedSize, entry.uncompressedSize, entry.offset].includes(inZip64)) {
    throw new Error(`${entry.fileName} is larger than 4 GiB`);
  }
  return entry;
}

function nameAt(directory: DataView, at: number, length: number): string {
  if (at + length > directory.byteLength) throw new Error("its directory ends too early");
  return new TextDecoder().decode(
    new Uint8Array(directory.buffer, directory.byteOffset + at, length),
  );
}

async function* unpack(blob: Blob, entry: Located): AsyncGenerator<Uint8Array> {
  if (entry.method !== stored && entry.method !== deflated) {
    throw new Error(`it is packed by method ${entry.method}, which is not read`);
  }
  const packed = blobBytes(await packedPart(blob, entry));
  const bytes = entry.method === stored ? packed : unpackedBytes(packed, "deflate-raw");
  let [length, checksum] = [0, 0];
  for await (const chunk of bytes) {
    length += chunk.length;
    if (length > entry.uncompressedSize) throw new Error("it unpacks to more than it says");
    checksum = crc32(chunk, checksum);
    yield chunk;
  }
  if (length < entry.uncompressedSize) throw new Error("it unpacks to less than it says");
  if (checksum !== entry.checksum) throw new Error("its checksum is another");
}

async function packedPart(blob: Blob, { offset, compressedSize }: Located): Promise<Blob> {
  const local = await viewOf(blob, offset, localLength);
  if (local.byteLength < localLength || local.getUint32(0, true) !== localSignature) {
    throw new Error("its header is damaged");
  }
  const start = offset + localLength + local.getUint16(26, true) + local.getUint16(28, true);
  return blob.slice(start, start + compressedSize);
}

async function viewOf(blob: Blob, start: number, length: number): Promise<DataView> {
  return new DataView(await blob.slice(start, start + length).arrayBuffer());
}

import { crc32, deflateRawSync } from "node:zlib";

export interface ZipOptions {
  /** What the directory says of the size of every entry, instead of its own. */
  declaredSize?: number;
  /** Flags of every entry: 1 is encrypted. */
  flags?: number;
}

/**
 * A zip of these files, deflated.
 * @see https://pkware.cachefly.net/webdocs/casestudies/APPNOTE.TXT
 */
export function zipOf(
  files: Record<string, string | Uint8Array>,
  options: ZipOptions = {},
): Buffer {
  const parts: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const [name, content] of Object.entries(files)) {
    const bytes = Buffer.from(content);
    const packed = deflateRawSync(bytes);
    const common = commonHeader(name, bytes, packed.length, options);
    const local = Buffer.concat([Buffer.from("PK\u0003\u0004"), common, Buffer.from(name), packed]);
    directory.push(directoryEntry(common, name, offset));
    parts.push(local);
    offset += local.length;
  }
  return Buffer.concat([...parts, ...directory, endOf(directory, offset)]);
}

function commonHeader(
  name: string,
  bytes: Buffer,
  packedLength: number,
  { declaredSize = bytes.length, flags = 0 }: ZipOptions,
): Buffer {
  const header = Buffer.alloc(26);
  header.writeUInt16LE(20, 0);
  header.writeUInt16LE(flags, 2);
  header.writeUInt16LE(8, 4);
  header.writeUInt32LE(crc32(bytes), 10);
  header.writeUInt32LE(packedLength, 14);
  header.writeUInt32LE(declaredSize, 18);
  header.writeUInt16LE(Buffer.byteLength(name), 22);
  return header;
}

function directoryEntry(common: Buffer, name: string, offset: number): Buffer {
  const rest = Buffer.alloc(14);
  rest.writeUInt32LE(offset, 10);
  const start = Buffer.from([0x50, 0x4b, 1, 2, 20, 0]);
  return Buffer.concat([start, common, rest, Buffer.from(name)]);
}

function endOf(directory: readonly Buffer[], offset: number): Buffer {
  const end = Buffer.alloc(22);
  end.write("PK\u0005\u0006", "latin1");
  end.writeUInt16LE(directory.length, 8);
  end.writeUInt16LE(directory.length, 10);
  end.writeUInt32LE(Buffer.concat(directory).length, 12);
  end.writeUInt32LE(offset, 16);
  return end;
}

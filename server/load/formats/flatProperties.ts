/** A column of FlatGeobuf. */
export interface FlatColumn {
  name: string;
  /** By its number in the schema. */
  type: number;
}

type Read = (bytes: DataView, at: number) => [value: unknown, length: number];

/** By the numbers of the schema's ColumnType; dates and times are text, as ISO 8601 has them. */
const readers: Record<number, Read> = {
  0: (bytes, at) => [bytes.getInt8(at), 1],
  1: (bytes, at) => [bytes.getUint8(at), 1],
  2: (bytes, at) => [bytes.getUint8(at) === 1, 1],
  3: (bytes, at) => [bytes.getInt16(at, true), 2],
  4: (bytes, at) => [bytes.getUint16(at, true), 2],
  5: (bytes, at) => [bytes.getInt32(at, true), 4],
  6: (bytes, at) => [bytes.getUint32(at, true), 4],
  7: (bytes, at) => [Number(bytes.getBigInt64(at, true)), 8],
  8: (bytes, at) => [Number(bytes.getBigUint64(at, true)), 8],
  9: (bytes, at) => [bytes.getFloat32(at, true), 4],
  10: (bytes, at) => [bytes.getFloat64(at, true), 8],
  11: text,
  12: json,
  13: text,
  // Bytes are left out.
  14: (bytes, at) => [undefined, 4 + bytes.getUint32(at, true)],
};

const decoder = new TextDecoder();

/**
 * The properties of a feature; those it has no value of are null.
 * @throws RangeError when they are damaged.
 */
export function readFlatProperties(
  bytes: DataView | undefined,
  columns: readonly FlatColumn[],
): Record<string, unknown> {
  const properties: Record<string, unknown> = Object.fromEntries(
    columns.map(({ name }) => [name, null]),
  );
  if (!bytes) return properties;
  for (let at = 0; at < bytes.byteLength; ) {
    const column = columns[bytes.getUint16(at, true)];
    const read = column && readers[column.type];
    if (!read) throw new RangeError();
    const [value, length] = read(bytes, at + 2);
    if (value !== undefined) properties[column.name] = value;
    at += 2 + length;
  }
  return properties;
}

function text(bytes: DataView, at: number): [string, number] {
  const length = bytes.getUint32(at, true);
  if (at + 4 + length > bytes.byteLength) throw new RangeError();
  return [
    decoder.decode(new Uint8Array(bytes.buffer, bytes.byteOffset + at + 4, length)),
    4 + length,
  ];
}

function json(bytes: DataView, at: number): [unknown, number] {
  const [value, length] = text(bytes, at);
  try {
    return [JSON.parse(value), length];
  } catch {
    return [value, length];
  }
}

export const wgs84Prj =
  'GEOGCS["GCS_WGS_1984",DATUM["D_WGS_1984",SPHEROID["WGS_1984",6378137.0,298.257223563]],PRIMEM["Greenwich",0.0],UNIT["Degree",0.0174532925199433]]';

/** A .shp of records, each given by its content from the shape type on. */
export function shpOf(records: readonly Buffer[]): Buffer {
  const contents = records.map((content, index) => {
    const header = Buffer.alloc(8);
    header.writeInt32BE(index + 1, 0);
    header.writeInt32BE(content.length / 2, 4);
    return Buffer.concat([header, content]);
  });
  const header = Buffer.alloc(100);
  const all = Buffer.concat([header, ...contents]);
  all.writeInt32BE(9994, 0);
  all.writeInt32BE(all.length / 2, 24);
  all.writeInt32LE(1000, 28);
  return all;
}

/** A record of numbers: 32-bit integers of type and counts, 64-bit ones of coordinates. */
export function record(integers: readonly number[], doubles: readonly number[] = []): Buffer {
  const content = Buffer.alloc(4 * integers.length + 8 * doubles.length);
  for (const [at, value] of integers.entries()) content.writeInt32LE(value, 4 * at);
  const start = 4 * integers.length;
  for (const [at, value] of doubles.entries()) content.writeDoubleLE(value, start + 8 * at);
  return content;
}

export const pointRecord = (x: number, y: number) => record([1], [x, y]);
export const nullRecord = record([0]);

/** PolyLine (3) or Polygon (5), also with heights (13, 15), of parts of positions. */
export function partsRecord(type: number, parts: readonly [number, number][][]): Buffer {
  const points = parts.flat();
  const starts = parts.map((_, part) => parts.slice(0, part).flat().length);
  const heights = type > 10 ? new Array(2 + points.length).fill(1200) : [];
  return Buffer.concat([
    record([type], [0, 0, 0, 0]),
    record([parts.length, points.length, ...starts], [...points.flat(), ...heights]),
  ]);
}

export interface DbfField {
  name: string;
  type: string;
  length: number;
}

/** A .dbf of rows whose cells are given as they stand in the file, in some encoding of one byte or UTF-8. */
export function dbfOf(
  fields: readonly DbfField[],
  rows: readonly (readonly string[])[],
  encoding: BufferEncoding = "utf8",
): Buffer {
  const header = Buffer.alloc(32 + 32 * fields.length + 1);
  header.writeUInt8(3, 0);
  header.writeUInt32LE(rows.length, 4);
  header.writeUInt16LE(header.length, 8);
  header.writeUInt16LE(1 + fields.reduce((sum, { length }) => sum + length, 0), 10);
  for (const [at, { name, type, length }] of fields.entries()) {
    header.write(name, 32 + 32 * at, "latin1");
    header.write(type, 32 + 32 * at + 11, "latin1");
    header.writeUInt8(length, 32 + 32 * at + 16);
  }
  header.writeUInt8(0x0d, header.length - 1);
  const cells = rows.map((row) =>
    Buffer.concat([
      Buffer.from(row[fields.length] ?? " "),
      ...fields.map(({ length }, at) => cell(row[at] ?? "", length, encoding)),
    ]),
  );
  return Buffer.concat([header, ...cells, Buffer.from([0x1a])]);
}

function cell(text: string, length: number, encoding: BufferEncoding): Buffer {
  const bytes = Buffer.alloc(length, " ");
  bytes.write(text, encoding);
  return bytes;
}

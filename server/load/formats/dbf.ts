import { UnreadableFile } from "../reader.ts";
import { ByteReader, EndsTooEarly } from "./byteReader.ts";
import { decoderOf } from "./decodedText.ts";

export type DbfValue = string | number | boolean | null;

interface Field {
  name: string;
  type: string;
  /** In a record, whose first byte says whether it is deleted. */
  offset: number;
  length: number;
}

const [headerLength, fieldLength, endOfFields, deleted] = [32, 32, 0x0d, 0x2a];

/**
 * Encodings by the header's language byte, where TextDecoder has them. Without one it is UTF-8, or
 * the file is refused: guessing would spoil names and not say so.
 */
const encodings = new Map([
  [0x03, "windows-1252"],
  [0x57, "windows-1252"],
  [0x7e, "windows-1256"],
  [0xc8, "windows-1250"],
  [0xc9, "windows-1251"],
]);

/**
 * The records of a .dbf; undefined for one that is deleted. Dates are text as YYYY-MM-DD, whether or
 * not there is such a day; what should be a number and is not stays text, both for the check to say.
 * @param encoding of its text, before what the header says.
 * @throws UnreadableFile naming the record or the field.
 */
export async function* readDbf(
  bytes: AsyncIterable<Uint8Array>,
  encoding: string | undefined,
): AsyncGenerator<Record<string, DbfValue> | undefined> {
  const reader = new ByteReader(bytes);
  let record = 0;
  try {
    const header = await reader.takeAll(headerLength);
    const decoder = decoderOf(encoding ?? encodings.get(header.getUint8(29)) ?? "utf-8");
    const recordCount = header.getUint32(4, true);
    const fieldsLength = header.getUint16(8, true) - headerLength;
    if (fieldsLength < 0) throw damagedHeader();
    const fields = fieldsOf(await reader.takeAll(fieldsLength), decoder);
    const recordLength = header.getUint16(10, true);
    checkFields(fields, recordLength);
    while (record < recordCount) {
      record += 1;
      const content = await reader.takeAll(recordLength);
      yield content.getUint8(0) === deleted
        ? undefined
        : valuesOf(content, fields, decoder, record);
    }
    await reader.drain();
  } catch (error) {
    if (!(error instanceof EndsTooEarly)) throw error;
    throw new UnreadableFile(`the .dbf ends inside record ${record}, as if it were cut short`);
  }
}

function fieldsOf(header: DataView, decoder: TextDecoder): Field[] {
  const fields: Field[] = [];
  let offset = 1;
  for (let at = 0; at + fieldLength <= header.byteLength; at += fieldLength) {
    if (header.getUint8(at) === endOfFields) break;
    const name = decoded(bytesAt(header, at, 11), decoder)
      ?.replace(/\0.*$/s, "")
      .trim();
    if (!name)
      throw new UnreadableFile(
        `field ${fields.length + 1} of the .dbf has no name that can be read`,
      );
    const type = String.fromCharCode(header.getUint8(at + 11));
    const length = header.getUint8(at + 16);
    fields.push({ name, type, offset, length });
    offset += length;
  }
  return fields;
}

function checkFields(fields: readonly Field[], recordLength: number): void {
  const end = fields.reduce((sum, { length }) => sum + length, 1);
  if (end > recordLength) throw damagedHeader();
  const repeated = fields.find(
    ({ name }, at) => fields.findIndex((each) => each.name === name) < at,
  );
  if (repeated) throw new UnreadableFile(`two fields of the .dbf are named ${repeated.name}`);
  const stranger = fields.find(({ type }) => !(type in readers));
  if (!stranger) return;
  throw new UnreadableFile(
    `field ${stranger.name} of the .dbf is of type ${JSON.stringify(stranger.type)}, which is not read; leave it out`,
  );
}

const readers: Record<string, (text: string) => DbfValue> = {
  C: (text) => text.replace(/[\0 ]+$/, "") || null,
  N: number,
  F: number,
  D: date,
  L: (text) => (/[TtYy]/.test(text) ? true : /[FfNn]/.test(text) ? false : null),
};

function number(text: string): DbfValue {
  const trimmed = text.replaceAll("\0", " ").trim();
  // Asterisks stand for a number that did not fit.
  if (trimmed === "" || /^\*+$/.test(trimmed)) return null;
  const value = Number(trimmed);
  return Number.isFinite(value) ? value : trimmed;
}

function date(text: string): DbfValue {
  const trimmed = text.replaceAll("\0", " ").trim();
  if (trimmed === "" || trimmed === "00000000") return null;
  return trimmed.replace(/^(\d{4})(\d\d)(\d\d)$/, "$1-$2-$3");
}

function valuesOf(
  content: DataView,
  fields: readonly Field[],
  decoder: TextDecoder,
  record: number,
): Record<string, DbfValue> {
  const values: Record<string, DbfValue> = {};
  for (const { name, type, offset, length } of fields) {
    const text = decoded(bytesAt(content, offset, length), decoder);
    if (text === undefined) throw notInEncoding(name, record, decoder);
    values[name] = readers[type]?.(text) ?? null;
  }
  return values;
}

function bytesAt(view: DataView, offset: number, length: number): Uint8Array {
  return new Uint8Array(view.buffer, view.byteOffset + offset, length);
}

function decoded(bytes: Uint8Array, decoder: TextDecoder): string | undefined {
  try {
    return decoder.decode(bytes);
  } catch {
    return undefined;
  }
}

function damagedHeader(): UnreadableFile {
  return new UnreadableFile("the header of the .dbf is damaged");
}

function notInEncoding(name: string, record: number, { encoding }: TextDecoder): UnreadableFile {
  return new UnreadableFile(
    `${name} of record ${record} is not ${encoding.toUpperCase()}; say the encoding of the .dbf, such as windows-1252`,
  );
}

/**
 * A table of a FlatBuffer. Reading outside the bytes throws RangeError, which the flatbuffers library
 * does not: it gives undefined, and loops as often as a damaged length says.
 * @see https://flatbuffers.dev/internals/
 */
export class FlatTable {
  #bytes: DataView;
  #position: number;

  private constructor(bytes: DataView, position: number) {
    this.#bytes = bytes;
    this.#position = position;
  }

  static root(bytes: DataView): FlatTable {
    return new FlatTable(bytes, bytes.getUint32(0, true));
  }

  uint8(field: number): number {
    const at = this.#placeOf(field);
    return at === undefined ? 0 : this.#bytes.getUint8(at);
  }

  uint16(field: number, otherwise: number): number {
    const at = this.#placeOf(field);
    return at === undefined ? otherwise : this.#bytes.getUint16(at, true);
  }

  int32(field: number): number {
    const at = this.#placeOf(field);
    return at === undefined ? 0 : this.#bytes.getInt32(at, true);
  }

  uint64(field: number): number {
    const at = this.#placeOf(field);
    return at === undefined ? 0 : Number(this.#bytes.getBigUint64(at, true));
  }

  string(field: number): string | undefined {
    const bytes = this.vector(field, 1);
    return bytes && new TextDecoder().decode(bytes);
  }

  table(field: number): FlatTable | undefined {
    const at = this.#placeOf(field);
    return at === undefined ? undefined : this.#tableAt(at);
  }

  tables(field: number): FlatTable[] {
    const offsets = this.vector(field, 4);
    if (!offsets) return [];
    const start = offsets.byteOffset - this.#bytes.byteOffset;
    return Array.from({ length: offsets.byteLength / 4 }, (_, index) =>
      this.#tableAt(start + 4 * index),
    );
  }

  /** The bytes of a list of elements of that size. */
  vector(field: number, elementLength: number): DataView | undefined {
    const at = this.#placeOf(field);
    if (at === undefined) return undefined;
    const start = at + this.#bytes.getUint32(at, true);
    const length = this.#bytes.getUint32(start, true) * elementLength;
    if (start + 4 + length > this.#bytes.byteLength) throw new RangeError();
    return new DataView(this.#bytes.buffer, this.#bytes.byteOffset + start + 4, length);
  }

  #tableAt(place: number): FlatTable {
    return new FlatTable(this.#bytes, place + this.#bytes.getUint32(place, true));
  }

  #placeOf(field: number): number | undefined {
    const fields = this.#position - this.#bytes.getInt32(this.#position, true);
    const at = 4 + 2 * field;
    if (at >= this.#bytes.getUint16(fields, true)) return undefined;
    const offset = this.#bytes.getUint16(fields + at, true);
    return offset === 0 ? undefined : this.#position + offset;
  }
}

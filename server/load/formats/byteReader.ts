import { joinBytes } from "./joinBytes.ts";

/** The bytes ended inside what was asked for. */
export class EndsTooEarly extends Error {}

/** Takes bytes from a stream, as many as are wanted at a time. */
export class ByteReader {
  #source: AsyncIterator<Uint8Array>;
  #bytes: Uint8Array = new Uint8Array(0);

  constructor(source: AsyncIterable<Uint8Array>) {
    this.#source = source[Symbol.asyncIterator]();
  }

  /**
   * The next `length` bytes; undefined at the end. The caller keeps `length` within reason.
   * @throws EndsTooEarly when there are fewer.
   */
  async take(length: number): Promise<DataView | undefined> {
    if (this.#bytes.length < length) await this.#readUntil(length);
    const bytes = this.#bytes;
    if (bytes.length < length) {
      if (bytes.length === 0) return undefined;
      throw new EndsTooEarly();
    }
    this.#bytes = bytes.subarray(length);
    return new DataView(bytes.buffer, bytes.byteOffset, length);
  }

  /** @throws EndsTooEarly also at the end. */
  async takeAll(length: number): Promise<DataView> {
    const bytes = await this.take(length);
    if (!bytes) throw new EndsTooEarly();
    return bytes;
  }

  async skip(length: number): Promise<void> {
    let left = length;
    while (left > this.#bytes.length) {
      left -= this.#bytes.length;
      this.#bytes = new Uint8Array(0);
      await this.#readUntil(1);
      if (this.#bytes.length === 0) throw new EndsTooEarly();
    }
    this.#bytes = this.#bytes.subarray(left);
  }

  /** To the end, which the source may find to be damaged. */
  async drain(): Promise<void> {
    while (!(await this.#source.next()).done);
  }

  async #readUntil(length: number): Promise<void> {
    const chunks = [this.#bytes];
    let held = this.#bytes.length;
    while (held < length) {
      const { value, done } = await this.#source.next();
      if (done) break;
      chunks.push(value);
      held += value.length;
    }
    this.#bytes = joinBytes(chunks);
  }
}

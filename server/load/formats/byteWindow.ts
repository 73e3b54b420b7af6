import { UnreadableFile } from "../reader.ts";
import { joinBytes } from "./joinBytes.ts";

const bytesOf = (text: string) => new Set(new TextEncoder().encode(text));
const spaces = bytesOf(" \t\r\n");
const endsOfScalar = bytesOf(' \t\r\n,:[]{}"\u001e');
const [quote, backslash, newline, openBrace, closeBrace, openBracket, closeBracket] = [
  ...new TextEncoder().encode('"\\\n{}[]'),
];

/**
 * A place in a stream of JSON. Only the bytes being held, and a chunk, are in memory.
 * It follows strings and brackets; whether it is JSON is for JSON.parse to say.
 */
export class ByteWindow {
  /** Line at the place, from 1. */
  line = 1;
  #source: AsyncIterator<Uint8Array>;
  #longestHeld: number;
  #bytes: Uint8Array = new Uint8Array(0);
  /** Offset in the file of the first of `#bytes`. */
  #offset = 0;
  /** Offset in the file of the place. */
  #place = 0;
  #heldFrom: number | undefined;

  constructor(source: AsyncIterable<Uint8Array>, longestHeld: number) {
    this.#source = source[Symbol.asyncIterator]();
    this.#longestHeld = longestHeld;
  }

  get place(): number {
    return this.#place;
  }

  /** Keeps what comes from here on, until `letGo`. */
  hold(): void {
    this.#heldFrom ??= this.#place;
  }

  letGo(): void {
    this.#heldFrom = undefined;
  }

  /** Held text from an earlier place to this one. */
  textFrom(place: number): string {
    const bytes = this.#bytes.subarray(place - this.#offset, this.#place - this.#offset);
    try {
      return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    } catch {
      throw new UnreadableFile(`the text ending on line ${this.line} is not valid UTF-8`);
    }
  }

  /** The byte at the place; undefined at the end of the file. */
  async peek(): Promise<number | undefined> {
    while (this.#place === this.#offset + this.#bytes.length) {
      if (!(await this.#readMore())) return undefined;
    }
    return this.#bytes[this.#place - this.#offset];
  }

  /** Goes to the first byte that is not a space, and peeks at it. */
  async skipSpace(): Promise<number | undefined> {
    for (;;) {
      const byte = await this.peek();
      if (byte === undefined || !spaces.has(byte)) return byte;
      this.#pass(byte);
    }
  }

  /** Goes past the byte when it is at the place. */
  async take(wanted: number): Promise<boolean> {
    if ((await this.peek()) !== wanted) return false;
    this.#pass(wanted);
    return true;
  }

  /** Goes past one value, or nowhere where none begins. False when the file ends inside it. */
  async takeValue(): Promise<boolean> {
    const first = await this.peek();
    if (first === openBrace || first === openBracket || first === quote) return this.#takeNested();
    for (;;) {
      const byte = await this.peek();
      if (byte === undefined || endsOfScalar.has(byte)) return true;
      this.#pass(byte);
    }
  }

  async #takeNested(): Promise<boolean> {
    let depth = 0;
    let inString = false;
    let isEscaped = false;
    while ((await this.peek()) !== undefined) {
      const bytes = this.#bytes;
      // Nothing waits in here: this is where nearly all bytes of a file go by.
      for (let at = this.#place - this.#offset; at < bytes.length; at += 1) {
        const byte = bytes[at];
        if (byte === newline) this.line += 1;
        if (inString) {
          if (isEscaped) isEscaped = false;
          else if (byte === backslash) isEscaped = true;
          else if (byte === quote) inString = false;
        } else if (byte === quote) inString = true;
        else if (byte === openBrace || byte === openBracket) depth += 1;
        else if (byte === closeBrace || byte === closeBracket) depth -= 1;
        if (depth === 0 && !inString) {
          this.#place = this.#offset + at + 1;
          return true;
        }
      }
      this.#place = this.#offset + bytes.length;
    }
    return false;
  }

  #pass(byte: number): void {
    if (byte === newline) this.line += 1;
    this.#place += 1;
  }

  async #readMore(): Promise<boolean> {
    const { value: chunk, done } = await this.#source.next();
    if (done) return false;
    const kept = this.#bytes.subarray((this.#heldFrom ?? this.#place) - this.#offset);
    if (kept.length > this.#longestHeld) throw new HeldTooLong();
    this.#offset += this.#bytes.length - kept.length;
    this.#bytes = kept.length === 0 ? chunk : joinBytes([kept, chunk]);
    return true;
  }
}

/** More was held than the window may. */
export class HeldTooLong extends Error {}

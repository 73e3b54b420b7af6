import { type ReadFeature, UnreadableFile } from "../reader.ts";
import { ByteWindow, HeldTooLong } from "./byteWindow.ts";
import { findJsonError } from "./findJsonError.ts";

/** A feature larger than this is taken for a mistake rather than held in memory. */
export const longestFeatureBytes = 16 * 1024 * 1024;

const [openBrace, closeBrace, openBracket, closeBracket, quote, comma, colon, recordSeparator] = [
  ...Buffer.from('{}[]",:\u001e'),
] as [number, number, number, number, number, number, number, number];

/** Names of longitude, latitude on WGS 84, from the time when GeoJSON could name others. */
const lonLatCrs = /CRS:?84|EPSG:+4326/;

/**
 * Reads GeoJSON as a stream: a FeatureCollection, one Feature, or Features one after another
 * (newline-delimited, or the text sequence of RFC 8142).
 *
 * Cutting out each feature and giving it to JSON.parse holds one feature at a time, and reads
 * 60 MB/s where parsing all of it into tokens (stream-json 3) reads 8.
 * @see https://datatracker.ietf.org/doc/html/rfc7946
 * @throws UnreadableFile naming the line and the feature.
 */
export async function* readGeoJson(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<ReadFeature> {
  const reading = new GeoJsonReading(bytes);
  try {
    yield* reading.features();
  } catch (error) {
    if (error instanceof HeldTooLong) throw reading.tooLarge();
    throw error;
  }
}

class GeoJsonReading {
  #window: ByteWindow;
  #index = 0;

  constructor(bytes: AsyncIterable<Uint8Array>) {
    this.#window = new ByteWindow(bytes, longestFeatureBytes);
  }

  async *features(): AsyncGenerator<ReadFeature> {
    await this.#skipByteOrderMark();
    let isCollection = false;
    let isEmpty = true;
    while ((await this.#next()) !== undefined) {
      if (isCollection) this.#fail("there is more after the end of the FeatureCollection");
      isCollection = yield* this.#outermost();
      isEmpty = false;
    }
    if (isEmpty) throw new UnreadableFile("it is empty");
  }

  tooLarge(): UnreadableFile {
    const limit = longestFeatureBytes / 1024 / 1024;
    return new UnreadableFile(
      `feature ${this.#index} is larger than ${limit} MiB near line ${this.#window.line}; simplify or split it`,
    );
  }

  /** @returns whether it was a FeatureCollection. Anything else is given as a feature, to be checked. */
  async *#outermost(): AsyncGenerator<ReadFeature, boolean> {
    const window = this.#window;
    window.hold();
    const { place, line } = window;
    let frameStart = place;
    let frame = "";
    await this.#expect(openBrace);
    if ((await window.skipSpace()) !== closeBrace) {
      do {
        const key = await this.#takeKey();
        if (key === '"features"' && (await window.skipSpace()) === openBracket) {
          frame += `${window.textFrom(frameStart)}[]`;
          window.letGo();
          yield* this.#elements();
          window.hold();
          frameStart = window.place;
        } else await this.#takeValue();
      } while (await this.#takeNext(comma));
    }
    await this.#expect(closeBrace);
    if (frame) checkFrame(frame + window.textFrom(frameStart));
    else yield this.#parsed(window.textFrom(place), line);
    window.letGo();
    return frame !== "";
  }

  async *#elements(): AsyncGenerator<ReadFeature> {
    const window = this.#window;
    await this.#expect(openBracket);
    if ((await window.skipSpace()) !== closeBracket) {
      do {
        await window.skipSpace();
        window.hold();
        const { place, line } = window;
        await this.#takeValue();
        yield this.#parsed(window.textFrom(place), line);
        window.letGo();
      } while (await this.#takeNext(comma));
    }
    await this.#expect(closeBracket);
  }

  async #takeKey(): Promise<string> {
    const window = this.#window;
    if ((await window.skipSpace()) !== quote) await this.#unexpected("a name in double quotes");
    const { place } = window;
    await this.#takeValue();
    const key = window.textFrom(place);
    await this.#expect(colon);
    return key;
  }

  async #takeValue(): Promise<void> {
    await this.#window.skipSpace();
    const { place } = this.#window;
    if (!(await this.#window.takeValue())) this.#cutShort();
    if (this.#window.place === place) await this.#unexpected("a value");
  }

  async #takeNext(byte: number): Promise<boolean> {
    await this.#window.skipSpace();
    return this.#window.take(byte);
  }

  async #expect(byte: number): Promise<void> {
    if (!(await this.#takeNext(byte))) await this.#unexpected(`"${String.fromCharCode(byte)}"`);
  }

  /** Goes to the next outermost value; RFC 8142 writes a record separator before each. */
  async #next(): Promise<number | undefined> {
    for (;;) {
      const byte = await this.#window.skipSpace();
      if (byte !== recordSeparator) return byte;
      await this.#window.take(byte);
    }
  }

  async #skipByteOrderMark(): Promise<void> {
    const first = await this.#window.peek();
    if (first === 0xff || first === 0xfe) {
      throw new UnreadableFile("it is UTF-16; save it as UTF-8");
    }
    for (const byte of [0xef, 0xbb, 0xbf]) await this.#window.take(byte);
  }

  #parsed(text: string, line: number): ReadFeature {
    const index = this.#index;
    try {
      const feature: unknown = JSON.parse(text);
      this.#index += 1;
      return { index, feature };
    } catch {
      const { offset, reason } = findJsonError(text);
      const before = text.slice(0, offset).split("\n");
      const at = `line ${line + before.length - 1}`;
      throw new UnreadableFile(`feature ${index} is not valid JSON: ${reason} (${at})`);
    }
  }

  async #unexpected(wanted: string): Promise<never> {
    const found = await this.#window.peek();
    if (found === undefined) this.#cutShort();
    const character = found < 0x80 ? `"${String.fromCharCode(found)}"` : "another character";
    this.#fail(`${wanted} expected, not ${character}`);
  }

  #cutShort(): never {
    this.#fail(`the file ends inside feature ${this.#index}, as if it were cut short`);
  }

  #fail(reason: string): never {
    throw new UnreadableFile(`not valid GeoJSON: ${reason} (line ${this.#window.line})`);
  }
}

/** The FeatureCollection without its features. */
function checkFrame(text: string): void {
  let frame: { type?: unknown; crs?: { properties?: { name?: unknown } } };
  try {
    frame = JSON.parse(text);
  } catch {
    const { reason } = findJsonError(text);
    throw new UnreadableFile(`not valid GeoJSON: ${reason}, outside the features`);
  }
  if (frame.type !== "FeatureCollection") {
    throw new UnreadableFile(
      `not valid GeoJSON: it has features, and its type is ${JSON.stringify(frame.type)} instead of "FeatureCollection"`,
    );
  }
  const crs = frame.crs?.properties?.name;
  if (crs !== undefined && !lonLatCrs.test(String(crs))) {
    throw new UnreadableFile(
      `its coordinates are in ${crs}. Convert them to longitude, latitude on WGS 84 (EPSG:4326) first`,
    );
  }
}

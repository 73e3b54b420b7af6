import { reprojectGeometry } from "../crs/reprojectGeometry.ts";
import { type ToLonLat, toLonLat } from "../crs/toLonLat.ts";
import { type ReadFeature, type ReadOptions, UnreadableFile } from "../reader.ts";
import { ByteWindow, HeldTooLong } from "./byteWindow.ts";
import { findJsonError } from "./findJsonError.ts";
import { longestFeatureBytes } from "./limits.ts";

const [openBrace, closeBrace, openBracket, closeBracket, quote, comma, colon, recordSeparator] = [
  ...new TextEncoder().encode('{}[]",:\u001e'),
] as [number, number, number, number, number, number, number, number];

/**
 * Reads GeoJSON as a stream: a FeatureCollection, one Feature, or Features one after another
 * (newline-delimited, or the text sequence of RFC 8142).
 *
 * Cutting out each feature and giving it to JSON.parse holds one feature at a time, and reads
 * 60 MB/s where parsing all of it into tokens (stream-json 3) reads 8.
 * @see https://datatracker.ietf.org/doc/html/rfc7946, and https://geojson.org/geojson-spec.html for
 * the member crs it had before
 * @throws UnreadableFile naming the line and the feature.
 */
export async function* readGeoJson(
  bytes: AsyncIterable<Uint8Array>,
  { crs }: Pick<ReadOptions, "crs">,
): AsyncGenerator<ReadFeature> {
  const reading = new GeoJsonReading(bytes, crs);
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
  #givenCrs: string | undefined;
  #crs: string | undefined;
  #toLonLat: ToLonLat | undefined;

  constructor(bytes: AsyncIterable<Uint8Array>, crs: string | undefined) {
    this.#window = new ByteWindow(bytes, longestFeatureBytes);
    this.#givenCrs = crs;
    if (crs !== undefined) this.#toLonLat = toLonLat(crs);
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
          this.#takeCrs(parsedFrame(`${frame}}`));
          window.letGo();
          yield* this.#elements();
          window.hold();
          frameStart = window.place;
        } else await this.#takeValue();
      } while (await this.#takeNext(comma));
    }
    await this.#expect(closeBrace);
    if (frame) this.#checkFrame(parsedFrame(frame + window.textFrom(frameStart)));
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

  #takeCrs(object: unknown): void {
    const crs = crsOf(object);
    if (this.#givenCrs !== undefined || crs === undefined) return;
    this.#crs = crs;
    this.#toLonLat = toLonLat(crs);
  }

  #checkFrame(frame: unknown): void {
    const { type } = frame as { type?: unknown };
    if (type !== "FeatureCollection") {
      throw new UnreadableFile(
        `not valid GeoJSON: it has features, and its type is ${JSON.stringify(type)} instead of "FeatureCollection"`,
      );
    }
    const crs = crsOf(frame);
    if (this.#givenCrs !== undefined || crs === this.#crs || crs === undefined || !toLonLat(crs))
      return;
    throw new UnreadableFile(
      `it says after its features that they are in ${crs}; give that as crs`,
    );
  }

  #parsed(text: string, line: number): ReadFeature {
    const index = this.#index;
    const feature = this.#parsedJson(text, line);
    const ownCrs = crsOf(feature);
    if (ownCrs !== undefined && this.#givenCrs === undefined && ownCrs !== this.#crs) {
      if (index > 0 || this.#crs !== undefined) {
        const before = this.#crs ?? "longitude, latitude";
        throw new UnreadableFile(
          `feature ${index} is in ${ownCrs}, and those before it in ${before}; a file must keep to one`,
        );
      }
      this.#takeCrs(feature);
    }
    if (this.#toLonLat)
      reprojectGeometry((feature as { geometry?: unknown } | null)?.geometry, this.#toLonLat);
    this.#index += 1;
    return { index, feature };
  }

  #parsedJson(text: string, line: number): unknown {
    try {
      return JSON.parse(text);
    } catch {
      const { offset, reason } = findJsonError(text);
      const before = text.slice(0, offset).split("\n");
      const at = `line ${line + before.length - 1}`;
      throw new UnreadableFile(`feature ${this.#index} is not valid JSON: ${reason} (${at})`);
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
function parsedFrame(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    const { reason } = findJsonError(text);
    throw new UnreadableFile(`not valid GeoJSON: ${reason}, outside the features`);
  }
}

/** The name of the reference system, as GeoJSON of 2008 could have it. */
function crsOf(object: unknown): string | undefined {
  const { crs } = (object ?? {}) as { crs?: { properties?: { name?: unknown } } };
  const name = crs?.properties?.name;
  return name === undefined ? undefined : String(name);
}

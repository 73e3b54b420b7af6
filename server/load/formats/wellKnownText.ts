import type { Geometry, Position } from "geojson";

export interface WellKnownText {
  /** Null of an EMPTY one. Its positions have x and y only. */
  geometry: Geometry | null;
  /** Of extended well-known text, `SRID=32642;POINT (…)`. */
  srid?: number;
}

/** Not well-known text; the message says what is wrong. */
export class NotWellKnownText extends Error {}

/**
 * Reads the well-known text of a geometry, its measures and heights left out.
 * @throws NotWellKnownText
 * @see https://www.ogc.org/standard/sfa/ (OGC 06-103r4, 7)
 */
export function readWellKnownText(text: string, onHeights: () => void): WellKnownText {
  const srid = /^\s*SRID=(\d+);/i.exec(text);
  const reading = new Reading(text, srid?.[0].length ?? 0, onHeights);
  const geometry = reading.geometry();
  reading.end();
  return srid ? { geometry, srid: Number(srid[1]) } : { geometry };
}

const token = /\s*([A-Za-z]+|[-+]?(?:\d+\.?\d*|\.\d+)(?:[eE][-+]?\d+)?|[(),])/y;

class Reading {
  #text: string;
  #offset: number;
  #onHeights: () => void;
  #hasHeights = true;

  constructor(text: string, offset: number, onHeights: () => void) {
    this.#text = text;
    this.#offset = offset;
    this.#onHeights = onHeights;
  }

  geometry(): Geometry | null {
    const word = this.#next().toUpperCase();
    const separate = /^(?:ZM?|M)$/i.test(this.#peek()) ? this.#next().toUpperCase() : "";
    // Some write it in one: POINTZ.
    const [, type, joined] = /^(.*?)(ZM?|M)?$/.exec(word) ?? [];
    this.#hasHeights = (separate || joined) !== "M";
    if (/^EMPTY$/i.test(this.#peek())) {
      this.#next();
      return null;
    }
    switch (type) {
      case "POINT":
        return { type: "Point", coordinates: this.#inBrackets(() => this.#position()) };
      case "MULTIPOINT":
        return { type: "MultiPoint", coordinates: this.#list(() => this.#pointOfMany()) };
      case "LINESTRING":
        return { type: "LineString", coordinates: this.#line() };
      case "MULTILINESTRING":
        return { type: "MultiLineString", coordinates: this.#list(() => this.#line()) };
      case "POLYGON":
        return { type: "Polygon", coordinates: this.#list(() => this.#line()) };
      case "MULTIPOLYGON":
        return {
          type: "MultiPolygon",
          coordinates: this.#list(() => this.#list(() => this.#line())),
        };
      default:
        throw new NotWellKnownText(`${word || "nothing"} is not a geometry that is read`);
    }
  }

  end(): void {
    if (this.#text.slice(this.#offset).trim() !== "") this.#unexpected("the end");
  }

  #line(): Position[] {
    return this.#list(() => this.#position());
  }

  #pointOfMany(): Position {
    if (this.#peek() !== "(") return this.#position();
    return this.#inBrackets(() => this.#position());
  }

  #position(): Position {
    const numbers: number[] = [];
    while (/^[-+.\d]/.test(this.#peek())) numbers.push(Number(this.#next()));
    const [x, y] = numbers;
    if (x === undefined || y === undefined || numbers.length > 4) this.#unexpected("a position");
    if (numbers.length > 2 && this.#hasHeights) this.#onHeights();
    return [x, y];
  }

  #list<T>(element: () => T): T[] {
    return this.#inBrackets(() => {
      const elements = [element()];
      while (this.#peek() === ",") {
        this.#next();
        elements.push(element());
      }
      return elements;
    });
  }

  #inBrackets<T>(content: () => T): T {
    if (this.#next() !== "(") this.#unexpected('"("');
    const inside = content();
    if (this.#next() !== ")") this.#unexpected('")"');
    return inside;
  }

  #peek(): string {
    token.lastIndex = this.#offset;
    return token.exec(this.#text)?.[1] ?? "";
  }

  #next(): string {
    token.lastIndex = this.#offset;
    const found = token.exec(this.#text);
    this.#offset += found?.[0].length ?? 0;
    return found?.[1] ?? "";
  }

  #unexpected(wanted: string): never {
    throw new NotWellKnownText(`${wanted} expected at character ${this.#offset}`);
  }
}

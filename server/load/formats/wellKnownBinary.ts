import type { Geometry, Position } from "geojson";

/** Not well-known binary; the message says what is wrong. */
export class NotWellKnownBinary extends Error {}

/**
 * Reads the well-known binary of a geometry in two dimensions, ISO's or PostGIS's kind of heights and
 * measures left out.
 * @throws NotWellKnownBinary
 * @see https://www.ogc.org/standard/sfa/ (OGC 06-103r4, 8)
 */
export function readWellKnownBinary(bytes: DataView, onHeights: () => void): Geometry {
  try {
    return new Reading(bytes, onHeights).geometry();
  } catch (error) {
    if (error instanceof RangeError) throw new NotWellKnownBinary("it ends too early");
    throw error;
  }
}

/** What PostGIS adds to a type for heights, measures and a reference system. */
const [zFlag, mFlag, sridFlag] = [0x80000000, 0x40000000, 0x20000000];

class Reading {
  #bytes: DataView;
  #onHeights: () => void;
  #offset = 0;
  #isLittle = true;
  #dimensions = 2;

  constructor(bytes: DataView, onHeights: () => void) {
    this.#bytes = bytes;
    this.#onHeights = onHeights;
  }

  geometry(): Geometry {
    const type = this.#header();
    switch (type) {
      case 1:
        return { type: "Point", coordinates: this.#position() };
      case 2:
        return { type: "LineString", coordinates: this.#line() };
      case 3:
        return { type: "Polygon", coordinates: this.#polygon() };
      case 4:
        return { type: "MultiPoint", coordinates: this.#parts(1, () => this.#position()) };
      case 5:
        return { type: "MultiLineString", coordinates: this.#parts(2, () => this.#line()) };
      case 6:
        return { type: "MultiPolygon", coordinates: this.#parts(3, () => this.#polygon()) };
      default:
        throw new NotWellKnownBinary(`geometry type ${type} is not read`);
    }
  }

  /** @returns the type, 1 to 7 of those there are without arcs. */
  #header(): number {
    this.#isLittle = this.#bytes.getUint8(this.#offset) === 1;
    this.#offset += 1;
    const code = this.#uint32();
    if (code & sridFlag) this.#offset += 4;
    const plain = code & 0x0fffffff;
    const dimension = Math.floor(plain / 1000);
    const hasZ = (code & zFlag) !== 0 || dimension === 1 || dimension === 3;
    const hasM = (code & mFlag) !== 0 || dimension === 2 || dimension === 3;
    this.#dimensions = 2 + Number(hasZ) + Number(hasM);
    if (hasZ) this.#onHeights();
    return plain % 1000;
  }

  #polygon(): Position[][] {
    return this.#list(() => this.#line(), 4);
  }

  #line(): Position[] {
    return this.#list(() => this.#position(), 8 * this.#dimensions);
  }

  #parts<T>(type: number, part: () => T): T[] {
    return this.#list(() => {
      const found = this.#header();
      if (found !== type) throw new NotWellKnownBinary(`a part is of type ${found}`);
      return part();
    }, 5);
  }

  #list<T>(element: () => T, leastBytes: number): T[] {
    const count = this.#uint32();
    if (count * leastBytes > this.#bytes.byteLength - this.#offset) throw new RangeError();
    return Array.from({ length: count }, element);
  }

  #position(): Position {
    const x = this.#bytes.getFloat64(this.#offset, this.#isLittle);
    const y = this.#bytes.getFloat64(this.#offset + 8, this.#isLittle);
    this.#offset += 8 * this.#dimensions;
    return [x, y];
  }

  #uint32(): number {
    const value = this.#bytes.getUint32(this.#offset, this.#isLittle);
    this.#offset += 4;
    return value;
  }
}

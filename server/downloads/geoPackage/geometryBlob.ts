import type { Geometry, Position } from "geojson";
import type { Bbox } from "../../../geodata/declaration.ts";

/** EPSG:4326, which GeoPackage always has with longitude first. */
export const srsId = 4326;

/**
 * A geometry in longitude and latitude as GeoPackage stores it: a header, the box of what is not a
 * point, and little-endian well-known binary.
 * @see https://www.geopackage.org/spec131/#gpb_format
 */
export function geometryBlob(geometry: Geometry): Uint8Array {
  const bytes = new GrowingBytes();
  const hasBox = geometry.type !== "Point";
  bytes.bytes(0x47, 0x50, 0, hasBox ? 0b11 : 0b01);
  bytes.int(srsId);
  if (hasBox) {
    const [west, south, east, north] = boxOf(geometry);
    for (const side of [west, east, south, north]) bytes.double(side);
  }
  writeGeometry(geometry, bytes);
  return bytes.written();
}

/** [west, south, east, north] of what has at least one position. */
export function boxOf(geometry: Geometry): Bbox {
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const [lon = Number.NaN, lat = Number.NaN] of positionsOf(geometry)) {
    west = Math.min(west, lon);
    south = Math.min(south, lat);
    east = Math.max(east, lon);
    north = Math.max(north, lat);
  }
  return [west, south, east, north];
}

function positionsOf(geometry: Geometry): readonly Position[] {
  switch (geometry.type) {
    case "Point":
      return [geometry.coordinates];
    case "LineString":
    case "MultiPoint":
      return geometry.coordinates;
    case "Polygon":
    case "MultiLineString":
      return geometry.coordinates.flat();
    case "MultiPolygon":
      return geometry.coordinates.flat(2);
    case "GeometryCollection":
      return geometry.geometries.flatMap(positionsOf);
  }
}

const typeCodes: Record<Geometry["type"], number> = {
  Point: 1,
  LineString: 2,
  Polygon: 3,
  MultiPoint: 4,
  MultiLineString: 5,
  MultiPolygon: 6,
  GeometryCollection: 7,
};

function writeGeometry(geometry: Geometry, bytes: GrowingBytes): void {
  bytes.bytes(1);
  bytes.int(typeCodes[geometry.type]);
  switch (geometry.type) {
    case "Point":
      writePosition(geometry.coordinates, bytes);
      break;
    case "LineString":
      writeLine(geometry.coordinates, bytes);
      break;
    case "Polygon":
      bytes.int(geometry.coordinates.length);
      for (const ring of geometry.coordinates) writeLine(ring, bytes);
      break;
    default: {
      const parts = partsOf(geometry);
      bytes.int(parts.length);
      for (const part of parts) writeGeometry(part, bytes);
    }
  }
}

type Several = Exclude<Geometry, { type: "Point" | "LineString" | "Polygon" }>;

function partsOf(geometry: Several): Geometry[] {
  switch (geometry.type) {
    case "MultiPoint":
      return geometry.coordinates.map((coordinates) => ({ type: "Point", coordinates }));
    case "MultiLineString":
      return geometry.coordinates.map((coordinates) => ({ type: "LineString", coordinates }));
    case "MultiPolygon":
      return geometry.coordinates.map((coordinates) => ({ type: "Polygon", coordinates }));
    case "GeometryCollection":
      return geometry.geometries;
  }
}

function writeLine(positions: readonly Position[], bytes: GrowingBytes): void {
  bytes.int(positions.length);
  for (const position of positions) writePosition(position, bytes);
}

function writePosition([lon = Number.NaN, lat = Number.NaN]: Position, bytes: GrowingBytes): void {
  bytes.double(lon);
  bytes.double(lat);
}

/** Little-endian. */
class GrowingBytes {
  #buffer = Buffer.allocUnsafe(64);
  #length = 0;

  bytes(...values: readonly number[]): void {
    for (const value of values) this.#length = this.#roomFor(1).writeUInt8(value, this.#length);
  }

  int(value: number): void {
    this.#length = this.#roomFor(4).writeUInt32LE(value, this.#length);
  }

  double(value: number): void {
    this.#length = this.#roomFor(8).writeDoubleLE(value, this.#length);
  }

  written(): Uint8Array {
    return this.#buffer.subarray(0, this.#length);
  }

  #roomFor(more: number): Buffer {
    if (this.#length + more <= this.#buffer.length) return this.#buffer;
    const larger = Buffer.allocUnsafe(2 * this.#buffer.length);
    this.#buffer.copy(larger);
    this.#buffer = larger;
    return larger;
  }
}

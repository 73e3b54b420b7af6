import type { Geometry } from "geojson";
import { NotWellKnownBinary, readWellKnownBinary } from "./wellKnownBinary.ts";

export interface GeoPackageGeometry {
  srsId: number;
  /** Null of an empty one. */
  geometry: Geometry | null;
}

/** Bytes of the envelope by its kind in the flags. */
const envelopeLengths = [0, 32, 48, 48, 64];

/**
 * Reads a GeoPackage's binary of a geometry: a header, and well-known binary.
 * @throws NotWellKnownBinary
 * @see https://www.geopackage.org/spec140/#gpb_format
 */
export function readGeoPackageGeometry(
  blob: Uint8Array,
  onHeights: () => void,
): GeoPackageGeometry {
  const bytes = new DataView(blob.buffer, blob.byteOffset, blob.byteLength);
  if (bytes.byteLength < 8 || bytes.getUint16(0) !== 0x4750) {
    throw new NotWellKnownBinary("it does not begin as a GeoPackage's does");
  }
  const flags = bytes.getUint8(3);
  const srsId = bytes.getInt32(4, (flags & 1) === 1);
  if (flags & 0b010000) return { srsId, geometry: null };
  const envelope = envelopeLengths[(flags >> 1) & 0b111];
  if (envelope === undefined || flags & 0b100000) {
    throw new NotWellKnownBinary("it is of an extension that is not read");
  }
  const start = Math.min(8 + envelope, blob.byteLength);
  const wellKnown = new DataView(blob.buffer, blob.byteOffset + start, blob.byteLength - start);
  return { srsId, geometry: readWellKnownBinary(wellKnown, onHeights) };
}

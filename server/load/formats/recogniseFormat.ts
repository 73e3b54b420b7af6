import { UnreadableFile } from "../reader.ts";
import { extensionOf } from "./fileName.ts";

export type Format = "gzip" | "zip" | "geopackage" | "flatgeobuf" | "xml" | "geojson" | "csv";

/** How many bytes of a file tell its format. */
export const tellingBytes = 512;

const ascii = (text: string) => new TextEncoder().encode(text);

const magics: [Format, Uint8Array][] = [
  ["gzip", Uint8Array.of(0x1f, 0x8b)],
  ["zip", ascii("PK\u0003\u0004")],
  ["zip", ascii("PK\u0005\u0006")],
  ["geopackage", ascii("SQLite format 3\0")],
  ["flatgeobuf", ascii("fgb")],
];

const shapefileMagic = Uint8Array.of(0x00, 0x00, 0x27, 0x0a);
const geoJsonNames = new Set([".geojson", ".geojsonl", ".geojsons", ".ndjson", ".json"]);

/**
 * The format of a file by its first bytes, and where these are text, by its name.
 * @throws UnreadableFile when it is none of those that are read.
 */
export function recogniseFormat(start: Uint8Array, name: string): Format {
  const magic = magics.find(([, bytes]) => startsWith(start, bytes));
  if (magic) return magic[0];
  if (startsWith(start, shapefileMagic)) {
    throw new UnreadableFile(
      "a Shapefile is several files: put its .shp, .dbf, .prj and .cpg into one .zip, and give that",
    );
  }
  const text = textOf(start);
  const first = text.trimStart()[0];
  if (first === "<") return "xml";
  if (first === "{" || first === "[" || first === "\u001e") return "geojson";
  if (geoJsonNames.has(extensionOf(name.replace(/\.gz$/i, "")))) return "geojson";
  if (text.includes("\0")) {
    throw new UnreadableFile(
      "it is none of the formats that are read: GeoJSON, CSV, zipped Shapefile, KML, KMZ, GPX, GeoPackage, FlatGeobuf",
    );
  }
  return "csv";
}

function startsWith(bytes: Uint8Array, start: Uint8Array): boolean {
  return start.every((byte, at) => bytes[at] === byte);
}

/** Of UTF-8, whatever its letters are, only what tells formats apart. */
function textOf(start: Uint8Array): string {
  if (start[0] === 0xff && start[1] === 0xfe) return new TextDecoder("utf-16le").decode(start);
  if (start[0] === 0xfe && start[1] === 0xff) return new TextDecoder("utf-16be").decode(start);
  return new TextDecoder("latin1").decode(start).replace(/^\u00ef\u00bb\u00bf/, "");
}

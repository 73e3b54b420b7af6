import type { SqlJsStatic } from "sql.js";
import { type ReadFeature, type ReadOptions, UnreadableFile } from "../reader.ts";
import { peek } from "./peek.ts";
import { readCsv } from "./readCsv.ts";
import { readFlatGeobuf } from "./readFlatGeobuf.ts";
import { readGeoJson } from "./readGeoJson.ts";
import { readGeoPackage } from "./readGeoPackage.ts";
import { readXml } from "./readXml.ts";
import { readZip } from "./readZip.ts";
import { recogniseFormat, tellingBytes } from "./recogniseFormat.ts";
import type { ZipSource } from "./zipArchive.ts";

/** Where bytes come from, and what Node and a browser each do in their own way with what is packed. */
export interface Place {
  name: string;
  gunzip(bytes: AsyncIterable<Uint8Array>): AsyncIterable<Uint8Array>;
  /** Only in a file of its own one can go back and forth; absent elsewhere. */
  file?: {
    openZip(): Promise<ZipSource>;
    openGeoPackage(): Promise<{ bytes: Uint8Array; sqlite: SqlJsStatic }>;
  };
  /** What is packed may not be packed again: it could be for ever. */
  isPacked?: boolean;
}

/**
 * The features of GeoJSON, CSV, KML, GPX or FlatGeobuf, each also packed by gzip; zipped Shapefile, KMZ and
 * GeoPackage. The first bytes tell what it is.
 * @throws UnreadableFile while iterating.
 */
export async function* readFormat(
  bytes: AsyncIterable<Uint8Array>,
  place: Place,
  options: ReadOptions,
): AsyncGenerator<ReadFeature> {
  const { start, all } = await peek(bytes, tellingBytes);
  if (start.length === 0) throw new UnreadableFile("it is empty");
  const inside = (packed: AsyncIterable<Uint8Array>, name: string) =>
    readFormat(packed, { name, gunzip: place.gunzip, isPacked: true }, options);
  const format = recogniseFormat(start, place.name);
  switch (format) {
    case "gzip":
      if (place.isPacked) throw new UnreadableFile("it is packed twice; unpack it first");
      return yield* inside(place.gunzip(all), place.name);
    case "zip":
      return yield* readZip(fileOf(place, "a zip").openZip(), options, inside);
    case "geopackage": {
      const { bytes, sqlite } = await fileOf(place, "a GeoPackage").openGeoPackage();
      return yield* readGeoPackage(bytes, sqlite, options);
    }
    case "flatgeobuf":
      return yield* readFlatGeobuf(all, options);
    case "xml":
      return yield* readXml(all, options);
    case "geojson":
      return yield* readGeoJson(all, options);
    case "csv":
      return yield* readCsv(all, options);
  }
}

function fileOf({ file }: Place, what: string): NonNullable<Place["file"]> {
  if (file) return file;
  throw new UnreadableFile(
    `${what} is read from a file of its own only; unpack it, and give its path`,
  );
}

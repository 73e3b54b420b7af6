import type { Geometry } from "geojson";
import type { Database, JSValue, Statement } from "node-sqlite3-wasm";
import type { Bbox } from "../../../geodata/declaration.ts";
import type { FeatureRow } from "../../features/queries.ts";
import type { Download } from "../download.ts";
import { isSingleAndMulti, quoted } from "./featureTable.ts";
import { boxOf, geometryBlob } from "./geometryBlob.ts";

/** Puts features into their table, and keeps what box they fill. */
export class FeatureWriter {
  #database: Database;
  #table: string;
  #properties: readonly string[];
  #isMulti: boolean;
  #insert: Statement;
  #box: Bbox | undefined;

  constructor(database: Database, { layer, properties }: Download) {
    this.#database = database;
    this.#table = layer.id;
    this.#properties = properties;
    this.#isMulti = isSingleAndMulti(layer.geometry);
    const places = ["null", "?", ...properties.map(() => "?")];
    this.#insert = database.prepare(`insert into ${quoted(layer.id)} values (${places.join()})`);
  }

  write(rows: readonly FeatureRow[]): void {
    for (const row of rows) {
      const given: Geometry = JSON.parse(row.geometry);
      const geometry = this.#isMulti ? multi(given) : given;
      this.#box = union(this.#box, boxOf(geometry));
      this.#insert.run([
        geometryBlob(geometry),
        ...this.#properties.map((name) => stored(row[name])),
      ]);
    }
  }

  /** Of no features there is none. */
  recordExtent(): void {
    if (!this.#box) return;
    this.#database.run(
      "update gpkg_contents set min_x = ?, min_y = ?, max_x = ?, max_y = ? where table_name = ?",
      [...this.#box, this.#table],
    );
  }

  close(): void {
    this.#insert.finalize();
  }
}

function stored(value: unknown): JSValue {
  if (value === null || value === undefined) return null;
  return Array.isArray(value) ? JSON.stringify(value) : (value as JSValue);
}

function multi(geometry: Geometry): Geometry {
  switch (geometry.type) {
    case "Point":
      return { type: "MultiPoint", coordinates: [geometry.coordinates] };
    case "LineString":
      return { type: "MultiLineString", coordinates: [geometry.coordinates] };
    case "Polygon":
      return { type: "MultiPolygon", coordinates: [geometry.coordinates] };
    default:
      return geometry;
  }
}

function union(a: Bbox | undefined, b: Bbox): Bbox {
  if (!a) return b;
  return [Math.min(a[0], b[0]), Math.min(a[1], b[1]), Math.max(a[2], b[2]), Math.max(a[3], b[3])];
}

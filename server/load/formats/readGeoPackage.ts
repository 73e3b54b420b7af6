import type { Geometry } from "geojson";
import type { Database, SqlJsStatic, SqlValue } from "sql.js";
import { reprojectGeometry } from "../crs/reprojectGeometry.ts";
import { type ToLonLat, toLonLat } from "../crs/toLonLat.ts";
import { type ReadFeature, type ReadOptions, UnreadableFile, Unsaid } from "../reader.ts";
import { readGeoPackageGeometry } from "./geoPackageGeometry.ts";
import { type FeatureTable, findFeatureTable } from "./geoPackageTable.ts";
import { heightsLeftOut } from "./heightsLeftOut.ts";
import { longestFeatureBytes } from "./limits.ts";
import { NotWellKnownBinary } from "./wellKnownBinary.ts";

/**
 * Reads one table of features of a GeoPackage. Its columns are properties; other blobs than the
 * geometry are left out.
 *
 * SQLite in WebAssembly, as Node has its own from 22 on only. The file is held in memory: sql.js read
 * 100,000 points in 0.4 s where node-sqlite3-wasm, which reads from disk, took 0.55 s and cannot open
 * what QGIS left in write-ahead mode.
 * @see https://www.geopackage.org/spec140/
 * @throws UnreadableFile naming the table or the feature.
 */
export function* readGeoPackage(
  bytes: Uint8Array,
  { Database }: SqlJsStatic,
  options: ReadOptions,
): Generator<ReadFeature> {
  checkLength(bytes);
  const database = new Database(bytes);
  options.onRead?.(bytes.length);
  try {
    database.run("pragma trusted_schema = off; pragma cell_size_check = on");
    const table = findFeatureTable(database, options.table);
    yield* featuresOf(database, table, options);
  } catch (error) {
    // sql.js throws plain errors with what SQLite says.
    if (error instanceof UnreadableFile || !(error instanceof Error) || "code" in error)
      throw error;
    throw new UnreadableFile(`it is not a GeoPackage, or damaged: ${error.message}`);
  } finally {
    database.close();
  }
}

/** SQLite's header says how many pages there are, and of what size. */
function checkLength(bytes: Uint8Array): void {
  if (bytes.length >= 100) {
    const header = new DataView(bytes.buffer, bytes.byteOffset);
    // 65,536 does not fit, and is written as 1.
    const pageSize = header.getUint16(16) === 1 ? 65536 : header.getUint16(16);
    if (bytes.length >= pageSize * header.getUint32(28)) return;
  }
  throw new UnreadableFile("it ends too early, as if it were cut short");
}

function* featuresOf(
  database: Database,
  table: FeatureTable,
  options: ReadOptions,
): Generator<ReadFeature> {
  const placing = new BlobGeometry(table, options);
  const rows = database.prepare(selectAll(table));
  try {
    for (let index = 0; rows.step(); index += 1) {
      const [blob, ...values] = rows.get();
      const feature = { type: "Feature", properties: propertiesOf(values, table), geometry: null };
      yield { index, ...placing.place(feature, blob, index) };
    }
  } finally {
    rows.free();
  }
}

/** The geometry first. By the table's name, or SQLite takes a column that is missing for a text. */
function selectAll({ name, geometryColumn, columns }: FeatureTable): string {
  const quoted = (each: string) => `"${each.replaceAll('"', '""')}"`;
  const all = [geometryColumn, ...columns.map((column) => column.name)];
  return `select ${all.map((each) => `${quoted(name)}.${quoted(each)}`)} from ${quoted(name)}`;
}

function propertiesOf(values: readonly SqlValue[], { columns }: FeatureTable) {
  return Object.fromEntries(
    columns.map(({ name, isBoolean }, at) => {
      const value = values[at] ?? null;
      return [name, isBoolean && value !== null ? value === 1 : value];
    }),
  );
}

class BlobGeometry {
  #srsId: number;
  #isGiven: boolean;
  #toLonLat: ToLonLat | undefined;
  #onHeights: () => void;

  constructor({ name, srsId, crs: own }: FeatureTable, { crs = own, onNote }: ReadOptions) {
    if (crs === undefined) {
      throw new Unsaid(
        `the system of the coordinates of ${name} is not known; say it as crs, such as EPSG:32642`,
        { option: "crs" },
      );
    }
    this.#srsId = srsId;
    this.#isGiven = crs !== own;
    this.#toLonLat = toLonLat(crs);
    this.#onHeights = () => onNote?.(heightsLeftOut);
  }

  /** A geometry that cannot be read is the fault of its feature alone. */
  place<F extends { geometry: Geometry | null }>(feature: F, blob: unknown, index: number) {
    if (!(blob instanceof Uint8Array)) return { feature };
    try {
      return { feature: { ...feature, geometry: this.#geometryOf(blob, index) } };
    } catch (error) {
      if (!(error instanceof NotWellKnownBinary)) throw error;
      return { feature, problems: [`its geometry cannot be read: ${error.message}`] };
    }
  }

  #geometryOf(blob: Uint8Array, index: number): Geometry | null {
    if (blob.length > longestFeatureBytes) {
      throw new UnreadableFile(`feature ${index} is larger than 16 MiB; simplify or split it`);
    }
    const { srsId, geometry } = readGeoPackageGeometry(blob, this.#onHeights);
    if (srsId !== this.#srsId && !this.#isGiven) {
      throw new UnreadableFile(
        `feature ${index} is in system ${srsId}, and its table in ${this.#srsId}; a table must keep to one`,
      );
    }
    if (this.#toLonLat) reprojectGeometry(geometry, this.#toLonLat);
    return geometry;
  }
}

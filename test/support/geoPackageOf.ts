import initSqlJs, { type SqlValue } from "sql.js";

export interface GeoPackageTable {
  name: string;
  /** SQL of its columns beside `fid` and `geom`. */
  columns?: string;
  srsId?: number;
  /** Values of `geom`, and of the other columns. */
  rows: SqlValue[][];
}

const systems = `create table gpkg_spatial_ref_sys (
    srs_name text, srs_id integer primary key, organization text, organization_coordsys_id integer,
    definition text);
  insert into gpkg_spatial_ref_sys values
    ('Undefined', -1, 'NONE', -1, 'undefined'),
    ('WGS 84', 4326, 'EPSG', 4326, 'GEOGCS["WGS 84"]'),
    ('WGS 84 / UTM zone 42N', 32642, 'EPSG', 32642, 'PROJCS["WGS 84 / UTM zone 42N"]');
  create table gpkg_contents (table_name text primary key, data_type text);
  create table gpkg_geometry_columns (table_name text, column_name text, srs_id integer);`;

/** A GeoPackage of these tables, and what else is done to it in SQL. */
export async function geoPackageOf(
  tables: readonly GeoPackageTable[],
  sql = "",
): Promise<Uint8Array> {
  const { Database } = await initSqlJs();
  const database = new Database();
  database.run(systems);
  for (const { name, columns = "", srsId = 4326, rows } of tables) {
    database.run(
      `create table ${quoted(name)} (fid integer primary key, geom blob${columns && `, ${columns}`})`,
    );
    database.run("insert into gpkg_contents values (?, 'features')", [name]);
    database.run("insert into gpkg_geometry_columns values (?, 'geom', ?)", [name, srsId]);
    for (const row of rows) {
      database.run(`insert into ${quoted(name)} values (null, ${row.map(() => "?").join()})`, row);
    }
  }
  database.run(sql);
  const bytes = database.export();
  database.close();
  return bytes;
}

function quoted(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}

/** A geometry's blob: the header without an envelope, and little-endian well-known binary. */
export function blobOf(
  wkb: { type: number; doubles?: number[]; counts?: number[] },
  { srsId = 4326, flags = 1 }: { srsId?: number; flags?: number } = {},
): Uint8Array {
  const { type, doubles = [], counts = [] } = wkb;
  const blob = Buffer.alloc(8 + 5 + 4 * counts.length + 8 * doubles.length);
  blob.write("GP");
  blob.writeUInt8(flags, 3);
  blob.writeInt32LE(srsId, 4);
  blob.writeUInt8(1, 8);
  blob.writeUInt32LE(type, 9);
  for (const [at, count] of counts.entries()) blob.writeUInt32LE(count, 13 + 4 * at);
  const start = 13 + 4 * counts.length;
  for (const [at, value] of doubles.entries()) blob.writeDoubleLE(value, start + 8 * at);
  return blob;
}

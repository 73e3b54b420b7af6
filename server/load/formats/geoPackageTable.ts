import type { Database } from "sql.js";
import { UnreadableFile, Unsaid } from "../reader.ts";

/** A table of features, and what the GeoPackage says of it. */
export interface FeatureTable {
  name: string;
  geometryColumn: string;
  srsId: number;
  /** Undefined where the GeoPackage says that it is not known. */
  crs: string | undefined;
  /** The others, without blobs and what is computed. */
  columns: { name: string; isBoolean: boolean }[];
}

/** @throws UnreadableFile listing the tables when it is not clear which. */
export function findFeatureTable(database: Database, wanted: string | undefined): FeatureTable {
  for (const name of ["gpkg_contents", "gpkg_geometry_columns", "gpkg_spatial_ref_sys"]) {
    checkIsTable(database, name);
  }
  const tables = rowsOf(
    database,
    `select table_name, column_name, g.srs_id, organization, organization_coordsys_id, definition
     from gpkg_geometry_columns g join gpkg_contents c using (table_name)
     left join gpkg_spatial_ref_sys s on s.srs_id = g.srs_id
     where data_type = 'features' order by table_name`,
  );
  const chosen = wanted === undefined && tables.length === 1 ? tables[0] : undefined;
  const table = chosen ?? tables.find(([name]) => name === wanted);
  if (!table) {
    throw whichTable(
      tables.map(([name]) => String(name)),
      wanted,
    );
  }
  const [name, geometryColumn, srsId, organization, code, definition] = table;
  checkIsTable(database, String(name));
  return {
    name: String(name),
    geometryColumn: String(geometryColumn),
    srsId: Number(srsId),
    crs: crsOf(String(organization), Number(code), String(definition)),
    columns: columnsOf(database, String(name), String(geometryColumn)),
  };
}

/** A view can compute without end, and so can a virtual table. */
function checkIsTable(database: Database, name: string): void {
  const [row] = rowsOf(database, "select type, sql from sqlite_master where name = ?", [name]);
  if (!row) throw new UnreadableFile(`it is not a GeoPackage: it has no table ${name}`);
  if (row[0] === "table" && /^create\s+table\b/i.test(String(row[1]))) return;
  throw new UnreadableFile(`${name} is a view, or made by an extension, and is not read`);
}

function whichTable(names: readonly string[], wanted: string | undefined): UnreadableFile {
  if (names.length === 0) return new UnreadableFile("the GeoPackage has no table of features");
  const list = names.join(", ");
  return new Unsaid(
    wanted === undefined
      ? `the GeoPackage has several tables; say which as table: ${list}`
      : `the GeoPackage has no table "${wanted}"; there are ${list}`,
    { option: "table", names },
  );
}

function crsOf(organization: string, code: number, definition: string): string | undefined {
  if (/^epsg$/i.test(organization) && code > 0) return `EPSG:${code}`;
  return definition.includes("[") ? definition : undefined;
}

/** table_info leaves out generated columns, which like views can compute at length. */
function columnsOf(database: Database, table: string, geometryColumn: string) {
  return rowsOf(database, "select name, type from pragma_table_info(?)", [table])
    .map(([name, type]) => ({ name: String(name), type: String(type).toUpperCase() }))
    .filter(
      ({ name, type }) => name.toLowerCase() !== geometryColumn.toLowerCase() && type !== "BLOB",
    )
    .map(({ name, type }) => ({ name, isBoolean: type === "BOOLEAN" }));
}

function rowsOf(database: Database, query: string, values: string[] = []) {
  return database.exec(query, values)[0]?.values ?? [];
}

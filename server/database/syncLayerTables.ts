import { createHash } from "node:crypto";
import type { Catalog, LayerDeclaration, PropertyDeclaration } from "../../geodata/declaration.ts";
import type { Database, Queryable } from "./database.ts";
import { DatabaseUnusable } from "./errors.ts";
import { columnType, tableName, tableOf } from "./layerTable.ts";
import { takeLock } from "./locks.ts";
import { identifier, sql } from "./sql.ts";

/** Names that layer tables, staging and queries use themselves, and PostgreSQL's own columns. */
export const ownColumns: readonly string[] = [
  "fid",
  "number",
  "content_hash",
  "edition_from",
  "edition_to",
  "geom",
  "geom_3857",
  "search",
  "feature_index",
  "geometry",
  "tableoid",
  "xmin",
  "cmin",
  "xmax",
  "cmax",
  "ctid",
];

/**
 * Makes the tables, columns, constraints and indexes that the catalog declares and the database
 * lacks. Columns no longer declared stay: past editions have values in them.
 * @throws DatabaseUnusable when a property has changed its type.
 */
export async function syncLayerTables(
  database: Database,
  { layers }: Pick<Catalog, "layers">,
): Promise<void> {
  await database.transaction((transaction) => syncTablesIn(transaction, layers), {
    statementTimeoutMs: 0,
  });
}

/** `syncLayerTables` as part of a transaction. */
export async function syncTablesIn(
  transaction: Queryable,
  layers: readonly LayerDeclaration[],
): Promise<void> {
  await transaction.query(takeLock("schema"));
  const made = await existingFingerprints(transaction);
  for (const layer of layers) {
    if (made.get(tableName(layer)) === fingerprint(layer)) continue;
    await syncLayerTable(transaction, layer);
  }
}

async function syncLayerTable(transaction: Queryable, layer: LayerDeclaration): Promise<void> {
  const table = tableOf(layer).text;
  await transaction.execute(createTable(layer));
  const columns = await existingColumns(transaction, layer);
  const constraints = await existingConstraints(transaction, layer);
  const changes = [
    ...addMissingColumns(layer, columns),
    ...replaceConstraints(constraintsOf(layer), constraints),
    ...replaceSearchColumn(layer, columns.get("search")?.comment),
  ];
  for (const change of changes) await transaction.execute(change(table));
  await transaction.execute(createIndexes(layer));
  await transaction.execute(`comment on table ${table} is ${literal(fingerprint(layer))}`);
}

/** What each table was last made from: most starts have nothing to do, and find it out at once. */
async function existingFingerprints(transaction: Queryable): Promise<Map<string, string>> {
  const rows = await transaction.query<{ name: string; fingerprint: string }>(sql`
    select relname as name, obj_description(oid, 'pg_class') as fingerprint
    from pg_class where relnamespace = 'layers'::regnamespace and relkind = 'r'`);
  return new Map(rows.map(({ name, fingerprint }) => [name, fingerprint]));
}

/** Of all statements that make the layer's table. */
function fingerprint(layer: LayerDeclaration): string {
  const columns = Object.entries(layer.properties).map(([name, { type }]) => [name, type]);
  const parts = [
    createTable(layer),
    columns,
    [...constraintsOf(layer)],
    searchExpression(layer),
    createIndexes(layer),
  ];
  return createHash("sha256").update(JSON.stringify(parts)).digest("base64url");
}

/** A statement, given the table it changes. */
type Change = (table: string) => string;

function createTable(layer: LayerDeclaration): string {
  // One geometry type for every layer, and a constraint: declaring one more type then needs no
  // rewrite of the table, which a typmod would.
  return `create table if not exists ${tableOf(layer).text} (
    fid bigint generated always as identity primary key,
    number integer not null,
    content_hash text not null,
    edition_from integer not null,
    edition_to integer check (edition_to > edition_from),
    geom geometry(Geometry, 4326) not null,
    geom_3857 geometry(Geometry, 3857) generated always as (ST_Transform(geom, 3857)) stored
  )`;
}

function createIndexes(layer: LayerDeclaration): string {
  const table = tableOf(layer).text;
  const index = (suffix: string) => identifier(`${tableName(layer)}_${suffix}`).text;
  return `
    create unique index if not exists ${index("current_id")} on ${table} (id) where edition_to is null;
    create index if not exists ${index("current_geom")} on ${table} using gist (geom) where edition_to is null;
    create index if not exists ${index("current_geom_3857")} on ${table} using gist (geom_3857) where edition_to is null;
    create index if not exists ${index("current_search")} on ${table} using gin (search gin_trgm_ops) where edition_to is null;
    create index if not exists ${index("past_id")} on ${table} (id) where edition_to is not null;
    create index if not exists ${index("past_geom")} on ${table} using gist (geom) where edition_to is not null;
    create index if not exists ${index("past_geom_3857")} on ${table} using gist (geom_3857) where edition_to is not null;
    create index if not exists ${index("edition_from")} on ${table} (edition_from);
    create index if not exists ${index("edition_to")} on ${table} (edition_to) where edition_to is not null;`;
}

interface Column {
  type: string;
  comment: string | null;
}

async function existingColumns(
  transaction: Queryable,
  layer: LayerDeclaration,
): Promise<Map<string, Column>> {
  const rows = await transaction.query<Column & { name: string }>(sql`
    select attname as name, format_type(atttypid, atttypmod) as type,
      col_description(attrelid, attnum) as comment
    from pg_attribute
    where attrelid = ${tableOf(layer).text}::regclass and attnum > 0 and not attisdropped`);
  return new Map(rows.map((row) => [row.name, row]));
}

/** By name, with the definition that was written into the comment. */
async function existingConstraints(
  transaction: Queryable,
  layer: LayerDeclaration,
): Promise<Map<string, string | null>> {
  const rows = await transaction.query<{ name: string; definition: string | null }>(sql`
    select conname as name, obj_description(oid, 'pg_constraint') as definition
    from pg_constraint
    where conrelid = ${tableOf(layer).text}::regclass and conname like '%\\_declared'`);
  return new Map(rows.map(({ name, definition }) => [name, definition]));
}

function addMissingColumns(layer: LayerDeclaration, existing: Map<string, Column>): Change[] {
  return Object.entries(layer.properties).flatMap(([name, property]) => {
    if (ownColumns.includes(name)) {
      throw new DatabaseUnusable(
        `Layer ${layer.id} declares a property ${name}, a name that every layer table uses itself.`,
      );
    }
    const wanted = columnType(property).text;
    const column = existing.get(name);
    if (!column) return [(table) => `alter table ${table} add column ${quoted(name)} ${wanted}`];
    if (column.type === wanted) return [];
    throw new DatabaseUnusable(
      `Layer ${layer.id} declares ${name} as ${property.type} (${wanted}), and its table has it as ${column.type}. ` +
        "A column keeps its type: give the property another name. For a layer that Naqsha ships, convert the column in a migration (server/database/migrations).",
    );
  });
}

/**
 * Only current rows are held to the declaration: past editions were published under an older one.
 * NOT VALID, because what is current was, too, until the layer is loaded again.
 */
function replaceConstraints(
  wanted: Map<string, string>,
  existing: Map<string, string | null>,
): Change[] {
  const outdated = [...existing].filter(([name, definition]) => wanted.get(name) !== definition);
  const missing = [...wanted].filter(([name, definition]) => existing.get(name) !== definition);
  return [
    ...outdated.map(
      ([name]): Change =>
        (table) =>
          `alter table ${table} drop constraint ${quoted(name)}`,
    ),
    ...missing.map(
      ([name, definition]): Change =>
        (table) =>
          `alter table ${table} add constraint ${quoted(name)}
          check (edition_to is not null or (${definition})) not valid;
        comment on constraint ${quoted(name)} on ${table} is ${literal(definition)}`,
    ),
  ];
}

function constraintsOf(layer: LayerDeclaration): Map<string, string> {
  const types = layer.geometry.map((type) => literal(type.toUpperCase())).join(", ");
  const constraints = new Map([["geom_declared", `GeometryType(geom) in (${types})`]]);
  for (const [name, property] of Object.entries(layer.properties)) {
    const conditions = conditionsOf(quoted(name), property);
    if (conditions.length > 0) constraints.set(`${name}_declared`, conditions.join(" and "));
  }
  return constraints;
}

function conditionsOf(column: string, property: PropertyDeclaration): string[] {
  const isList = property.type === "string[]";
  const terms = Object.keys(property.vocabulary ?? {}).map(literal);
  const conditions = [
    property.required && `${column} is not null`,
    property.required && property.type === "string" && `${column} <> ''`,
    property.required && isList && `cardinality(${column}) > 0`,
    property.vocabulary && `${column} ${isList ? "<@" : "= any"} (array[${terms}]::text[])`,
    property.minimum !== undefined && `${column} >= ${property.minimum}`,
    property.maximum !== undefined && `${column} <= ${property.maximum}`,
  ];
  return conditions.filter((condition) => typeof condition === "string");
}

function replaceSearchColumn(
  layer: LayerDeclaration,
  existing: string | null | undefined,
): Change[] {
  const expression = searchExpression(layer);
  if (existing === expression) return [];
  return [
    (table) => `alter table ${table} drop column if exists search;
      alter table ${table} add column search text generated always as (${expression}) stored;
      comment on column ${table}.search is ${literal(expression)}`,
  ];
}

function searchExpression({ properties }: LayerDeclaration): string {
  const searchable = Object.entries(properties).filter(([, { searchable }]) => searchable);
  const parts = searchable.map(([name, { type }]) =>
    type === "string[]" ? quoted(name) : `array[${quoted(name)}::text]`,
  );
  return `naqsha.search_text(${["'{}'::text[]", ...parts].join(" || ")})`;
}

function quoted(name: string): string {
  return identifier(name).text;
}

/** For DDL, which cannot bind values. Only for text of the catalog, never for input. */
function literal(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}

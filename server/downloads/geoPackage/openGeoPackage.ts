import sqlite, { type Database, type JSValue } from "node-sqlite3-wasm";
import { citation, citationText } from "../../contract/citation.ts";
import type { Download } from "../download.ts";
import { fileNotes, questionText } from "../fileNotes.ts";
import { freeName } from "../freeName.ts";
import { columnMeanings } from "./columnMeanings.ts";
import { featureTable, geometryTypeOf, quoted } from "./featureTable.ts";
import { srsId } from "./geometryBlob.ts";
import { standardTables } from "./standardTables.ts";

/** A file that nobody else reads while it is written, and that is thrown away when writing fails. */
const writingFast = `
pragma journal_mode = off;
pragma synchronous = off;
pragma locking_mode = exclusive;`;

/** A GeoPackage with its sources and no features yet, inside a transaction. Whoever opens it closes it. */
export function openGeoPackage(path: string, download: Download): Database {
  const database = new sqlite.Database(path);
  try {
    database.exec(`${writingFast}${standardTables}begin;${featureTable(download)}`);
    describeFeatures(database, download);
    describeColumns(database, download);
    addSources(database, download);
    addMetadata(database, download);
    return database;
  } catch (error) {
    database.close();
    throw error;
  }
}

function describeFeatures(database: Database, download: Download): void {
  const { layer, language, publishedAt } = download;
  const notes = fileNotes(download).map(([name, text]) => `${name}: ${text}`);
  insert(
    database,
    "gpkg_contents (table_name, data_type, identifier, description, last_change, srs_id)",
    [[layer.id, "features", layer.title[language], notes.join("\n"), publishedAt, srsId]],
  );
  insert(database, "gpkg_geometry_columns", [
    [layer.id, "geom", geometryTypeOf(layer), srsId, 0, 0],
  ]);
}

function describeColumns(database: Database, download: Download): void {
  const { columns, values } = columnMeanings(download);
  insert(
    database,
    "gpkg_data_columns (column_name, title, description, mime_type, constraint_name, table_name)",
    columns.map((column) => [...column, download.layer.id]),
  );
  insert(
    database,
    "gpkg_data_column_constraints (constraint_name, value, description, constraint_type)",
    values.map((value) => [...value, "enum"]),
  );
}

/** A table without places: who the features cite, in words and whole. */
function addSources(database: Database, { layer, cited, publishedAt }: Download): void {
  const name = freeName("sources", [layer.id]);
  database.exec(`create table ${quoted(name)} (
    fid integer primary key autoincrement not null,
    id text not null unique, citation text not null, url text, licence text not null, csl_json text not null)`);
  insert(database, "gpkg_contents (table_name, data_type, identifier, description, last_change)", [
    [name, "attributes", name, "What the features cite, by id", publishedAt],
  ]);
  insert(
    database,
    `${quoted(name)} (id, citation, url, licence, csl_json)`,
    cited.records.map((source) => [
      source.id,
      citationText(source),
      citation(source).url,
      source.license,
      JSON.stringify(source),
    ]),
  );
}

/** @see https://www.dublincore.org/specifications/dublin-core/dcmi-terms/ */
function addMetadata(database: Database, download: Download): void {
  const { layer, language, edition, publishedAt } = download;
  const terms = {
    title: `${layer.title[language]}, edition ${edition}`,
    description: layer.description[language],
    issued: publishedAt,
    license: layer.licence?.url,
    rightsHolder: layer.attribution,
    source: download.address,
    provenance: questionText(download),
  };
  insert(database, "gpkg_metadata", [
    [1, "dataset", "http://purl.org/dc/terms/", "application/json", JSON.stringify(terms)],
  ]);
  insert(database, "gpkg_metadata_reference", [
    ["table", layer.id, null, null, publishedAt, 1, null],
  ]);
}

function insert(database: Database, into: string, rows: readonly (readonly JSValue[])[]): void {
  for (const row of rows) {
    database.run(`insert into ${into} values (${row.map(() => "?").join()})`, [...row]);
  }
}

import type { GeometryType, PropertyType } from "../../../geodata/declaration.ts";
import type { Download, DownloadedLayer } from "../download.ts";

/** A name in SQL. */
export function quoted(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}

const columnTypes: Record<PropertyType, string> = {
  string: "text",
  integer: "mediumint",
  number: "double",
  boolean: "boolean",
  date: "date",
  "string[]": "text",
};

/** SQL that makes the table of features. Lists are JSON in it. */
export function featureTable({ layer, properties }: Download): string {
  const columns = properties.map((name) => {
    const type = layer.properties[name]?.type ?? "string";
    return `${quoted(name)} ${columnTypes[type]}${name === "id" ? " not null unique" : ""}`;
  });
  return `create table ${quoted(layer.id)} (
    fid integer primary key autoincrement not null, geom ${geometryTypeOf(layer)} not null, ${columns.join(", ")})`;
}

/**
 * The type that a column declares. Of a line and a multi-line it is the multi-line, as which single
 * ones are stored then: programs want one type.
 */
export function geometryTypeOf({ geometry }: DownloadedLayer): string {
  const [single = "", ...others] = [...geometry].sort((a, b) => a.length - b.length);
  if (others.length === 0) return single.toUpperCase();
  return isSingleAndMulti(geometry) ? `MULTI${single.toUpperCase()}` : "GEOMETRY";
}

export function isSingleAndMulti(geometry: readonly GeometryType[]): boolean {
  const [single, multi, ...others] = [...geometry].sort((a, b) => a.length - b.length);
  return others.length === 0 && multi === `Multi${single}`;
}

import { byNearness } from "../check/nearestName.ts";
import { type ReadOptions, UnreadableFile, Unsaid } from "../reader.ts";

/** Where a table has its positions: the indexes of columns. */
export type GeometryColumns = { lon: number; lat: number; zone?: number } | { wkt: number };

const lonNames = ["longitude", "lon", "long", "lng", "x", "decimal_longitude", "easting"];
const latNames = ["latitude", "lat", "y", "decimal_latitude", "northing"];
const wktNames = ["wkt", "wkt_geom", "the_geom"];
/** These hold something else at times, so that coordinates go before them. */
const perhapsWktNames = ["geometry", "geom"];

/**
 * The columns named in the options, or those with usual names.
 * @throws UnreadableFile when there are none.
 */
export function findGeometryColumns(
  header: readonly string[],
  { lon, lat, zone, wkt }: Pick<ReadOptions, "lon" | "lat" | "zone" | "wkt">,
): GeometryColumns {
  if (wkt !== undefined) return { wkt: named(header, wkt) };
  if (lon !== undefined && lat !== undefined) {
    const columns = { lon: named(header, lon), lat: named(header, lat) };
    return zone === undefined ? columns : { ...columns, zone: named(header, zone) };
  }
  if (lon !== undefined || lat !== undefined || zone !== undefined) {
    throw new UnreadableFile("columns must be named by both lon and lat");
  }
  return usual(header) ?? noColumns(header);
}

function named(header: readonly string[], name: string): number {
  const index = indexOf(header, name);
  if (index !== -1) return index;
  const columns = byNearness(name, header).join(", ");
  throw new UnreadableFile(`there is no column "${name}"; the columns are ${columns}`);
}

function usual(header: readonly string[]): GeometryColumns | undefined {
  const wkt = firstOf(header, wktNames);
  if (wkt !== undefined) return { wkt };
  const [lon, lat] = [firstOf(header, lonNames), firstOf(header, latNames)];
  if (lon !== undefined && lat !== undefined) return { lon, lat };
  const perhaps = firstOf(header, perhapsWktNames);
  return perhaps === undefined ? undefined : { wkt: perhaps };
}

function firstOf(header: readonly string[], names: readonly string[]): number | undefined {
  return names.map((name) => indexOf(header, name)).find((index) => index !== -1);
}

function indexOf(header: readonly string[], name: string): number {
  return header.findIndex((column) => column.trim().toLowerCase() === name.toLowerCase());
}

function noColumns(header: readonly string[]): never {
  throw new Unsaid(
    `it has no columns of positions that are known by name; say which by lon and lat, or by wkt. The columns are ${header.join(", ")}`,
    { option: "columns", header },
  );
}

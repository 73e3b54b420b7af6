import type { LayerDeclaration } from "../../geodata/declaration.ts";
import type { DateInterval } from "../contract/datePrecision.ts";
import { tableOf, visibleIn } from "../database/layerTable.ts";
import { identifier, join, type Sql, sql } from "../database/sql.ts";
import type { Crs } from "./crs.ts";
import type { SortKey } from "./sortby.ts";

/** A feature as queries give it: the properties asked for, and the geometry as text. */
export type FeatureRow = Record<string, unknown> & { id: string; geometry: string };

/** GeoJSON, or well-known text. */
export type GeometryEncoding = "geojson" | "wkt";

/** What is given of each feature. */
export interface Selection {
  layer: LayerDeclaration;
  properties: readonly string[];
  crs: Crs;
  encoding: GeometryEncoding;
}

export function selectFeature(selection: Selection, edition: number, id: string): Sql {
  return sql`select ${selected(selection)} from ${tableOf(selection.layer)}
    where ${visibleIn(edition)} and id = ${id}`;
}

export interface Page {
  edition: number;
  /** True for the features that are asked for. */
  condition: Sql | undefined;
  sort: readonly SortKey[];
  /** Id of the last feature of the page before. */
  after: string | undefined;
  limit: number;
}

/**
 * The page is taken off current and off past rows, each with indexes of its own, and then off both:
 * by id none of them is sorted. Together, by `or`, PostgreSQL sorts the layer: of a million features
 * a page took 370 ms so, and takes 2 ms this way.
 */
export function selectPage(selection: Selection, page: Page): Sql {
  const { layer } = selection;
  const { edition, condition = sql`true`, sort, after, limit } = page;
  const order = join(sort.map((key) => orderBy(layer, key)));
  const half = (isOfEdition: Sql) => sql`(
    select * from ${tableOf(layer)}
    where ${isOfEdition} and edition_from <= ${edition}::int and ${condition}
      ${after === undefined ? sql`` : sql`and ${behind(layer, sort)}`}
    order by ${order} limit ${limit})`;
  return sql`
    ${after === undefined ? sql`` : lastOfPageBefore(layer, edition, sort, after)}
    select ${selected(selection)} from (
      ${half(sql`edition_to is null`)} union all ${half(sql`edition_to > ${edition}::int`)}
    ) as visible
    order by ${order} limit ${limit}`;
}

function orderBy(layer: LayerDeclaration, { name, direction }: SortKey): Sql {
  const column = ordered(layer, name);
  // Ids are never missing, and `desc nulls last` would keep their index from being used.
  if (name === "id") return direction === "asc" ? column : sql`${column} desc`;
  return direction === "asc" ? sql`${column} asc nulls last` : sql`${column} desc nulls last`;
}

function lastOfPageBefore(
  layer: LayerDeclaration,
  edition: number,
  sort: readonly SortKey[],
  after: string,
): Sql {
  return sql`with last as materialized (
      select ${join(sort.map(({ name }) => identifier(name)))} from ${tableOf(layer)}
      where ${visibleIn(edition)} and id = ${after})`;
}

/** True for what comes after the feature `last` in the order of the keys. */
function behind(layer: LayerDeclaration, [key, ...others]: readonly SortKey[]): Sql {
  if (!key) return sql`false`;
  const column = ordered(layer, key.name);
  const last = sql`(select ${identifier(key.name)} from last)`;
  const beyond = key.direction === "asc" ? sql`${column} > ${last}` : sql`${column} < ${last}`;
  if (key.name === "id") return beyond;
  return sql`(${beyond}
    or (${column} is null and ${last} is not null)
    or (${column} is not distinct from ${last} and ${behind(layer, others)}))`;
}

/** Texts in the order of code points, whatever the database's locale; ids as their index has them. */
function ordered({ properties }: LayerDeclaration, name: string): Sql {
  const isText = name !== "id" && properties[name]?.type === "string";
  return isText ? sql`${identifier(name)} collate "C"` : identifier(name);
}

export function countFeatures(layer: LayerDeclaration, edition: number, condition: Sql): Sql {
  return sql`select count(*)::int as count from ${tableOf(layer)}
    where ${visibleIn(edition)} and ${condition}`;
}

/** One row, `first` and `last`: the earliest and the latest date of the property; null when there is none. */
export function selectDates(layer: LayerDeclaration, edition: number, property: string): Sql {
  const date = identifier(property);
  return sql`select min(${date}) as first, max(${date}) as last from ${tableOf(layer)}
    where ${visibleIn(edition)}`;
}

export interface DateBins {
  /** Name of a date of the layer. */
  property: string;
  interval: DateInterval;
  /** Name of the property that says how exactly the date is known. */
  precision: string | undefined;
  /** Its values where a date may lie outside its bin. */
  inexact: readonly string[];
  condition: Sql | undefined;
  limit: number;
}

/**
 * A row for each interval that has features, in order: `start` its first day, `count`, and of those
 * the `inexact` ones. Features without a date come last, without a start.
 */
export function selectDateBins(layer: LayerDeclaration, edition: number, bins: DateBins): Sql {
  const { property, interval, precision, inexact, condition = sql`true`, limit } = bins;
  const isInexact = precision
    ? sql`${identifier(precision)} = any(${inexact}::text[])`
    : sql`false`;
  // As a timestamp without time zone: the session's must not move a day.
  return sql`select date_trunc(${interval}, ${identifier(property)}::timestamp)::date as start,
      count(*)::int as count, (count(*) filter (where ${isInexact}))::int as inexact
    from ${tableOf(layer)} where ${visibleIn(edition)} and ${condition}
    group by 1 order by 1 nulls last limit ${limit}`;
}

function selected({ properties, crs, encoding }: Selection): Sql {
  const names = ["id", ...properties.filter((name) => name !== "id")];
  const geometry = inCrs(crs);
  const text =
    encoding === "geojson"
      ? sql`ST_AsGeoJSON(${geometry}, ${crs.decimals}::int, 0)`
      : sql`ST_AsText(${geometry}, ${crs.decimals}::int)`;
  return sql`${join(names.map(identifier))}, ${text} as geometry`;
}

function inCrs({ srid, axes }: Crs): Sql {
  if (srid === 3857) return sql`geom_3857`;
  if (srid !== 4326) return sql`ST_Transform(geom, ${srid}::int)`;
  return axes[0] === "lat" ? sql`ST_FlipCoordinates(geom)` : sql`geom`;
}

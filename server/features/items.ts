import type { LayerState } from "../contract/wire.ts";
import type { Queryable, QueryOptions } from "../database/database.ts";
import type { FilterResolver } from "../filter/filterResolver.ts";
import { toSql } from "../filter/toSql.ts";
import { badParameter } from "../http/problem.ts";
import { encodeCursor } from "./cursor.ts";
import type { ItemsQuery } from "./itemsQuery.ts";
import {
  countFeatures,
  type FeatureRow,
  type GeometryEncoding,
  type Page,
  selectPage,
} from "./queries.ts";

/** A page of features. */
export interface Items {
  edition: number;
  rows: readonly FeatureRow[];
  /** Features there are on all pages together. */
  numberMatched: number;
  /** Of the next page; undefined on the last. */
  nextCursor: string | undefined;
}

export interface ItemsDeps {
  database: Queryable;
  resolver: FilterResolver;
}

/**
 * Reads one feature more than the page has, to know whether there is another page.
 * @throws FilterError where the query names a feature that the edition does not have.
 */
export async function readItems(
  { database, resolver }: ItemsDeps,
  edition: number,
  query: ItemsQuery,
  encoding: GeometryEncoding,
  options: QueryOptions,
): Promise<Items> {
  const { layer, properties, crs, sort, limit, cursor, walk } = query;
  if (cursor && cursor.edition !== edition) {
    throw badParameter("cursor", `is of edition ${cursor.edition}, not ${edition}`);
  }
  const expression = query.condition && (await resolver.resolve(query.condition, edition));
  const condition = expression && toSql({ layer, expression });
  const page = { edition, sort, after: cursor?.after, limit: limit + 1, condition };
  const read = await database.query<FeatureRow>(
    selectPage({ layer, properties, crs, encoding }, page),
    options,
  );
  const rows = read.slice(0, limit);
  const last = read.length > limit ? rows.at(-1) : undefined;
  const numberMatched =
    cursor?.numberMatched ?? (last ? await count(database, layer, page, options) : rows.length);
  const next = last && { edition, after: last.id, numberMatched };
  return { edition, rows, numberMatched, nextCursor: next && encodeCursor(next, walk) };
}

/** Of all features of a layer the edition knows the number. */
async function count(
  database: Queryable,
  layer: LayerState,
  { edition, condition }: Page,
  options: QueryOptions,
): Promise<number> {
  if (!condition) return layer.featureCount;
  const counting = countFeatures(layer, edition, condition);
  const [counted] = await database.query<{ count: number }>(counting, options);
  return counted?.count ?? 0;
}

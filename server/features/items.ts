import type { Queryable, QueryOptions } from "../database/database.ts";
import { toSql } from "../filter/toSql.ts";
import { badParameter } from "../http/problem.ts";
import { encodeCursor } from "./cursor.ts";
import type { ItemsQuery } from "./itemsQuery.ts";
import { countFeatures, type FeatureRow, type GeometryEncoding, selectPage } from "./queries.ts";

/** A page of features. */
export interface Items {
  edition: number;
  rows: readonly FeatureRow[];
  /** Features there are on all pages together. */
  numberMatched: number;
  /** Of the next page; undefined on the last. */
  nextCursor: string | undefined;
}

/** Reads one feature more than the page has, to know whether there is another page. */
export async function readItems(
  database: Queryable,
  edition: number,
  query: ItemsQuery,
  encoding: GeometryEncoding,
  options: QueryOptions,
): Promise<Items> {
  const { layer, properties, crs, sort, limit, cursor, walk } = query;
  if (cursor && cursor.edition !== edition) {
    throw badParameter("cursor", `is of edition ${cursor.edition}, not ${edition}`);
  }
  const page = {
    edition,
    sort,
    after: cursor?.after,
    limit: limit + 1,
    condition: conditionOf(query),
  };
  const read = await database.query<FeatureRow>(
    selectPage({ layer, properties, crs, encoding }, page),
    options,
  );
  const rows = read.slice(0, limit);
  const last = read.length > limit ? rows.at(-1) : undefined;
  const numberMatched =
    cursor?.numberMatched ?? (last ? await count(database, edition, query, options) : rows.length);
  const next = last && { edition, after: last.id, numberMatched };
  return { edition, rows, numberMatched, nextCursor: next && encodeCursor(next, walk) };
}

function conditionOf({ layer, condition }: ItemsQuery) {
  return condition && toSql({ layer, expression: condition });
}

/** Of all features of a layer the edition knows the number. */
async function count(
  database: Queryable,
  edition: number,
  query: ItemsQuery,
  options: QueryOptions,
): Promise<number> {
  const condition = conditionOf(query);
  if (!condition) return query.layer.featureCount;
  const counting = countFeatures(query.layer, edition, condition);
  const [counted] = await database.query<{ count: number }>(counting, options);
  return counted?.count ?? 0;
}

import type { QueryOptions } from "../database/database.ts";
import { type Items, type ItemsDeps, readItems } from "../features/items.ts";
import type { ItemsQuery } from "../features/itemsQuery.ts";
import type { FeatureRow, GeometryEncoding } from "../features/queries.ts";

/** Features, and all those of the walk behind them. */
export interface FeaturePages {
  featureCount: number;
  /** To be read once. */
  pages: AsyncGenerator<readonly FeatureRow[]>;
}

/**
 * All features that a query finds, as a client would walk through them by items: an edition never
 * changes, and no connection is held while a slow client reads, as a cursor would need. The first page
 * is read at once, so that what is wrong with the query is known before anything is sent.
 */
export async function readFeaturePages(
  deps: ItemsDeps,
  edition: number,
  query: ItemsQuery,
  encoding: GeometryEncoding,
  options: QueryOptions,
): Promise<FeaturePages> {
  const read = (page: ItemsQuery) => readItems(deps, edition, page, encoding, options);
  const first = await read({ ...query, limit: firstLimit, cursor: undefined });
  return { featureCount: first.numberMatched, pages: pagesFrom(first, query, read) };
}

async function* pagesFrom(
  first: Items,
  query: ItemsQuery,
  read: (page: ItemsQuery) => Promise<Items>,
): AsyncGenerator<readonly FeatureRow[]> {
  let items = first;
  for (;;) {
    yield items.rows;
    const last = items.rows.at(-1);
    if (items.nextCursor === undefined || !last) return;
    const { edition, numberMatched } = first;
    const cursor = { edition, numberMatched, after: last.id };
    items = await read({ ...query, cursor, limit: nextLimit(items.rows, query) });
  }
}

const firstLimit = 500;
const maxLimit = { byId: 1_000, sorted: 20_000 };

/** Of one page in memory, roughly. */
const pageBytes = { byId: 1 << 20, sorted: 8 << 20 };
const propertiesBytes = 500;

/**
 * As many as make a page of some size: areas can have megabytes each. Pages of another order than by
 * id are larger, since the database sorts the layer for each.
 */
function nextLimit(rows: readonly FeatureRow[], { sort }: ItemsQuery): number {
  const order = sort[0]?.name === "id" ? "byId" : "sorted";
  const bytes = rows.reduce((sum, { geometry }) => sum + geometry.length + propertiesBytes, 0);
  const fitting = Math.floor((pageBytes[order] * rows.length) / bytes);
  return Math.min(Math.max(fitting, 10), maxLimit[order]);
}

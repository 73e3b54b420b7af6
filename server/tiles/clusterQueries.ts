import type { LayerDeclaration } from "../../geodata/declaration.ts";
import { tableOf, visibleIn } from "../database/layerTable.ts";
import { type Sql, sql } from "../database/sql.ts";
import type { Filter } from "../filter/parseFilter.ts";
import { toSql } from "../filter/toSql.ts";
import { tileColumns } from "./queries.ts";

/** The rows of a layer of points that a filter is true of: `fid`, `lon` and `lat`. */
export function selectPositions(
  layer: LayerDeclaration,
  edition: number,
  filter: Filter | undefined,
): Sql {
  const matching = filter ? sql` and ${toSql(filter)}` : sql``;
  return sql`select fid, ST_X(geom) as lon, ST_Y(geom) as lat from ${tableOf(layer)}
    where ${visibleIn(edition)}${matching} order by number`;
}

/** What tiles carry of some rows, by their `fid`. */
export function selectRows(layer: LayerDeclaration, fids: readonly number[]): Sql {
  return sql`select fid, ${tileColumns(layer)} from ${tableOf(layer)} where fid = any(${fids}::bigint[])`;
}

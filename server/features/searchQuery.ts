import type { LayerDeclaration } from "../../geodata/declaration.ts";
import { tableOf, visibleIn } from "../database/layerTable.ts";
import { foldedQuery, searchColumn } from "../database/searchText.ts";
import { identifier, join, type Sql, sql } from "../database/sql.ts";

export interface SearchRow {
  layer: string;
  id: string;
  name: string;
  name_ur: string | null;
  class: string | null;
  west: number;
  south: number;
  east: number;
  north: number;
}

/**
 * Features whose names hold `text`; those that begin with it first, then the shorter names.
 * A text that folds to nothing, such as a lone apostrophe, finds nothing.
 */
export function searchFeatures(
  layers: readonly LayerDeclaration[],
  edition: number,
  text: string,
  limit: number,
): Sql {
  const matches = layers.map((layer) => matchesIn(layer, edition, text));
  return sql`select layer, id, name, name_ur, class, west, south, east, north
    from (${join(matches, " union all ")}) as matches
    order by starts desc, length(name), name, layer, id
    limit ${limit}`;
}

function matchesIn(layer: LayerDeclaration, edition: number, text: string): Sql {
  const pattern = foldedQuery(text);
  const { symbol } = layer;
  const drawnAs = "classBy" in symbol ? identifier(symbol.classBy) : sql`null`;
  return sql`select ${layer.id}::text as layer, id, name, name_ur, ${drawnAs}::text as class,
      ST_XMin(geom) as west, ST_YMin(geom) as south, ST_XMax(geom) as east, ST_YMax(geom) as north,
      ${searchColumn} like ${pattern} || '%' as starts
    from ${tableOf(layer)}
    where ${visibleIn(edition)} and ${searchColumn} like '%' || nullif(${pattern}, '') || '%'`;
}

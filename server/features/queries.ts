import type { LayerDeclaration } from "../../geodata/declaration.ts";
import { propertyColumns, tableOf, visibleIn } from "../database/layerTable.ts";
import { foldedQuery, searchColumn } from "../database/searchText.ts";
import { identifier, join, type Sql, sql } from "../database/sql.ts";

/** A feature as queries give it: its declared properties, and the geometry as GeoJSON text. */
export type FeatureRow = Record<string, unknown> & { id: string; geometry: string };

export function selectFeature(layer: LayerDeclaration, edition: number, id: string): Sql {
  return sql`${featureColumns(layer)} where ${visibleIn(edition)} and id = ${id}`;
}

/** In the order of names, so that a list reads well and pages are stable. */
export function selectFeatures(layer: LayerDeclaration, edition: number, limit: number): Sql {
  return sql`${featureColumns(layer)} where ${visibleIn(edition)} order by name, id limit ${limit}`;
}

export function countFeatures(layer: LayerDeclaration, edition: number): Sql {
  return sql`select count(*)::int as count from ${tableOf(layer)} where ${visibleIn(edition)}`;
}

function featureColumns(layer: LayerDeclaration): Sql {
  // Nine decimals of a degree are 0.1 mm: what was loaded comes back as it was.
  return sql`select ${propertyColumns(layer)}, ST_AsGeoJSON(geom, 9) as geometry
    from ${tableOf(layer)}`;
}

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

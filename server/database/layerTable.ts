import type { LayerDeclaration, PropertyDeclaration } from "../../geodata/declaration.ts";
import { identifier, join, type Sql, sql } from "./sql.ts";

/**
 * One table per layer, `layers.<id with _ for ->`, made by `syncLayerTables`. Each row is one
 * version of one feature:
 *
 * | column | |
 * |---|---|
 * | `fid` | primary key of the row; a row that a load does not change keeps it |
 * | `number` | stable integer id of the feature in tiles: the same in every edition |
 * | one per declared property | under its declared name |
 * | `geom` | EPSG:4326, longitude first |
 * | `geom_3857` | generated, so that tiles never reproject |
 * | `search` | generated from the searchable properties, folded; null where a layer has none |
 * | `content_hash` | tells loads whether the feature changed |
 * | `edition_from`, `edition_to` | in editions edition_from ≤ e < edition_to; null: still current |
 */
export function tableOf(layer: LayerDeclaration): Sql {
  return sql`${identifier("layers")}.${identifier(tableName(layer))}`;
}

export function tableName(layer: LayerDeclaration): string {
  return layer.id.replaceAll("-", "_");
}

/**
 * True for the rows of a layer table that belong to the edition. Written so that the planner can
 * use both partial indexes, of current and of past rows, together.
 */
export function visibleIn(edition: number): Sql {
  return sql`(edition_from <= ${edition}::int and (edition_to is null or edition_to > ${edition}::int))`;
}

/**
 * The same rows by two queries, of current and of past ones. Where a box is known only row by row, as
 * of a join, the planner uses the index of each, and none for both together: of a million points,
 * those near a site took 750 ms, and take 110.
 */
export function visibleByHalves(edition: number, half: (isVisible: Sql) => Sql): Sql {
  const [current, past] = [sql`edition_to is null`, sql`edition_to > ${edition}::int`].map(
    (isOfHalf) => half(sql`edition_from <= ${edition}::int and ${isOfHalf}`),
  );
  return sql`${current} union all ${past}`;
}

/** The declared properties as a select list, in declared order. */
export function propertyColumns(layer: LayerDeclaration): Sql {
  return join(Object.keys(layer.properties).map(identifier));
}

const columnTypes: Record<PropertyDeclaration["type"], Sql> = {
  string: sql`text`,
  integer: sql`integer`,
  number: sql`double precision`,
  boolean: sql`boolean`,
  date: sql`date`,
  "string[]": sql`text[]`,
};

export function columnType({ type }: PropertyDeclaration): Sql {
  return columnTypes[type];
}

import type { Geometry } from "geojson";
import type { LayerDeclaration } from "../../../geodata/declaration.ts";
import { isPointLayer } from "../../contract/isPointLayer.ts";
import { tableOf, visibleIn } from "../../database/layerTable.ts";
import { type Sql, sql } from "../../database/sql.ts";
import { boxWithin } from "../../filter/distanceBox.ts";

export interface Search {
  layer: LayerDeclaration;
  edition: number;
  /** What the features are near to. */
  geometry: Geometry;
  condition: Sql | undefined;
}

/**
 * One row: a distance, metres, within which there are `count` features; null where there are fewer. The index knows which
 * are near in degrees: the farthest of those is as far as the nearest can be.
 */
export function selectBound({ layer, edition, geometry, condition }: Search, count: number): Sql {
  const given = sql`ST_GeomFromGeoJSON(${JSON.stringify(geometry)}::text)`;
  // Current and past rows have an index each.
  const half = (isOfEdition: Sql) => sql`(
    select geom from ${tableOf(layer)}
    where ${isOfEdition} and edition_from <= ${edition}::int and ${condition ?? sql`true`}
    order by geom <-> ${given} limit ${count})`;
  return sql`select case when count(*) >= ${count}::int then max(distance) end as "boundM" from (
    select ST_Distance(geom::geography, ${given}::geography) as distance from (
      ${half(sql`edition_to is null`)} union all ${half(sql`edition_to > ${edition}::int`)}
    ) as near order by distance limit ${count}) as nearest`;
}

/** A feature and its distance as PostGIS measures it. */
export interface NearRow {
  id: string;
  name: string;
  nameUr: string | null;
  accuracyM: number;
  distanceM: number;
}

/** The features within a distance, nearest first; all of them when it is null. */
export function selectWithin(
  { layer, edition, geometry, condition }: Search,
  distanceM: number | null,
): Sql {
  const given = sql`ST_GeomFromGeoJSON(${JSON.stringify(geometry)}::text)::geography`;
  const within =
    distanceM === null
      ? sql`true`
      : sql`ST_DWithin(geom::geography, ${given}, ${distanceM}::float8)`;
  return sql`select id, name, name_ur as "nameUr", coalesce(position_accuracy_m, 0) as "accuracyM",
      ST_Distance(geom::geography, ${given}) as "distanceM"
    from ${tableOf(layer)}
    where ${visibleIn(edition)} and ${boxCondition(layer, geometry, distanceM)}
      and ${condition ?? sql`true`} and ${within}
    order by "distanceM", id`;
}

/** Edges of lines and areas bend out of their boxes: there the index is of no use. */
function boxCondition(layer: LayerDeclaration, geometry: Geometry, distanceM: number | null): Sql {
  const box =
    distanceM !== null && isPointLayer(layer) ? boxWithin(geometry, distanceM) : undefined;
  if (!box) return sql`true`;
  const [west, south, east, north] = box;
  return sql`geom && ST_MakeEnvelope(${west}::float8, ${south}::float8, ${east}::float8, ${north}::float8, 4326)`;
}

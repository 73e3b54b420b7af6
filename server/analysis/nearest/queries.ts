import type { Geometry } from "geojson";
import type { LayerDeclaration } from "../../../geodata/declaration.ts";
import { tableOf, visibleByHalves, visibleIn } from "../../database/layerTable.ts";
import { type Sql, sql } from "../../database/sql.ts";
import { candidateBox } from "../shapes/candidateBox.ts";
import type { LayerSpread } from "../shapes/layerSpreads.ts";

export interface Search {
  layer: LayerDeclaration;
  edition: number;
  /** What the features are near to. */
  geometry: Geometry;
  condition: Sql | undefined;
  spread: LayerSpread;
}

/**
 * One row: a distance, metres, within which there are `count` features; null where there are fewer. The index knows which
 * are near in degrees: the farthest of those is as far as the nearest can be.
 */
export function selectBound({ layer, edition, geometry, condition }: Search, count: number): Sql {
  const given = sql`ST_GeomFromGeoJSON(${JSON.stringify(geometry)}::text)`;
  const near = (isVisible: Sql) => sql`(
    select geom from ${tableOf(layer)} where ${isVisible} and ${condition ?? sql`true`}
    order by geom <-> ${given} limit ${count})`;
  return sql`select case when count(*) >= ${count}::int then max(distance) end as "boundM" from (
    select ST_Distance(geom::geography, ${given}::geography) as distance from (
      ${visibleByHalves(edition, near)}
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
export function selectWithin(search: Search, distanceM: number | null): Sql {
  const { layer, edition, geometry, condition } = search;
  const given = sql`ST_GeomFromGeoJSON(${JSON.stringify(geometry)}::text)::geography`;
  const within =
    distanceM === null
      ? sql`true`
      : sql`ST_DWithin(geom::geography, ${given}, ${distanceM}::float8)`;
  return sql`select id, name, name_ur as "nameUr", coalesce(position_accuracy_m, 0) as "accuracyM",
      ST_Distance(geom::geography, ${given}) as "distanceM"
    from ${tableOf(layer)}
    where ${visibleIn(edition)} and ${boxCondition(search, distanceM)}
      and ${condition ?? sql`true`} and ${within}
    order by "distanceM", id`;
}

function boxCondition({ geometry, spread }: Search, distanceM: number | null): Sql {
  const box = distanceM === null ? undefined : candidateBox(geometry, distanceM, spread);
  if (!box) return sql`true`;
  const [west, south, east, north] = box;
  return sql`geom && ST_MakeEnvelope(${west}::float8, ${south}::float8, ${east}::float8, ${north}::float8, 4326)`;
}

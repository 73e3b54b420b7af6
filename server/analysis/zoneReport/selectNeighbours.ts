import type { LayerDeclaration } from "../../../geodata/declaration.ts";
import { primaryInstant } from "../../contract/primaryInstant.ts";
import { tableOf, visibleByHalves } from "../../database/layerTable.ts";
import { identifier, join, type Sql, sql } from "../../database/sql.ts";
import { classProperty } from "../classProperty.ts";
import { candidateBox } from "../shapes/candidateBox.ts";
import type { LayerSpread } from "../shapes/layerSpreads.ts";
import { slackShare } from "../slackShare.ts";
import type { Source } from "../source/source.ts";

/** A feature and a source that may be near enough to one another. */
export interface NeighbourRow {
  /** Index of the source. */
  source: number;
  id: string;
  name: string;
  nameUr: string | null;
  accuracyM: number;
  /** As PostGIS measures it: exact between points. */
  distanceM: number;
  class: string | null;
  year: number | null;
  amounts: Record<string, number | null>;
}

export interface Reach {
  distanceM: number;
  /** Of the layer. */
  spread: LayerSpread;
}

/**
 * The features within reach of each source: those that may lie within the distance, wherever in
 * their stated accuracy they and the source are.
 */
export function selectNeighbours(
  layer: LayerDeclaration,
  edition: number,
  sources: readonly Source[],
  reach: Reach,
  condition: Sql | undefined,
): Sql {
  const given = sources.map((source, n) => givenSource(source, n, reach));
  const farthestM = reach.distanceM * (1 + slackShare);
  const near = (isVisible: Sql) => sql`
    select id, name, name_ur as "nameUr", coalesce(position_accuracy_m, 0) as "accuracyM",
      ST_Distance(geom::geography, source_geography) as "distanceM", ${talliedColumns(layer)}
    from ${tableOf(layer)}
    where ${isVisible} and geom && source_box and ${condition ?? sql`true`}
      and ST_DWithin(geom::geography, source_geography,
        ${farthestM}::float8 + source_accuracy + coalesce(position_accuracy_m, 0))`;
  return sql`
    with given as materialized (
      select n as source_n, accuracy as source_accuracy,
        ST_GeomFromGeoJSON(shape)::geography as source_geography,
        ST_MakeEnvelope(west, south, east, north, 4326) as source_box
      from jsonb_to_recordset(${JSON.stringify(given)}::jsonb) as one(n int, shape text,
        accuracy float8, west float8, south float8, east float8, north float8))
    select source_n as source, near.*
    from given cross join lateral (${visibleByHalves(edition, near)}) as near`;
}

function givenSource(
  { shape: { geometry }, accuracyM }: Source,
  n: number,
  { distanceM, spread }: Reach,
) {
  const farthestM = distanceM * (1 + slackShare) + accuracyM + spread.greatestAccuracyM;
  const box = candidateBox(geometry, farthestM, spread) ?? [-180, -90, 180, 90];
  const [west, south, east, north] = box;
  return { n, shape: JSON.stringify(geometry), accuracy: accuracyM, west, south, east, north };
}

/** What is counted and added up of a feature: `class`, `year` and `amounts`. */
export function talliedColumns(layer: LayerDeclaration): Sql {
  return sql`${classOf(layer)} as class, ${yearOf(layer)} as year, ${amountsOf(layer)} as amounts`;
}

function classOf(layer: LayerDeclaration): Sql {
  const name = classProperty(layer);
  return name ? identifier(name) : sql`null::text`;
}

function yearOf(layer: LayerDeclaration): Sql {
  const instant = primaryInstant(layer);
  return instant ? sql`extract(year from ${identifier(instant)})::int` : sql`null::int`;
}

function amountsOf({ properties }: LayerDeclaration): Sql {
  const names = Object.keys(properties).filter((name) => properties[name]?.additive);
  const members = names.map((name) => sql`${name}::text, ${identifier(name)}`);
  return sql`jsonb_build_object(${join(members)})`;
}

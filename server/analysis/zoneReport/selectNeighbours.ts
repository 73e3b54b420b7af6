import type { LayerDeclaration } from "../../../geodata/declaration.ts";
import { isPointLayer } from "../../contract/isPointLayer.ts";
import { primaryInstant } from "../../contract/primaryInstant.ts";
import { tableOf, visibleIn } from "../../database/layerTable.ts";
import { identifier, join, type Sql, sql } from "../../database/sql.ts";
import { boxWithin } from "../../filter/distanceBox.ts";
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
  /** The worst stated accuracy of the layer's features, metres. */
  greatestAccuracyM: number;
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
  const given = sources.map((source, n) => givenSource(layer, source, n, reach));
  const farthestM = reach.distanceM * (1 + slackShare);
  return sql`
    with given as materialized (
      select n as source_n, accuracy as source_accuracy,
        ST_GeomFromGeoJSON(shape)::geography as source_geography,
        ST_MakeEnvelope(west, south, east, north, 4326) as source_box
      from jsonb_to_recordset(${JSON.stringify(given)}::jsonb) as one(n int, shape text,
        accuracy float8, west float8, south float8, east float8, north float8))
    select source_n as source, near.* from given cross join lateral (
      select id, name, name_ur as "nameUr", coalesce(position_accuracy_m, 0) as "accuracyM",
        ST_Distance(geom::geography, source_geography) as "distanceM", ${talliedColumns(layer)}
      from ${tableOf(layer)}
      where ${visibleIn(edition)} and geom && source_box and ${condition ?? sql`true`}
        and ST_DWithin(geom::geography, source_geography,
          ${farthestM}::float8 + source_accuracy + coalesce(position_accuracy_m, 0))
    ) as near`;
}

/** Edges of lines and areas bend out of their boxes: there every feature is a candidate. */
function givenSource(
  layer: LayerDeclaration,
  { shape: { geometry }, accuracyM }: Source,
  n: number,
  { distanceM, greatestAccuracyM }: Reach,
) {
  const farthestM = distanceM * (1 + slackShare) + accuracyM + greatestAccuracyM;
  const box = isPointLayer(layer) ? boxWithin(geometry, farthestM) : undefined;
  const [west, south, east, north] = box ?? [-180, -90, 180, 90];
  return { n, shape: JSON.stringify(geometry), accuracy: accuracyM, west, south, east, north };
}

/** What is counted and added up of a feature: `class`, `year` and `amounts`. */
export function talliedColumns(layer: LayerDeclaration): Sql {
  return sql`${classOf(layer)} as class, ${yearOf(layer)} as year, ${amountsOf(layer)} as amounts`;
}

function classOf({ symbol }: LayerDeclaration): Sql {
  if ("classBy" in symbol) return identifier(symbol.classBy);
  if ("codeBy" in symbol && symbol.codeBy !== undefined) return identifier(symbol.codeBy);
  return sql`null::text`;
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

/** One row: the worst stated accuracy of the features of a layer, metres. */
export function selectGreatestAccuracy(layer: LayerDeclaration, edition: number): Sql {
  return sql`select coalesce(max(position_accuracy_m), 0) as "greatestAccuracyM"
    from ${tableOf(layer)} where ${visibleIn(edition)}`;
}

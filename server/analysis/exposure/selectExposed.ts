import type { LayerDeclaration } from "../../../geodata/declaration.ts";
import { primaryInstant } from "../../contract/primaryInstant.ts";
import { tableOf, visibleByHalves } from "../../database/layerTable.ts";
import { identifier, type Sql, sql } from "../../database/sql.ts";
import { boxWithin } from "../../filter/distanceBox.ts";
import { slackShare } from "../slackShare.ts";
import { talliedColumns } from "../zoneReport/selectNeighbours.ts";
import type { CutStretch } from "./cutRoute.ts";

/** A stretch, and a feature that may be near enough to it. */
export interface ExposedRow {
  /** Index of the stretch. */
  stretch: number;
  id: string;
  name: string;
  nameUr: string | null;
  accuracyM: number;
  lon: number;
  lat: number;
  /** YYYY-MM-DD. */
  date: string | null;
  class: string | null;
  year: number | null;
  amounts: Record<string, number | null>;
}

/** How far from the stretches features are looked for, metres. */
interface Reach {
  distanceM: number;
  /** How far the route may be off. */
  routeAccuracyM: number;
  /** The worst stated accuracy of the layer's features. */
  greatestAccuracyM: number;
}

/**
 * The points of a layer that may lie within reach of each stretch, wherever in their stated accuracy they and the route
 * are; and some that are a little farther. Whether they do is told by their exact distance.
 */
export function selectExposed(
  layer: LayerDeclaration,
  edition: number,
  stretches: readonly CutStretch[],
  reach: Reach,
  condition: Sql | undefined,
): Sql {
  const farthestM = (reach.distanceM + reach.routeAccuracyM) * (1 + slackShare) + 1;
  const given = stretches.map((stretch, n) =>
    givenStretch(stretch, n, farthestM + reach.greatestAccuracyM * (1 + slackShare)),
  );
  const instant = primaryInstant(layer);
  const near = (isVisible: Sql) => sql`
    select id, name, name_ur as "nameUr", coalesce(position_accuracy_m, 0) as "accuracyM",
      ST_X(geom) as lon, ST_Y(geom) as lat,
      ${instant ? sql`${identifier(instant)}::text` : sql`null::text`} as date,
      ${talliedColumns(layer)}
    from ${tableOf(layer)}
    where ${isVisible} and geom && stretch_box and ${condition ?? sql`true`}
      and ST_DWithin(geom::geography, stretch_geography,
        ${farthestM}::float8 + coalesce(position_accuracy_m, 0) * ${1 + slackShare}::float8)`;
  return sql`
    with given as materialized (
      select n as stretch, ST_GeomFromGeoJSON(shape)::geography as stretch_geography,
        ST_MakeEnvelope(west, south, east, north, 4326) as stretch_box
      from jsonb_to_recordset(${JSON.stringify(given)}::jsonb) as one(n int, shape text,
        west float8, south float8, east float8, north float8))
    select stretch, near.*
    from given cross join lateral (${visibleByHalves(edition, near)}) as near`;
}

function givenStretch({ line }: CutStretch, n: number, farthestM: number) {
  const geometry = { type: "LineString" as const, coordinates: line.map((place) => [...place]) };
  const [west, south, east, north] = boxWithin(geometry, farthestM) ?? [-180, -90, 180, 90];
  return { n, shape: JSON.stringify(geometry), west, south, east, north };
}

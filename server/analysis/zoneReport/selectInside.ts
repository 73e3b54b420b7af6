import type { LayerDeclaration } from "../../../geodata/declaration.ts";
import { tableOf, visibleByHalves } from "../../database/layerTable.ts";
import { type Sql, sql } from "../../database/sql.ts";
import { candidateBox } from "../shapes/candidateBox.ts";
import type { LayerSpread } from "../shapes/layerSpreads.ts";
import { slackShare } from "../slackShare.ts";
import { talliedColumns } from "./selectNeighbours.ts";
import type { WhereRegion } from "./whereRegion.ts";

/** A feature that may lie where a condition holds. */
export interface InsideRow {
  id: string;
  name: string;
  nameUr: string | null;
  accuracyM: number;
  class: string | null;
  year: number | null;
  amounts: Record<string, number | null>;
  /** Of a point: whether the condition holds there. */
  isInside: boolean;
}

export interface InsideSearch {
  layer: LayerDeclaration;
  edition: number;
  zone: WhereRegion;
  spread: LayerSpread;
  /** What is asked of the features; undefined: nothing. */
  condition: Sql | undefined;
  /** Of points: whether they are inside. */
  isInside: Sql;
}

/** The features that are inside, or may be, wherever in their stated accuracy they are. */
export function selectInside(search: InsideSearch): Sql {
  const { layer, edition, condition, isInside } = search;
  const near = (isVisible: Sql) => sql`
    select id, name, name_ur as "nameUr", coalesce(position_accuracy_m, 0) as "accuracyM",
      ${talliedColumns(layer)}, ${isInside} as "isInside"
    from ${tableOf(layer)}
    where ${isVisible} and ${condition ?? sql`true`} and ${isNear(search)}`;
  return sql`select * from (${visibleByHalves(edition, near)}) as near
    where "isInside" or "accuracyM" > 0 order by id`;
}

/** Within the disc round the region, which is quicker told than to be near the region itself. */
function isNear({ zone: { disc, maxErrorM }, spread }: InsideSearch): Sql {
  if (!disc) return sql`true`;
  const reachM = (disc.radiusM + maxErrorM) * (1 + slackShare) + 1;
  const centre = { type: "Point" as const, coordinates: [...disc.centre] };
  const farthestM = reachM + spread.greatestAccuracyM * (1 + slackShare);
  const [west, south, east, north] = candidateBox(centre, farthestM, spread) ?? [
    -180, -90, 180, 90,
  ];
  return sql`geom && ST_MakeEnvelope(${west}::float8, ${south}::float8, ${east}::float8, ${north}::float8, 4326)
    and ST_DWithin(geom::geography, ST_GeomFromGeoJSON(${JSON.stringify(centre)}::text)::geography,
      ${reachM}::float8 + coalesce(position_accuracy_m, 0) * ${1 + slackShare}::float8)`;
}

import type { LayerDeclaration } from "../../../geodata/declaration.ts";
import { primaryInstant } from "../../contract/primaryInstant.ts";
import { tableOf, visibleByHalves } from "../../database/layerTable.ts";
import { identifier, type Sql, sql } from "../../database/sql.ts";
import { boxWithin } from "../../filter/distanceBox.ts";
import { talliedColumns } from "../zoneReport/selectNeighbours.ts";
import type { CutStretch } from "./cutRoute.ts";

/** A feature, and the stretches that may be near enough to it. */
export interface ExposedRow {
  /** Indices of the stretches. */
  stretches: readonly number[];
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
  /** What features whose positions are exact are looked for within. */
  distanceM: number;
  /** The worst stated accuracy of the layer's features. */
  greatestAccuracyM: number;
}

/**
 * The points of a layer that lie in a box round a stretch: as wide as the distance, and as the accuracy of their own
 * position. How near they are is measured afterwards: of a million points, to ask PostGIS took ten times as long as
 * to find those in the boxes.
 */
export function selectExposed(
  layer: LayerDeclaration,
  edition: number,
  stretches: readonly CutStretch[],
  reach: Reach,
  condition: Sql | undefined,
): Sql {
  const given = stretches.map((stretch, n) => givenStretch(stretch, n, reach));
  const instant = primaryInstant(layer);
  const near = (isVisible: Sql) => sql`select fid from ${tableOf(layer)}
    where ${isVisible} and geom && widest_box and ${condition ?? sql`true`}
      and ${isInOwnBox(reach)}`;
  return sql`
    with given as materialized (
      select given.*, ST_MakeEnvelope(widest_west, widest_south, widest_east, widest_north, 4326)
        as widest_box
      from jsonb_to_recordset(${JSON.stringify(given)}::jsonb) as given(stretch int,
        west float8, south float8, east float8, north float8,
        widest_west float8, widest_south float8, widest_east float8, widest_north float8)),
    near as materialized (
      select fid, array_agg(stretch) as stretches
      from given cross join lateral (${visibleByHalves(edition, near)}) as pair group by fid)
    select stretches, id, name, name_ur as "nameUr",
      coalesce(position_accuracy_m, 0) as "accuracyM", ST_X(geom) as lon, ST_Y(geom) as lat,
      ${instant ? sql`${identifier(instant)}::text` : sql`null::text`} as date,
      ${talliedColumns(layer)}
    from near join ${tableOf(layer)} using (fid)`;
}

/** Boxes grow faster than distances do: between two of them, one in proportion is wide enough. */
function isInOwnBox({ greatestAccuracyM }: Reach): Sql {
  const share = sql`coalesce(position_accuracy_m, 0) / ${Math.max(1, greatestAccuracyM)}::float8`;
  return sql`ST_X(geom) between west + (widest_west - west) * ${share}
      and east + (widest_east - east) * ${share}
    and ST_Y(geom) between south + (widest_south - south) * ${share}
      and north + (widest_north - north) * ${share}`;
}

const everywhere = [-180, -90, 180, 90] as const;

function givenStretch({ line }: CutStretch, stretch: number, reach: Reach) {
  const geometry = { type: "LineString" as const, coordinates: line.map((place) => [...place]) };
  const widest = boxWithin(geometry, reach.distanceM + reach.greatestAccuracyM);
  const own = widest && boxWithin(geometry, reach.distanceM);
  const [west, south, east, north] = own ?? everywhere;
  const [widest_west, widest_south, widest_east, widest_north] = widest ?? everywhere;
  return {
    ...{ stretch, west, south, east, north },
    ...{ widest_west, widest_south, widest_east, widest_north },
  };
}

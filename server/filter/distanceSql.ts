import type { Geometry } from "geojson";
import { type Sql, sql } from "../database/sql.ts";
import { boxWithin } from "./distanceBox.ts";

interface Side {
  geometry: Sql;
  /** Where the filter gives it. */
  literal: Geometry | undefined;
}

/**
 * True within a geodesic distance on WGS 84. Tables have an index of geometries, not of geographies:
 * of points a box round the filter's geometry finds candidates. Of lines and polygons it would lose
 * some, since on the ellipsoid their edges bend out of their boxes.
 */
export function withinDistanceSql(
  [first, second]: readonly [Side, Side],
  distanceM: number,
  ofPoints: boolean,
): Sql {
  const exact = sql`ST_DWithin(${first.geometry}::geography, ${second.geometry}::geography, ${distanceM}::float8)`;
  const [column, given] = first.literal ? [second, first.literal] : [first, second.literal];
  const box = ofPoints && given && !column.literal ? boxWithin(given, distanceM) : undefined;
  if (!box) return exact;
  const [west, south, east, north] = box;
  return sql`(${column.geometry} && ST_MakeEnvelope(${west}::float8, ${south}::float8, ${east}::float8, ${north}::float8, 4326)
    and ${exact})`;
}

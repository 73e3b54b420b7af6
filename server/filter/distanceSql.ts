import type { Geometry } from "geojson";
import type { Bbox } from "../../geodata/declaration.ts";
import { join, type Sql, sql } from "../database/sql.ts";
import { boxWithin, greatestBulgeM } from "./distanceBox.ts";
import { runsOf } from "./runs.ts";

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
  const [column, given] = first.literal ? [second, first.literal] : [first, second.literal];
  const ofColumn = ofPoints && given && !column.literal;
  return (
    (ofColumn ? pointsWithin(column.geometry, given, distanceM) : undefined) ??
    dwithin(first.geometry, second.geometry, distanceM)
  );
}

/**
 * By runs of edges, each with a box of its own: where a geometry has thousands of edges PostGIS
 * compares a point with most of them. Undefined where boxes would reach over a pole or the
 * antimeridian.
 */
function pointsWithin(column: Sql, given: Geometry, distanceM: number): Sql | undefined {
  const box = boxWithin(given, distanceM);
  if (!box) return undefined;
  const near = runsOf(given).map((run) => {
    const ofRun = boxWithin(run, distanceM) ?? box;
    return sql`(${column} && ${envelope(ofRun)} and ${dwithin(column, literal(run), distanceM)})`;
  });
  const inside = areasOf(given).map((area) => insideSql(column, area, distanceM));
  return sql`(${column} && ${envelope(box)} and (${join([...inside, ...near], " or ")}))`;
}

/**
 * True inside, if that is not told by an edge within the distance. On the plane an edge lies elsewhere
 * than its great circle; between them no point is farther from an edge than the two are apart.
 */
function insideSql(column: Sql, area: Geometry, distanceM: number): Sql {
  const onPlane = greatestBulgeM(area) < distanceM;
  return onPlane
    ? sql`ST_Intersects(${column}, ${literal(area)})`
    : dwithin(column, literal(area), 0);
}

/** Of a collection one by one, as they may overlap, which GEOS cannot take. */
function areasOf(geometry: Geometry): Geometry[] {
  if (geometry.type === "GeometryCollection") return geometry.geometries.flatMap(areasOf);
  return geometry.type.endsWith("Polygon") ? [geometry] : [];
}

function dwithin(a: Sql, b: Sql, distanceM: number): Sql {
  return sql`ST_DWithin(${a}::geography, ${b}::geography, ${distanceM}::float8)`;
}

function envelope([west, south, east, north]: Bbox): Sql {
  return sql`ST_MakeEnvelope(${west}::float8, ${south}::float8, ${east}::float8, ${north}::float8, 4326)`;
}

function literal(geometry: Geometry): Sql {
  return sql`ST_GeomFromGeoJSON(${JSON.stringify(geometry)}::text)`;
}

import type { LayerDeclaration } from "../../geodata/declaration.ts";
import { tableOf, visibleIn } from "../database/layerTable.ts";
import { type Sql, sql } from "../database/sql.ts";
import type { Filter } from "../filter/parseFilter.ts";
import { toSql } from "../filter/toSql.ts";
import { tileColumns } from "../tiles/queries.ts";
import type { WorldBox } from "./camera.ts";

/** Length of the equator in EPSG:3857, metres: the width of the Mercator world. */
const worldWidthM = 2 * Math.PI * 6_378_137;

export interface BoxQuestion {
  layer: LayerDeclaration;
  edition: number;
  filter: Filter | undefined;
  box: WorldBox;
  /** Rows beyond are not read. */
  limit: number;
}

/** The features that reach into a box: `number`, `geometry` as GeoJSON text, and what tiles carry. */
export function selectInBox({ layer, edition, filter, box, limit }: BoxQuestion): Sql {
  const [west, north, east, south] = box;
  const [x1, x2] = [west, east].map((x) => (x - 0.5) * worldWidthM);
  const [y1, y2] = [south, north].map((y) => (0.5 - y) * worldWidthM);
  const envelope = sql`ST_MakeEnvelope(${x1}::float8, ${y1}::float8, ${x2}::float8, ${y2}::float8, 3857)`;
  const matching = filter ? sql` and ${toSql(filter)}` : sql``;
  return sql`select ${tileColumns(layer)}, ST_AsGeoJSON(geom, 9) as geometry from ${tableOf(layer)}
    where ${visibleIn(edition)} and geom_3857 && ${envelope}${matching}
    order by number limit ${limit}::int`;
}

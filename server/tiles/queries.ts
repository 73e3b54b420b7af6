import type { LayerDeclaration, PropertyType } from "../../geodata/declaration.ts";
import { buffer, extent } from "../contract/tile.ts";
import { tableOf, visibleIn } from "../database/layerTable.ts";
import { identifier, join, type Sql, sql } from "../database/sql.ts";
import type { Filter } from "../filter/parseFilter.ts";
import { toSql } from "../filter/toSql.ts";
import { type LayerTile, maxTileFeatures } from "./tileSource.ts";

/** Length of the equator in EPSG:3857, metres: the width of tile 0/0/0. */
const worldWidth = 2 * Math.PI * 6_378_137;

/**
 * How far beyond the tile a feature must reach in to belong to it, as a share of the tile. Half a
 * grid unit short of the buffer: what reaches less far would be rounded onto the very edge.
 */
const reach = (buffer - 0.5) / extent;

/** Vertices of a layer, to tell whether it is small enough to hold. */
export function countVertices(layer: LayerDeclaration, edition: number): Sql {
  return sql`select coalesce(sum(ST_NPoints(geom)), 0)::float8 as vertices
    from ${tableOf(layer)} where ${visibleIn(edition)}`;
}

/** Every feature of a layer: `number`, `geometry` as GeoJSON text, and what tiles carry of it. */
export function selectTileFeatures(layer: LayerDeclaration, edition: number): Sql {
  // Nine decimals of a degree are 0.1 mm, a thousandth of a grid unit at zoom 22.
  return sql`select ${tileColumns(layer)}, ST_AsGeoJSON(geom, 9) as geometry
    from ${tableOf(layer)} where ${visibleIn(edition)} order by number`;
}

/** The numbers of the features that a filter is true of. */
export function selectMatching(layer: LayerDeclaration, edition: number, filter: Filter): Sql {
  return sql`select number from ${tableOf(layer)} where ${visibleIn(edition)} and ${toSql(filter)}`;
}

/** One row: `bytes`, the encoded tile, and `truncated`. */
export function encodeTile({ layer, edition, tile: { z, x, y }, filter }: LayerTile): Sql {
  const matching = filter ? sql` and ${toSql(filter)}` : sql``;
  const reached = sql`ST_TileEnvelope(${z}::int, ${x}::int, ${y}::int, margin => ${reach}::float8)`;
  const envelope = sql`ST_TileEnvelope(${z}::int, ${x}::int, ${y}::int)`;
  // `&&` compares boxes rounded to float32, about a metre here: it finds candidates by the index,
  // ST_Intersects decides.
  return sql`with found as materialized (
      select ${tileColumns(layer)}, geom_3857 from ${tableOf(layer)}
      where ${visibleIn(edition)} and geom_3857 && ${reached} and ST_Intersects(geom_3857, ${reached})${matching}
      order by number limit ${maxTileFeatures + 1}::int)
    select
      (select ST_AsMVT(feature, ${layer.id}::text, ${extent}::int, 'geom', 'number') from (
        select ${tileColumnNames(layer)}, coalesce(
          ${onGrid(sql`geom_3857`, envelope)},
          ${onGrid(smallest(reached, worldWidth / 2 ** z / extent), envelope)}) as geom
        from found order by number limit ${maxTileFeatures}::int) as feature) as bytes,
      (select count(*) from found) > ${maxTileFeatures}::int as truncated`;
}

function onGrid(geometry: Sql, envelope: Sql): Sql {
  return sql`ST_AsMVTGeom(${geometry}, ${envelope}, ${extent}::int, ${buffer}::int, true)`;
}

/**
 * What stands for a line or polygon that vanishes on the grid, which ST_AsMVTGeom leaves out: a
 * line one unit long, or the polygon made a unit thick; of several parts the first that reaches
 * in. `layerEncoder.ts` has the same rule. It is a little more than a unit, since numbers may round to
 * the even one from both sides. A box cannot round to nothing, but fits only what lies along an axis.
 *
 * Known to differ: of a line that turns straight back PostGIS drops the tip, as a point on a straight
 * line, so that of many islands' coasts in one feature it leaves out those a unit or two across.
 */
function smallest(reached: Sql, unitM: number): Sql {
  const inwards = sql`case when ST_X(at) > ST_X(ST_Centroid(${reached})) then -1 else 1 end`;
  return sql`(select case
      when ST_Dimension(part) = 1 then
        (select ST_MakeLine(at, ST_Translate(at, ${inwards} * ${1.01 * unitM}::float8, 0))
          from ST_PointOnSurface(part) as at)
      when least(ST_XMax(part) - ST_XMin(part), ST_YMax(part) - ST_YMin(part)) < ${unitM}::float8 then
        ST_Expand(part, ${0.505 * unitM}::float8)
      else ST_Buffer(part, ${0.55 * unitM}::float8) end
    from (select ST_ClipByBox2D(geom, ${reached}::box2d) as part from ST_Dump(geom_3857)
      where ST_Intersects(geom, ${reached}) order by path limit 1) as first_part)`;
}

/** `number`, and the properties that tiles carry, as they carry them. */
export function tileColumns(layer: LayerDeclaration): Sql {
  const columns = carried(layer).map(([name, type]) => tileColumn(name, type));
  return join([sql`number`, ...columns]);
}

function tileColumnNames(layer: LayerDeclaration): Sql {
  return join([sql`number`, ...carried(layer).map(([name]) => identifier(name))]);
}

function carried(layer: LayerDeclaration): [name: string, type: PropertyType][] {
  return Object.entries(layer.properties)
    .filter(([, { inTiles }]) => inTiles)
    .map(([name, { type }]) => [name, type]);
}

/** MVT has neither arrays nor dates. */
function tileColumn(name: string, type: PropertyType): Sql {
  const column = identifier(name);
  if (type === "string[]") return sql`array_to_string(${column}, ';') as ${column}`;
  if (type === "date") return sql`to_char(${column}, 'YYYY-MM-DD') as ${column}`;
  return column;
}

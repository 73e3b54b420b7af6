import type { Feature, Geometry } from "geojson";
import type { Catalog, GeometryType, LayerDeclaration } from "../../geodata/declaration.ts";
import { commonProperties } from "../../geodata/properties.ts";
import { extent, type Tile } from "../../server/contract/tile.ts";
import type { Database } from "../../server/database/database.ts";
import { tableOf } from "../../server/database/layerTable.ts";
import { identifier, join, sql } from "../../server/database/sql.ts";

const title = { en: "Fixture", ur: "آزمائش" };

/** A layer with a property of every type. */
export function fixtureLayer(
  id: string,
  geometry: readonly GeometryType[],
  zooms: { minzoom: number; maxzoom: number } = { minzoom: 0, maxzoom: 14 },
): LayerDeclaration {
  return {
    id,
    group: "fixtures",
    title: { ...title, en: id },
    description: title,
    geometry,
    extent: [-180, -85, 180, 85],
    properties: {
      ...commonProperties,
      kinds: { type: "string[]", title, inTiles: true },
      since: { type: "date", title, inTiles: true },
      count: { type: "integer", title, inTiles: true },
      ratio: { type: "number", title, unit: "%", inTiles: true },
      open: { type: "boolean", title, inTiles: true },
      hidden: { type: "string", title },
    },
    licence: { name: "CC0", url: "https://creativecommons.org/publicdomain/zero/1.0/" },
    attribution: "Fixtures; Tests",
    ...zooms,
    visibleByDefault: true,
    symbol: { type: "fill", classBy: "name" },
  };
}

export const pointsLayer = fixtureLayer("edge-points", ["Point", "MultiPoint"]);
export const linesLayer = fixtureLayer("edge-lines", ["LineString", "MultiLineString"]);
export const polygonsLayer = fixtureLayer("edge-polygons", ["Polygon", "MultiPolygon"]);

export function fixtureCatalog(...layers: LayerDeclaration[]): Catalog {
  return { groups: [{ id: "fixtures", title }], layers };
}

/** lon/lat of a position on a tile's grid: 0 to 4096, y downwards, and beyond. */
export function onTile({ z, x, y }: Tile, gridX: number, gridY: number): [number, number] {
  const lon = ((x + gridX / extent) / 2 ** z) * 360 - 180;
  const north = Math.PI * (1 - (2 * (y + gridY / extent)) / 2 ** z);
  return [lon, (Math.atan(Math.sinh(north)) * 180) / Math.PI];
}

/** Feature `name`, with its properties of every type derived from `number`, some of them absent. */
export function fixtureFeature(number: number, name: string, geometry: Geometry): Feature {
  return {
    type: "Feature",
    id: number,
    geometry,
    properties: {
      id: name.replaceAll(/\W+/g, "-"),
      name,
      name_ur: number % 2 === 0 ? "نام" : null,
      sources: ["fixture"],
      position_accuracy_m: number * 1000.5,
      position_method: "derived",
      kinds: number % 3 === 0 ? null : ["copper", "gold"].slice(0, number % 3),
      since: number % 4 === 0 ? null : `2024-0${number % 4}-09`,
      count: number % 5 === 0 ? null : number - 3,
      ratio: number % 3 === 0 ? number : number / 3,
      open: number % 2 === 1,
      hidden: "not in tiles",
    },
  };
}

/** Puts features straight into their table as the content of `edition`, and publishes it. */
export async function publishFixtures(
  database: Database,
  edition: number,
  contents: readonly (readonly [LayerDeclaration, readonly Feature[]])[],
): Promise<void> {
  await database.query(
    sql`insert into naqsha.editions (edition) values (${edition}) on conflict do nothing`,
  );
  for (const [layer, features] of contents) {
    const table = tableOf(layer);
    await database.query(sql`update ${table} set edition_to = ${edition} where edition_to is null`);
    await insertFeatures(database, layer, edition, features);
    await database.query(sql`insert into naqsha.edition_layers
      (edition, layer, origin, added, changed, removed, feature_count, bbox)
      select ${edition}, ${layer.id}, 'loaded', 0, 0, 0, count(*),
        case when count(*) > 0 then array[min(ST_XMin(geom)), min(ST_YMin(geom)),
          max(ST_XMax(geom)), max(ST_YMax(geom))] end
      from ${table} where edition_to is null`);
  }
}

async function insertFeatures(
  database: Database,
  layer: LayerDeclaration,
  edition: number,
  features: readonly Feature[],
): Promise<void> {
  const names = Object.keys(layer.properties);
  const columns = ["number", "content_hash", "edition_from", "geom", ...names].map(identifier);
  for (let start = 0; start < features.length; start += 1000) {
    const rows = features.slice(start, start + 1000).map(({ id, geometry, properties }) => {
      const given = names.map((name) => sql`${properties?.[name] ?? null}`);
      const geom = sql`ST_GeomFromGeoJSON(${JSON.stringify(geometry)})`;
      return sql`(${join([sql`${id}`, sql`${String(id)}`, sql`${edition}`, geom, ...given])})`;
    });
    await database.query(
      sql`insert into ${tableOf(layer)} (${join(columns)}) values ${join(rows)}`,
    );
  }
}

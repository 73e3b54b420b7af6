import type { Feature, Geometry } from "geojson";
import type { Catalog, LayerDeclaration, PropertyDeclaration } from "../../geodata/declaration.ts";
import { commonProperties } from "../../geodata/properties.ts";
import type { Database } from "../../server/database/database.ts";
import { propertyColumns, tableOf, visibleIn } from "../../server/database/layerTable.ts";
import { sql } from "../../server/database/sql.ts";
import {
  type Publication,
  type PublishOptions,
  publishEdition,
} from "../../server/load/publish.ts";
import type { ReadFeature } from "../../server/load/reader.ts";

const title = { en: "Test", ur: "آزمائش" };

function layer(
  id: string,
  geometry: LayerDeclaration["geometry"],
  properties: Record<string, PropertyDeclaration>,
): LayerDeclaration {
  return {
    id,
    group: "tests",
    title,
    description: title,
    geometry,
    extent: [60, 23, 79, 38],
    properties: { ...commonProperties, ...properties },
    licence: { name: "CC0", url: "https://creativecommons.org/publicdomain/zero/1.0/" },
    attribution: "Tests",
    minzoom: 0,
    maxzoom: 14,
    visibleByDefault: true,
    symbol: { type: "fill", classBy: "kind" },
  };
}

const kind: PropertyDeclaration = {
  type: "string",
  title,
  vocabulary: { mine: { title }, prospect: { title } },
};

/** Points with a property of every type. */
export const mines = layer("test-mines", ["Point"], {
  kind,
  minerals: { type: "string[]", title, vocabulary: { copper: { title }, gold: { title } } },
  aliases: { type: "string[]", title, searchable: true },
  resource_mt: { type: "number", title, unit: "Mt", minimum: 0, maximum: 10_000 },
  workers: { type: "integer", title, minimum: 0 },
  opened: { type: "date", title },
  disputed: { type: "boolean", title },
});

export const areas = layer("test-areas", ["Polygon", "MultiPolygon"], { kind });

export const lines = layer("test-lines", ["LineString", "MultiLineString"], {});

export const testCatalog: Catalog = {
  groups: [{ id: "tests", title }],
  layers: [mines, areas, lines],
};

export const sourceIds = new Set(["usgs-porcu", "naqsha-derived"]);

/** A feature without fault, but for what is given. */
export function feature(
  id: string,
  given: { properties?: Record<string, unknown>; geometry?: unknown } = {},
): Feature {
  const properties = {
    id,
    name: `Name of ${id}`,
    sources: ["usgs-porcu"],
    position_accuracy_m: 100,
    position_method: "published-coordinate",
    ...given.properties,
  };
  const geometry = given.geometry ?? { type: "Point", coordinates: [62.07889, 29.12278] };
  return { type: "Feature", id, properties, geometry: geometry as Geometry };
}

/** A square of `size` degrees with its south-western corner there, counter-clockwise. */
export function square(west: number, south: number, size: number): Geometry {
  const [east, north] = [west + size, south + size];
  const ring = [
    [west, south],
    [east, south],
    [east, north],
    [west, north],
    [west, south],
  ];
  return { type: "Polygon", coordinates: [ring] };
}

/** Publishes features as the whole content of one layer. */
export function publish(
  database: Database,
  layer: LayerDeclaration,
  features: readonly unknown[],
  options: Partial<PublishOptions> = {},
): Promise<Publication> {
  const load = { layer, features: numbered(features), shippedHash: null };
  return publishEdition(database, [load], { sourceIds, ...options });
}

export async function* numbered(features: readonly unknown[]): AsyncGenerator<ReadFeature> {
  for (const [index, feature] of features.entries()) yield { index, feature };
}

export interface StoredRow {
  fid: number;
  number: number;
  id: string;
  name: string;
  [property: string]: unknown;
}

/** What a layer holds in an edition, by id. */
export function rowsIn(
  database: Database,
  layer: LayerDeclaration,
  edition: number,
): Promise<StoredRow[]> {
  return database.query<StoredRow>(sql`
    select fid, number, ${propertyColumns(layer)}, ST_AsGeoJSON(geom)::json as geometry
    from ${tableOf(layer)} where ${visibleIn(edition)} order by id`);
}

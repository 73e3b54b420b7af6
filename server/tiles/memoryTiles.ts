import type { Feature, Geometry } from "geojson";
import { LRUCache } from "lru-cache";
import type { LayerDeclaration } from "../../geodata/declaration.ts";
import type { Database } from "../database/database.ts";
import { encodeLayer } from "./layerEncoder.ts";
import { LayerIndex } from "./layerIndex.ts";
import { selectTileFeatures } from "./queries.ts";
import { type LayerTile, maxTileFeatures, type TileLayer, type TileSource } from "./tileSource.ts";

/** Layers and editions held at once, so that neither old editions nor their layers pile up. */
const maxIndexes = 64;

type Row = { number: number; geometry: string } & Record<string, unknown>;

/**
 * Tiles from layers held whole in memory, read once per edition in which they changed. Once read,
 * a layer needs no database: its tiles stay up when the database is down.
 */
export class MemoryTiles implements TileSource {
  #indexes: LRUCache<string, LayerIndex, Pick<LayerTile, "layer" | "edition">>;

  constructor(database: Database) {
    this.#indexes = new LRUCache({
      max: maxIndexes,
      fetchMethod: (_key, _stale, { context: { layer, edition } }) =>
        readIndex(database, layer, edition),
    });
  }

  async getTile(request: LayerTile): Promise<TileLayer> {
    const { layer, edition, tile } = request;
    const { features } = (await this.#index(layer, edition)).getTile(tile);
    return {
      bytes: encodeLayer(layer.id, { features: features.slice(0, maxTileFeatures) }),
      truncated: features.length > maxTileFeatures,
    };
  }

  async prepare(layer: LayerDeclaration, edition: number): Promise<void> {
    await this.#index(layer, edition);
  }

  /** The reading is shared, and goes on when the one who asked has left: the next one needs it. */
  #index(layer: LayerDeclaration, edition: number): Promise<LayerIndex> {
    return this.#indexes.forceFetch(`${layer.id}@${edition}`, { context: { layer, edition } });
  }
}

async function readIndex(
  database: Database,
  layer: LayerDeclaration,
  edition: number,
): Promise<LayerIndex> {
  const features: Feature[] = [];
  for await (const row of database.stream<Row>(selectTileFeatures(layer, edition))) {
    features.push(toFeature(row));
  }
  return new LayerIndex(features);
}

function toFeature({ number, geometry, ...properties }: Row): Feature {
  return {
    type: "Feature",
    id: number,
    geometry: JSON.parse(geometry) as Geometry,
    properties,
  };
}

import type { RawFeature } from "geojson-vt";
import type { Database } from "../database/database.ts";
import { Gatherings } from "./gatherings.ts";
import { encodeLayer } from "./layerEncoder.ts";
import type { LayerTile, TileLayer, TileSource } from "./tileSource.ts";

/** A tenth of what heat is spread over where its detail ends: nothing of it can be seen. */
const radiusPx = 2;

/**
 * Tiles of point layers for maps of their density: what lies within two pixels is one point, with its
 * exact number and nothing else. Complete, however many features there are; and a place where
 * hundreds lie is one kernel of that weight, where hundreds would each be cut off at their edge.
 */
export class HeatTiles implements TileSource {
  #gatherings: Gatherings;

  constructor(database: Database) {
    this.#gatherings = new Gatherings(database, radiusPx);
  }

  async getTile(request: LayerTile): Promise<TileLayer> {
    const { layer, tile } = request;
    const { index } = await this.#gatherings.of(request);
    const { clusters, singles } = await index.getTile(tile);
    const features = [
      ...clusters.map(({ x, y, count }) => counted(x, y, count)),
      ...singles.map(({ x, y }) => counted(x, y, 1)),
    ];
    return { bytes: encodeLayer(layer.id, { features }), truncated: false };
  }

  async prepare(): Promise<void> {}
}

function counted(x: number, y: number, count: number): RawFeature {
  return { type: 4, x, y, tags: { point_count: count } };
}

import type { Feature } from "geojson";
import GeoJSONVT, { type RawTile } from "geojson-vt";
import { buffer, extent, maxZoom, type Tile } from "../contract/tile.ts";

/**
 * geojson-vt keeps every tile it ever cut, and all its siblings; a walk through the deep zooms of
 * a country would fill the memory. At this many the tree is cut again from its root.
 */
const maxKeptTiles = 20_000;

/** `tiles` is public in geojson-vt, by its own comment, though its types do not say so. */
interface Internals {
  tiles: Record<number, { source: readonly unknown[] | null }>;
  splitTile(features: readonly unknown[], z: number, x: number, y: number): void;
}

const options = {
  maxZoom,
  extent,
  buffer,
  // Nothing is simplified: PostGIS does not either, and no tolerance means no dropped features.
  tolerance: 0,
  // Only the root is cut ahead, so that its features can be kept for cutting again.
  indexMaxZoom: 0,
} as const;

/** The features of one layer, ready to be cut into any tile. */
export class LayerIndex {
  #index: GeoJSONVT & Internals;
  #root: readonly unknown[];

  constructor(features: Feature[]) {
    this.#index = new GeoJSONVT({ type: "FeatureCollection", features }, options) as GeoJSONVT &
      Internals;
    this.#root = this.#index.tiles[0]?.source ?? [];
  }

  getTile({ z, x, y }: Tile): RawTile {
    if (this.#index.tileCoords.length > maxKeptTiles) this.#cutAgain();
    return this.#index.getTileRaw(z, x, y) ?? { features: [] };
  }

  #cutAgain(): void {
    this.#index.tiles = {};
    this.#index.tileCoords = [];
    this.#index.splitTile(this.#root, 0, 0, 0);
  }
}

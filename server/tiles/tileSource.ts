import type { LayerDeclaration } from "../../geodata/declaration.ts";
import type { Tile } from "../contract/tile.ts";
import type { Filter } from "../filter/parseFilter.ts";

/**
 * Cuts tiles of one layer. A layer is the unit, not a tileset: layers of an MVT concatenate as
 * bytes, so a tileset may take each of its layers from another source.
 */
export interface TileSource {
  /**
   * `tile` must be in range.
   * @throws what the database throws; QueryTimeout when the statement limit is hit.
   */
  getTile(request: LayerTile, signal: AbortSignal): Promise<TileLayer>;
  /** Does ahead what the first tile of the layer would wait for. */
  prepare(layer: LayerDeclaration, edition: number): Promise<void>;
}

export interface LayerTile {
  layer: LayerDeclaration;
  edition: number;
  tile: Tile;
  /** Only the features it is true of. */
  filter?: Filter | undefined;
}

export interface TileLayer {
  /** An MVT 2 tile with one layer, named by the layer's id; no bytes when it has no features. */
  bytes: Uint8Array;
  /** The tile had more than `maxTileFeatures`; those of the lowest numbers are in it. */
  truncated: boolean;
}

/**
 * Most features of one layer in one tile. A tile of 50,000 points is 3.7 MB (0.7 compressed) and
 * takes 0.3 to 0.7 s to cut, and a browser still draws it.
 */
export const maxTileFeatures = 50_000;

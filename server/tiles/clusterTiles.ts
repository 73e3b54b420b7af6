import type { RawFeature } from "geojson-vt";
import type { LayerDeclaration } from "../../geodata/declaration.ts";
import type { Database } from "../database/database.ts";
import type { Cluster, Single } from "./clusterIndex.ts";
import { selectRows } from "./clusterQueries.ts";
import { Gatherings } from "./gatherings.ts";
import { encodeLayer } from "./layerEncoder.ts";
import { type LayerTile, maxTileFeatures, type TileLayer, type TileSource } from "./tileSource.ts";

/** Features nearer to each other than this are drawn together. */
const radiusPx = 44;

type Row = { fid: number; number: number } & Record<string, unknown>;

/**
 * Tiles of point layers in which features that would crowd are one cluster, with their exact number.
 * What tiles carry of features on their own is read with the tile.
 */
export class ClusterTiles implements TileSource {
  #database: Database;
  #gatherings: Gatherings;

  constructor(database: Database) {
    this.#database = database;
    this.#gatherings = new Gatherings(database, radiusPx);
  }

  async getTile(request: LayerTile, signal: AbortSignal): Promise<TileLayer> {
    const { layer, tile } = request;
    const { index, fids } = await this.#gatherings.of(request);
    const { clusters, singles } = await index.getTile(tile);
    const kept = singles.slice(0, maxTileFeatures);
    const rows = await this.#rows(layer, kept, fids, signal);
    const features = [...clusters.map(clusterFeature), ...rows];
    return {
      bytes: encodeLayer(layer.id, { features }),
      truncated: singles.length > kept.length,
    };
  }

  async prepare(): Promise<void> {}

  async #rows(
    layer: LayerDeclaration,
    singles: readonly Single[],
    fids: readonly number[],
    signal: AbortSignal,
  ): Promise<RawFeature[]> {
    if (singles.length === 0) return [];
    const wanted = singles.map(({ index }) => fids[index] ?? 0);
    const found = await this.#database.query<Row>(selectRows(layer, wanted), { signal });
    const rows = new Map(found.map((row) => [row.fid, row]));
    return singles.flatMap((single) => {
      const row = rows.get(fids[single.index] ?? 0);
      return row ? [singleFeature(single, row)] : [];
    });
  }
}

function clusterFeature({ x, y, count, expansionZoom }: Cluster): RawFeature {
  return { type: 4, x, y, tags: { point_count: count, expansion_zoom: expansionZoom } };
}

/** Alone on its spot, a feature is as in any tile. */
function singleFeature({ x, y, together }: Single, row: Row): RawFeature {
  const { fid: _, number, ...properties } = row;
  const tags = together === 1 ? properties : { ...properties, same_place: together };
  return { id: number, type: 4, x, y, tags: tags as RawFeature["tags"] };
}

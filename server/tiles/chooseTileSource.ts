import { LRUCache } from "lru-cache";
import type { LayerDeclaration } from "../../geodata/declaration.ts";
import type { Database } from "../database/database.ts";
import { MemoryTiles } from "./memoryTiles.ts";
import { PostgisTiles } from "./postgisTiles.ts";
import { countVertices } from "./queries.ts";
import { maxTileFeatures, type TileSource } from "./tileSource.ts";

/**
 * Layers up to here are held in memory: reading either takes about 0.7 s and holds about 30 MB. No
 * more features than one tile may have, so that tiles from memory are never truncated.
 */
const maxHeld = { features: maxTileFeatures, vertices: 500_000 } as const;

/** Which source to take a layer from, given how many features it has in the edition. */
export type ChooseTileSource = (
  layer: LayerDeclaration,
  edition: number,
  featureCount: number,
) => Promise<TileSource>;

/** Without ST_AsMVT every layer is held in memory, whatever its size. */
export function tileSourceChooser(database: Database): ChooseTileSource {
  const memory = new MemoryTiles(database);
  if (!database.canEncodeTiles) return async () => memory;
  const postgis = new PostgisTiles(database);
  const vertices = vertexCounts(database);
  return async (layer, edition, featureCount) => {
    if (featureCount > maxHeld.features) return postgis;
    const count = await vertices.forceFetch(`${layer.id}@${edition}`, {
      context: { layer, edition },
    });
    return count > maxHeld.vertices ? postgis : memory;
  };
}

function vertexCounts(database: Database) {
  return new LRUCache<string, number, { layer: LayerDeclaration; edition: number }>({
    max: 1000,
    fetchMethod: async (_key, _stale, { context: { layer, edition } }) => {
      const [row] = await database.query<{ vertices: number }>(countVertices(layer, edition));
      return row?.vertices ?? 0;
    },
  });
}

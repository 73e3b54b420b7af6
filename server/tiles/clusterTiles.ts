import type { RawFeature } from "geojson-vt";
import { LRUCache } from "lru-cache";
import type { LayerDeclaration } from "../../geodata/declaration.ts";
import type { Database } from "../database/database.ts";
import type { Filter } from "../filter/parseFilter.ts";
import { HttpProblem } from "../http/problem.ts";
import { type Cluster, ClusterIndex, type Single } from "./clusterIndex.ts";
import { selectPositions, selectRows } from "./clusterQueries.ts";
import { encodeLayer } from "./layerEncoder.ts";
import { type LayerTile, maxTileFeatures, type TileLayer, type TileSource } from "./tileSource.ts";

/** Most features of a layer that are gathered: reading a million takes 2 s, gathering them 0.5. */
export const maxGathered = 1_000_000;

/** Features of all indexes together: about 150 MB. */
const maxHeld = 2_000_000;

interface Question {
  layer: LayerDeclaration;
  edition: number;
  filter?: Filter | undefined;
}

/** The rows of a question, by their place in its index. */
interface Gathering {
  index: ClusterIndex;
  fids: readonly number[];
}

type Row = { fid: number; number: number } & Record<string, unknown>;

/**
 * Tiles of point layers in which features that would crowd are one cluster, with their exact number.
 * Each question is gathered as a whole and once, so that its tiles agree and every feature is
 * counted once at every zoom. Only positions are held; of features on their own the rest is read
 * with the tile.
 */
export class ClusterTiles implements TileSource {
  #database: Database;
  #gatherings: LRUCache<string, Gathering | "too many", Question>;

  constructor(database: Database) {
    this.#database = database;
    this.#gatherings = new LRUCache({
      maxSize: maxHeld,
      sizeCalculation: (gathering) => (gathering === "too many" ? 1 : gathering.fids.length + 1),
      fetchMethod: (_key, _stale, { context }) => gather(database, context),
    });
  }

  async getTile(request: LayerTile, signal: AbortSignal): Promise<TileLayer> {
    const { layer, tile } = request;
    const { index, fids } = await this.#gathering(request);
    const { clusters, singles } = index.getTile(tile);
    const kept = singles.slice(0, maxTileFeatures);
    const rows = await this.#rows(layer, kept, fids, signal);
    const features = [...clusters.map(clusterFeature), ...rows];
    return {
      bytes: encodeLayer(layer.id, { features }),
      truncated: singles.length > kept.length,
    };
  }

  async prepare(): Promise<void> {}

  /** The reading is shared, and goes on when the one who asked has left: the next tile needs it. */
  async #gathering({ layer, edition, filter }: Question): Promise<Gathering> {
    const key = `${layer.id}@${edition}?${filter?.key ?? ""}`;
    const context = { layer, edition, filter };
    const found = await this.#gatherings.forceFetch(key, { context });
    if (found !== "too many") return found;
    const detail = `more than ${maxGathered} features of ${layer.id} match, too many to gather into clusters; narrow them by filter or datetime`;
    throw new HttpProblem(400, detail, { errors: [{ parameter: "as", detail }] });
  }

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

async function gather(database: Database, question: Question): Promise<Gathering | "too many"> {
  const { layer, edition, filter } = question;
  const fids: number[] = [];
  const positions: [lon: number, lat: number][] = [];
  const rows = database.stream<{ fid: number; lon: number; lat: number }>(
    selectPositions(layer, edition, filter),
  );
  for await (const { fid, lon, lat } of rows) {
    if (fids.length === maxGathered) return "too many";
    fids.push(fid);
    positions.push([lon, lat]);
  }
  return { fids, index: new ClusterIndex(positions, layer.maxzoom) };
}

function clusterFeature({ x, y, count, expansionZoom }: Cluster): RawFeature {
  const tags = { point_count: count, expansion_zoom: expansionZoom };
  return { type: 4, x, y, tags };
}

/** Alone on its spot, a feature is as in any tile. */
function singleFeature({ x, y, together }: Single, row: Row): RawFeature {
  const { fid: _, number, ...properties } = row;
  const tags = together === 1 ? properties : { ...properties, same_place: together };
  return { id: number, type: 4, x, y, tags: tags as RawFeature["tags"] };
}

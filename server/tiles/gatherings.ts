import { LRUCache } from "lru-cache";
import type { LayerDeclaration } from "../../geodata/declaration.ts";
import type { Tile } from "../contract/tile.ts";
import type { Database } from "../database/database.ts";
import type { Filter } from "../filter/parseFilter.ts";
import { badParameter } from "../http/problem.ts";
import { ClusterIndex, type GatheredTile } from "./clusterIndex.ts";
import { selectPositions } from "./clusterQueries.ts";
import { type ClusterJob, ClusterThread } from "./clusterThread.ts";

/** Most features of a question that are gathered: reading a million takes 2 s, gathering them up to 2.5. */
export const maxGathered = 1_000_000;

/** Features of all indexes together: about 110 MB. */
const maxHeld = 1_500_000;

/** Gathered here in 0.1 s; more have a thread of their own, of which there are at most 30 then. */
const mostHere = 50_000;

export interface Question {
  layer: LayerDeclaration;
  edition: number;
  filter?: Filter | undefined;
}

/** The features of a question, gathered, and their rows by their place in the index. */
export interface Gathering {
  index: { getTile(tile: Tile): GatheredTile | Promise<GatheredTile>; end?(): void };
  fids: readonly number[];
}

/**
 * Each question is gathered as a whole and once, so that its tiles agree and every feature is counted
 * once at every zoom. Only positions are held.
 */
export class Gatherings {
  readonly #database: Database;
  readonly #radiusPx: number;
  readonly #gatherings: LRUCache<string, Gathering | "too many", Question>;

  /** @param radiusPx within which features are gathered; of a tile 512 px wide. */
  constructor(database: Database, radiusPx: number) {
    this.#database = database;
    this.#radiusPx = radiusPx;
    this.#gatherings = new LRUCache({
      maxSize: maxHeld,
      sizeCalculation: (gathering) => (gathering === "too many" ? 1 : gathering.fids.length + 1),
      fetchMethod: (key, _stale, { context }) => this.#gather(key, context),
      dispose: (gathering) => {
        if (gathering !== "too many") gathering.index.end?.();
      },
    });
  }

  /**
   * The reading is shared, and goes on when the one who asked has left: the next tile needs it.
   * @throws HttpProblem 400 when more than `maxGathered` features match.
   */
  async of({ layer, edition, filter }: Question): Promise<Gathering> {
    const key = `${layer.id}@${edition}?${filter?.key ?? ""}`;
    const context = { layer, edition, filter };
    const found = await this.#gatherings.forceFetch(key, { context });
    if (found !== "too many") return found;
    const detail = `more than ${maxGathered} features of ${layer.id} match, too many to gather; narrow them by filter or datetime`;
    throw badParameter("as", detail);
  }

  async #gather(
    key: string,
    { layer, edition, filter }: Question,
  ): Promise<Gathering | "too many"> {
    const fids: number[] = [];
    const positions: number[] = [];
    const rows = this.#database.stream<{ fid: number; lon: number; lat: number }>(
      selectPositions(layer, edition, filter),
    );
    for await (const { fid, lon, lat } of rows) {
      if (fids.length === maxGathered) return "too many";
      fids.push(fid);
      positions.push(lon, lat);
    }
    const options = { radiusPx: this.#radiusPx, maxzoom: layer.maxzoom };
    const job = { positions: Float64Array.from(positions), options };
    if (fids.length > mostHere) return { fids, index: this.#threadOf(key, job) };
    return { fids, index: new ClusterIndex(job.positions, options) };
  }

  /** Forgotten when it ends, so that the next who asks has a new one. */
  #threadOf(key: string, job: ClusterJob): ClusterThread {
    const thread = new ClusterThread(job, () => {
      const held = this.#gatherings.peek(key);
      if (held !== "too many" && held?.index === thread) this.#gatherings.delete(key);
    });
    return thread;
  }
}

import { LRUCache } from "lru-cache";
import type { LayerDeclaration } from "../../geodata/declaration.ts";
import type { Database } from "../database/database.ts";
import type { Filter } from "../filter/parseFilter.ts";
import { badParameter } from "../http/problem.ts";
import { ClusterIndex } from "./clusterIndex.ts";
import { selectPositions } from "./clusterQueries.ts";

/** Most features of a question that are gathered: reading a million takes 2 s, gathering them up to 2.5. */
export const maxGathered = 1_000_000;

/** Features of all indexes together: about 110 MB. */
const maxHeld = 1_500_000;

export interface Question {
  layer: LayerDeclaration;
  edition: number;
  filter?: Filter | undefined;
}

/** The features of a question, gathered, and their rows by their place in the index. */
export interface Gathering {
  index: ClusterIndex;
  fids: readonly number[];
}

/**
 * Each question is gathered as a whole and once, so that its tiles agree and every feature is counted
 * once at every zoom. Only positions are held.
 */
export class Gatherings {
  #gatherings: LRUCache<string, Gathering | "too many", Question>;

  /** @param radiusPx within which features are gathered; of a tile 512 px wide. */
  constructor(database: Database, radiusPx: number) {
    this.#gatherings = new LRUCache({
      maxSize: maxHeld,
      sizeCalculation: (gathering) => (gathering === "too many" ? 1 : gathering.fids.length + 1),
      fetchMethod: (_key, _stale, { context }) => gather(database, context, radiusPx),
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
}

async function gather(
  database: Database,
  { layer, edition, filter }: Question,
  radiusPx: number,
): Promise<Gathering | "too many"> {
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
  return { fids, index: new ClusterIndex(positions, { radiusPx, maxzoom: layer.maxzoom }) };
}

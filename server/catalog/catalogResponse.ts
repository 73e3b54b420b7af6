import { LRUCache } from "lru-cache";
import type { CatalogResponse } from "../contract/wire.ts";
import type { Database } from "../database/database.ts";
import { notFound } from "../http/problem.ts";
import type { ServedCatalog } from "../load/declared/servedCatalog.ts";
import { type EditionTracker, editionInfo, layerStates } from "../load/editions.ts";

export interface CatalogDeps {
  database: Database;
  editions: EditionTracker;
  catalog: ServedCatalog;
  settings: Pick<CatalogResponse, "defaultWorldview" | "rasterBasemaps">;
}

type Snapshot = Pick<CatalogResponse, "edition" | "publishedAt" | "layers">;

/**
 * Tells what an edition holds. What it says of an edition never changes, so it is kept:
 * the map opens while the database is away.
 */
export function catalogResponder(deps: CatalogDeps) {
  const snapshots = new LRUCache<number, Snapshot>({
    max: 50,
    fetchMethod: (edition) => readSnapshot(deps, edition),
  });
  return async (edition = deps.editions.latest): Promise<CatalogResponse> => {
    const snapshot = await snapshots.fetch(edition);
    if (!snapshot) throw notFound(`there is no edition ${edition}`);
    return {
      ...snapshot,
      latestEdition: deps.editions.latest,
      groups: deps.catalog.groups,
      ...deps.settings,
    };
  };
}

async function readSnapshot(
  { database, catalog }: CatalogDeps,
  edition: number,
): Promise<Snapshot | undefined> {
  const info = await editionInfo(database, edition);
  if (!info) return undefined;
  const contents = await layerStates(database, catalog, edition);
  const layers = catalog.listedIn(edition, contents).flatMap((layer) => {
    const content = contents[layer.id];
    return content ? [{ ...layer, ...content }] : [];
  });
  return { ...info, layers };
}

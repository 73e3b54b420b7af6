import type { CatalogResponse } from "../contract/wire.ts";
import { notFound } from "../http/problem.ts";
import type { ServedCatalog } from "../load/declared/servedCatalog.ts";
import type { EditionTracker } from "../load/editions.ts";
import type { EditionSnapshots } from "./editionSnapshots.ts";

export interface CatalogDeps {
  editions: EditionTracker;
  catalog: ServedCatalog;
  snapshots: EditionSnapshots;
  settings: Pick<CatalogResponse, "defaultWorldview" | "rasterBasemaps">;
}

/** Tells what an edition holds, the latest unless one is named. */
export function catalogResponder({ editions, catalog, snapshots, settings }: CatalogDeps) {
  return async (edition = editions.latest): Promise<CatalogResponse> => {
    const snapshot = await snapshots(edition);
    if (!snapshot) throw notFound(`there is no edition ${edition}`);
    return { ...snapshot, latestEdition: editions.latest, groups: catalog.groups, ...settings };
  };
}

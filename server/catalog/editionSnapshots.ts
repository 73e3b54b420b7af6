import { LRUCache } from "lru-cache";
import type { CatalogResponse } from "../contract/wire.ts";
import type { Database } from "../database/database.ts";
import type { ServedCatalog } from "../load/declared/servedCatalog.ts";
import { editionInfo, layerStates } from "../load/editions.ts";

/** What an edition holds: its layers, as far as the edition has them, and their content. */
export type EditionSnapshot = Pick<CatalogResponse, "edition" | "publishedAt" | "layers">;

/** Undefined when there is no such edition. */
export type EditionSnapshots = (edition: number) => Promise<EditionSnapshot | undefined>;

interface SnapshotDeps {
  database: Database;
  catalog: ServedCatalog;
}

/**
 * Reads what editions hold. That never changes, so it is kept: the map opens while the database is
 * away.
 */
export function readSnapshots(deps: SnapshotDeps): EditionSnapshots {
  const snapshots = new LRUCache<number, EditionSnapshot>({
    max: 50,
    fetchMethod: (edition) => readSnapshot(deps, edition),
  });
  return (edition) => snapshots.fetch(edition);
}

async function readSnapshot(
  { database, catalog }: SnapshotDeps,
  edition: number,
): Promise<EditionSnapshot | undefined> {
  const info = await editionInfo(database, edition);
  if (!info) return undefined;
  const contents = await layerStates(database, catalog, edition);
  const layers = catalog.listedIn(edition, contents).flatMap((layer) => {
    const content = contents[layer.id];
    return content ? [{ ...layer, ...content }] : [];
  });
  return { ...info, layers };
}

import type { Database, Queryable } from "../../database/database.ts";
import { syncTablesIn } from "../../database/syncLayerTables.ts";
import { byNearness } from "../check/nearestName.ts";
import { type Publication, type PublishOptions, publishIn } from "../publish.ts";
import type { ReadFeature } from "../reader.ts";
import type { DeclaredLayer } from "./declaredLayer.ts";
import { DeclarationRefused, isSame, refuseDeclaration } from "./refuseDeclaration.ts";
import type { Shipped } from "./servedCatalog.ts";
import { markRemoved, type StoredLayer, storedLayers, storeLayer } from "./store.ts";

/**
 * Declares a layer and publishes its features, in one transaction: both, or nothing at all. A layer
 * declared anew makes an edition even where no feature changed, since it is drawn differently.
 * @throws DeclarationRefused, LoadRejected, UnreadableFile, DatabaseUnusable
 */
export async function publishDeclared(
  database: Database,
  declared: DeclaredLayer,
  features: AsyncIterable<ReadFeature>,
  options: Omit<PublishOptions, "sourceIds"> & { shipped: Shipped },
): Promise<Publication> {
  return rehearsed(database, options.dryRun, async (transaction) => {
    const { layer } = declared;
    const stored = await storedLayers(transaction);
    const sources = [...options.shipped.sources, ...othersSources(layer.id, stored)];
    refuseDeclaration(declared, options.shipped, stored, sources);
    await syncTablesIn(transaction, [layer]);
    const sourceIds = new Set([...sources, ...declared.sources].map(({ id }) => id));
    const isRedeclared = !isStored(declared, stored);
    const load = { layer, features, shippedHash: null, isRedeclared };
    await storeLayer(transaction, declared);
    return publishIn(transaction, [load], { ...options, sourceIds });
  });
}

/**
 * Empties a declared layer in a new edition, and lists it no longer. Past editions keep it.
 * @throws DeclarationRefused
 */
export async function removeDeclared(
  database: Database,
  layerId: string,
  options: { shipped: Shipped; dryRun: boolean },
): Promise<Publication> {
  return rehearsed(database, options.dryRun, async (transaction) => {
    const stored = await storedLayers(transaction);
    const listed = stored.filter(({ removedInEdition }) => removedInEdition === null);
    const found = listed.find(({ layer }) => layer.id === layerId);
    if (!found) throw new DeclarationRefused(whyNotRemoved(layerId, listed, options.shipped));
    const load = { layer: found.layer, features: none(), shippedHash: null, isRedeclared: true };
    const publication = await publishIn(transaction, [load], {
      sourceIds: new Set(),
      dryRun: options.dryRun,
    });
    if (publication.edition !== null) {
      await markRemoved(transaction, layerId, publication.edition);
    }
    return publication;
  });
}

/** In a dry run, what was done is undone. */
async function rehearsed(
  database: Database,
  dryRun: boolean | undefined,
  work: (transaction: Queryable) => Promise<Publication>,
): Promise<Publication> {
  let publication: Publication | undefined;
  try {
    return await database.transaction(
      async (transaction) => {
        publication = await work(transaction);
        if (dryRun) throw new Rehearsed();
        return publication;
      },
      { statementTimeoutMs: 0 },
    );
  } catch (error) {
    if (error instanceof Rehearsed && publication) return publication;
    throw error;
  }
}

class Rehearsed extends Error {}

async function* none(): AsyncGenerator<ReadFeature> {}

function othersSources(layerId: string, stored: readonly StoredLayer[]) {
  return stored.filter(({ layer }) => layer.id !== layerId).flatMap(({ sources }) => sources);
}

function isStored(declared: DeclaredLayer, stored: readonly StoredLayer[]): boolean {
  return stored.some(
    ({ removedInEdition, layer, sources }) =>
      removedInEdition === null &&
      isSame(layer, declared.layer) &&
      isSame(sources, declared.sources),
  );
}

function whyNotRemoved(id: string, listed: readonly StoredLayer[], { catalog }: Shipped): string {
  if (catalog.layers.some((layer) => layer.id === id)) {
    return `${id} is a layer that Naqsha ships, and cannot be removed.`;
  }
  const ids = byNearness(
    id,
    listed.map(({ layer }) => layer.id),
  );
  const known = ids.length > 0 ? `Added layers are ${ids.join(", ")}.` : "No layer was added.";
  return `There is no added layer ${id}. ${known}`;
}

import type { Bbox, Catalog } from "../../geodata/declaration.ts";
import type { Database, Queryable } from "../database/database.ts";
import { sql } from "../database/sql.ts";

/** A published state of all layers. Edition 0 is the empty one every database begins with. */
export interface EditionInfo {
  edition: number;
  /** ISO 8601. */
  publishedAt: string;
}

/** What one layer holds in an edition. */
export interface LayerContent {
  featureCount: number;
  /** Null when there are no features. */
  bbox: Bbox | null;
  /** The newest edition up to the one asked for that changed the layer; 0 when none did. */
  changedInEdition: number;
}

export async function latestEdition(database: Queryable): Promise<number> {
  const [row] = await database.query<{ edition: number }>(
    sql`select max(edition) as edition from naqsha.editions`,
  );
  return row?.edition ?? 0;
}

/** Undefined when there is no such edition. */
export async function editionInfo(
  database: Queryable,
  edition: number,
): Promise<EditionInfo | undefined> {
  const [row] = await database.query<{ publishedAt: Date }>(
    sql`select published_at as "publishedAt" from naqsha.editions where edition = ${edition}`,
  );
  return row && { edition, publishedAt: row.publishedAt.toISOString() };
}

interface LayerChangeRow {
  layer: string;
  edition: number;
  featureCount: number;
  bbox: [number, number, number, number] | null;
}

/** By layer id, for every layer of the catalog. Reads what publishing wrote: no table is scanned. */
export async function layerStates(
  database: Queryable,
  catalog: Catalog,
  edition: number,
): Promise<Record<string, LayerContent>> {
  const rows = await database.query<LayerChangeRow>(sql`
    select distinct on (layer) layer, edition, feature_count as "featureCount", bbox
    from naqsha.edition_layers
    where edition <= ${edition}
    order by layer, edition desc`);
  const byLayer = new Map(rows.map((row) => [row.layer, row]));
  return Object.fromEntries(catalog.layers.map(({ id }) => [id, contentOf(byLayer.get(id))]));
}

function contentOf(row: LayerChangeRow | undefined): LayerContent {
  return {
    featureCount: row?.featureCount ?? 0,
    bbox: row?.bbox ?? null,
    changedInEdition: row?.edition ?? 0,
  };
}

/** NOTIFY channel that carries the number of each edition published. */
export const editionChannel = "naqsha_edition";

/** Holds the latest edition in memory, and follows what any server or load publishes. */
export class EditionTracker {
  #database: Database;
  #latest = 0;
  #listeners = new Set<(edition: number) => void>();
  #retry: NodeJS.Timeout | undefined;
  #prepare: () => Promise<void>;
  #isStopped = false;
  #unlisten: () => Promise<void> = async () => {};

  private constructor(database: Database, prepare: () => Promise<void>) {
    this.#database = database;
    this.#prepare = prepare;
  }

  /** @param prepare awaited before each edition that is published from now on counts as the latest. */
  static async start(
    database: Database,
    prepare: () => Promise<void> = async () => {},
  ): Promise<EditionTracker> {
    const tracker = new EditionTracker(database, prepare);
    tracker.#unlisten = await database.listen(editionChannel, () => void tracker.#refresh());
    tracker.#advanceTo(await latestEdition(database));
    return tracker;
  }

  get latest(): number {
    return this.#latest;
  }

  /** Returns a function that ends the subscription. */
  subscribe(listener: (edition: number) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  async stop(): Promise<void> {
    this.#isStopped = true;
    clearTimeout(this.#retry);
    await this.#unlisten();
  }

  /** Asks for the number instead of trusting the payload: after a lost connection there is none. */
  async #refresh(): Promise<void> {
    clearTimeout(this.#retry);
    const latest = await this.#prepared().catch(() => undefined);
    if (this.#isStopped) return;
    if (latest !== undefined) this.#advanceTo(latest);
    // The database is away: what is held stays served, and this asks again until it is back.
    else this.#retry = setTimeout(() => void this.#refresh(), 1000);
  }

  async #prepared(): Promise<number> {
    const latest = await latestEdition(this.#database);
    if (latest > this.#latest) await this.#prepare();
    return latest;
  }

  #advanceTo(latest: number): void {
    if (latest <= this.#latest) return;
    this.#latest = latest;
    for (const listener of this.#listeners) listener(latest);
  }
}

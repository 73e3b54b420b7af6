import { LRUCache } from "lru-cache";
import type { EditionSnapshot, EditionSnapshots } from "../catalog/editionSnapshots.ts";
import { primaryInstant } from "../contract/primaryInstant.ts";
import type { LayerState } from "../contract/wire.ts";
import type { Database } from "../database/database.ts";
import { badParameter, notFound } from "../http/problem.ts";
import type { EditionTracker } from "../load/editions.ts";
import { selectDates } from "./queries.ts";

/** Earliest and latest date, YYYY-MM-DD; null where there is none. */
export interface DateRange {
  first: string | null;
  last: string | null;
}

interface CollectionsDeps {
  database: Database;
  editions: Pick<EditionTracker, "latest">;
  snapshots: EditionSnapshots;
}

/** The layers of each edition, as collections of features. */
export class Collections {
  #deps: CollectionsDeps;
  #dates: LRUCache<string, DateRange, LayerState>;

  constructor(deps: CollectionsDeps) {
    this.#deps = deps;
    this.#dates = new LRUCache<string, DateRange, LayerState>({
      max: 1000,
      fetchMethod: (_key, _stale, { context }) => this.#readDates(context),
    });
  }

  /**
   * What the edition holds; the latest unless one is asked for. What lies on top of the map comes
   * first, and its ground last.
   * @throws HttpProblem 400 when there is no such edition.
   */
  async of(edition: number | undefined): Promise<EditionSnapshot> {
    const snapshot = await this.#deps.snapshots(edition ?? this.#deps.editions.latest);
    if (!snapshot) throw badParameter("edition", `there is no edition ${edition}`);
    return { ...snapshot, layers: snapshot.layers.toReversed().sort(groundLast) };
  }

  /** The dates of a timed layer; undefined for a timeless one. Kept until an edition changes the layer. */
  async datesOf(layer: LayerState): Promise<DateRange | undefined> {
    if (!primaryInstant(layer)) return undefined;
    return this.#dates.fetch(`${layer.id}@${layer.changedInEdition}`, { context: layer });
  }

  async #readDates(layer: LayerState): Promise<DateRange | undefined> {
    const query = selectDates(layer, layer.changedInEdition, primaryInstant(layer) ?? "");
    const [dates] = await this.#deps.database.query<DateRange>(query);
    return dates;
  }
}

function groundLast(a: LayerState, b: LayerState): number {
  return Number(a.symbol.type === "basemap") - Number(b.symbol.type === "basemap");
}

/** @throws HttpProblem 404 */
export function collectionOf({ layers, edition }: EditionSnapshot, id: string): LayerState {
  const layer = layers.find((each) => each.id === id);
  if (!layer) throw notFound(`there is no collection "${id}" in edition ${edition}`);
  return layer;
}

import { LRUCache } from "lru-cache";
import type { LayerState } from "../../contract/wire.ts";
import type { Queryable, QueryOptions } from "../../database/database.ts";
import { tableOf, visibleIn } from "../../database/layerTable.ts";
import { type Sql, sql } from "../../database/sql.ts";

/** How far from what the index of a layer says its features may lie. */
export interface LayerSpread {
  /** The worst stated accuracy of a position, metres. */
  greatestAccuracyM: number;
  /** Of longitude: how wide the widest feature is. */
  widestDegrees: number;
}

/**
 * The spreads of layers, kept as long as the layer does not change: to read that of a million
 * features takes longer than to find those near a site.
 */
export class LayerSpreads {
  readonly #database: Queryable;
  readonly #spreads = new LRUCache<string, LayerSpread>({ max: 1000 });

  constructor(database: Queryable) {
    this.#database = database;
  }

  async of(layer: LayerState, edition: number, options: QueryOptions): Promise<LayerSpread> {
    const key = `${layer.id}@${layer.changedInEdition}`;
    const known = this.#spreads.get(key);
    if (known) return known;
    const rows = await this.#database.query<LayerSpread>(selectSpread(layer, edition), options);
    const spread = rows[0] as LayerSpread;
    this.#spreads.set(key, spread);
    return spread;
  }
}

function selectSpread(layer: LayerState, edition: number): Sql {
  return sql`select coalesce(max(position_accuracy_m), 0) as "greatestAccuracyM",
      coalesce(max(ST_XMax(geom) - ST_XMin(geom)), 0) as "widestDegrees"
    from ${tableOf(layer)} where ${visibleIn(edition)}`;
}

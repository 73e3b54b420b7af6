import { LRUCache } from "lru-cache";
import type { LayerState } from "../../contract/wire.ts";
import type { Queryable, QueryOptions } from "../../database/database.ts";
import { tableOf, visibleIn } from "../../database/layerTable.ts";
import { type Sql, sql } from "../../database/sql.ts";
import { linesOf } from "../../filter/distanceBox.ts";
import { KnownShape } from "./knownShape.ts";

/** Of all shapes held: some 100 MB, with what is found out of them. */
const maxVertices = 200_000;

/** The shapes of features, read from the database when they are first asked for. */
export class FeatureShapes {
  readonly #database: Queryable;
  readonly #shapes = new LRUCache<string, KnownShape>({
    maxSize: maxVertices,
    sizeCalculation: ({ geometry }) => 1 + linesOf(geometry).flat().length,
  });

  constructor(database: Queryable) {
    this.#database = database;
  }

  /** By id; of features that the edition does not have, none. */
  async of(
    layer: LayerState,
    edition: number,
    ids: readonly string[],
    options: QueryOptions,
  ): Promise<ReadonlyMap<string, KnownShape>> {
    const shapes = new Map<string, KnownShape>();
    const keyOf = (id: string) => `${layer.id}@${layer.changedInEdition}/${id}`;
    for (const id of ids) {
      const known = this.#shapes.get(keyOf(id));
      if (known) shapes.set(id, known);
    }
    const missing = ids.filter((id) => !shapes.has(id));
    if (missing.length === 0) return shapes;
    const query = selectShapes(layer, edition, missing);
    for (const { id, geometry } of await this.#database.query<ShapeRow>(query, options)) {
      const shape = new KnownShape(JSON.parse(geometry));
      this.#shapes.set(keyOf(id), shape);
      shapes.set(id, shape);
    }
    return shapes;
  }
}

interface ShapeRow {
  id: string;
  geometry: string;
}

/** With as many digits as tell the numbers stored from their neighbours. */
function selectShapes(layer: LayerState, edition: number, ids: readonly string[]): Sql {
  return sql`select id, ST_AsGeoJSON(geom, 17, 0) as geometry from ${tableOf(layer)}
    where ${visibleIn(edition)} and id = any(${ids}::text[])`;
}

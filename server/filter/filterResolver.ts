import type { Catalog } from "../../geodata/declaration.ts";
import type { Queryable } from "../database/database.ts";
import type { Node } from "./ast.ts";
import { FeatureGeometries } from "./featureGeometries.ts";
import { LayerMeasures } from "./layerMeasures.ts";
import { measureDistances, measures } from "./measureDistances.ts";
import type { Condition } from "./parseFilter.ts";

/**
 * What of a filter cannot be said by itself: the features that it names are looked up, and distances
 * measured where the layer is small enough to be held in memory.
 */
export class FilterResolver {
  #geometries: FeatureGeometries;
  #measures: LayerMeasures;

  constructor(database: Queryable, catalog: Pick<Catalog, "layers">) {
    this.#geometries = new FeatureGeometries(database, catalog);
    this.#measures = new LayerMeasures(database);
  }

  /**
   * The expression for `toSql`, in an edition.
   * @throws FilterError where a layer or a feature is named that there is not.
   */
  async resolve(condition: Condition, edition: number): Promise<Node> {
    const named = await this.#geometries.resolve(condition, edition);
    if (!measures(named)) return named;
    const within = await this.#measures.finderIn(condition.layer, edition);
    return within ? measureDistances(named, within) : named;
  }

  /** @throws FilterError as `resolve` does. */
  async check(condition: Condition, edition: number): Promise<void> {
    await this.#geometries.resolve(condition, edition);
  }
}

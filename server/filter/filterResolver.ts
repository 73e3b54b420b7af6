import type { Catalog } from "../../geodata/declaration.ts";
import type { Queryable } from "../database/database.ts";
import type { Node } from "./ast.ts";
import { FeatureGeometries } from "./featureGeometries.ts";
import { LayerMeasures } from "./layerMeasures.ts";
import type { Parsed } from "./nodeBuilder.ts";
import type { Condition } from "./parseFilter.ts";

/**
 * What of a filter cannot be said by itself: the features that it names are looked up, and distances
 * measured where the layer is small enough to be held in memory.
 */
export class FilterResolver {
  readonly #geometries: FeatureGeometries;
  readonly #measures: LayerMeasures;

  constructor(database: Queryable, catalog: Pick<Catalog, "layers">) {
    this.#measures = new LayerMeasures(database);
    this.#geometries = new FeatureGeometries(database, catalog, this.#measures);
  }

  /**
   * The expression for `toSql`, in an edition.
   * @throws FilterError where a layer or a feature is named that there is not.
   */
  async resolve(condition: Condition, edition: number): Promise<Node> {
    const named = await this.named(condition, edition);
    return this.#measures.measured(named, condition.layer, edition);
  }

  /**
   * The expression with the geometries that features have in the edition in their place, and nothing
   * measured.
   * @throws FilterError as `resolve` does.
   */
  named(parsed: Parsed, edition: number): Promise<Node> {
    return this.#geometries.resolve(parsed, edition);
  }
}

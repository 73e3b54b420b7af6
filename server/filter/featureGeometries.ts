import type { Geometry } from "geojson";
import { LRUCache } from "lru-cache";
import type { Catalog, LayerDeclaration } from "../../geodata/declaration.ts";
import type { Queryable } from "../database/database.ts";
import { tableOf, visibleIn } from "../database/layerTable.ts";
import { type Sql, sql } from "../database/sql.ts";
import { nearestName } from "../load/check/nearestName.ts";
import type { FeatureSet, FeatureShape, Node } from "./ast.ts";
import { check } from "./check.ts";
import { linesOf } from "./distanceBox.ts";
import { FeatureSets } from "./featureSets.ts";
import type { LayerMeasures } from "./layerMeasures.ts";
import type { Parsed } from "./nodeBuilder.ts";
import { resolveFeatures } from "./resolveFeatures.ts";

/** Of all geometries held: about 30 MB. */
const maxVertices = 250_000;

/** The geometries of the features that filters name, read from the database. */
export class FeatureGeometries {
  #catalog: Pick<Catalog, "layers">;
  #sets: FeatureSets;
  /** What an edition holds never changes. */
  #geometries: LRUCache<string, Geometry, { layer: LayerDeclaration; id: string; edition: number }>;

  /** @param measures for the distances in conditions of FEATURES */
  constructor(database: Queryable, catalog: Pick<Catalog, "layers">, measures: LayerMeasures) {
    this.#catalog = catalog;
    this.#sets = new FeatureSets(database, measures);
    this.#geometries = new LRUCache({
      maxSize: maxVertices,
      sizeCalculation: (geometry) => 1 + linesOf(geometry).flat().length,
      fetchMethod: async (_key, _stale, { context: { layer, id, edition } }) => {
        const [row] = await database.query<{ geometry: string }>(
          selectGeometry(layer, edition, id),
        );
        return row && (JSON.parse(row.geometry) as Geometry);
      },
    });
  }

  /**
   * The expression with the geometries that features have in the edition in their place.
   * @throws FilterError where a layer or a feature is named that there is not, or a condition does not
   * fit the layer it is of, or is true of too many features.
   */
  resolve(parsed: Parsed, edition: number): Promise<Node> {
    return resolveFeatures(parsed, (named) =>
      named.kind === "feature"
        ? this.#feature(named, parsed, edition)
        : this.#features(named, parsed, edition),
    );
  }

  async #feature(named: FeatureShape, parsed: Parsed, edition: number): Promise<Geometry> {
    const layer = this.#layer(named, parsed);
    const key = `${edition}/${layer.id}/${named.id}`;
    const context = { layer, id: named.id, edition };
    const geometry = await this.#geometries.fetch(key, { context });
    if (geometry) return geometry;
    const missing = `${layer.id} has no feature ${quoted(named.id)} in edition ${edition}`;
    throw parsed.errorAt(named, missing);
  }

  async #features(named: FeatureSet, { errorAt }: Parsed, edition: number): Promise<Geometry> {
    const layer = this.#layer(named, { errorAt });
    const { condition } = named;
    if (condition) check({ expression: condition, errorAt }, layer);
    const geometry = await this.#sets.geometryOf(layer, condition, edition);
    if (typeof geometry === "string") throw errorAt(named, geometry);
    return geometry;
  }

  #layer(named: FeatureShape | FeatureSet, { errorAt }: Pick<Parsed, "errorAt">): LayerDeclaration {
    const found = this.#catalog.layers.find((layer) => layer.id === named.layer);
    if (found) return found;
    const names = this.#catalog.layers.map((each) => each.id);
    const nearest = nearestName(named.layer.slice(0, 40), names);
    const hint = nearest ? `; ${nearest} is one` : "";
    throw errorAt(named, `there is no layer ${quoted(named.layer)}${hint}`);
  }
}

function quoted(text: string): string {
  return `"${text.slice(0, 60)}"`;
}

/** With as many digits as tell the numbers stored from their neighbours. */
function selectGeometry(layer: LayerDeclaration, edition: number, id: string): Sql {
  return sql`select ST_AsGeoJSON(geom, 17, 0) as geometry from ${tableOf(layer)}
    where ${visibleIn(edition)} and id = ${id}`;
}

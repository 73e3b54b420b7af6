import type { Geometry } from "geojson";
import { LRUCache } from "lru-cache";
import type { Catalog, LayerDeclaration } from "../../geodata/declaration.ts";
import type { Queryable } from "../database/database.ts";
import { tableOf, visibleIn } from "../database/layerTable.ts";
import { type Sql, sql } from "../database/sql.ts";
import { nearestName } from "../load/check/nearestName.ts";
import type { FeatureShape, Node } from "./ast.ts";
import { linesOf } from "./distanceBox.ts";
import type { Parsed } from "./nodeBuilder.ts";
import { resolveFeatures } from "./resolveFeatures.ts";

/** Of all geometries held: about 30 MB. */
const maxVertices = 250_000;

/** The geometries of the features that filters name, read from the database. */
export class FeatureGeometries {
  #catalog: Pick<Catalog, "layers">;
  /** What an edition holds never changes. */
  #geometries: LRUCache<string, Geometry, { layer: LayerDeclaration; id: string; edition: number }>;

  constructor(database: Queryable, catalog: Pick<Catalog, "layers">) {
    this.#catalog = catalog;
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
   * @throws FilterError where a layer or a feature is named that there is not.
   */
  resolve(parsed: Parsed, edition: number): Promise<Node> {
    return resolveFeatures(
      parsed,
      async (feature) => this.#find(feature, edition),
      (feature) => this.#missing(feature, edition),
    );
  }

  #find({ layer: layerId, id }: FeatureShape, edition: number) {
    const layer = this.#layer(layerId);
    const key = `${edition}/${layerId}/${id}`;
    return layer && this.#geometries.fetch(key, { context: { layer, id, edition } });
  }

  #missing({ layer, id }: FeatureShape, edition: number): string {
    if (this.#layer(layer)) {
      return `${layer} has no feature ${quoted(id)} in edition ${edition}`;
    }
    const names = this.#catalog.layers.map((each) => each.id);
    const nearest = nearestName(layer.slice(0, 40), names);
    return `there is no layer ${quoted(layer)}${nearest ? `; ${nearest} is one` : ""}`;
  }

  #layer(id: string): LayerDeclaration | undefined {
    return this.#catalog.layers.find((layer) => layer.id === id);
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

import type { Geometry, GeometryCollection, Position } from "geojson";
import { LRUCache } from "lru-cache";
import type { LayerDeclaration } from "../../geodata/declaration.ts";
import type { Queryable } from "../database/database.ts";
import { tableOf, visibleIn } from "../database/layerTable.ts";
import { type Sql, sql } from "../database/sql.ts";
import type { Node } from "./ast.ts";
import { linesOf } from "./distanceBox.ts";
import type { LayerMeasures } from "./layerMeasures.ts";
import { limits } from "./limits.ts";
import { filterKey } from "./normalise.ts";
import { toSql } from "./toSql.ts";

/** Of all sets held: about 20 MB. */
const maxVertices = 200_000;

interface Wanted {
  layer: LayerDeclaration;
  condition: Node | null;
  edition: number;
}

/** The geometries of all features of a layer that a condition is true of, read from the database. */
export class FeatureSets {
  #database: Queryable;
  #measures: LayerMeasures;
  /** What an edition holds never changes. */
  #sets: LRUCache<string, GeometryCollection | string, Wanted>;

  constructor(database: Queryable, measures: LayerMeasures) {
    this.#database = database;
    this.#measures = measures;
    this.#sets = new LRUCache({
      maxSize: maxVertices,
      sizeCalculation: (set) => 1 + (typeof set === "string" ? 0 : linesOf(set).flat().length),
      fetchMethod: (_key, _stale, { context }) => this.#read(context),
    });
  }

  /**
   * A collection, empty where the condition is true of none; or what to say of too many.
   * @param condition that fits the layer and names no features; null: all features
   */
  geometryOf(
    layer: LayerDeclaration,
    condition: Node | null,
    edition: number,
  ): Promise<GeometryCollection | string> {
    const key = `${edition}/${layer.id}?${condition ? filterKey(condition) : ""}`;
    return this.#sets.forceFetch(key, { context: { layer, condition, edition } });
  }

  async #read({ layer, condition, edition }: Wanted): Promise<GeometryCollection | string> {
    const expression = condition && (await this.#measures.measured(condition, layer, edition));
    const where = sql`${visibleIn(edition)} and ${expression ? toSql({ layer, expression }) : sql`true`}`;
    const [size] = await this.#database.query<Size>(selectSize(layer, where));
    const problem = size && sizeProblem(layer, size);
    if (problem) return problem;
    const rows = await this.#database.query<{ geometry: string }>(selectGeometries(layer, where));
    return together(rows.map(({ geometry }) => JSON.parse(geometry) as Geometry));
  }
}

interface Size {
  count: number;
  vertices: number;
}

function sizeProblem({ id }: LayerDeclaration, { count, vertices }: Size): string | undefined {
  const { setFeatures, namedVertices } = limits;
  if (count > setFeatures) return `these are more than ${setFeatures} features of ${id}`;
  if (vertices <= namedVertices) return undefined;
  return `these features of ${id} have more than ${namedVertices} vertices together`;
}

/** Of more features no more are counted than tells that they are too many. */
function selectSize(layer: LayerDeclaration, where: Sql): Sql {
  return sql`select count(*)::int as count, coalesce(sum(ST_NPoints(geom)), 0)::float8 as vertices
    from (select geom from ${tableOf(layer)} where ${where}
      limit ${limits.setFeatures + 1}::int) as counted`;
}

/** With as many digits as tell the numbers stored from their neighbours. */
function selectGeometries(layer: LayerDeclaration, where: Sql): Sql {
  return sql`select ST_AsGeoJSON(geom, 17, 0) as geometry from ${tableOf(layer)}
    where ${where} order by number`;
}

/** Points and lines as one each, to be related at once; polygons apart, since they may overlap. */
function together(geometries: readonly Geometry[]): GeometryCollection {
  const points: Position[] = [];
  const lines: Position[][] = [];
  const areas: Geometry[] = [];
  for (const geometry of geometries) {
    if (geometry.type.endsWith("Point")) points.push(...linesOf(geometry).flat());
    else if (geometry.type.endsWith("LineString")) lines.push(...linesOf(geometry));
    else areas.push(geometry);
  }
  const merged: Geometry[] = [
    ...(points.length > 0 ? [{ type: "MultiPoint" as const, coordinates: points }] : []),
    ...(lines.length > 0 ? [{ type: "MultiLineString" as const, coordinates: lines }] : []),
  ];
  return { type: "GeometryCollection", geometries: [...merged, ...areas] };
}

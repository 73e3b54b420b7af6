import { setImmediate as nextTurn } from "node:timers/promises";
import type { Geometry } from "geojson";
import { LRUCache } from "lru-cache";
import type { LayerDeclaration } from "../../geodata/declaration.ts";
import type { Queryable } from "../database/database.ts";
import { tableOf, visibleIn } from "../database/layerTable.ts";
import { type Sql, sql } from "../database/sql.ts";
import type { Node } from "./ast.ts";
import { isWithinDistance, type Measurable, measurable } from "./geodesicDistance.ts";
import { type FindWithin, measureDistances, measures } from "./measureDistances.ts";

/** Layers up to here are measured in memory; larger ones by the database. */
const maxHeld = { features: 50_000, vertices: 200_000 } as const;

/** Of all layers together: about 60 MB. */
const maxVertices = 400_000;

/** After so long, others get their turn. */
const turnMs = 15;

interface MeasuredLayer {
  features: readonly { number: number; shape: Measurable }[];
  vertices: number;
}

interface Wanted {
  layer: LayerDeclaration;
  edition: number;
}

/**
 * Layers made ready to be measured in memory, where a polygon of 3,200 vertices takes milliseconds:
 * PostGIS compares nearly every edge with every other (1 to 8 s, and never less than the shortest
 * distance of what lies far away).
 */
export class LayerMeasures {
  #layers: LRUCache<string, MeasuredLayer | "too large", Wanted>;

  constructor(database: Queryable) {
    this.#layers = new LRUCache({
      maxSize: maxVertices,
      sizeCalculation: (layer) => (layer === "too large" ? 1 : 1 + layer.vertices),
      fetchMethod: (_key, _stale, { context }) => readLayer(database, context),
    });
  }

  /**
   * The expression with what is true in place of its distances, where the layer is small enough to be
   * held; otherwise as it is.
   */
  async measured(expression: Node, layer: LayerDeclaration, edition: number): Promise<Node> {
    if (!measures(expression)) return expression;
    const within = await this.#finderIn(layer, edition);
    return within ? measureDistances(expression, within) : expression;
  }

  /** Undefined for a layer that is too large to be held. */
  async #finderIn(layer: LayerDeclaration, edition: number): Promise<FindWithin | undefined> {
    const context = { layer, edition };
    const measured = await this.#layers.forceFetch(`${layer.id}@${edition}`, { context });
    if (measured === "too large") return undefined;
    return (geometry, distanceM) => findWithin(measured, geometry, distanceM);
  }
}

async function findWithin(
  { features }: MeasuredLayer,
  geometry: Geometry,
  distanceM: number,
): Promise<number[]> {
  const given = measurable(geometry);
  const numbers: number[] = [];
  let turn = performance.now();
  for (const { number, shape } of features) {
    if (isWithinDistance(shape, given, distanceM)) numbers.push(number);
    if (performance.now() - turn < turnMs) continue;
    await nextTurn();
    turn = performance.now();
  }
  return numbers;
}

async function readLayer(
  database: Queryable,
  { layer, edition }: Wanted,
): Promise<MeasuredLayer | "too large"> {
  const [size] = await database.query<Size>(selectSize(layer, edition));
  const { count = 0, vertices = 0 } = size ?? {};
  if (count > maxHeld.features || vertices > maxHeld.vertices) return "too large";
  const features: { number: number; shape: Measurable }[] = [];
  for await (const { number, geometry } of database.stream<Row>(selectShapes(layer, edition))) {
    features.push({ number, shape: measurable(JSON.parse(geometry) as Geometry) });
  }
  return { features, vertices };
}

interface Size {
  count: number;
  vertices: number;
}

interface Row {
  number: number;
  geometry: string;
}

/** Of a larger layer no more is counted than tells that it is larger. */
function selectSize(layer: LayerDeclaration, edition: number): Sql {
  return sql`select count(*)::int as count, coalesce(sum(ST_NPoints(geom)), 0)::float8 as vertices
    from (select geom from ${tableOf(layer)} where ${visibleIn(edition)}
      limit ${maxHeld.features + 1}::int) as counted`;
}

/** With as many digits as tell the numbers stored from their neighbours. */
function selectShapes(layer: LayerDeclaration, edition: number): Sql {
  return sql`select number, ST_AsGeoJSON(geom, 17, 0) as geometry from ${tableOf(layer)}
    where ${visibleIn(edition)}`;
}

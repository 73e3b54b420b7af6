import { createHash } from "node:crypto";
import type { LayerDeclaration } from "../../geodata/declaration.ts";
import { datetimeCondition } from "../features/datetimeParam.ts";
import type { Node } from "../filter/ast.ts";
import { FilterError } from "../filter/filterError.ts";
import { filterKey } from "../filter/normalise.ts";
import { type Filter, parseFilter } from "../filter/parseFilter.ts";
import { badParameter } from "../http/problem.ts";
import type { TileQuery } from "./tileQuery.ts";
import type { Tileset } from "./tileset.ts";

/** What a request of tiles wants to see of each layer. */
export interface TileFilter {
  /** Short, and the same for questions that mean the same; empty when every feature is wanted. */
  key: string;
  /** By layer id; of layers without one every feature is wanted. */
  byLayer: ReadonlyMap<string, Filter>;
}

/**
 * @param query its filter must fit every layer of the tileset; its datetime narrows those with dates.
 * @throws HttpProblem 400 saying what is wrong with it, and where.
 */
export function tileFilter({ layers }: Tileset, query: TileQuery): TileFilter {
  const filters = layers
    .map((layer) => layerFilter(layer, query))
    .filter(({ key }) => key !== everything);
  const keys = filters.map(({ layer, key }) => `${layer.id}?${key}`).join("\n");
  return {
    key: keys && createHash("sha256").update(keys).digest("base64url"),
    byLayer: new Map(filters.map((filter) => [filter.layer.id, filter])),
  };
}

const everything = "TRUE";

function layerFilter(layer: LayerDeclaration, { filter, datetime }: TileQuery): Filter {
  const conditions = [
    filter === undefined ? undefined : filterCondition(filter, layer),
    datetime === undefined ? undefined : datetimeCondition(datetime, layer),
  ].filter((condition) => condition !== undefined);
  const expression: Node = { kind: "call", op: "and", args: conditions };
  return { layer, expression, key: filterKey(expression) };
}

function filterCondition(text: string, layer: LayerDeclaration): Node {
  try {
    return parseFilter(text, layer).expression;
  } catch (error) {
    throw error instanceof FilterError ? badParameter("filter", error.message) : error;
  }
}

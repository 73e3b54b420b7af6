import { createHash } from "node:crypto";
import type { LayerDeclaration } from "../../geodata/declaration.ts";
import { isPointLayer } from "../contract/isPointLayer.ts";
import { datetimeCondition } from "../features/datetimeParam.ts";
import type { Node } from "../filter/ast.ts";
import type { FilterResolver } from "../filter/filterResolver.ts";
import { filterKey } from "../filter/normalise.ts";
import { type Filter, parseFilter } from "../filter/parseFilter.ts";
import { namesFeatures } from "../filter/resolveFeatures.ts";
import { badParameter } from "../http/problem.ts";
import type { TileQuery } from "./tileQuery.ts";
import type { Tileset } from "./tileset.ts";

/** What a request of tiles wants to see of each layer, and how. */
export interface TileFilter {
  /** Short, and the same for questions that mean the same; empty when every feature is wanted as it is. */
  key: string;
  /** Each layer is gathered on its own. */
  as?: TileQuery["as"];
  /** By layer id; of layers without one every feature is wanted. */
  byLayer: ReadonlyMap<string, Filter>;
}

/**
 * @param query its filter must fit every layer of the tileset; its datetime narrows those with dates.
 * @throws FilterError, or HttpProblem 400 for a datetime that is none, or layers that cannot be drawn so.
 */
export function tileFilter({ layers }: Tileset, query: TileQuery): TileFilter {
  const { as } = query;
  const scattered = layers.filter((layer) => as !== undefined && !isPointLayer(layer));
  if (scattered.length > 0) {
    const ids = scattered.map(({ id }) => id).join(", ");
    throw badParameter("as", `only layers of points are gathered, not ${ids}`);
  }
  const filters = layers
    .map((layer) => layerFilter(layer, query))
    .filter(({ key }) => key !== everything);
  const keys = filters.map(({ layer, key }) => `${layer.id}?${key}`).join("\n");
  const hash = keys && createHash("sha256").update(keys).digest("base64url");
  return {
    ...(as && { as }),
    key: as ? `${as}~${hash}` : hash,
    byLayer: new Map(filters.map((filter) => [filter.layer.id, filter])),
  };
}

const everything = "TRUE";

function layerFilter(layer: LayerDeclaration, { filter, datetime }: TileQuery): Filter {
  const all = parseFilter(filter ?? everything, layer);
  const when = datetime === undefined ? undefined : datetimeCondition(datetime, layer);
  if (!when) return all;
  const expression: Node = { kind: "call", op: "and", args: [all.expression, when] };
  return { ...all, expression, key: filterKey(expression) };
}

/**
 * The same, ready for SQL in an edition.
 * @throws FilterError where there is no such feature.
 */
export async function resolveTileFilter(
  filter: TileFilter,
  resolver: FilterResolver,
  edition: number,
): Promise<TileFilter> {
  const resolved = new Map<string, Filter>();
  for (const [id, own] of filter.byLayer) {
    const expression = await resolver.resolve(own, edition);
    // What a feature's name means changes from edition to edition, also where the layer does not.
    const key = namesFeatures(own.expression) ? `${edition}/${own.key}` : own.key;
    resolved.set(id, { ...own, expression, key });
  }
  return { ...filter, byLayer: resolved };
}

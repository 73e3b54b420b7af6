import { createHash } from "node:crypto";
import { FilterError } from "../filter/filterError.ts";
import { type Filter, parseFilter } from "../filter/parseFilter.ts";
import { badParameter } from "../http/problem.ts";
import type { Tileset } from "./tileset.ts";

/** What a request of tiles wants to see of each layer. */
export interface TileFilter {
  /** Short, and the same for filters that mean the same. */
  key: string;
  /** By layer id; every layer of the tileset has one. */
  byLayer: ReadonlyMap<string, Filter>;
}

/**
 * @param text CQL2 text, which must fit every layer of the tileset.
 * @throws HttpProblem 400 saying what is wrong with it, and where.
 */
export function tileFilter({ layers }: Tileset, text: string): TileFilter {
  try {
    const filters = layers.map((layer) => parseFilter(text, layer));
    return {
      key: createHash("sha256")
        .update(filters[0]?.key ?? "")
        .digest("base64url"),
      byLayer: new Map(filters.map((filter) => [filter.layer.id, filter])),
    };
  } catch (error) {
    throw error instanceof FilterError ? badParameter("filter", error.message) : error;
  }
}

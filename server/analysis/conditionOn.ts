import type { LayerQuery } from "../contract/layerQuery.ts";
import type { LayerState } from "../contract/wire.ts";
import type { Sql } from "../database/sql.ts";
import { readItemsQuery } from "../features/itemsQuery.ts";
import { FilterError } from "../filter/filterError.ts";
import { toSql } from "../filter/toSql.ts";
import { badParameter } from "../http/problem.ts";
import type { Workshop } from "./process.ts";

/**
 * What is asked of the features of a layer, as a condition on its table; undefined: nothing.
 * @throws HttpProblem 400 naming `input` where the filter is wrong.
 */
export async function conditionOn(
  layer: LayerState,
  question: { [Member in keyof LayerQuery]?: string | undefined },
  input: string,
  { resolver, snapshot }: Workshop,
): Promise<Sql | undefined> {
  try {
    const { condition } = readItemsQuery(layer, question);
    if (!condition) return undefined;
    const expression = await resolver.resolve(condition, snapshot.edition);
    return toSql({ layer, expression });
  } catch (error) {
    throw error instanceof FilterError ? badParameter(input, error.message) : error;
  }
}

import type { LayerDeclaration } from "../../../geodata/declaration.ts";
import { areaFilter } from "../../../server/contract/area.ts";
import type { Area } from "../../../server/contract/mapSpec.ts";
import type { Node } from "../../../server/filter/ast.ts";
import { parseFilter } from "../../../server/filter/parseFilter.ts";
import { toPredicate } from "../../../server/filter/toPredicate.ts";
import type { Clause } from "../../filter/clause.ts";
import { clauseNode } from "../../filter/clauseNode.ts";
import type { HeldLayer, TypedFeature } from "./heldLayer.ts";

/** What is asked of a file on the map. */
export interface LocalQuery {
  clauses: Readonly<Record<string, Clause>>;
  /** Of a shape, not of a feature: this worker may not fetch one. */
  area: Area | null;
}

/** Ids of the features that match, by the code that filters the map's own layers; undefined when all do. */
export function matchingIds(layer: HeldLayer, query: LocalQuery): ReadonlySet<number> | undefined {
  const conditions = conditionsOf(layer, query);
  const [first] = conditions;
  if (!first) return undefined;
  const declaration = declarationOf(layer);
  const expression: Node =
    conditions.length === 1 ? first : { kind: "call", op: "and", args: conditions };
  const matches = toPredicate({ layer: declaration, expression });
  const isMatch = (feature: TypedFeature) => holds(() => matches(feature) === true);
  return new Set(layer.typed.filter(isMatch).map(({ id }) => id));
}

function conditionsOf(layer: HeldLayer, { clauses, area }: LocalQuery): Node[] {
  const conditions = Object.entries(clauses).map(([name, clause]) =>
    clauseNode(name, clause, false),
  );
  if (!area) return conditions;
  return [...conditions, parseFilter(areaFilter(area), declarationOf(layer)).expression];
}

/** Of a polygon that crosses itself it may not be known where it lies. */
function holds(condition: () => boolean): boolean {
  try {
    return condition();
  } catch {
    return false;
  }
}

/** What a predicate reads of a declaration: the types of properties. */
function declarationOf({ columns }: HeldLayer): LayerDeclaration {
  return { id: "local", properties: columns } as Partial<LayerDeclaration> as LayerDeclaration;
}

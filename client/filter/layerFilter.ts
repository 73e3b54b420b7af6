import type { LayerDeclaration } from "../../geodata/declaration.ts";
import type { Node } from "../../server/filter/ast.ts";
import { check } from "../../server/filter/check.ts";
import { formatText } from "../../server/filter/formatText.ts";
import { parseText } from "../../server/filter/parseText.ts";
import { type Clause, clauseKindOf } from "./clause.ts";
import { clauseNode } from "./clauseNode.ts";
import { merged, readClause } from "./readClause.ts";

/** The filter of one layer, taken apart: features match that fulfil all of it. */
export interface LayerFilter {
  /** What the controls say, by property. */
  clauses: Readonly<Record<string, Clause>>;
  /** What no control says. */
  others: readonly Node[];
}

export const noFilter: LayerFilter = { clauses: {}, others: [] };

/** @throws FilterError where the text is no CQL2 or does not fit the layer. */
export function readLayerFilter(text: string, layer: LayerDeclaration): LayerFilter {
  const parsed = parseText(text);
  check(parsed, layer);
  const kindOf = (name: string) => {
    const declared = layer.properties[name];
    return declared ? clauseKindOf(name, declared) : null;
  };
  const clauses: Record<string, Clause> = {};
  const others: Node[] = [];
  for (const node of conjuncts(parsed.expression)) {
    const read = readClause(node, kindOf);
    const known = read && clauses[read.name];
    const clause = known ? merged(known, read.clause) : read?.clause;
    if (read && clause) clauses[read.name] = clause;
    else others.push(node);
  }
  return { clauses, others };
}

/** As CQL2 text: clauses in the order of the layer's properties. Undefined when everything matches. */
export function formatLayerFilter(
  { clauses, others }: LayerFilter,
  { properties }: LayerDeclaration,
): string | undefined {
  const told = Object.entries(properties).flatMap(([name, { type }]) => {
    const clause = clauses[name];
    return clause ? [clauseNode(name, clause, type === "string[]")] : [];
  });
  const [first, ...rest] = [...told, ...others];
  if (!first) return undefined;
  return formatText(
    rest.length === 0 ? first : { kind: "call", op: "and", args: [first, ...rest] },
  );
}

/** The filter with another clause on a property; null takes it away. */
export function withClause(filter: LayerFilter, name: string, clause: Clause | null): LayerFilter {
  const { [name]: _, ...clauses } = filter.clauses;
  return { ...filter, clauses: clause ? { ...clauses, [name]: clause } : clauses };
}

function conjuncts(node: Node): readonly Node[] {
  return node.kind === "call" && node.op === "and" ? node.args.flatMap(conjuncts) : [node];
}

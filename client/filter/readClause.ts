import type { Call, Node } from "../../server/filter/ast.ts";
import type { Clause, ClauseKind } from "./clause.ts";

/** The clause an expression is on a property, however it is written; null where no control says this. */
export function readClause(
  node: Node,
  kindOf: (name: string) => ClauseKind | null,
): { name: string; clause: Clause } | null {
  if (node.kind !== "call") return null;
  const [operand] = node.args;
  const name = propertyName(isFolded(operand) ? operand.args[0] : operand);
  const kind = name === null ? null : kindOf(name);
  // Only texts are looked for without regard to capitals.
  if (name === null || kind === null || isFolded(operand) !== (kind === "contains")) return null;
  const clause = readers[kind](node);
  return clause && { name, clause };
}

/** Two clauses on one property that are one: from and to. */
export function merged(first: Clause, second: Clause): Clause | null {
  if (first.kind === "range" && second.kind === "range") return mergedEnds(first, second);
  if (first.kind === "period" && second.kind === "period") return mergedEnds(first, second);
  return null;
}

function mergedEnds<Ends extends { from: unknown; to: unknown }>(a: Ends, b: Ends): Ends | null {
  const from = a.from ?? b.from;
  const to = a.to ?? b.to;
  const bothTold = (a.from !== null && b.from !== null) || (a.to !== null && b.to !== null);
  return bothTold ? null : { ...a, from, to };
}

const readers: Readonly<Record<ClauseKind, (node: Call) => Clause | null>> = {
  anyOf: readAnyOf,
  range: (node) => {
    const ends = readEnds(node, (end) => (end.kind === "number" ? end.value : undefined));
    return ends && { kind: "range", ...ends };
  },
  period: (node) => {
    const ends = readEnds(node, (end) => (end.kind === "date" ? end.value : undefined));
    return ends && { kind: "period", ...ends };
  },
  contains: readContains,
  is: ({ op, args: [, value] }) =>
    op === "=" && value?.kind === "boolean" ? { kind: "is", value: value.value } : null,
};

function readAnyOf({ op, args: [, second] }: Call): Clause | null {
  if (op === "=" && second?.kind === "text") return { kind: "anyOf", values: [second.value] };
  if ((op !== "in" && op !== "a_overlaps") || second?.kind !== "list") return null;
  const values = second.items.flatMap((item) => (item.kind === "text" ? item.value : []));
  return values.length === second.items.length && values.length > 0
    ? { kind: "anyOf", values }
    : null;
}

function readEnds<Value>(
  { op, args: [, low, high] }: Call,
  toValue: (node: Node) => Value | undefined,
): { from: Value | null; to: Value | null } | null {
  const first = low && toValue(low);
  if (first === undefined) return null;
  if (op === ">=") return { from: first, to: null };
  if (op === "<=") return { from: null, to: first };
  if (op === "=") return { from: first, to: first };
  const last = high && toValue(high);
  return op === "between" && last !== undefined ? { from: first, to: last } : null;
}

function readContains({ op, args: [, pattern] }: Call): Clause | null {
  if (op !== "like" || !isFolded(pattern)) return null;
  const [inner] = pattern.args;
  const text = inner?.kind === "text" ? literalWithin(inner.value) : null;
  return text === null ? null : { kind: "contains", text };
}

/** What a pattern `%…%` looks for; null where it has other wildcards. */
function literalWithin(pattern: string): string | null {
  const [, within] = /^%((?:[^\\%_]|\\[\\%_])+)%$/su.exec(pattern) ?? [];
  return within?.replaceAll(/\\(.)/gsu, "$1") ?? null;
}

function isFolded(node: Node | undefined): node is Call {
  return node?.kind === "call" && node.op === "casei";
}

function propertyName(node: Node | undefined): string | null {
  return node?.kind === "property" ? node.name : null;
}

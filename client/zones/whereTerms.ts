import type { Geometry } from "geojson";
import type { Call, Node } from "../../server/filter/ast.ts";
import { formatText } from "../../server/filter/formatText.ts";
import { parseText } from "../../server/filter/parseText.ts";

/** One condition of a combined zone: within a distance of something, and how it is joined to those before. */
export interface WhereTerm {
  /** Of the first it says nothing. */
  join: WhereJoin;
  distanceM: number;
  of: WhereSource;
}

export type WhereJoin = "and" | "andNot" | "or";

export type WhereSource =
  | { kind: "features"; layer: string; condition: string | null }
  | { kind: "feature"; layer: string; id: string }
  | { kind: "geometry"; geometry: Geometry };

/** As CQL2 text. Conditions are taken from the first on, each with all before it. */
export function formatWhere([first, ...rest]: readonly [WhereTerm, ...WhereTerm[]]): string {
  return formatText(rest.reduce(joined, within(first)));
}

/**
 * The conditions that a text is made of; null where it is made of others.
 * @throws FilterError where it is no CQL2.
 */
export function readWhere(text: string): WhereTerm[] | null {
  return termsOf(parseText(text).expression);
}

/** The same condition, as it is written here. */
export function rewritten(condition: string): string {
  return formatText(parseText(condition).expression);
}

function joined(before: Node, term: WhereTerm): Node {
  const { join } = term;
  const condition = join === "andNot" ? call("not", within(term)) : within(term);
  const op = join === "or" ? "or" : "and";
  const parts = before.kind === "call" && before.op === op ? before.args : [before];
  return call(op, ...parts, condition);
}

function within({ distanceM, of }: WhereTerm): Node {
  return call(
    "s_dwithin",
    { kind: "property", name: "geometry" },
    sourceNode(of),
    { kind: "number", value: distanceM },
    { kind: "text", value: "m" },
  );
}

function sourceNode(source: WhereSource): Node {
  if (source.kind !== "features") return source;
  const { layer, condition } = source;
  return {
    kind: "features",
    layer,
    condition: condition && parseText(condition).expression,
  } as Node;
}

const call = (op: Call["op"], ...args: Node[]): Call => ({ kind: "call", op, args });

function termsOf(node: Node): WhereTerm[] | null {
  if (node.kind !== "call") return null;
  if (node.op !== "and" && node.op !== "or") return wrapped(readTerm(node, "and"));
  const [first, ...rest] = node.args;
  const before = first ? termsOf(first) : null;
  const added = rest.map((arg) => readJoined(arg, node.op === "or"));
  const isKnown = added.every((term) => term !== null);
  return before && isKnown ? [...before, ...added] : null;
}

const wrapped = (term: WhereTerm | null) => (term ? [term] : null);

function readJoined(node: Node, isOr: boolean): WhereTerm | null {
  if (isOr) return readTerm(node, "or");
  const [inner] = node.kind === "call" && node.op === "not" ? node.args : [];
  return inner ? readTerm(inner, "andNot") : readTerm(node, "and");
}

function readTerm(node: Node, join: WhereJoin): WhereTerm | null {
  if (node.kind !== "call" || node.op !== "s_dwithin") return null;
  const [geometry, source, distance, unit] = node.args;
  const of = source && readSource(source);
  if (geometry?.kind !== "property" || !of) return null;
  if (distance?.kind !== "number" || unit?.kind !== "text") return null;
  return { join, distanceM: distance.value * (unit.value === "km" ? 1000 : 1), of };
}

function readSource(node: Node): WhereSource | null {
  switch (node.kind) {
    case "features": {
      const { layer, condition } = node;
      return { kind: "features", layer, condition: condition && formatText(condition) };
    }
    case "feature":
      return { kind: "feature", layer: node.layer, id: node.id };
    case "geometry":
      return { kind: "geometry", geometry: node.geometry };
    default:
      return null;
  }
}

import {
  type Call,
  type Comparison,
  comparisons,
  type FeatureSet,
  isOneOf,
  type List,
  type Node,
  type Operator,
} from "./ast.ts";
import { formatText } from "./formatText.ts";

/** Text that is the same for filters that differ only in how they are written. */
export function filterKey(expression: Node): string {
  return formatText(normalise(expression));
}

/**
 * One form for what means the same: AND and OR flat, sorted and without repetition, NOT only where
 * nothing else says it, BETWEEN and IN as comparisons, operands of symmetric operators in order.
 * Holds for missing values too.
 */
export function normalise(node: Node): Node {
  if (node.kind === "list") return { ...node, items: unique(node.items.map(normalise)) };
  if (node.kind === "features") return featureSet(node);
  if (node.kind !== "call") return node;
  const args = node.args.map(normalise);
  const [first, second, third] = args as [Node, Node, Node];
  switch (node.op) {
    case "and":
    case "or":
      return logical(node.op, args);
    case "not":
      return negated(first);
    case "between":
      return logical("and", [comparison(">=", first, second), comparison("<=", first, third)]);
    case "in":
      return logical(
        "or",
        (second as List).items.map((item) => comparison("=", first, item)),
      );
    case "s_disjoint":
      return negated(symmetric("s_intersects", args));
    case "t_disjoint":
      return negated(symmetric("t_intersects", args));
    default:
      if (isOneOf(comparisons, node.op)) return comparison(node.op, first, second);
      return isSymmetric(node.op) ? symmetric(node.op, args) : { ...node, args };
  }
}

/** Without a condition that is always true. */
function featureSet(node: FeatureSet): FeatureSet {
  const condition = node.condition && normalise(node.condition);
  const isAll = condition?.kind === "boolean" && condition.value;
  return { ...node, condition: isAll ? null : condition };
}

function isSymmetric(op: Operator): boolean {
  return [
    "+",
    "*",
    "s_intersects",
    "s_equals",
    "s_touches",
    "s_overlaps",
    "a_equals",
    "a_overlaps",
    "t_equals",
    "t_intersects",
  ].includes(op);
}

function symmetric(op: Operator, args: readonly Node[]): Call {
  return { kind: "call", op, args: sorted(args) };
}

function logical(op: "and" | "or", args: readonly Node[]): Node {
  const absorbing = op === "or";
  const flat = args.flatMap((arg) => (arg.kind === "call" && arg.op === op ? arg.args : [arg]));
  if (flat.some((arg) => arg.kind === "boolean" && arg.value === absorbing)) {
    return { kind: "boolean", value: absorbing };
  }
  const kept = unique(flat.filter((arg) => arg.kind !== "boolean"));
  const [only] = kept;
  if (!only) return { kind: "boolean", value: !absorbing };
  return kept.length === 1 ? only : { kind: "call", op, args: kept };
}

/** What is true where the other is false. */
export const opposites: Partial<Record<Operator, Comparison>> = {
  "=": "<>",
  "<>": "=",
  "<": ">=",
  ">=": "<",
  ">": "<=",
  "<=": ">",
};

/** De Morgan's laws and opposites hold in three-valued logic. */
function negated(node: Node): Node {
  if (node.kind === "boolean") return { kind: "boolean", value: !node.value };
  if (node.kind !== "call") return { kind: "call", op: "not", args: [node] };
  const { op, args } = node;
  const [first, second] = args as [Node, Node];
  if (op === "not") return first;
  if (op === "and") return logical("or", args.map(negated));
  if (op === "or") return logical("and", args.map(negated));
  const opposite = opposites[op];
  return opposite ? comparison(opposite, first, second) : { kind: "call", op: "not", args: [node] };
}

/** The same, of operands in the other order. */
export const mirrored: Record<Comparison, Comparison> = {
  "=": "=",
  "<>": "<>",
  "<": ">",
  "<=": ">=",
  ">": "<",
  ">=": "<=",
};

function comparison(op: Comparison, left: Node, right: Node): Call {
  const inOrder = formatText(left) <= formatText(right);
  return inOrder
    ? { kind: "call", op, args: [left, right] }
    : { kind: "call", op: mirrored[op], args: [right, left] };
}

function sorted(nodes: readonly Node[]): Node[] {
  return byText(nodes).map(([, node]) => node);
}

function unique(nodes: readonly Node[]): Node[] {
  return byText(nodes)
    .filter(([text], index, all) => text !== all[index - 1]?.[0])
    .map(([, node]) => node);
}

function byText(nodes: readonly Node[]): [text: string, node: Node][] {
  const texts = nodes.map((node): [string, Node] => [formatText(node), node]);
  return texts.sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
}

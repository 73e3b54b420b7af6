import {
  type Call,
  isOneOf,
  type Node,
  type Operator,
  type TemporalRelation,
  temporalRelationNames,
} from "../ast.ts";
import { isConstant } from "./comparisonWords.ts";
import type { Words } from "./teller.ts";

/** The same, of times in the other order; those without an entry are as true either way. */
const turned: Partial<Record<TemporalRelation, TemporalRelation>> = {
  t_after: "t_before",
  t_before: "t_after",
  t_contains: "t_during",
  t_during: "t_contains",
  t_finishedBy: "t_finishes",
  t_finishes: "t_finishedBy",
  t_meets: "t_metBy",
  t_metBy: "t_meets",
  t_overlappedBy: "t_overlaps",
  t_overlaps: "t_overlappedBy",
  t_startedBy: "t_starts",
  t_starts: "t_startedBy",
};

/** Of the functions on times. */
export const timeWords: Words = (call, isNot, { say, values }) => {
  const { op, args } = inOrder(call);
  const [first, second] = args as [Node, Node];
  if (!isOneOf(temporalRelationNames, op)) throw new TypeError(`${op} relates no times`);
  const text = say.timed(values.subject(first), say.times[op](values.value(second)));
  return isNot ? say.not(text) : text;
};

/** What is told of comes first. */
function inOrder(call: Call): Call {
  const { op, args } = call;
  const [first, second] = args as [Node, Node];
  if (!isOneOf(temporalRelationNames, op) || !isConstant(first) || isConstant(second)) return call;
  return { kind: "call", op: turned[op] ?? op, args: [second, first] };
}

/**
 * A relation of a single time as comparisons that mean the same, which are told more plainly. Undefined where there is none,
 * as of times that last.
 */
export function asComparisons(call: Call): Call | undefined {
  if (!isOneOf(temporalRelationNames, call.op)) return undefined;
  const { op, args } = inOrder(call);
  const [time, other] = args as [Node, Node];
  if (time.kind === "interval") return undefined;
  const { start, end } = other.kind === "interval" ? other : { start: other, end: other };
  switch (op) {
    case "t_after":
      return end ? made(">", time, end) : undefined;
    case "t_before":
      return start ? made("<", time, start) : undefined;
    case "t_during":
      return start && end ? made("and", made(">", time, start), made("<", time, end)) : undefined;
    case "t_equals":
      return other.kind === "interval" ? undefined : made("=", time, other);
    case "t_intersects":
      return within(time, other);
    case "t_disjoint": {
      const inside = within(time, other);
      return inside && made("not", inside);
    }
    default:
      return undefined;
  }
}

function within(time: Node, other: Node): Call | undefined {
  if (other.kind !== "interval") return made("=", time, other);
  const { start, end } = other;
  if (start && end) return made("between", time, start, end);
  if (start) return made(">=", time, start);
  return end ? made("<=", time, end) : undefined;
}

const made = (op: Operator, ...args: readonly Node[]): Call => ({ kind: "call", op, args });

import {
  type Call,
  type Comparison,
  childrenOf,
  comparisons,
  isOneOf,
  type List,
  type Node,
} from "../ast.ts";
import { mirrored, opposites } from "../normalise.ts";
import { exactWords } from "./exactWords.ts";
import { sharedFoldings } from "./foldings.ts";
import type { Teller, Words } from "./teller.ts";

/** Of `=` and its like, of BETWEEN and of IN. */
export const comparisonWords: Words = (call, isNot, teller) => {
  const { op, args } = call;
  const [first, second, third] = args as [Node, Node, Node];
  if (op === "between") return range(first, second, third, isNot, teller);
  if (op === "in") return oneOf(first, (second as List).items, isNot, teller);
  if (!isOneOf(comparisons, op)) throw new TypeError(`${op} compares nothing`);
  const asked = isNot ? (opposites[op] as Comparison) : op;
  return isConstant(first) && !isConstant(second)
    ? compared(mirrored[asked], second, first, teller)
    : compared(asked, first, second, teller);
};

function range(value: Node, low: Node, high: Node, isNot: boolean, { say, values }: Teller) {
  const of = values.propertyOf(value);
  const ends = [values.value(low, of), values.value(high, of)] as const;
  return (isNot ? say.outside : say.between)(values.subject(value), ...ends);
}

function oneOf(value: Node, items: readonly Node[], isNot: boolean, teller: Teller): string {
  const { texts, foldings } = sharedFoldings([value, ...items]);
  const [subject = value, ...others] = texts;
  const text = equality(subject, others, isNot, foldings.length > 0, teller);
  return foldings.length > 0 ? text + teller.say.ignoring(foldings) : text;
}

function compared(op: Comparison, left: Node, right: Node, teller: Teller): string {
  const { say, values } = teller;
  if (op === "=" || op === "<>") return oneOf(left, [right], op === "<>", teller);
  const kind = values.kindOf(left);
  if (kind === "truth") return exactWords(comparison(op, left, right), teller);
  if (kind === "text") return lettersCompared(op, left, right, teller);
  const words = kind === "amount" ? say.amount : say.time;
  return words[op](values.subject(left), values.value(right, values.propertyOf(left)));
}

function lettersCompared(
  op: Exclude<Comparison, "=" | "<>">,
  left: Node,
  right: Node,
  { say, values }: Teller,
): string {
  const { texts, foldings } = sharedFoldings([left, right]);
  const [first = left, second = right] = texts;
  const text = say.letters[op](values.subject(first, true), values.value(second));
  return foldings.length > 0 ? text + say.ignoring(foldings) : text;
}

/** Of a property that is one of some values, or of another value that equals one of them. */
function equality(
  left: Node,
  others: readonly Node[],
  isNot: boolean,
  isSpelled: boolean,
  { say, values }: Teller,
): string {
  const [right] = others;
  if (others.length === 1 && right?.kind === "boolean") {
    const value = right.value !== isNot;
    return say.answers(values.subject(left), value ? say.yes : say.no);
  }
  const of = isSpelled ? undefined : values.propertyOf(left);
  const subject = values.subject(left, isSpelled);
  const told = others.map((each) => values.value(each, of));
  const isAmount = values.kindOf(left) === "amount";
  if (left.kind !== "property" || isAmount || !others.every(isConstant)) {
    return (isNot ? say.differs : say.equals)(subject, say.anyOf(told));
  }
  return isNot ? say.isNot(subject, told) : say.is(subject, say.anyOf(told));
}

/** Whether it is the same for all features. */
export function isConstant(node: Node): boolean {
  return node.kind !== "property" && childrenOf(node).every(isConstant);
}

const comparison = (op: Comparison, ...args: readonly Node[]): Call => ({ kind: "call", op, args });

import { isOneOf, type ListRelation, listRelations, type Node } from "../ast.ts";
import { isConstant } from "./comparisonWords.ts";
import type { Teller, Words } from "./teller.ts";

/** The same, of lists in the other order. */
const turned: Readonly<Record<ListRelation, ListRelation>> = {
  a_contains: "a_containedBy",
  a_containedBy: "a_contains",
  a_equals: "a_equals",
  a_overlaps: "a_overlaps",
};

/** Of the functions on lists. */
export const listWords: Words = ({ op, args }, isNot, teller) => {
  const [first, second] = args as [Node, Node];
  if (!isOneOf(listRelations, op)) throw new TypeError(`${op} relates no lists`);
  const isTurned = isConstant(first) && !isConstant(second);
  return isTurned
    ? related(turned[op], second, first, isNot, teller)
    : related(op, first, second, isNot, teller);
};

function related(op: ListRelation, list: Node, other: Node, isNot: boolean, teller: Teller) {
  const { say, values } = teller;
  const subject = values.subject(list);
  if (other.kind !== "list" || other.items.length === 0) {
    const text = say.lists[op].list(subject, values.value(other));
    return isNot ? say.not(text) : text;
  }
  const of = values.propertyOf(list);
  const items = other.items.map((item) => values.value(item, of));
  if (isNot && op === "a_overlaps") return say.lacks(subject, items);
  const text = say.lists[op].values(subject, items);
  return isNot ? say.not(text) : text;
}

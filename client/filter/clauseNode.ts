import type { Literal, Node, Operator, Property } from "../../server/filter/ast.ts";
import type { Clause } from "./clause.ts";

/** A clause on the property `name` as a CQL2 expression. `isList`: the property holds several values. */
export function clauseNode(name: string, clause: Clause, isList: boolean): Node {
  const property: Property = { kind: "property", name };
  switch (clause.kind) {
    case "anyOf":
      return anyOf(property, clause.values.map(text), isList);
    case "range":
      return between(property, clause.from, clause.to, (value) => ({ kind: "number", value }));
    case "period":
      return between(property, clause.from, clause.to, (value) => ({ kind: "date", value }));
    case "contains":
      return call(
        "like",
        call("casei", property),
        call("casei", text(`%${escapePattern(clause.text)}%`)),
      );
    case "is":
      return call("=", property, { kind: "boolean", value: clause.value });
  }
}

function anyOf(property: Property, items: readonly Node[], isList: boolean): Node {
  if (isList) return call("a_overlaps", property, { kind: "list", items });
  const [first] = items;
  return first && items.length === 1
    ? call("=", property, first)
    : call("in", property, { kind: "list", items });
}

function between<Value>(
  property: Property,
  from: Value | null,
  to: Value | null,
  literal: (value: Value) => Literal,
): Node {
  if (from !== null && to !== null) return call("between", property, literal(from), literal(to));
  if (from !== null) return call(">=", property, literal(from));
  if (to !== null) return call("<=", property, literal(to));
  throw new TypeError("a range without ends says nothing");
}

const call = (op: Operator, ...args: readonly Node[]): Node => ({ kind: "call", op, args });

const text = (value: string): Literal => ({ kind: "text", value });

/** The characters that mean something in a pattern of LIKE, each as itself. */
const escapePattern = (literal: string) => literal.replaceAll(/[\\%_]/g, "\\$&");

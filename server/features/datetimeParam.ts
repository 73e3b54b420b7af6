import type { LayerDeclaration } from "../../geodata/declaration.ts";
import { daysOf, parseDatetime, type TimeSpan } from "../contract/datetime.ts";
import { primaryInstant } from "../contract/primaryInstant.ts";
import type { Node } from "../filter/ast.ts";
import { badParameter } from "../http/problem.ts";

/**
 * The condition that a feature's date meets `datetime`: an instant, or an interval whose ends may be
 * open. Dates are whole days of UTC, so a day meets each of its instants. Features without a date
 * always match. Undefined for a timeless layer, of which everything matches.
 * @throws HttpProblem 400
 */
export function datetimeCondition(text: string, layer: LayerDeclaration): Node | undefined {
  const { start, end } = daysOf(readDatetime(text));
  const name = primaryInstant(layer);
  if (!name) return undefined;
  const property: Node = { kind: "property", name };
  return call(
    "or",
    call("isNull", property),
    call("t_intersects", property, { kind: "interval", start: date(start), end: date(end) }),
  );
}

function call(op: "or" | "isNull" | "t_intersects", ...args: Node[]): Node {
  return { kind: "call", op, args };
}

function date(day: string | null): Node | null {
  return day === null ? null : { kind: "date", value: day };
}

function readDatetime(text: string): TimeSpan {
  try {
    return parseDatetime(text);
  } catch (error) {
    throw badParameter("datetime", (error as Error).message);
  }
}

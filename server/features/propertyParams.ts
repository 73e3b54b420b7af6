import type {
  LayerDeclaration,
  PropertyDeclaration,
  PropertyType,
} from "../../geodata/declaration.ts";
import type { Literal, Node } from "../filter/ast.ts";
import { readDate } from "../filter/instants.ts";
import { badParameter } from "../http/problem.ts";
import { itemsParameters } from "./itemsParameters.ts";

const reserved: ReadonlySet<string> = new Set(itemsParameters);

/**
 * Properties that are parameters too, `{property}=value`: those of one simple value. One that is
 * called as another parameter is asked for by `filter`.
 */
export function propertyParams({
  properties,
}: LayerDeclaration): Record<string, PropertyDeclaration> {
  const simple = Object.entries(properties).filter(
    ([name, { type }]) => type !== "string[]" && !reserved.has(name),
  );
  return Object.fromEntries(simple);
}

/**
 * The condition that the property equals the value.
 * @throws HttpProblem 400 naming the property.
 */
export function propertyCondition(name: string, text: string, type: PropertyType): Node {
  const value = read[type]?.(text);
  if (!value) throw badParameter(name, `"${text.slice(0, 60)}" is not ${wanted[type]}`);
  return { kind: "call", op: "=", args: [{ kind: "property", name }, value] };
}

const read: Partial<Record<PropertyType, (text: string) => Literal | undefined>> = {
  string: (value) => ({ kind: "text", value }),
  integer: (text) =>
    /^-?\d{1,15}$/.test(text) ? { kind: "number", value: Number(text) } : undefined,
  number: (text) =>
    /^-?(\d+\.?\d*|\.\d+)([eE][+-]?\d{1,3})?$/.test(text) && Number.isFinite(Number(text))
      ? { kind: "number", value: Number(text) }
      : undefined,
  boolean: (text) =>
    text === "true" || text === "false" ? { kind: "boolean", value: text === "true" } : undefined,
  date: readDate,
};

const wanted: Record<PropertyType, string> = {
  string: "a text",
  integer: "a whole number",
  number: "a number",
  boolean: "true or false",
  date: "a date such as 2024-11-09",
  "string[]": "a list",
};

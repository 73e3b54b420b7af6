import type { LayerDeclaration, PropertyDeclaration } from "../../../geodata/declaration.ts";
import type { PropertyValue } from "../../contract/wire.ts";
import { nearestName } from "./nearestName.ts";
import { shown } from "./shown.ts";

export interface CheckedProperties {
  /** Those that have a value. */
  values: Record<string, PropertyValue>;
  problems: string[];
}

/** Checks a feature's properties against the layer's declaration. `given` is a JSON object. */
export function checkProperties(
  given: Readonly<Record<string, unknown>>,
  { properties }: LayerDeclaration,
): CheckedProperties {
  const values: Record<string, PropertyValue> = {};
  const problems = Object.keys(given)
    .filter((name) => !Object.hasOwn(properties, name) && given[name] !== null)
    .map((name) => unknownProperty(name, Object.keys(properties)));
  for (const [name, declaration] of Object.entries(properties)) {
    const value = given[name] ?? null;
    if (isAbsent(value)) {
      if (declaration.required) problems.push(`${name} is missing`);
      continue;
    }
    const problem = typeProblem(value, declaration) ?? valueProblem(value, declaration);
    if (problem) problems.push(`${name} ${problem}`);
    else values[name] = value as PropertyValue;
  }
  return { values, problems };
}

function unknownProperty(name: string, declared: readonly string[]): string {
  const nearest = nearestName(name, declared);
  return nearest
    ? `${name} is not a property of this layer; ${nearest} is`
    : `${name} is not a property of this layer`;
}

function isAbsent(value: unknown): boolean {
  return (
    value === null ||
    (typeof value === "string" && value.trim() === "") ||
    (Array.isArray(value) && value.length === 0)
  );
}

const types: Record<PropertyDeclaration["type"], { what: string; is(value: unknown): boolean }> = {
  string: { what: "text", is: isText },
  integer: { what: "a whole number", is: isInt32 },
  number: { what: "a number", is: Number.isFinite },
  boolean: { what: "true or false", is: (value) => typeof value === "boolean" },
  date: { what: "a date as YYYY-MM-DD", is: isDate },
  "string[]": {
    what: "an array of texts",
    is: (value) =>
      Array.isArray(value) && value.every((item) => isText(item) && item.trim() !== ""),
  },
};

function typeProblem(value: unknown, { type, unit }: PropertyDeclaration): string | undefined {
  const { what, is } = types[type];
  if (is(value)) return undefined;
  return `must be ${what}${unit ? ` in ${unit}` : ""}, not ${shown(value)}`;
}

function valueProblem(value: unknown, declaration: PropertyDeclaration): string | undefined {
  const { vocabulary, minimum, maximum } = declaration;
  if (vocabulary) {
    const terms = Object.keys(vocabulary);
    const stranger = [value].flat().find((term) => !terms.includes(term as string));
    if (stranger !== undefined) return `is ${shown(stranger)}; allowed are ${terms.join(", ")}`;
  }
  if (minimum !== undefined && (value as number) < minimum) {
    return `is ${value}; the least is ${minimum}`;
  }
  if (maximum !== undefined && (value as number) > maximum) {
    return `is ${value}; the most is ${maximum}`;
  }
  return undefined;
}

/** PostgreSQL takes neither NUL nor half a surrogate pair. */
function isText(value: unknown): value is string {
  return typeof value === "string" && !/\0|\p{Surrogate}/u.test(value);
}

function isInt32(value: unknown): boolean {
  return Number.isInteger(value) && Math.abs(value as number) < 2 ** 31;
}

/** A day that exists, from year 1 on. */
function isDate(value: unknown): boolean {
  if (typeof value !== "string" || !/^\d{4}-\d{2}-\d{2}$/.test(value)) return false;
  const date = new Date(`${value}T00:00:00Z`);
  return (
    !value.startsWith("0000") &&
    !Number.isNaN(date.getTime()) &&
    date.toISOString().startsWith(value)
  );
}

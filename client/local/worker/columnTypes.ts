import type { PropertyDeclaration, PropertyType } from "../../../geodata/declaration.ts";
import type { PropertyValue } from "../../../server/contract/wire.ts";

type Values = Readonly<Record<string, unknown>>;

/** The columns of some features, each of the type that all its values are. */
export function columnsOf(features: readonly Values[]): Record<string, PropertyDeclaration> {
  const kinds = new Map<string, ValueKind>();
  for (const properties of features) {
    for (const [name, value] of Object.entries(properties)) {
      const kind = kindOf(value);
      const known = kinds.get(name);
      // A column that is empty in all rows is text.
      if (kind !== null || known === undefined) kinds.set(name, both(known, kind));
    }
  }
  return Object.fromEntries([...kinds].map(([name, kind]) => [name, declarationOf(name, kind)]));
}

/** The properties of a feature as their columns' types have them; what a table writes as text is a number here. */
export function typedValues(
  properties: Values,
  columns: Readonly<Record<string, PropertyDeclaration>>,
): Record<string, PropertyValue> {
  return Object.fromEntries(
    Object.entries(columns).map(([name, { type }]) => [name, typed(properties[name], type)]),
  );
}

/** `1,234` may be a thousand or one and a bit: alone it makes no column of numbers. */
type ValueKind = "number" | "decimal comma" | "ambiguous" | "boolean" | "date" | "text" | null;

const number = /^[-+]?(0|[1-9]\d*|(?=\.))(\.\d*)?([eE][-+]?\d+)?$/;
const commaNumber = /^[-+]?(0|[1-9]\d*),\d+$/;
const date = /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/;

/** Null of what is missing. A number with a zero before it is a code. */
function kindOf(value: unknown): ValueKind {
  if (value === null || value === undefined || value === "") return null;
  if (typeof value === "number") return "number";
  if (typeof value === "boolean") return "boolean";
  if (typeof value !== "string") return "text";
  const text = value.trim();
  if (number.test(text) && text !== ".") return "number";
  if (commaNumber.test(text))
    return /^[-+]?[1-9]\d{0,2},\d{3}$/.test(text) ? "ambiguous" : "decimal comma";
  return date.test(text) ? "date" : "text";
}

/** One decimal comma tells what the others are; a point beside commas leaves it open. */
function both(known: ValueKind | undefined, kind: ValueKind): ValueKind {
  if (known === undefined || known === null || known === kind) return kind;
  if (kind === null) return known;
  const pair = [known, kind];
  if (pair.includes("text") || pair.includes("date") || pair.includes("boolean")) return "text";
  return pair.includes("decimal comma") ? "decimal comma" : "ambiguous";
}

const typeOf: Readonly<Record<NonNullable<ValueKind>, PropertyType>> = {
  number: "number",
  "decimal comma": "number",
  ambiguous: "string",
  boolean: "boolean",
  date: "date",
  text: "string",
};

function declarationOf(name: string, kind: ValueKind): PropertyDeclaration {
  return { type: kind === null ? "string" : typeOf[kind], title: { en: name, ur: name } };
}

function typed(value: unknown, type: PropertyType): PropertyValue {
  if (value === null || value === undefined || value === "") return null;
  if (typeof value === "boolean") return value;
  if (type === "number") return Number(String(value).replace(",", "."));
  if (typeof value === "object") return JSON.stringify(value);
  return type === "string" || typeof value === "string" ? String(value) : (value as number);
}

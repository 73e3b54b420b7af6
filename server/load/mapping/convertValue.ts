import type { PropertyDeclaration } from "../../../geodata/declaration.ts";
import type { MappedValue, PropertyOrigin } from "./mapping.ts";

const decimal = /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i;
/** A day, and the time of it, which is left out. */
const isoDay = /^(\d{4}-\d{2}-\d{2})([T ][\d:.]+(Z|[+-][\d:]+)?)?$/;
const dayByOrder = /^(\d{1,2})[/. -](\d{1,2})[/. -](\d{4})$/;

/**
 * Makes of a text, as tables have them, a value of the property's type. What cannot be converted
 * stays as it is, so that the check can quote it.
 */
export function convertValue(
  value: MappedValue,
  { type }: Pick<PropertyDeclaration, "type">,
  { dateOrder }: Pick<PropertyOrigin, "dateOrder"> = {},
): MappedValue {
  if (value === null || Array.isArray(value)) return value;
  if (type === "string") return String(value);
  if (type === "string[]") return itemsOf(String(value));
  if (typeof value !== "string") return value;
  const text = value.trim();
  switch (type) {
    case "integer":
    case "number":
      return decimal.test(text) ? Number(text) : value;
    case "boolean":
      return { true: true, false: false }[text.toLowerCase()] ?? value;
    case "date":
      return dateOrder ? orderedDay(text, dateOrder) : (isoDay.exec(text)?.[1] ?? value);
  }
}

/** As tiles join them. */
function itemsOf(text: string): string[] {
  return text
    .split(";")
    .map((item) => item.trim())
    .filter((item) => item !== "");
}

function orderedDay(text: string, order: "dmy" | "mdy"): string {
  const [, first = "", second = "", year] = dayByOrder.exec(text) ?? [];
  if (!year) return text;
  const [day, month] = order === "dmy" ? [first, second] : [second, first];
  return `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
}

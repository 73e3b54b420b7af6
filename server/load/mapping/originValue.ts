import { shown } from "../check/shown.ts";
import type { MappedValue, Mapping, PropertyOrigin } from "./mapping.ts";

/** One row of a file. */
export interface Row {
  columns: Readonly<Record<string, unknown>>;
  /** From 1. */
  number: number;
}

/** A value of a row that the mapping does not provide for. */
export class NotMapped extends Error {}

/** @throws NotMapped */
export function originValue(origin: PropertyOrigin, row: Row): MappedValue {
  const value = ownValue(origin, row);
  return value === null && origin.else ? originValue(origin.else, row) : value;
}

/** Without one that is mapped, the column of the property's own name. */
export function originOf({ properties }: Mapping, name: string): PropertyOrigin {
  return (Object.hasOwn(properties, name) && properties[name]) || { column: name };
}

/** Every column that an origin names. */
export function columnsOf(origin: PropertyOrigin): string[] {
  const composed = `${origin.text ?? ""}${origin.slug ?? ""}`;
  return [
    ...(origin.column === undefined ? [] : [origin.column]),
    ...[...composed.matchAll(placeholder)].flatMap(([, name = ""]) => (name === "#" ? [] : [name])),
    ...(origin.else ? columnsOf(origin.else) : []),
  ];
}

/** Null when there is nothing in it. */
export function cellOf({ columns }: Row, name: string): string | number | boolean | null {
  const cell = Object.hasOwn(columns, name) ? columns[name] : null;
  if (cell === null || cell === undefined) return null;
  if (typeof cell === "number" || typeof cell === "boolean") return cell;
  const text = typeof cell === "string" ? cell.trim() : JSON.stringify(cell);
  return text === "" ? null : text;
}

const placeholder = /\{([^{}]+)\}/g;

function ownValue(origin: PropertyOrigin, row: Row): MappedValue {
  if (origin.constant !== undefined) return origin.constant;
  if (origin.text !== undefined) return composed(origin.text, row);
  if (origin.slug !== undefined) return slugOf(composed(origin.slug, row));
  return columnValue(origin.column ?? "", origin, row);
}

function columnValue(column: string, origin: PropertyOrigin, row: Row): MappedValue {
  const given = row.columns[column];
  if (Array.isArray(given) && !origin.values) return given.length > 0 ? given.map(String) : null;
  const cell = cellOf(row, column);
  if (cell === null) return null;
  const value = origin.match === undefined ? cell : matched(column, String(cell), origin.match);
  if (value === null) return null;
  if (origin.split !== undefined) return listOf(column, String(value), origin.split, origin);
  if (origin.values) return translated(column, value, origin.values, origin.otherwise);
  return origin.times === undefined ? value : scaled(column, value, origin.times);
}

function matched(column: string, text: string, pattern: string): string | null {
  const found = new RegExp(pattern).exec(text);
  if (!found) throw new NotMapped(`${column} is ${shown(text)}, which is not like ${pattern}`);
  return found[1]?.trim() || null;
}

function listOf(column: string, text: string, separator: string, origin: PropertyOrigin) {
  const items = text
    .split(separator)
    .map((item) => item.trim())
    .filter((item) => item !== "");
  const { values, otherwise } = origin;
  if (!values) return items.length > 0 ? items : null;
  const terms = items.flatMap((item) => translated(column, item, values, otherwise) ?? []);
  return terms.length > 0 ? [...new Set(terms.map(String))] : null;
}

function translated(
  column: string,
  value: string | number | boolean,
  values: Readonly<Record<string, MappedValue>>,
  otherwise: MappedValue | undefined,
): MappedValue {
  const key = String(value);
  if (Object.hasOwn(values, key)) return values[key] ?? null;
  if (otherwise !== undefined) return otherwise;
  const known = Object.keys(values).map(shown).join(", ");
  throw new NotMapped(`${column} is ${shown(value)}; the mapping has a value for ${known}`);
}

function scaled(column: string, value: string | number | boolean, factor: number): number {
  const number = typeof value === "string" ? Number(value) : value;
  if (typeof number === "number" && Number.isFinite(number)) return number * factor;
  throw new NotMapped(`${column} must be a number, not ${shown(value)}`);
}

/** Null when all its columns are empty. */
function composed(template: string, row: Row): string | null {
  let isEmpty = true;
  const text = template.replace(placeholder, (_, name: string) => {
    const cell = name === "#" ? row.number : cellOf(row, name);
    if (cell !== null) isEmpty = false;
    return String(cell ?? "");
  });
  return isEmpty && template.includes("{") ? null : text.trim();
}

function slugOf(text: string | null): string | null {
  const slug = (text ?? "")
    .normalize("NFKD")
    .replaceAll(/\p{Mark}/gu, "")
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, "-");
  return slug.replace(/^-|-$/g, "") || null;
}

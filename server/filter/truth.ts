import type { Feature } from "geojson";
import type { Comparison } from "./ast.ts";

/** True, false, or null where a value is missing: SQL's three. */
export type Truth = boolean | null;

/** A feature as `/items` gives it: dates as YYYY-MM-DD, lists as arrays, no value as null. */
export type FilteredFeature = Pick<Feature, "geometry" | "properties">;

export type Of<Value> = (feature: FilteredFeature) => Value;

/** Dates are milliseconds since 1970. */
export type Scalar = string | number | boolean | null;

/** OR for `decisive` true, AND for false: the first decisive one decides, then null. */
export function combine(parts: readonly Of<Truth>[], decisive: boolean): Of<Truth> {
  return (feature) => {
    let result: Truth = !decisive;
    for (const part of parts) {
      const truth = part(feature);
      if (truth === decisive) return decisive;
      if (truth === null) result = null;
    }
    return result;
  };
}

export function negate(part: Of<Truth>): Of<Truth> {
  return (feature) => {
    const truth = part(feature);
    return truth === null ? null : !truth;
  };
}

export function compare(op: Comparison, a: Scalar, b: Scalar): Truth {
  if (a === null || b === null) return null;
  if (op === "=") return a === b;
  if (op === "<>") return a !== b;
  const order = typeof a === "string" ? compareCodePoints(a, b as string) : Number(a) - Number(b);
  // Two infinities differ by NaN.
  if (a === b || order === 0) return op === "<=" || op === ">=";
  return order < 0 === op.startsWith("<");
}

/** UTF-16 puts U+10000 and beyond before U+E000; UTF-8, and so PostgreSQL, does not. */
function compareCodePoints(a: string, b: string): number {
  return Buffer.compare(Buffer.from(a), Buffer.from(b));
}

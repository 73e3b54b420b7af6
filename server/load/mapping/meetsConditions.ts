import type { Comparison, Condition, Conditions } from "./mapping.ts";
import { cellOf, type Row } from "./originValue.ts";

/** Values are compared as numbers where both are numbers, so that 27.0557 is 27.055700. */
export function meetsConditions(row: Row, conditions: Conditions): boolean {
  return Object.entries(conditions).every(([column, condition]) => meets(row, column, condition));
}

/** Every column that conditions name. */
export function columnsOfConditions(conditions: Conditions): string[] {
  return Object.entries(conditions).flatMap(([column, condition]) =>
    isComparison(condition) ? [column, ...Object.values(condition)] : [column],
  );
}

function meets(row: Row, column: string, condition: Condition): boolean {
  const cell = cellOf(row, column);
  if (isComparison(condition)) {
    const [isBelow, other] =
      "below" in condition ? [true, condition.below] : [false, condition.above];
    const [a, b] = [numberOf(cell), numberOf(cellOf(row, other))];
    return isBelow ? a < b : a > b;
  }
  const wanted = Array.isArray(condition) ? condition : [condition];
  return wanted.some(
    (value) => String(value) === String(cell) || numberOf(value) === numberOf(cell),
  );
}

function isComparison(condition: Condition): condition is Comparison {
  return typeof condition === "object" && !Array.isArray(condition);
}

/** NaN, which is equal to nothing and neither less nor more, for what is no number. */
function numberOf(value: string | number | boolean | null): number {
  return typeof value === "number" || typeof value === "string" ? Number(value) : Number.NaN;
}

import { type Sql, sql } from "../database/sql.ts";
import type { ArithmeticOperator } from "./ast.ts";

/**
 * Arithmetic in double precision, in SQL and in memory alike. What has no result is null: division
 * by zero, roots of negative numbers, and operands larger than 1e150 or nearer to zero than 1e-150,
 * whose product or quotient might not be a number any more (PostgreSQL fails on it).
 * DIV and % round towards zero: -7 DIV 2 is -3, and -7 % 2 is -1.
 */
const arithmetic: Record<
  ArithmeticOperator,
  { sql: Sql; calculate(x: number, y: number): number | null }
> = {
  "+": { sql: sql`x + y`, calculate: (x, y) => x + y },
  "-": { sql: sql`x - y`, calculate: (x, y) => x - y },
  "*": { sql: sql`x * y`, calculate: (x, y) => x * y },
  "/": { sql: sql`x / nullif(y, 0)`, calculate: (x, y) => (y === 0 ? null : x / y) },
  "%": {
    sql: sql`x - y * trunc(x / nullif(y, 0))`,
    calculate: (x, y) => (y === 0 ? null : x - y * Math.trunc(x / y)),
  },
  div: {
    sql: sql`trunc(x / nullif(y, 0))`,
    calculate: (x, y) => (y === 0 ? null : Math.trunc(x / y)),
  },
  "^": {
    // The logarithm of 1e150 is 345.
    sql: sql`case when x = 0 then case when y > 0 then 0 when y = 0 then 1 end
      when (x > 0 or y = trunc(y)) and abs(y * ln(abs(x))) < 345 then power(x, y) end`,
    calculate: raise,
  },
};

function raise(x: number, y: number): number | null {
  if (x === 0) return y > 0 ? 0 : y === 0 ? 1 : null;
  const isDefined = x > 0 || Number.isInteger(y);
  return isDefined && Math.abs(y * Math.log(Math.abs(x))) < 345 ? x ** y : null;
}

export function calculate(op: ArithmeticOperator, x: number, y: number): number | null {
  return isUsable(x) && isUsable(y) ? arithmetic[op].calculate(x, y) : null;
}

function isUsable(value: number): boolean {
  return value === 0 || (Math.abs(value) <= 1e150 && Math.abs(value) >= 1e-150);
}

/** `offset 0` keeps PostgreSQL from copying the operands to each place that names them. */
export function calculateSql(op: ArithmeticOperator, x: Sql, y: Sql): Sql {
  return sql`(select case when ${isUsableSql(sql`x`)} and ${isUsableSql(sql`y`)} then ${arithmetic[op].sql} end
    from (select ${x} as x, ${y} as y offset 0) as operands)`;
}

function isUsableSql(value: Sql): Sql {
  return sql`(${value} = 0 or abs(${value}) between 1e-150::float8 and 1e150::float8)`;
}

/**
 * How values of a PostgreSQL type (by OID) are read from their text, so that both databases give
 * the same. All other types are read alike by default.
 */
export const typeParsers: Readonly<Record<number, (text: string) => unknown>> = {
  20: bigint,
  1082: (date) => date,
  1700: Number,
};

function bigint(text: string): number | string {
  const value = Number(text);
  return Number.isSafeInteger(value) ? value : text;
}

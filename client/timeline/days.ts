/** Days of the Gregorian calendar as numbers, counted from 1 January 1970. */

const msOfDay = 86_400_000;

/** @param iso YYYY-MM-DD, or an instant of UTC */
export function dayOf(iso: string): number {
  return Math.floor(Date.parse(iso) / msOfDay);
}

/** YYYY-MM-DD */
export function isoOf(day: number): string {
  return dateOf(day).toISOString().slice(0, 10);
}

/** Its first instant. */
export function dateOf(day: number): Date {
  return new Date(day * msOfDay);
}

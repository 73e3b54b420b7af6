import type { FeatureResponse } from "../../server/contract/wire.ts";

/** What some features have in one property. */
export interface PropertyFacts {
  /** Features that have a value of it. */
  present: number;
  /** Features by term, or by `true` and `false`. */
  counts: ReadonlyMap<string, number>;
  /** Its numbers, smallest first; days as milliseconds since 1970. */
  numbers: readonly number[];
}

export function propertyFacts(
  features: readonly Pick<FeatureResponse, "properties">[],
  name: string,
): PropertyFacts {
  const values = features
    .map(({ properties }) => properties[name] ?? [])
    .filter((value) => !Array.isArray(value) || value.length > 0);
  const counts = new Map<string, number>();
  for (const each of values.flat()) counts.set(String(each), (counts.get(String(each)) ?? 0) + 1);
  const numbers = values.map((value) => (typeof value === "string" ? Date.parse(value) : value));
  return {
    present: values.length,
    counts,
    numbers: numbers
      .filter((value) => Number.isFinite(value))
      .map(Number)
      .sort((a, b) => a - b),
  };
}

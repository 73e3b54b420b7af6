import { type LayerTally, maxIds } from "../../contract/zoneReport.ts";
import { placeIn, type Ring, type Whereabouts } from "./ring.ts";

/** A feature near a source, with what is added up of it. */
export interface Neighbour extends Whereabouts {
  id: string;
  /** As it is drawn; null in a layer without classes. */
  class: string | null;
  /** Null in a timeless layer, and where no date is known. */
  year: number | null;
  /** Values of the additive properties, by name. */
  amounts: Readonly<Record<string, number | null>>;
}

/**
 * Counts and adds up the features of one layer in one ring.
 * @param neighbours nearest first; whatever lies outside the ring is passed over.
 */
export function tally(layer: string, ring: Ring, neighbours: readonly Neighbour[]): LayerTally {
  const placed = neighbours.map((each) => ({ each, ...placeIn(ring, each) }));
  const inside = placed.filter(({ isInside }) => isInside).map(({ each }) => each);
  const possible = placed.filter(({ isSure }) => !isSure).map(({ each }) => each);
  const years = inside.map(({ year }) => year).filter((year) => year !== null);
  return {
    layer,
    count: inside.length,
    certain: placed.filter(({ isInside, isSure }) => isInside && isSure).length,
    possible: possible.length,
    ids: inside.slice(0, maxIds).map(({ id }) => id),
    possibleIds: possible.slice(0, maxIds).map(({ id }) => id),
    ...sumsOf(inside),
    byClass: counts(inside.map((each) => each.class).filter((name) => name !== null)),
    ...(years.length > 0 && { byYear: counts(years), sumsByYear: sumsByYear(inside) }),
  };
}

/** A number that is not stated is not none: it is told beside the sum. */
function sumsOf(neighbours: readonly Neighbour[]): Pick<LayerTally, "sums" | "unstated"> {
  const sums: Record<string, number> = {};
  const unstated: Record<string, number> = {};
  for (const { amounts } of neighbours) {
    for (const [name, amount] of Object.entries(amounts)) {
      if (amount === null) unstated[name] = (unstated[name] ?? 0) + 1;
      else sums[name] = (sums[name] ?? 0) + amount;
    }
  }
  return { sums, unstated };
}

function sumsByYear(neighbours: readonly Neighbour[]): Record<string, LayerTally["sums"]> {
  const byYear: Record<string, Neighbour[]> = {};
  for (const each of neighbours) {
    if (each.year === null) continue;
    const ofYear = byYear[each.year] ?? [];
    ofYear.push(each);
    byYear[each.year] = ofYear;
  }
  return Object.fromEntries(
    Object.entries(byYear).map(([year, each]) => [year, sumsOf(each).sums]),
  );
}

function counts(values: readonly (string | number)[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const value of values) counts[value] = (counts[value] ?? 0) + 1;
  return counts;
}

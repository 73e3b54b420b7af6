import { type LayerTally, maxIds } from "../../contract/zoneReport.ts";
import { type Placing, placeIn, type Ring, type Whereabouts } from "./ring.ts";

/** What is counted and added up of a feature. */
interface Tallied {
  id: string;
  /** As it is drawn; null in a layer without classes. */
  class: string | null;
  /** Null in a timeless layer, and where no date is known. */
  year: number | null;
  /** Values of the additive properties, by name. */
  amounts: Readonly<Record<string, number | null>>;
}

/** A feature near a source. */
export interface Neighbour extends Tallied, Whereabouts {}

/**
 * Counts and adds up the features of one layer in one ring.
 * @param neighbours nearest first; whatever lies outside the ring is passed over.
 */
export function tally(layer: string, ring: Ring, neighbours: readonly Neighbour[]): LayerTally {
  return tallyPlaced(
    layer,
    neighbours.map((each) => ({ ...each, ...placeIn(ring, each) })),
  );
}

/** Counts and adds up features of one layer of which it is known whether they are inside. */
export function tallyPlaced(layer: string, placed: readonly (Tallied & Placing)[]): LayerTally {
  const inside = placed.filter(({ isInside }) => isInside);
  const possible = placed.filter(({ isSure }) => !isSure);
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
function sumsOf(features: readonly Tallied[]): Pick<LayerTally, "sums" | "unstated"> {
  const sums: Record<string, number> = {};
  const unstated: Record<string, number> = {};
  for (const { amounts } of features) {
    for (const [name, amount] of Object.entries(amounts)) {
      if (amount === null) unstated[name] = (unstated[name] ?? 0) + 1;
      else sums[name] = (sums[name] ?? 0) + amount;
    }
  }
  return { sums, unstated };
}

function sumsByYear(features: readonly Tallied[]): Record<string, LayerTally["sums"]> {
  const byYear: Record<string, Tallied[]> = {};
  for (const each of features) {
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

/** Distances from a source: farther than `fromM`, and not farther than `toM`. From 0 it holds the source itself. */
export interface Ring {
  fromM: number;
  toM: number;
}

/** One ring for each distance: all within it, or only what lies beyond the distance before. */
export function ringsOf(distancesM: readonly number[], between: boolean): readonly Ring[] {
  return distancesM.map((toM, index) => ({
    fromM: between ? (distancesM[index - 1] ?? 0) : 0,
    toM,
  }));
}

/** What can be said of a feature and a ring. */
export interface Placing {
  /** By its stated position. */
  isInside: boolean;
  /** Whether every position that its accuracy allows says the same. */
  isSure: boolean;
}

/** How far away a feature is said to be, metres. */
export interface Whereabouts {
  /** To its nearest point. */
  distanceM: number;
  /** Of an area that holds the source: how deep inside it the source lies; otherwise 0. */
  depthM: number;
  /** How far the feature and the source may be off together. */
  uncertaintyM: number;
}

export function placeIn({ fromM, toM }: Ring, feature: Whereabouts): Placing {
  const { distanceM, depthM, uncertaintyM } = feature;
  const nearest = Math.max(0, distanceM - uncertaintyM);
  const farthest = distanceM - depthM + uncertaintyM;
  const isInside = isBetween(distanceM, fromM, toM);
  const isSure = isInside
    ? isBetween(nearest, fromM, toM) && isBetween(farthest, fromM, toM)
    : nearest > toM || (fromM > 0 && farthest <= fromM);
  return { isInside, isSure };
}

function isBetween(distanceM: number, fromM: number, toM: number): boolean {
  return (fromM === 0 || distanceM > fromM) && distanceM <= toM;
}

import type { Found } from "./findNeighbours.ts";

/** Each feature once, as near as it is to the source it is nearest to. */
export function nearestOfAll(found: readonly (readonly Found[])[]): readonly Found[] {
  const [only] = found;
  if (only && found.length === 1) return only;
  const nearest = new Map<string, Found>();
  for (const feature of found.flat()) {
    const known = nearest.get(feature.id);
    if (!known || feature.distanceM < known.distanceM) nearest.set(feature.id, feature);
  }
  return [...nearest.values()].sort((a, b) => a.distanceM - b.distanceM);
}

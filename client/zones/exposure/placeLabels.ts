import type { ExposedFeature } from "../../../server/contract/exposure.ts";

/** A town beside a route. */
export type Place = Pick<ExposedFeature, "name" | "nameUr" | "alongM" | "distanceM">;

/** Farther than this from an end of a route, a town does not name it. */
const endM = 25_000;

/** The towns at both ends of a route, where there are any. */
export function endPlaces(places: readonly Place[], lengthM: number) {
  const nearest = (alongM: number) =>
    places
      .filter((place) => Math.abs(place.alongM - alongM) + place.distanceM <= endM)
      .reduce<Place | undefined>((best, each) => {
        const far = (place: Place) => Math.abs(place.alongM - alongM) + place.distanceM;
        return best && far(best) <= far(each) ? best : each;
      }, undefined);
  return { start: nearest(0), end: nearest(lengthM) };
}

/**
 * The towns that have room on the axis: those at the ends first, then the nearer ones.
 * @param share of the route that a name takes
 */
export function placesWithRoom(
  places: readonly Place[],
  lengthM: number,
  share: number,
): readonly Place[] {
  const { start, end } = endPlaces(places, lengthM);
  const byDistance = [...places].sort((a, b) => a.distanceM - b.distanceM);
  const kept: Place[] = [];
  for (const place of [start, end, ...byDistance]) {
    const isFree = (each: Place) => Math.abs(each.alongM - (place?.alongM ?? 0)) >= share * lengthM;
    if (place && kept.every(isFree)) kept.push(place);
  }
  return kept.sort((a, b) => a.alongM - b.alongM);
}

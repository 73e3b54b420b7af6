/** Longitude and latitude, degrees. */
export type Place = readonly [lon: number, lat: number];

/** Another implementation of geodesics than the one under test; by the batch, as programs want it. */
export interface Geodesics {
  /** Distances in metres, and the azimuths they begin by. */
  inverse(pairs: readonly (readonly [Place, Place])[]): { distanceM: number; azimuth: number }[];
  direct(rays: readonly { from: Place; azimuth: number; distanceM: number }[]): Place[];
}

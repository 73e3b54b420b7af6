import type { LayerTally, NamedFeature } from "./zoneReport.ts";

/**
 * `POST /api/processes/exposure/execution`: what lies within a distance of a route, stretch by stretch.
 * Distances and lengths in metres, geodesic on WGS 84.
 */
export interface Exposure {
  edition: number;
  /** ISO 8601 instant at which the edition was published. */
  publishedAt: string;
  /** How it was found out, in words. */
  method: string;
  /** Whose features are counted: a layer of points. */
  layer: string;
  distanceM: number;
  stretchM: number;
  /** In the order in which they are walked; empty for a geometry that was given. */
  route: readonly NamedFeature[];
  lengthM: number;
  /** The lines that the route is made of, in the order in which they are walked. */
  parts: readonly RoutePart[];
  /** Of all parts, in order. None goes over from one part to the next; the last of a part is as long as what is left. */
  stretches: readonly Stretch[];
  /** Along the whole route, each feature once. */
  total: LayerTally;
  /** Those counted and those that are only possible, in order along the route; of many, the `maxIds` nearest to it. */
  features: readonly ExposedFeature[];
}

/** Metres along the route, from where it begins. Gaps between parts have no length. */
export interface RouteSpan {
  fromM: number;
  toM: number;
}

export interface RoutePart extends RouteSpan {
  /** Index in `route`; null for a geometry that was given. */
  feature: number | null;
}

export interface Stretch extends RouteSpan, StretchTally {
  /** Index in `parts`. */
  part: number;
  /** Longitudes and latitudes from where it begins to where it ends. */
  line: readonly (readonly [lon: number, lat: number])[];
}

/** A feature is counted in every stretch that it is near to. */
export type StretchTally = Pick<
  LayerTally,
  "count" | "certain" | "possible" | "ids" | "possibleIds" | "sums" | "unstated"
>;

export interface ExposedFeature {
  id: string;
  name: string;
  nameUr: string | null;
  /** To the nearest point of the route; it is counted when that is at most the distance asked for. */
  distanceM: number;
  /** Where on the route that point is. */
  alongM: number;
  /** How exactly its position, and that of the route, are known. */
  uncertaintyM: number;
  /** YYYY-MM-DD; null in a timeless layer, and where none is known. */
  date: string | null;
}

/** Most stretches that a route may be cut into. */
export const maxStretches = 2_000;

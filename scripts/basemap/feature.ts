import type { Feature, Geometry } from "geojson";

/** A feature whose id is also its property `id`, as every layer of Naqsha wants it. */
export function feature<G extends Geometry>(
  id: string,
  geometry: G,
  properties: Record<string, unknown>,
): Feature<G> {
  return { type: "Feature", id, geometry, properties: { id, ...properties } };
}

import { buffer, simplify } from "@turf/turf";
import type { Geometry, MultiPolygon, Polygon } from "geojson";

/** Of the distance: what is left out shows less than a pixel. */
const tolerance = 0.02;
const metresPerDegree = 111_000;

/**
 * A ring as good as a moving hand can see: on a sphere, round at all ends. Undefined where there is none. What the server
 * draws takes its place when the hand lets go.
 */
export function turfRing(
  geometry: Geometry,
  distanceM: number,
): Polygon | MultiPolygon | undefined {
  const plain = simplify(geometry, { tolerance: (tolerance * distanceM) / metresPerDegree });
  const made = buffer(plain, distanceM / 1000, { units: "kilometers", steps: 12 });
  if (made?.type !== "FeatureCollection") return made?.geometry;
  const coordinates = made.features.flatMap(({ geometry }) =>
    geometry.type === "Polygon" ? [geometry.coordinates] : geometry.coordinates,
  );
  return { type: "MultiPolygon", coordinates };
}

import type { Position } from "geojson";
import type { ToLonLat } from "./toLonLat.ts";

/** A MultiPolygon's positions are in a ring in a polygon in a list. */
const deepestNesting = 4;

/** Brings a feature's coordinates to longitude and latitude in place. What has none is left to be checked. */
export function reprojectFeature(feature: unknown, toLonLat: ToLonLat): void {
  const { geometry } = (feature ?? {}) as { geometry?: { coordinates?: unknown } | null };
  if (!geometry?.coordinates) return;
  geometry.coordinates = reprojected(geometry.coordinates, toLonLat, deepestNesting);
}

function reprojected(coordinates: unknown, toLonLat: ToLonLat, levels: number): unknown {
  if (!Array.isArray(coordinates) || levels === 0) return coordinates;
  if (typeof coordinates[0] === "number") return toLonLat(coordinates as Position);
  return coordinates.map((each) => reprojected(each, toLonLat, levels - 1));
}

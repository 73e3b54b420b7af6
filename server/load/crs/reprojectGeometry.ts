import type { Position } from "geojson";
import type { ToLonLat } from "./toLonLat.ts";

/** A MultiPolygon's positions are in a ring in a polygon in a list. */
const deepestNesting = 4;

/** Brings coordinates to longitude and latitude in place. What has none is left to be checked. */
export function reprojectGeometry(geometry: unknown, toLonLat: ToLonLat): void {
  const given = geometry as { coordinates?: unknown } | null | undefined;
  if (!given?.coordinates) return;
  given.coordinates = reprojected(given.coordinates, toLonLat, deepestNesting);
}

function reprojected(coordinates: unknown, toLonLat: ToLonLat, levels: number): unknown {
  if (!Array.isArray(coordinates) || levels === 0) return coordinates;
  if (!Array.isArray(coordinates[0])) return toLonLat(coordinates as Position);
  return coordinates.map((each) => reprojected(each, toLonLat, levels - 1));
}

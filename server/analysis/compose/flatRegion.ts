import type { Geometry, Position } from "geojson";
import type { GridRegion } from "../buffer/gridRegion.ts";
import { unite } from "../buffer/gridRegion.ts";
import { polygonsOf, regionOfRings } from "../shapes/region.ts";

/** Of longer edges it could not be told which way round the Earth they go. */
const longestEdgeDegrees = 90;

/**
 * The areas of a geometry with edges that are straight in longitude and latitude, as filters have
 * them in S_INTERSECTS. Points and lines have none.
 */
export function flatRegion(geometry: Geometry): GridRegion {
  if (geometry.type === "GeometryCollection") {
    return unite(geometry.geometries.flatMap(flatRegion));
  }
  if (geometry.type !== "Polygon" && geometry.type !== "MultiPolygon") return [];
  return unite(regionOfRings(polygonsOf(geometry).map((rings) => rings.map(withShortEdges))));
}

function withShortEdges(ring: readonly Position[]): Position[] {
  return ring.flatMap((to, index) => {
    const from = ring[index - 1];
    if (!from) return [to];
    const [[lon1 = 0, lat1 = 0], [lon2 = 0, lat2 = 0]] = [from, to];
    const pieces = Math.max(1, Math.ceil(Math.abs(lon2 - lon1) / longestEdgeDegrees));
    return Array.from({ length: pieces }, (_, piece) => {
      const share = (piece + 1) / pieces;
      return share === 1 ? to : [lon1 + (lon2 - lon1) * share, lat1 + (lat2 - lat1) * share];
    });
  });
}

import type { MultiPolygon, Polygon, Position } from "geojson";
import { type GridRegion, subtract, toRing, uniteRings } from "../buffer/gridRegion.ts";
import { geodesicSegment, splitSegment } from "../geodesy/geodesicSegment.ts";
import { plateCarreeAreaM2 } from "../geodesy/plateCarreeArea.ts";
import type { LonLat } from "../geodesy/wgs84.ts";

/** An area whose edges are geodesics. */
export function regionOf(area: Polygon | MultiPolygon): GridRegion {
  return regionOfRings(polygonsOf(area).map((rings) => rings.map(withShortEdges)));
}

/** On the ellipsoid, square metres. */
export function areaM2(region: GridRegion): number {
  return region.reduce((sum, path) => sum + plateCarreeAreaM2(toRing(path)), 0);
}

export function polygonsOf(area: Polygon | MultiPolygon): Position[][][] {
  return area.type === "Polygon" ? [area.coordinates] : area.coordinates;
}

/** Of polygons by their rings, the outer one first. */
export function regionOfRings(polygons: readonly Position[][][]): GridRegion {
  const outer = uniteRings(polygons.flatMap(([ring]) => (ring ? [toPath(ring)] : [])));
  const holes = polygons.flatMap(([, ...rest]) => rest.map(toPath));
  return holes.length > 0 ? subtract(uniteRings(holes), outer) : outer;
}

/** Counter-clockwise, and without its first position at its end. */
function toPath(ring: readonly Position[]): LonLat[] {
  const path = ring.slice(0, -1).map(([lon = 0, lat = 0]): LonLat => [lon, lat]);
  return plateCarreeAreaM2(ring) < 0 ? path.toReversed() : path;
}

/** On edges this short a geodesic and a straight line on the map are some metres apart at most. */
const longestEdgeM = 10_000;

function withShortEdges(ring: readonly Position[]): Position[] {
  const places = ring.map(([lon = 0, lat = 0]): LonLat => [lon, lat]);
  const pieces = places.slice(1).flatMap((to, index) => {
    const segment = geodesicSegment(places[index] as LonLat, to);
    return splitSegment(segment, longestEdgeM);
  });
  return [...pieces.map(({ from }) => [...from]), [...(places.at(-1) as LonLat)]];
}

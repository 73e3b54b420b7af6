import type { Geometry, MultiPolygon, Polygon, Position } from "geojson";
import { linesOf } from "../../server/filter/distanceBox.ts";
import type { Place } from "./geodesics.ts";

export type PlaceEdge = readonly [Place, Place];

/** The edges of a geometry; a point is an edge to itself. */
export function placeEdges(geometry: Geometry): PlaceEdge[] {
  return linesOf(geometry).flatMap((line) => {
    const places = line as unknown as Place[];
    if (places.length === 1) return [[places[0], places[0]] as PlaceEdge];
    return places.slice(1).map((to, index): PlaceEdge => [places[index] as Place, to]);
  });
}

/** A place on the boundary as drawn: so far along one of its edges, vertices among them. */
export function onBoundary(zone: Polygon | MultiPolygon, look: number): Place | undefined {
  const polygons = zone.type === "Polygon" ? [zone.coordinates] : zone.coordinates;
  const edges = polygons
    .flat()
    .flatMap((ring) => ring.slice(1).map((to, index) => [ring[index], to]));
  const drawn = edges.filter(([from = [], to = []]) => !isCut(from, to));
  const at = look * drawn.length;
  const [from = [], to = []] = drawn[Math.min(drawn.length - 1, Math.floor(at))] ?? [];
  if (drawn.length === 0) return undefined;
  const part = Math.round((at % 1) * 8) / 8;
  const [lon1 = 0, lat1 = 0, lon2 = 0, lat2 = 0] = [...from, ...to];
  return [lon1 + part * (lon2 - lon1), lat1 + part * (lat2 - lat1)];
}

/** Edges along the antimeridian and at the poles are where the plane ends, not the zone. */
function isCut(from: Position, to: Position): boolean {
  const [[lon1 = 0, lat1 = 0], [lon2 = 0, lat2 = 0]] = [from, to];
  return (lon1 === lon2 && Math.abs(lon1) === 180) || (lat1 === lat2 && Math.abs(lat1) === 90);
}

/** On the plane. What lies on the antimeridian is in what lies on either side of it. */
export function isInZone(zone: Polygon | MultiPolygon, [lon, lat]: Place): boolean {
  if (Math.abs(lon) < 180) return isInRings(zone, [lon, lat]);
  const beside = 180 - 1e-9;
  return isInRings(zone, [beside, lat]) || isInRings(zone, [-beside, lat]);
}

/** Even–odd. */
function isInRings(zone: Polygon | MultiPolygon, [lon, lat]: Place): boolean {
  const polygons = zone.type === "Polygon" ? [zone.coordinates] : zone.coordinates;
  let inside = false;
  for (const ring of polygons.flat()) {
    for (let index = 1; index < ring.length; index += 1) {
      const [[x1 = 0, y1 = 0], [x2 = 0, y2 = 0]] = [
        ring[index - 1] as Position,
        ring[index] as Position,
      ];
      if (y1 > lat !== y2 > lat && lon < x1 + ((lat - y1) / (y2 - y1)) * (x2 - x1))
        inside = !inside;
    }
  }
  return inside;
}

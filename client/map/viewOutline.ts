import type { Polygon, Position } from "geojson";
import type { Map as MapLibreMap } from "maplibre-gl";
import { decimalsAt, roundShape } from "../filter/area/roundShape.ts";

/** What a box of the screen shows, as an area: a rectangle, unless the map is turned or tilted. */
export function viewOutline(map: MapLibreMap, box: DOMRect): Polygon {
  const corners = [
    [box.left, box.bottom],
    [box.right, box.bottom],
    [box.right, box.top],
    [box.left, box.top],
    [box.left, box.bottom],
  ] as const;
  const ring = corners.map(([x, y]): Position => {
    const { lng, lat } = map.unproject([x, y]);
    return [Math.min(Math.max(lng, -180), 180), lat];
  });
  return roundShape({ type: "Polygon", coordinates: [ring] }, decimalsAt(map.getZoom()));
}

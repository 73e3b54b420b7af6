import { simplify } from "@turf/turf";
import type { LineString, Point, Polygon, Position } from "geojson";
import type { Area } from "../../server/contract/mapSpec.ts";
import type { Circle } from "../filter/area/editable.ts";
import { decimalsAt, roundShape } from "../filter/area/roundShape.ts";

/** What a hand has drawn, no more exact than the screen it was drawn on. */

export function drawnCircle({ centre, radiusM }: Circle): Area {
  return { shape: { type: "Point", coordinates: centre }, distanceM: radiusM };
}

export function drawnPoint(point: Point | undefined, zoom: number): Area | null {
  return point ? { shape: roundShape(point, decimalsAt(zoom)) } : null;
}

/** Null while it is no line. */
export function drawnLine(line: LineString | undefined, zoom: number): Area | null {
  if (!line) return null;
  const rounded = roundShape(line, decimalsAt(zoom));
  const coordinates = rounded.coordinates.filter(isNew);
  return coordinates.length > 1 ? { shape: { ...rounded, coordinates } } : null;
}

export function drawnPolygon(polygon: Polygon, zoom: number): Area {
  return { shape: withoutRepeats(roundShape(polygon, decimalsAt(zoom))) };
}

/** A hand is not steadier than a pixel and a half. */
const tremorPx = 1.5;

/** A hand leaves hundreds of positions; those are kept that the eye would miss. */
export function drawnFreehand(polygon: Polygon, zoom: number): Area {
  const tolerance = (tremorPx * 360) / (512 * 2 ** zoom);
  return drawnPolygon(simplify(polygon, { tolerance, highQuality: true }), zoom);
}

/** To a digit's step below a pixel: 1 km where a pixel is 1.2 km, 10 m where it is 70 m. */
export function roundCircle({ centre, radiusM }: Circle, zoom: number): Circle {
  const [, lat = 0] = centre;
  const metresPerPixel = (40_075_017 * Math.cos((lat * Math.PI) / 180)) / (512 * 2 ** zoom);
  const step = Math.max(1, 10 ** Math.floor(Math.log10(metresPerPixel)));
  const { coordinates } = roundShape({ type: "Point", coordinates: centre }, decimalsAt(zoom));
  return { centre: coordinates, radiusM: Math.round(radiusM / step) * step };
}

/** Rounding may make one of two neighbours. */
function withoutRepeats(polygon: Polygon): Polygon {
  return { ...polygon, coordinates: polygon.coordinates.map((ring) => ring.filter(isNew)) };
}

function isNew(at: Position, index: number, line: readonly Position[]): boolean {
  return index === 0 || String(at) !== String(line[index - 1]);
}

import type { Polygon, Position } from "geojson";
import { isReference } from "../../../server/contract/area.ts";
import type { Area } from "../../../server/contract/mapSpec.ts";

export interface Circle {
  centre: Position;
  radiusM: number;
}

/** With more corners their handles would hide the map. */
const mostCorners = 200;

/** A circle, or an area with one outline: what a hand can change on the map; null for all else. */
export function editable({ shape, distanceM }: Area): Circle | Polygon | null {
  if (isReference(shape)) return null;
  if (shape.type === "Point" && distanceM !== undefined) {
    return { centre: shape.coordinates, radiusM: distanceM };
  }
  if (shape.type !== "Polygon" || distanceM !== undefined) return null;
  const [ring, ...holes] = shape.coordinates;
  return ring && ring.length <= mostCorners && holes.length === 0 ? shape : null;
}

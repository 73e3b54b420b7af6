import type { Geometry, Position } from "geojson";
import type { Bbox } from "../../../geodata/declaration.ts";

/** Calls `visit` with each position of a geometry. */
export function eachPosition(geometry: Geometry, visit: (position: Position) => void): void {
  if (geometry.type === "GeometryCollection") {
    for (const each of geometry.geometries) eachPosition(each, visit);
  } else visitNested(geometry.coordinates, visit);
}

function visitNested(coordinates: unknown, visit: (position: Position) => void): void {
  if (!Array.isArray(coordinates)) return;
  if (!Array.isArray(coordinates[0])) visit(coordinates as Position);
  else for (const each of coordinates) visitNested(each, visit);
}

export function vertexCount(geometry: Geometry): number {
  let count = 0;
  eachPosition(geometry, () => {
    count += 1;
  });
  return count;
}

/** The box of some geometries, of which there is at least one. */
export function bboxOf(geometries: Iterable<Geometry>): Bbox {
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const geometry of geometries) {
    eachPosition(geometry, ([lon = 0, lat = 0]) => {
      west = Math.min(west, lon);
      south = Math.min(south, lat);
      east = Math.max(east, lon);
      north = Math.max(north, lat);
    });
  }
  return [west, south, east, north];
}

/** Whether its first position is in numbers that are no degrees, as metres on a grid are. */
export function isOffTheGlobe(geometry: unknown): boolean {
  let first: Position | undefined;
  const { coordinates } = (geometry ?? {}) as { coordinates?: unknown };
  visitNested(coordinates, (position) => {
    first ??= position;
  });
  const [x, y] = first ?? [];
  return (
    Number.isFinite(x) && Number.isFinite(y) && (Math.abs(x ?? 0) > 360 || Math.abs(y ?? 0) > 360)
  );
}

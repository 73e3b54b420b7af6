import type { Geometry, Position } from "geojson";

export interface ScreenPoint {
  x: number;
  y: number;
}

type Project = (position: Position) => ScreenPoint;

/** How far `point` is from a drawn geometry, in pixels: 0 inside a polygon. */
export function distancePx(geometry: Geometry, point: ScreenPoint, project: Project): number {
  switch (geometry.type) {
    case "Point":
      return length(project(geometry.coordinates), point);
    case "MultiPoint":
      return least(geometry.coordinates.map((each) => length(project(each), point)));
    case "LineString":
      return toLine(geometry.coordinates.map(project), point);
    case "MultiLineString":
      return least(geometry.coordinates.map((line) => toLine(line.map(project), point)));
    case "Polygon":
      return toPolygon(
        geometry.coordinates.map((ring) => ring.map(project)),
        point,
      );
    case "MultiPolygon":
      return least(
        geometry.coordinates.map((rings) =>
          toPolygon(
            rings.map((ring) => ring.map(project)),
            point,
          ),
        ),
      );
    case "GeometryCollection":
      return least(geometry.geometries.map((part) => distancePx(part, point, project)));
  }
}

function toPolygon(rings: readonly ScreenPoint[][], point: ScreenPoint): number {
  const crossings = rings.reduce((sum, ring) => sum + crossingsEastOf(ring, point), 0);
  return crossings % 2 === 1 ? 0 : least(rings.map((ring) => toLine(ring, point)));
}

function toLine(line: readonly ScreenPoint[], point: ScreenPoint): number {
  return least(line.slice(1).map((end, index) => toSegment(line[index] ?? end, end, point)));
}

function toSegment(start: ScreenPoint, end: ScreenPoint, point: ScreenPoint): number {
  const [dx, dy] = [end.x - start.x, end.y - start.y];
  const squared = dx * dx + dy * dy;
  const along = squared === 0 ? 0 : ((point.x - start.x) * dx + (point.y - start.y) * dy) / squared;
  const t = Math.min(Math.max(along, 0), 1);
  return length({ x: start.x + t * dx, y: start.y + t * dy }, point);
}

function crossingsEastOf(ring: readonly ScreenPoint[], { x, y }: ScreenPoint): number {
  return ring.filter((end, index) => {
    const start = ring.at(index - 1) ?? end;
    if (start.y > y === end.y > y) return false;
    return x < start.x + ((y - start.y) / (end.y - start.y)) * (end.x - start.x);
  }).length;
}

const length = (a: ScreenPoint, b: ScreenPoint) => Math.hypot(a.x - b.x, a.y - b.y);

const least = (distances: readonly number[]) => Math.min(...distances);

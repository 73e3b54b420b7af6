import type { Geometry, Position } from "geojson";
import { ringCrossing } from "./ringCrossing.ts";

/** Why a shape cannot be asked about. */
export type ShapeProblem =
  /** Beyond the world: coordinates of another reference system, perhaps, or latitude first. */
  | { kind: "outside"; position: Position }
  | { kind: "open"; position: Position }
  | { kind: "crossing"; position: Position }
  /** A line needs two positions, and an area three that differ. */
  | { kind: "few"; of: "line" | "polygon" };

/** Null where the shape is as filters need it; the same rules as the server's, which refuses what breaks them. */
export function shapeProblem(geometry: Geometry): ShapeProblem | null {
  switch (geometry.type) {
    case "Point":
      return positionProblem(geometry.coordinates);
    case "MultiPoint":
      return first(geometry.coordinates, positionProblem);
    case "LineString":
      return lineProblem(geometry.coordinates);
    case "MultiLineString":
      return first(geometry.coordinates, lineProblem);
    case "Polygon":
      return polygonProblem(geometry.coordinates);
    case "MultiPolygon":
      return (
        first(geometry.coordinates, polygonProblem) ?? crossingProblem(geometry.coordinates.flat())
      );
    case "GeometryCollection":
      return first(geometry.geometries, shapeProblem);
  }
}

function first<Part>(
  parts: readonly Part[],
  problemOf: (part: Part) => ShapeProblem | null,
): ShapeProblem | null {
  for (const part of parts) {
    const problem = problemOf(part);
    if (problem) return problem;
  }
  return null;
}

function positionProblem(position: Position): ShapeProblem | null {
  const [lon = Number.NaN, lat = Number.NaN] = position;
  const isInside = Math.abs(lon) <= 180 && Math.abs(lat) <= 90;
  return isInside ? null : { kind: "outside", position };
}

function lineProblem(line: readonly Position[]): ShapeProblem | null {
  if (distinct(line) < 2) return { kind: "few", of: "line" };
  return first(line, positionProblem);
}

function polygonProblem(rings: readonly (readonly Position[])[]): ShapeProblem | null {
  return first(rings, ringProblem) ?? crossingProblem(rings);
}

function ringProblem(ring: readonly Position[]): ShapeProblem | null {
  const [start, end] = [ring[0], ring.at(-1)];
  const outside = first(ring, positionProblem);
  if (outside) return outside;
  if (!start || !end || distinct(ring) < 3) return { kind: "few", of: "polygon" };
  return String(start) === String(end) ? null : { kind: "open", position: end };
}

function crossingProblem(rings: readonly (readonly Position[])[]): ShapeProblem | null {
  const position = ringCrossing(rings);
  return position && { kind: "crossing", position };
}

const distinct = (line: readonly Position[]): number => new Set(line.map(String)).size;

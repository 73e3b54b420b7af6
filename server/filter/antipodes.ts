import type { Geometry, Position } from "geojson";
import { linesOf } from "./distanceBox.ts";
import { toVector } from "./sphere.ts";

/** Why distances from a geometry cannot be told; undefined when they can. */
export function distanceProblem(geometry: Geometry): string | undefined {
  const edge = antipodalEdge(geometry);
  if (!edge) return undefined;
  const [from, to] = edge.map((position) => position.join(" "));
  return `no distance can be told from the edge ${from} to ${to}, which joins opposite points of the Earth; put a position between them`;
}

/**
 * The ends of an edge that joins opposite points of the Earth, such as the two poles: there is no
 * one shortest line between them, and PostGIS refuses such an edge as a geography.
 */
function antipodalEdge(geometry: Geometry): [Position, Position] | undefined {
  for (const line of linesOf(geometry)) {
    for (const [index, to] of line.entries()) {
      const from = line[index - 1];
      if (from && areAntipodes(from, to)) return [from, to];
    }
  }
  return undefined;
}

function areAntipodes(a: Position, b: Position): boolean {
  const [[x1, y1, z1], [x2, y2, z2]] = [toVector(a), toVector(b)];
  return Math.hypot(x1 + x2, y1 + y2, z1 + z2) < 1e-9;
}

import type { Geometry, MultiLineString, Position } from "geojson";
import { linesOf } from "./distanceBox.ts";

/** Each run is an alternative in a query. */
const maxRuns = 64;
const minEdges = 16;

/**
 * The points and edges of a geometry in runs of neighbours, whose boxes are small. Between them they
 * hold every edge once; no vertex is added, since it would not lie on the great circle.
 */
export function runsOf(geometry: Geometry): Geometry[] {
  const lines = linesOf(geometry);
  const points = lines.filter((line) => line.length === 1).flat();
  const size = Math.max(minEdges, Math.ceil(points.length / maxRuns));
  const count = Math.ceil(points.length / size);
  const ofPoints = Array.from({ length: count }, (_, index): Geometry => {
    return { type: "MultiPoint", coordinates: points.slice(index * size, (index + 1) * size) };
  });
  return [...ofPoints, ...runsOfLines(lines.filter((line) => line.length > 1))];
}

function runsOfLines(lines: readonly Position[][]): MultiLineString[] {
  const edges = lines.reduce((sum, line) => sum + line.length - 1, 0);
  const size = Math.max(minEdges, Math.ceil(edges / maxRuns));
  const runs: Position[][][] = [];
  let room = 0;
  for (const line of lines) {
    for (let start = 0; start < line.length - 1; ) {
      if (room === 0) {
        runs.push([]);
        room = size;
      }
      const piece = line.slice(start, start + room + 1);
      runs.at(-1)?.push(piece);
      start += piece.length - 1;
      room -= piece.length - 1;
    }
  }
  return runs.map((coordinates) => ({ type: "MultiLineString", coordinates }));
}

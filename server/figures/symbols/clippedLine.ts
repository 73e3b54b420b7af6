import type { Point } from "../scene.ts";

type Axis = 0 | 1;

interface Edge {
  axis: Axis;
  at: number;
  isOut(value: number): boolean;
}

/**
 * The parts of a line within a square of tile units from `least` to `most`. As in MapLibre what lies on the far edge
 * is outside, and ends are on whole units: so the parts are those that names are set along on the map.
 */
export function clippedLine(line: readonly Point[], least: number, most: number): Point[][] {
  const edges = edgesOf(least, most);
  const parts: Point[][] = [];
  let open: Point[] | undefined;
  for (let index = 0; index + 1 < line.length; index++) {
    const inside = clippedStep(line[index] as Point, line[index + 1] as Point, edges);
    if (!inside) continue;
    const [from, to] = inside;
    const end = open?.at(-1);
    if (!open || end?.[0] !== from[0] || end[1] !== from[1]) {
      open = [from];
      parts.push(open);
    }
    open.push(to);
  }
  return parts;
}

function edgesOf(least: number, most: number): Edge[] {
  const before = (value: number) => value < least;
  const beyond = (value: number) => value >= most;
  return [
    { axis: 0, at: least, isOut: before },
    { axis: 1, at: least, isOut: before },
    { axis: 0, at: most, isOut: beyond },
    { axis: 1, at: most, isOut: beyond },
  ];
}

function clippedStep(
  from: Point,
  to: Point,
  edges: readonly Edge[],
): readonly [Point, Point] | undefined {
  let [start, end] = [from, to];
  for (const edge of edges) {
    const [startsOut, endsOut] = [edge.isOut(start[edge.axis]), edge.isOut(end[edge.axis])];
    if (startsOut && endsOut) return undefined;
    if (startsOut) start = crossing(start, end, edge);
    else if (endsOut) end = crossing(start, end, edge);
  }
  return [start, end];
}

function crossing(from: Point, to: Point, { axis, at }: Edge): Point {
  const other = axis === 0 ? 1 : 0;
  const share = (at - from[axis]) / (to[axis] - from[axis]);
  const across = Math.round(from[other] + (to[other] - from[other]) * share);
  return axis === 0 ? [at, across] : [across, at];
}

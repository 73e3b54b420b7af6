import type { Point } from "../scene.ts";
import { CellQueue } from "./cellQueue.ts";

type Rings = readonly (readonly Point[])[];

interface Cell {
  at: Point;
  half: number;
  /** To the outline; negative outside. */
  distance: number;
  /** What a place of the cell can reach at most. */
  reach: number;
}

/**
 * The place of an area farthest from its outline, within `precision` units; the centroid, where that is as good.
 * MapLibre names areas there.
 * @param rings the outer one first.
 * @see https://github.com/mapbox/polylabel
 */
export function poleOfInaccessibility(rings: Rings, precision: number): Point {
  const [outer = []] = rings;
  const xs = outer.map(([x]) => x);
  const ys = outer.map(([, y]) => y);
  const [left, top] = [Math.min(...xs), Math.min(...ys)];
  const [right, bottom] = [Math.max(...xs), Math.max(...ys)];
  const side = Math.min(right - left, bottom - top);
  if (!(side > 0)) return [left, top];
  const open = new CellQueue<Cell>();
  for (let x = left; x < right; x += side) {
    for (let y = top; y < bottom; y += side) {
      open.push(cellAt([x + side / 2, y + side / 2], side / 2, rings));
    }
  }
  const centroid = cellAt(centroidOf(outer), 0, rings);
  const best = searched(open, centroid, precision, rings);
  return centroid.distance > 0 && best.distance - centroid.distance <= precision
    ? centroid.at
    : best.at;
}

function searched(open: CellQueue<Cell>, first: Cell, precision: number, rings: Rings): Cell {
  let best = first;
  for (let cell = open.pop(); cell; cell = open.pop()) {
    if (cell.distance > best.distance) best = cell;
    if (cell.reach - best.distance <= precision) continue;
    const [x, y] = cell.at;
    const half = cell.half / 2;
    open.push(cellAt([x - half, y - half], half, rings));
    open.push(cellAt([x + half, y - half], half, rings));
    open.push(cellAt([x - half, y + half], half, rings));
    open.push(cellAt([x + half, y + half], half, rings));
  }
  return best;
}

function cellAt(at: Point, half: number, rings: Rings): Cell {
  const distance = distanceWithin(at, rings);
  return { at, half, distance, reach: distance + half * Math.SQRT2 };
}

function centroidOf(ring: readonly Point[]): Point {
  let [area, x, y] = [0, 0, 0];
  ring.forEach((a, index) => {
    const b = ring.at(index - 1) as Point;
    const cross = a[0] * b[1] - b[0] * a[1];
    x += (a[0] + b[0]) * cross;
    y += (a[1] + b[1]) * cross;
    area += cross * 3;
  });
  return [x / area, y / area];
}

function distanceWithin([x, y]: Point, rings: Rings): number {
  let isInside = false;
  let least = Number.POSITIVE_INFINITY;
  for (const ring of rings) {
    ring.forEach((a, index) => {
      const b = ring.at(index - 1) as Point;
      const crosses = a[1] > y !== b[1] > y;
      if (crosses && x < ((b[0] - a[0]) * (y - a[1])) / (b[1] - a[1]) + a[0]) isInside = !isInside;
      least = Math.min(least, distanceToStep([x, y], a, b));
    });
  }
  return isInside ? least : -least;
}

function distanceToStep([x, y]: Point, a: Point, b: Point): number {
  const [dx, dy] = [b[0] - a[0], b[1] - a[1]];
  const squared = dx * dx + dy * dy;
  const along = squared === 0 ? 0 : ((x - a[0]) * dx + (y - a[1]) * dy) / squared;
  const share = Math.min(Math.max(along, 0), 1);
  return Math.hypot(x - a[0] - share * dx, y - a[1] - share * dy);
}

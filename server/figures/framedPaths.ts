import type { Camera } from "./camera.ts";
import { projector } from "./camera.ts";
import type { MapFeature } from "./mapFeature.ts";
import type { Point } from "./scene.ts";

/** A stretch of a line in pixels. */
export interface FramedLine {
  points: readonly Point[];
  /** From where the whole line begins, so that dashes run on where it comes back into the figure. */
  startPx: number;
}

/** What a tenth of a pixel hides is left out. */
const tolerancePx = 0.1;

/** The points of a feature that are within a margin of the frame. */
export function framedPoints(feature: MapFeature, camera: Camera, marginPx: number): Point[] {
  const project = projector(camera);
  return feature.paths
    .map(([x = 0, y = 0]) => project(x, y))
    .filter((point) => isWithin(point, camera, marginPx));
}

/** The lines of a feature, or the outlines of its areas, as far as they come within a margin of the frame. */
export function framedLines(feature: MapFeature, camera: Camera, marginPx: number): FramedLine[] {
  return feature.paths.flatMap((path) =>
    clipLine(projected(path, camera), camera, marginPx).map(({ points, startPx }) => ({
      points: generalised(points),
      startPx,
    })),
  );
}

/** The areas of a feature, polygon by polygon and ring by ring; they may go along the margin, which is not drawn. */
export function framedAreas(feature: MapFeature, camera: Camera, marginPx: number): Point[][][] {
  const edges = edgesOf(camera, marginPx);
  let next = 0;
  return feature.rings.flatMap((count) => {
    const paths = feature.paths.slice(next, next + count);
    next += count;
    const rings = paths
      .map((path) => generalised(clippedRing(projected(path, camera), edges)))
      .filter((ring) => ring.length > 2);
    return rings.length > 0 ? [rings] : [];
  });
}

function projected(path: Float64Array, camera: Camera): Point[] {
  const project = projector(camera);
  const points: Point[] = [];
  let last: Point | undefined;
  const end = path.length - 2;
  for (let i = 0; i <= end; i += 2) {
    const point = project(path[i] as number, path[i + 1] as number);
    // What falls on one spot is most of a detailed coast seen from afar.
    const isNear =
      last && Math.abs(point[0] - last[0]) < 0.05 && Math.abs(point[1] - last[1]) < 0.05;
    if (isNear && i < end) continue;
    points.push(point);
    last = point;
  }
  return points;
}

export function isWithin([x, y]: Point, { widthPx, heightPx }: Camera, marginPx: number): boolean {
  return x >= -marginPx && y >= -marginPx && x <= widthPx + marginPx && y <= heightPx + marginPx;
}

export interface Edge {
  axis: 0 | 1;
  at: number;
  sign: 1 | -1;
}

function edgesOf({ widthPx, heightPx }: Camera, marginPx: number): Edge[] {
  return edgesOfBox(-marginPx, -marginPx, widthPx + marginPx, heightPx + marginPx);
}

export function edgesOfBox(left: number, top: number, right: number, bottom: number): Edge[] {
  return [
    { axis: 0, at: left, sign: 1 },
    { axis: 0, at: right, sign: -1 },
    { axis: 1, at: top, sign: 1 },
    { axis: 1, at: bottom, sign: -1 },
  ];
}

const depth = (point: Point, { axis, at, sign }: Edge): number => sign * (point[axis] - at);

function crossing(from: Point, to: Point, edge: Edge): Point {
  const before = depth(from, edge);
  const share = before / (before - depth(to, edge));
  return [from[0] + (to[0] - from[0]) * share, from[1] + (to[1] - from[1]) * share];
}

/** Sutherland and Hodgman's: what leaves the frame comes back along its edge. */
export function clippedRing(ring: readonly Point[], edges: readonly Edge[]): Point[] {
  let points = [...ring];
  for (const edge of edges) {
    if (points.every((point) => depth(point, edge) >= 0)) continue;
    const kept: Point[] = [];
    points.forEach((to, index) => {
      const from = points[index === 0 ? points.length - 1 : index - 1] as Point;
      const enters = depth(to, edge) >= 0;
      if (enters !== depth(from, edge) >= 0) kept.push(crossing(from, to, edge));
      if (enters) kept.push(to);
    });
    points = kept;
  }
  return points;
}

function clipLine(line: readonly Point[], camera: Camera, marginPx: number): FramedLine[] {
  if (line.every((point) => isWithin(point, camera, marginPx))) {
    return [{ points: line, startPx: 0 }];
  }
  const edges = edgesOf(camera, marginPx);
  const parts: { points: Point[]; startPx: number }[] = [];
  let travelledPx = 0;
  let open: Point[] | undefined;
  for (let index = 1; index < line.length; index++) {
    const from = line[index - 1] as Point;
    const to = line[index] as Point;
    const inside = clipSegment(from, to, edges);
    if (inside) {
      const [start, end] = inside;
      if (open && start === from) open.push(end);
      else {
        open = [start, end];
        parts.push({ points: open, startPx: travelledPx + distance(from, start) });
      }
      if (end !== to) open = undefined;
    } else open = undefined;
    travelledPx += distance(from, to);
  }
  return parts;
}

function clipSegment(from: Point, to: Point, edges: readonly Edge[]): [Point, Point] | undefined {
  let [start, end] = [from, to];
  for (const edge of edges) {
    const [a, b] = [depth(start, edge), depth(end, edge)];
    if (a < 0 && b < 0) return undefined;
    if (a < 0) start = crossing(start, end, edge);
    else if (b < 0) end = crossing(start, end, edge);
  }
  return [start, end];
}

export function distance([x1, y1]: Point, [x2, y2]: Point): number {
  return Math.hypot(x2 - x1, y2 - y1);
}

/** Douglas and Peucker's: without points that lie on the way between others. */
function generalised(points: readonly Point[]): Point[] {
  if (points.length < 3) return [...points];
  const keep = new Uint8Array(points.length);
  keep[0] = keep[points.length - 1] = 1;
  const open: [number, number][] = [[0, points.length - 1]];
  for (let span = open.pop(); span; span = open.pop()) {
    const [first, last] = span;
    const farthest = farthestFrom(points, first, last);
    if (farthest === undefined) continue;
    keep[farthest] = 1;
    open.push([first, farthest], [farthest, last]);
  }
  return points.filter((_, index) => keep[index] === 1);
}

function farthestFrom(points: readonly Point[], first: number, last: number): number | undefined {
  const [x1, y1] = points[first] as Point;
  const [x2, y2] = points[last] as Point;
  const [dx, dy] = [x2 - x1, y2 - y1];
  const squaredLength = dx * dx + dy * dy;
  let worst = tolerancePx ** 2;
  let found: number | undefined;
  for (let index = first + 1; index < last; index++) {
    const [x, y] = points[index] as Point;
    const along = squaredLength === 0 ? 0 : ((x - x1) * dx + (y - y1) * dy) / squaredLength;
    const share = Math.min(Math.max(along, 0), 1);
    const squared = (x - x1 - share * dx) ** 2 + (y - y1 - share * dy) ** 2;
    if (squared > worst) {
      worst = squared;
      found = index;
    }
  }
  return found;
}

import { fromGeojsonVt } from "@maplibre/vt-pbf";
import type { RawFeature, RawTile } from "geojson-vt";
import { buffer, extent } from "../contract/tile.ts";

type Point = readonly [x: number, y: number];
/** A line, or the closed ring of a polygon. */
type Path = readonly Point[];

const origin: Point = [0, 0];

type GridFeature = { id: number | string | undefined; tags: RawFeature["tags"] } & (
  | { type: 1; geometry: Path }
  | { type: 2 | 3; geometry: readonly Path[] }
);

/**
 * Encodes a tile of geojson-vt, cut without simplification, as MVT 2.
 *
 * A feature that reaches the tile is in it, however small: where the grid leaves nothing of a line
 * or polygon, the smallest geometry of its type stands for it (`queries.ts` has the same rule).
 * Parts and holes that vanish are left out as long as something of the feature remains.
 */
export function encodeLayer(name: string, tile: RawTile): Uint8Array {
  const features = tile.features.flatMap((feature) => onGrid(feature) ?? []);
  if (features.length === 0) return new Uint8Array();
  // Of a tile it reads the features; its types ask for all that geojson-vt keeps with them.
  const layers = { [name]: { features } } as object as Parameters<typeof fromGeojsonVt>[0];
  return fromGeojsonVt(layers, { version: 2, extent });
}

function onGrid(feature: RawFeature): GridFeature | undefined {
  const { id, tags } = feature;
  if (feature.type === 4 || feature.type === 1) {
    const points = feature.type === 4 ? [[feature.x, feature.y] as const] : pairs(feature.geometry);
    const geometry = points.filter((point) => !onEdge(point, point));
    return geometry.length > 0 ? { id, tags, type: 1, geometry } : undefined;
  }
  const paths = feature.geometry.map(withoutRepeats);
  const geometry = feature.type === 2 ? lines(paths) : polygons(paths);
  return geometry.length > 0 ? { id, tags, type: feature.type, geometry } : undefined;
}

function lines(paths: readonly Path[]): Path[] {
  const inside = paths.filter(reachesIn);
  const visible = inside.filter((path) => path.length > 1);
  return visible.length > 0 ? visible : inside.slice(0, 1).map(unitLine);
}

/**
 * Rounding can turn a sliver's ring round. As MVT tells outer rings from holes by direction alone,
 * a sliver that comes first would make holes of all the rest.
 */
function polygons(rings: readonly Path[]): Path[] {
  const visible = rings.filter((ring) => area(ring) !== 0);
  const netArea = visible.reduce((sum, ring) => sum + area(ring), 0);
  if (netArea > 0) return visible.slice(visible.findIndex((ring) => area(ring) > 0));
  const ring = rings.find(reachesIn);
  if (!ring) return [];
  if (area(ring) === 0) return [outwards(unitThick(ring))];
  // A hole that takes up its whole polygon, or one sliver turned round.
  return [outwards(netArea === 0 ? unitSquare(ring[0]) : ring)];
}

function unitLine([at = origin]: Path): Path {
  return [at, [at[0] + inwards(at[0]), at[1]]];
}

/** A ring without area, made a unit thick: its way back is moved by one. */
function unitThick(ring: Path): Path {
  const [start = origin] = ring;
  const far = ring.indexOf(farthest(ring, start));
  const [x, y] = ring[far] ?? start;
  if (x === start[0] && y === start[1]) return unitSquare(start);
  const wide = Math.abs(x - start[0]) >= Math.abs(y - start[1]);
  const [moveX, moveY] = wide ? [0, inwards(y)] : [inwards(x), 0];
  const back = ring.slice(far).map(([x, y]): Point => [x + moveX, y + moveY]);
  return [...ring.slice(0, far + 1), ...back, start];
}

function unitSquare([x, y]: Point = origin): Path {
  const [x2, y2] = [x + inwards(x), y + inwards(y)];
  return [
    [x, y],
    [x2, y],
    [x2, y2],
    [x, y2],
    [x, y],
  ];
}

function inwards(coordinate: number): 1 | -1 {
  return coordinate > extent / 2 ? -1 : 1;
}

function farthest(path: Path, [x, y]: Point): Point {
  const distance = (point: Point) => Math.hypot(point[0] - x, point[1] - y);
  return path.reduce((best, point) => (distance(point) > distance(best) ? point : best));
}

function outwards(ring: Path): Path {
  return area(ring) > 0 ? ring : ring.toReversed();
}

/** Twice the signed area: positive for outer rings, as y grows downwards. */
function area(ring: Path): number {
  let sum = 0;
  eachSegment(ring, ([x1, y1], [x2, y2]) => {
    sum += x1 * y2 - x2 * y1;
  });
  return sum;
}

/**
 * Clipping leaves segments that run along the edge of the buffer, of polygons that go round the
 * tile too. A path of nothing else does not reach in.
 */
function reachesIn(path: Path): boolean {
  if (path.length === 1) return path.every((point) => !onEdge(point, point));
  let reaches = false;
  eachSegment(path, (from, to) => {
    reaches ||= !onEdge(from, to);
  });
  return reaches;
}

function onEdge(from: Point, to: Point): boolean {
  const atEdge = (value: number) => value <= -buffer || value >= extent + buffer;
  return (atEdge(from[0]) && from[0] === to[0]) || (atEdge(from[1]) && from[1] === to[1]);
}

function eachSegment(path: Path, visit: (from: Point, to: Point) => void): void {
  let from: Point | undefined;
  for (const to of path) {
    if (from) visit(from, to);
    from = to;
  }
}

function pairs(flat: Int16Array | Int32Array): Point[] {
  return Array.from({ length: flat.length / 2 }, (_, i) => [
    flat[2 * i] ?? 0,
    flat[2 * i + 1] ?? 0,
  ]);
}

function withoutRepeats(flat: Int16Array | Int32Array): Path {
  return pairs(flat).filter(([x, y], i, all) => all[i - 1]?.[0] !== x || all[i - 1]?.[1] !== y);
}

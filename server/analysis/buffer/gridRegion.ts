import {
  Clipper64,
  ClipType,
  FillRule,
  type Path64,
  type Paths64,
  type Point64,
  PolyTree64,
} from "clipper2-ts";
import type { LonLat } from "../geodesy/wgs84.ts";
import { nearLon, unwrapRing } from "./unwrapRing.ts";

/**
 * A region of the plane of longitude and latitude, on a grid of 10⁻⁹ degrees (0.1 mm), within the
 * world's rectangle: what its rings go round, counter-clockwise and less holes, at least once.
 */
export type GridRegion = Paths64;

const gridPerDegree = 1e9;
const [halfTurn, quarterTurn] = [180 * gridPerDegree, 90 * gridPerDegree];

const world: Paths64 = [
  [
    { x: -halfTurn, y: -quarterTurn },
    { x: halfTurn, y: -quarterTurn },
    { x: halfTurn, y: quarterTurn },
    { x: -halfTurn, y: quarterTurn },
  ],
];

/** So many rings are united at once; all at once, long routes took 30 times as long. */
const ringsAtOnce = 48;

/**
 * What rings on the ellipsoid hold, each counter-clockwise and round less than half of it. A ring
 * over the antimeridian is cut there, one round a pole reaches up to it.
 */
export function uniteRings(rings: readonly (readonly LonLat[])[]): GridRegion {
  return uniteAll(rings.map((ring) => onGrid(ring)));
}

function uniteAll(regions: readonly GridRegion[]): GridRegion {
  if (regions.length <= ringsAtOnce) return regions.flat();
  const united: GridRegion[] = [];
  for (let start = 0; start < regions.length; start += ringsAtOnce) {
    united.push(unite(regions.slice(start, start + ringsAtOnce).flat()));
  }
  return uniteAll(united);
}

export function unite(paths: GridRegion): GridRegion {
  return combine(ClipType.Union, paths, []);
}

export function subtract(region: GridRegion, from: GridRegion): GridRegion {
  return combine(ClipType.Difference, from, region);
}

export function intersect(a: GridRegion, b: GridRegion): GridRegion {
  return combine(ClipType.Intersection, pathsNear(a, b), pathsNear(b, a));
}

/** Those that reach into the box of another region: of a thousand islands, few meet a province. */
function pathsNear(region: GridRegion, other: GridRegion): GridRegion {
  const box = boxOf(other.flat());
  return region.filter((path) => {
    const { west, south, east, north } = boxOf(path);
    return west <= box.east && east >= box.west && south <= box.north && north >= box.south;
  });
}

function boxOf(path: Path64) {
  const box = { west: halfTurn, south: quarterTurn, east: -halfTurn, north: -quarterTurn };
  for (const { x, y } of path) {
    box.west = Math.min(box.west, x);
    box.east = Math.max(box.east, x);
    box.south = Math.min(box.south, y);
    box.north = Math.max(box.north, y);
  }
  return box;
}

/**
 * The region of polygons that do not meet one another and lie within the world's rectangle, by their
 * closed rings: the outer ones counter-clockwise, the holes clockwise.
 */
export function regionOfPolygons(
  polygons: readonly (readonly (readonly number[])[])[][],
): GridRegion {
  return polygons.flat().map((ring) => ring.slice(1).map(([lon = 0, lat = 0]) => toGrid(lon, lat)));
}

function toGrid(lon: number, lat: number): Point64 {
  return { x: Math.round(lon * gridPerDegree), y: Math.round(lat * gridPerDegree) };
}

/** What of lines lies in a region. */
export function clipLines(lines: readonly (readonly LonLat[])[], region: GridRegion): LonLat[][] {
  const clipper = new Clipper64();
  clipper.addOpenSubject(lines.flatMap(lineOnGrid));
  clipper.addClip(region);
  const within: Paths64 = [];
  clipper.execute(ClipType.Intersection, FillRule.NonZero, [], within);
  return within.map((path) => path.map(toLonLat));
}

function combine(type: ClipType, subject: GridRegion, clip: GridRegion): GridRegion {
  const solution: Paths64 = [];
  clipper(subject, clip).execute(type, FillRule.NonZero, solution);
  return solution;
}

/** The polygons of a region less another, each an outer ring and its holes. */
export function polygonsOf(region: GridRegion, without: GridRegion = []): Path64[][] {
  const tree = new PolyTree64();
  const type = without.length > 0 ? ClipType.Difference : ClipType.Union;
  clipper(region, without).execute(type, FillRule.NonZero, tree);
  const polygons: Path64[][] = [];
  const collect = (parent: PolyTree64): void => {
    for (let index = 0; index < parent.count; index += 1) {
      const outer = parent.child(index);
      const holes = Array.from({ length: outer.count }, (_, hole) => outer.child(hole));
      polygons.push([outer, ...holes].map(({ poly }) => poly as Path64));
      holes.forEach(collect);
    }
  };
  collect(tree);
  return polygons;
}

/** A ring of the grid in degrees, closed. */
export function toRing(path: Path64): LonLat[] {
  const ring = path.map(toLonLat);
  return [...ring, ...ring.slice(0, 1)];
}

function toLonLat({ x, y }: Point64): LonLat {
  return [x / gridPerDegree, y / gridPerDegree];
}

function clipper(subject: GridRegion, clip: GridRegion): Clipper64 {
  const clipper = new Clipper64();
  clipper.addSubject(subject);
  if (clip.length > 0) clipper.addClip(clip);
  return clipper;
}

/** Over the antimeridian it goes on beyond the world's rectangle, and comes in on the other side. */
function lineOnGrid(line: readonly LonLat[]): Paths64 {
  let last = line[0]?.[0] ?? 0;
  const unwrapped = line.map(([lon, lat]): LonLat => {
    last = nearLon(lon, last);
    return [last, lat];
  });
  const turns = unwrapped.some(([lon]) => Math.abs(lon) > 180) ? [-360, 0, 360] : [0];
  return turns.map((turn) => unwrapped.map(([lon, lat]) => toGrid(lon + turn, lat)));
}

function onGrid(ring: readonly LonLat[]): GridRegion {
  const path = unwrapRing(ring).map(([lon, lat]) => toGrid(lon, lat));
  const [west, east] = [Math.min(...path.map(({ x }) => x)), Math.max(...path.map(({ x }) => x))];
  if (west >= -halfTurn && east <= halfTurn) return [path];
  const copies: Paths64 = [];
  const turn = 2 * halfTurn;
  for (let shift = -2 * turn; shift <= 2 * turn; shift += turn) {
    if (west + shift >= halfTurn || east + shift <= -halfTurn) continue;
    copies.push(path.map(({ x, y }) => ({ x: x + shift, y })));
  }
  return combine(ClipType.Intersection, copies, world);
}

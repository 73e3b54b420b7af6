import type { Camera } from "../camera.ts";
import { projector, type WorldBox, worldBox } from "../camera.ts";
import type { MapFeature } from "../mapFeature.ts";
import type { Point } from "../scene.ts";

/** Units to a side of a tile as MapLibre lays symbols out, and as tiles are encoded. */
export const tileUnits = 8192;
const encodedUnits = 4096;

/** Tiles hold this much of their neighbours. */
export const tileMarginUnits = 128;

/**
 * The tiles a map would read a source from. MapLibre lays symbols out tile by tile, at the whole zoom below that of the map:
 * where a name stands along a line, and which of equals comes first, follows from that.
 */
export interface TileGrid {
  zoom: number;
  /** Units to a pixel at the whole zoom. */
  unitsPerPx: number;
  /** How many times larger than usual a tile is drawn, beyond the last zoom of its source. */
  overscaling: number;
}

export interface TilePlace {
  x: number;
  y: number;
}

/** @param maxzoom of the source. */
export function tileGrid(camera: Camera, maxzoom: number): TileGrid {
  const wholeZoom = Math.floor(camera.zoom);
  const zoom = Math.min(wholeZoom, maxzoom);
  const overscaling = 2 ** (wholeZoom - zoom);
  return { zoom, overscaling, unitsPerPx: tileUnits / (512 * overscaling) };
}

/** Those of which something of a feature is seen. */
export function tilesOf({ box }: MapFeature, grid: TileGrid, camera: Camera, marginPx: number) {
  const seen = worldBox(camera, marginPx);
  const [west, north, east, south] = overlap(box, seen).map((value) =>
    Math.floor(value * 2 ** grid.zoom),
  ) as [number, number, number, number];
  const tiles: TilePlace[] = [];
  for (let y = north; y <= south; y++) {
    for (let x = west; x <= east; x++) tiles.push({ x, y });
  }
  return tiles;
}

function overlap(a: WorldBox, b: WorldBox): WorldBox {
  return [Math.max(a[0], b[0]), Math.max(a[1], b[1]), Math.min(a[2], b[2]), Math.min(a[3], b[3])];
}

/** A path in units of a tile, on the grid that tiles are encoded in. */
export function inTile(path: Float64Array, { x, y }: TilePlace, { zoom }: TileGrid): Point[] {
  const side = 2 ** zoom;
  const units = (world: number, tile: number) =>
    Math.round((world * side - tile) * encodedUnits) * (tileUnits / encodedUnits);
  const points: Point[] = [];
  for (let i = 0; i < path.length; i += 2) {
    points.push([units(path[i] as number, x), units(path[i + 1] as number, y)]);
  }
  return points;
}

/** From units of a tile to pixels of the figure. */
export function fromTile(tile: TilePlace, { zoom }: TileGrid, camera: Camera) {
  const project = projector(camera);
  const side = 2 ** zoom;
  return ([x, y]: Point): Point =>
    project((tile.x + x / tileUnits) / side, (tile.y + y / tileUnits) / side);
}

/** The tile a place of the world lies in. */
export function tileAt([x, y]: Point, { zoom }: TileGrid): TilePlace {
  return { x: Math.floor(x * 2 ** zoom), y: Math.floor(y * 2 ** zoom) };
}

/** Where MapLibre has no other order, what is lower on the map comes first, tile by tile. */
export function lowerFirst(a: TilePlace, b: TilePlace, { bearingDeg }: Camera): number {
  const angle = (-bearingDeg * Math.PI) / 180;
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  const turned = ({ x, y }: TilePlace) => ({ x: cos * x - sin * y, y: sin * x + cos * y });
  const [one, other] = [turned(a), turned(b)];
  return other.y - one.y || other.x - one.x;
}

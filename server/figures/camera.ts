import type { MapView } from "../contract/mapSpec.ts";
import type { Point } from "./scene.ts";

/** Where a figure looks from, straight down: MapLibre's camera, its world 512 CSS pixels wide at zoom 0. */
export interface Camera {
  widthPx: number;
  heightPx: number;
  zoom: number;
  /** Of the middle. */
  lon: number;
  lat: number;
  /** Clockwise from north, what is up. */
  bearingDeg: number;
}

/** Of the Mercator world, 0 to 1, y southwards. */
export type WorldPoint = readonly [x: number, y: number];

export type WorldBox = readonly [west: number, north: number, east: number, south: number];

/** As a map that is fitted to a box, this much of it stays free around. */
const fitPx = 24;

/** Of the sphere that Mercator maps are drawn from; beyond it they have no end. */
const greatestLat = 85.051129;

/** Where a figure of this size looks from to show what a map of the same specification shows. */
export function cameraOf(view: MapView, widthPx: number, heightPx: number): Camera {
  if ("bbox" in view) return fitted(view.bbox, widthPx, heightPx);
  const { lon, lat, zoom, bearing = 0 } = view;
  return { widthPx, heightPx, zoom, lon, lat, bearingDeg: bearing };
}

function fitted(
  [west, south, east, north]: readonly [number, number, number, number],
  widthPx: number,
  heightPx: number,
): Camera {
  const [left, top] = toWorld(west, north);
  const [right, bottom] = toWorld(east < west ? east + 360 : east, south);
  const freePx = Math.min(fitPx, widthPx / 8, heightPx / 8);
  const zoom = Math.log2(
    Math.min(
      (widthPx - 2 * freePx) / (512 * Math.max(right - left, 1e-9)),
      (heightPx - 2 * freePx) / (512 * Math.max(bottom - top, 1e-9)),
    ),
  );
  const [lon, lat] = toLonLat([(left + right) / 2, (top + bottom) / 2]);
  return { widthPx, heightPx, zoom: Math.min(Math.max(zoom, 0), 22), lon, lat, bearingDeg: 0 };
}

export function toWorld(lon: number, lat: number): WorldPoint {
  const bounded = Math.min(Math.max(lat, -greatestLat), greatestLat);
  return [lon / 360 + 0.5, 0.5 - Math.asinh(Math.tan((bounded * Math.PI) / 180)) / (2 * Math.PI)];
}

export function toLonLat([x, y]: WorldPoint): [lon: number, lat: number] {
  return [(x - 0.5) * 360, (Math.atan(Math.sinh((0.5 - y) * 2 * Math.PI)) * 180) / Math.PI];
}

/** From the world to pixels of the figure, from its upper left. */
export function projector(camera: Camera): (x: number, y: number) => Point {
  const { widthPx, heightPx, cos, sin, worldPx, middle } = projectionOf(camera);
  return (x, y) => {
    const dx = (x - middle[0]) * worldPx;
    const dy = (y - middle[1]) * worldPx;
    return [widthPx / 2 + dx * cos + dy * sin, heightPx / 2 - dx * sin + dy * cos];
  };
}

export function unprojector(camera: Camera): (point: Point) => WorldPoint {
  const { widthPx, heightPx, cos, sin, worldPx, middle } = projectionOf(camera);
  return ([x, y]) => {
    const dx = (x - widthPx / 2) / worldPx;
    const dy = (y - heightPx / 2) / worldPx;
    return [middle[0] + dx * cos - dy * sin, middle[1] + dx * sin + dy * cos];
  };
}

function projectionOf({ widthPx, heightPx, zoom, lon, lat, bearingDeg }: Camera) {
  const angle = (bearingDeg * Math.PI) / 180;
  const turn = { cos: Math.cos(angle), sin: Math.sin(angle) };
  return { widthPx, heightPx, worldPx: 512 * 2 ** zoom, middle: toWorld(lon, lat), ...turn };
}

/** The part of the world that the figure shows, with a margin around it. */
export function worldBox(camera: Camera, marginPx: number): WorldBox {
  const unproject = unprojector(camera);
  const { widthPx, heightPx } = camera;
  const corners = [
    [-marginPx, -marginPx],
    [widthPx + marginPx, -marginPx],
    [-marginPx, heightPx + marginPx],
    [widthPx + marginPx, heightPx + marginPx],
  ].map(([x = 0, y = 0]) => unproject([x, y]));
  const xs = corners.map(([x]) => x);
  const ys = corners.map(([, y]) => y);
  return [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)];
}

/** The integer zoom of the tiles a map would draw, and how much they are enlarged. */
export function tileScale({ zoom }: Camera): { tileZoom: number; enlarged: number } {
  const tileZoom = Math.floor(zoom);
  return { tileZoom, enlarged: 2 ** (zoom - tileZoom) };
}

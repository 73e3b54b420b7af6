import type { Position } from "geojson";
import proj4 from "proj4";

/** How the coordinates of a filter's geometries become longitude and latitude. */
export interface FilterCrs {
  toLonLat(position: Position): Position;
  /** Whether a box of its coordinates is a box of longitudes and latitudes too. */
  keepsBoxes: boolean;
}

const projected: Record<string, { keepsBoxes: boolean }> = {
  "3857": { keepsBoxes: true },
  "32641": { keepsBoxes: false },
  "32642": { keepsBoxes: false },
  "32643": { keepsBoxes: false },
};

export const crs84: FilterCrs = { toLonLat: (position) => position, keepsBoxes: true };

/** Latitude comes first in EPSG:4326. */
const epsg4326: FilterCrs = { toLonLat: ([lat = 0, lon = 0]) => [lon, lat], keepsBoxes: true };

/** The reference system of a URI such as `filter-crs` has; undefined when it is not served. */
export function filterCrs(uri: string): FilterCrs | undefined {
  if (uri === "http://www.opengis.net/def/crs/OGC/1.3/CRS84") return crs84;
  const code = /^http:\/\/www\.opengis\.net\/def\/crs\/EPSG\/0\/(\d+)$/.exec(uri)?.[1] ?? "";
  if (code === "4326") return epsg4326;
  const system = Object.hasOwn(projected, code) ? projected[code] : undefined;
  if (!system) return undefined;
  const { forward } = proj4(`EPSG:${code}`, "EPSG:4326");
  return { ...system, toLonLat: ([x = 0, y = 0]) => onEarth(forward([x, y])) };
}

/** The edge of Web Mercator comes out as 180.00000000000003. */
function onEarth([lon = 0, lat = 0]: Position): Position {
  const isRounding = Math.abs(lon) > 180 && Math.abs(lon) < 180 + 1e-9;
  return [isRounding ? Math.sign(lon) * 180 : lon, lat];
}

import type { Geometry, Position } from "geojson";
import { toWorld, type WorldBox } from "./camera.ts";

/** A feature as tiles carry it, whole. */
export interface MapFeature {
  id: number | undefined;
  type: "Point" | "LineString" | "Polygon";
  properties: Readonly<Record<string, unknown>>;
  /** x and y of the Mercator world in turn: points one by one, lines, or closed rings. */
  paths: readonly Float64Array[];
  /** For polygons, how many of the paths belong to each, the outer ring first. */
  rings: readonly number[];
  box: WorldBox;
}

/** Properties without a value are left out, as in tiles. */
export function toMapFeature(
  geometry: Geometry,
  properties: MapFeature["properties"],
  id?: number,
): MapFeature {
  const { type, paths, rings } = flat(geometry);
  const worldPaths = paths.map(worldPath);
  const carried = Object.entries(properties).filter(([, value]) => value !== null);
  return {
    id,
    type,
    properties: Object.fromEntries(carried),
    paths: worldPaths,
    rings,
    box: boxOf(worldPaths),
  };
}

interface Flat {
  type: MapFeature["type"];
  paths: readonly (readonly Position[])[];
  rings: readonly number[];
}

function flat(geometry: Geometry): Flat {
  switch (geometry.type) {
    case "Point":
      return { type: "Point", paths: [[geometry.coordinates]], rings: [] };
    case "MultiPoint":
      return { type: "Point", paths: geometry.coordinates.map((each) => [each]), rings: [] };
    case "LineString":
      return { type: "LineString", paths: [geometry.coordinates], rings: [] };
    case "MultiLineString":
      return { type: "LineString", paths: geometry.coordinates, rings: [] };
    case "Polygon":
      return polygons([geometry.coordinates]);
    case "MultiPolygon":
      return polygons(geometry.coordinates);
    case "GeometryCollection":
      throw new TypeError("no layer has collections of geometries");
  }
}

const polygons = (coordinates: readonly Position[][][]): Flat => ({
  type: "Polygon",
  paths: coordinates.flat(),
  rings: coordinates.map((rings) => rings.length),
});

function worldPath(positions: readonly Position[]): Float64Array {
  const path = new Float64Array(2 * positions.length);
  positions.forEach(([lon = 0, lat = 0], index) => {
    const [x, y] = toWorld(lon, lat);
    path[2 * index] = x;
    path[2 * index + 1] = y;
  });
  return path;
}

function boxOf(paths: readonly Float64Array[]): WorldBox {
  let [west, north, east, south] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const path of paths) {
    for (let i = 0; i < path.length; i += 2) {
      const x = path[i] as number;
      const y = path[i + 1] as number;
      if (x < west) west = x;
      if (x > east) east = x;
      if (y < north) north = y;
      if (y > south) south = y;
    }
  }
  return [west, north, east, south];
}

export function overlaps(a: WorldBox, b: WorldBox): boolean {
  return a[0] <= b[2] && a[2] >= b[0] && a[1] <= b[3] && a[3] >= b[1];
}

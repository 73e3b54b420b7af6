import type { Geometry, Position } from "geojson";

interface Watch {
  /** Told the path of each position. */
  onVertex(path: string): void;
  /** The error to throw where something else was found. */
  expected(what: string, path: string): Error;
}

const depths = {
  Point: 0,
  MultiPoint: 1,
  LineString: 1,
  MultiLineString: 2,
  Polygon: 2,
  MultiPolygon: 3,
} as const;

/** A GeoJSON geometry as it must be, without heights or foreign members. */
export function readGeoJson(given: object, path: string, watch: Watch): Geometry {
  const { type, coordinates, geometries } = given as Record<string, unknown>;
  if (type === "GeometryCollection") {
    if (!Array.isArray(geometries) || geometries.length === 0) {
      throw watch.expected("an array of geometries", `${path}.geometries`);
    }
    const members = geometries.map((member: unknown, index) =>
      readMember(member, `${path}.geometries[${index}]`, watch),
    );
    return { type, geometries: members };
  }
  if (typeof type !== "string" || !Object.hasOwn(depths, type)) {
    throw watch.expected("the type of a geometry", `${path}.type`);
  }
  const depth = depths[type as keyof typeof depths];
  return {
    type,
    coordinates: readCoordinates(coordinates, depth, `${path}.coordinates`, watch),
  } as Geometry;
}

function readMember(given: unknown, path: string, watch: Watch): Geometry {
  const isGeometry = typeof given === "object" && given !== null && "type" in given;
  if (!isGeometry || given.type === "GeometryCollection") {
    throw watch.expected("a geometry that is not itself a collection", path);
  }
  return readGeoJson(given, path, watch);
}

type Coordinates = Position | Coordinates[];

function readCoordinates(given: unknown, depth: number, path: string, watch: Watch): Coordinates {
  if (depth === 0) return readPosition(given, path, watch);
  if (!Array.isArray(given) || given.length === 0) throw watch.expected("an array", path);
  return given.map((part: unknown, index) =>
    readCoordinates(part, depth - 1, `${path}[${index}]`, watch),
  );
}

function readPosition(given: unknown, path: string, watch: Watch): Position {
  watch.onVertex(path);
  const isPosition = Array.isArray(given) && given.every(Number.isFinite);
  if (!isPosition || given.length < 2 || given.length > 3) {
    throw watch.expected("an array of two or three numbers", path);
  }
  return given.slice(0, 2) as Position;
}

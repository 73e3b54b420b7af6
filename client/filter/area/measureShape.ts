import geographiclib from "geographiclib-geodesic";
import type { Geometry, Position } from "geojson";
import type { Bbox } from "../../../geodata/declaration.ts";
import { straightEdges } from "../../../server/cartography/straightEdges.ts";

const { WGS84 } = geographiclib.Geodesic;

/** What a shape is made of, and how much there is of it. */
export interface ShapeSize {
  points: number;
  lines: number;
  polygons: number;
  /** Geodesic, on the ellipsoid. */
  lengthM: number;
  /** Geodesic, of edges that are straight in longitude and latitude, as filters take them. Parts are added up. */
  areaM2: number;
}

export function measureShape(shape: Geometry): ShapeSize {
  const size = { points: 0, lines: 0, polygons: 0, lengthM: 0, areaM2: 0 };
  switch (shape.type) {
    case "Point":
      return { ...size, points: 1 };
    case "MultiPoint":
      return { ...size, points: shape.coordinates.length };
    case "LineString":
      return { ...size, lines: 1, lengthM: lineLengthM(shape.coordinates) };
    case "MultiLineString":
      return {
        ...size,
        lines: shape.coordinates.length,
        lengthM: sum(shape.coordinates, lineLengthM),
      };
    case "Polygon":
      return { ...size, polygons: 1, areaM2: polygonAreaM2(shape.coordinates) };
    case "MultiPolygon":
      return {
        ...size,
        polygons: shape.coordinates.length,
        areaM2: sum(shape.coordinates, polygonAreaM2),
      };
    case "GeometryCollection":
      return shape.geometries.map(measureShape).reduce(added, size);
  }
}

/** Metres between two positions along the geodesic. */
export function distanceM(
  [fromLon = 0, fromLat = 0]: Position,
  [toLon = 0, toLat = 0]: Position,
): number {
  return WGS84.Inverse(fromLat, fromLon, toLat, toLon).s12 ?? 0;
}

/** Where a geodesic ends that leaves eastwards. */
export function eastOf([lon = 0, lat = 0]: Position, metres: number): Position {
  const { lon2 = 0, lat2 = 0 } = WGS84.Direct(lat, lon, 90, metres);
  return [lon2, lat2];
}

/** The box around a shape, widened by a distance; to about 10 m, as views are. */
export function shapeBbox(shape: Geometry, marginM = 0): Bbox {
  const positions = positionsOf(shape);
  const lons = positions.map(([lon = 0]) => lon);
  const lats = positions.map(([, lat = 0]) => lat);
  const [west, south, east, north] = [least(lons), least(lats), most(lons), most(lats)];
  const marginLat = marginM / metresPerDegree;
  const marginLon =
    marginLat / Math.cos((Math.max(Math.abs(south), Math.abs(north)) * Math.PI) / 180);
  const box = [west - marginLon, south - marginLat, east + marginLon, north + marginLat];
  return box.map((side) => Number(side.toFixed(4))) as unknown as Bbox;
}

/** Of latitude, at least. */
const metresPerDegree = 110_574;

// Not Math.min(...values): a shape may have more positions than a call may have arguments.
const least = (values: readonly number[]) => values.reduce((a, b) => Math.min(a, b));
const most = (values: readonly number[]) => values.reduce((a, b) => Math.max(a, b));

type Coordinates = Position | Coordinates[];

export function positionsOf(shape: Geometry): Position[] {
  if (shape.type === "GeometryCollection") return shape.geometries.flatMap(positionsOf);
  return flattened(shape.coordinates);
}

function flattened(given: Coordinates): Position[] {
  return typeof given[0] === "number"
    ? [given as Position]
    : (given as Coordinates[]).flatMap(flattened);
}

function lineLengthM(line: readonly Position[]): number {
  return line.slice(1).reduce((length, to, index) => length + distanceM(line[index] ?? to, to), 0);
}

/** Holes taken off. */
function polygonAreaM2([outer = [], ...holes]: readonly (readonly Position[])[]): number {
  return ringAreaM2(outer) - sum(holes, ringAreaM2);
}

function ringAreaM2(ring: readonly Position[]): number {
  const polygon = WGS84.Polygon(false);
  for (const [lon = 0, lat = 0] of straightEdges(ring).slice(1)) polygon.AddPoint(lat, lon);
  return Math.abs(polygon.Compute(false, true).area ?? 0);
}

function sum<Part>(parts: readonly Part[], measure: (part: Part) => number): number {
  return parts.reduce((total, part) => total + measure(part), 0);
}

function added(a: ShapeSize, b: ShapeSize): ShapeSize {
  return {
    points: a.points + b.points,
    lines: a.lines + b.lines,
    polygons: a.polygons + b.polygons,
    lengthM: a.lengthM + b.lengthM,
    areaM2: a.areaM2 + b.areaM2,
  };
}

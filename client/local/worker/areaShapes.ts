import type { Geometry, MultiLineString, MultiPoint, Position } from "geojson";
import ConvexHull from "jsts/org/locationtech/jts/algorithm/ConvexHull.js";
import GeometryFactory from "jsts/org/locationtech/jts/geom/GeometryFactory.js";
import GeoJSONReader from "jsts/org/locationtech/jts/io/GeoJSONReader.js";
import GeoJSONWriter from "jsts/org/locationtech/jts/io/GeoJSONWriter.js";
import UnaryUnionOp from "jsts/org/locationtech/jts/operation/union/UnaryUnionOp.js";
import { invalidity } from "../../../server/filter/relateGeometries.ts";
import { kindOf, type TypedFeature } from "./heldLayer.ts";
import { bboxOf, eachPosition } from "./positions.ts";

/** Shapes by which features of a file can be the map's area. */
export interface AreaShapes {
  /** All of their geometries as one; null where areas cross themselves, so that it cannot be told. */
  union: Geometry | null;
  /** The smallest area without a dent that holds them; null of a line or a point. */
  hull: Geometry | null;
  box: Geometry;
}

/** To 0.1 m of a point, so that the address stays short. */
const decimals = 6;

export function areaShapes(features: readonly TypedFeature[]): AreaShapes {
  const geometries = features.map(({ geometry }) => geometry);
  return { union: unionOf(geometries), hull: hullOf(geometries), box: boxOf(geometries) };
}

function unionOf(geometries: readonly Geometry[]): Geometry | null {
  const of = (kind: "point" | "line" | "area") =>
    geometries.filter((each) => kindOf(each) === kind);
  const joined = areas(of("area"));
  if (!joined) return null;
  const parts = [...joined, ...lines(of("line")), ...points(of("point"))];
  const [only] = parts;
  return parts.length === 1 && only ? only : { type: "GeometryCollection", geometries: parts };
}

function areas(polygons: readonly Geometry[]): Geometry[] | null {
  if (polygons.length === 0) return [];
  if (polygons.some((polygon) => invalidity(polygon) !== undefined)) return null;
  return [new GeoJSONWriter().write(UnaryUnionOp.union(collected(polygons)))];
}

function lines(geometries: readonly Geometry[]): Geometry[] {
  const coordinates = geometries.flatMap((each) =>
    each.type === "MultiLineString"
      ? each.coordinates
      : [(each as { coordinates: Position[] }).coordinates],
  );
  const [only] = coordinates;
  if (!only) return [];
  if (coordinates.length === 1) return [{ type: "LineString", coordinates: only }];
  return [{ type: "MultiLineString", coordinates } satisfies MultiLineString];
}

function points(geometries: readonly Geometry[]): Geometry[] {
  const places = new Map<string, Position>();
  for (const geometry of geometries) {
    eachPosition(geometry, ([lon = 0, lat = 0]) => {
      const rounded = [Number(lon.toFixed(decimals)), Number(lat.toFixed(decimals))];
      places.set(rounded.join(), rounded);
    });
  }
  const coordinates = [...places.values()];
  const [only] = coordinates;
  if (!only) return [];
  if (coordinates.length === 1) return [{ type: "Point", coordinates: only }];
  return [{ type: "MultiPoint", coordinates } satisfies MultiPoint];
}

function hullOf(geometries: readonly Geometry[]): Geometry | null {
  const hull: Geometry = new GeoJSONWriter().write(
    new ConvexHull(collected(geometries)).getConvexHull(),
  );
  return hull.type === "Polygon" ? hull : null;
}

function boxOf(geometries: readonly Geometry[]): Geometry {
  const [west, south, east, north] = bboxOf(geometries);
  const ring = [
    [west, south],
    [east, south],
    [east, north],
    [west, north],
    [west, south],
  ];
  return { type: "Polygon", coordinates: [ring] };
}

function collected(geometries: readonly Geometry[]): object {
  const reader = new GeoJSONReader(new GeometryFactory());
  return reader.read({ type: "GeometryCollection", geometries: [...geometries] });
}

import type { Geometry } from "geojson";
import IndexedPointInAreaLocator from "jsts/org/locationtech/jts/algorithm/locate/IndexedPointInAreaLocator.js";
import GeometryFactory from "jsts/org/locationtech/jts/geom/GeometryFactory.js";
import Location from "jsts/org/locationtech/jts/geom/Location.js";
import GeoJSONReader from "jsts/org/locationtech/jts/io/GeoJSONReader.js";
import RelateOp from "jsts/org/locationtech/jts/operation/relate/RelateOp.js";
import IsValidOp from "jsts/org/locationtech/jts/operation/valid/IsValidOp.js";
import type { SpatialRelation } from "./ast.ts";

/** A geometry ready to be related to others; of a collection, its members. */
export type Relatable = readonly Part[];

interface Part {
  /** As JTS holds it. */
  shape: object;
  dimension: 0 | 1 | 2;
  isPoint: boolean;
  /** Of an area: made when first a point is looked for in it. */
  locator?: { locate(coordinate: object): number };
}

const reader = new GeoJSONReader(new GeometryFactory());

export function relatable(geometry: Geometry): Relatable {
  if (geometry.type === "GeometryCollection") return geometry.geometries.flatMap(relatable);
  const shape = reader.read(geometry);
  const isPoint = geometry.type === "Point";
  return [{ shape, dimension: shape.getDimension(), isPoint }];
}

/**
 * On the plane of longitude and latitude, as PostGIS relates geometries: its GEOS is JTS in C++.
 * Collections intersect where any of their members do, and have no other relation.
 */
export function relateGeometries(relation: SpatialRelation, a: Relatable, b: Relatable): boolean {
  if (relation === "s_disjoint") return !relateGeometries("s_intersects", a, b);
  return a.some((one) => b.some((other) => relateParts(relation, one, other)));
}

type Relation = Exclude<SpatialRelation, "s_disjoint">;

function relateParts(relation: Relation, a: Part, b: Part): boolean {
  if (a.isPoint && b.dimension === 2) return pointInArea[relation](locate(a, b));
  if (b.isPoint && a.dimension === 2) return areaOnPoint[relation](locate(b, a));
  return relations[relation](a.shape, b.shape);
}

const relations: Record<Relation, (a: object, b: object) => boolean> = {
  s_intersects: (a, b) => RelateOp.intersects(a, b),
  s_equals: (a, b) => RelateOp.equalsTopo(a, b),
  s_touches: (a, b) => RelateOp.touches(a, b),
  s_within: (a, b) => RelateOp.contains(b, a),
  s_contains: (a, b) => RelateOp.contains(a, b),
  s_overlaps: (a, b) => RelateOp.overlaps(a, b),
  s_crosses: (a, b) => RelateOp.crosses(a, b),
};

/**
 * Where a point lies in an area says how they relate. Most filters ask just that: in a polygon of
 * 3,200 vertices it takes 0.005 ms, and 23 ms to compute what relates them.
 */
const pointInArea: Record<Relation, (location: number) => boolean> = {
  s_intersects: (location) => location !== Location.EXTERIOR,
  s_touches: (location) => location === Location.BOUNDARY,
  s_within: (location) => location === Location.INTERIOR,
  s_equals: () => false,
  s_contains: () => false,
  s_overlaps: () => false,
  s_crosses: () => false,
};

const areaOnPoint = {
  ...pointInArea,
  s_within: pointInArea.s_contains,
  s_contains: pointInArea.s_within,
};

function locate(point: Part, area: Part): number {
  area.locator ??= new IndexedPointInAreaLocator(area.shape);
  return area.locator.locate((point.shape as { getCoordinate(): object }).getCoordinate());
}

/** Why a geometry is not valid, and where; undefined when it is. */
export function invalidity(geometry: Geometry): string | undefined {
  for (const { shape } of relatable(geometry)) {
    const check = new IsValidOp(shape);
    if (check.isValid()) continue;
    const found = check.getValidationError();
    const { x, y } = found.getCoordinate();
    return `the geometry is not valid: ${found.getMessage().toLowerCase()} at ${x} ${y}`;
  }
  return undefined;
}

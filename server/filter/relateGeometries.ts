import type { Geometry } from "geojson";
import GeometryFactory from "jsts/org/locationtech/jts/geom/GeometryFactory.js";
import GeoJSONReader from "jsts/org/locationtech/jts/io/GeoJSONReader.js";
import RelateOp from "jsts/org/locationtech/jts/operation/relate/RelateOp.js";
import IsValidOp from "jsts/org/locationtech/jts/operation/valid/IsValidOp.js";
import type { SpatialRelation } from "./ast.ts";

/** What JTS holds a geometry as. */
type JtsGeometry = object & { readonly __jts: unique symbol };

/** A geometry ready to be related; of a collection, its members. */
export type Relatable = readonly JtsGeometry[];

const reader = new GeoJSONReader(new GeometryFactory());

export function toJts(geometry: Geometry): Relatable {
  return geometry.type === "GeometryCollection"
    ? geometry.geometries.flatMap(toJts)
    : [reader.read(geometry)];
}

const relations: Record<
  Exclude<SpatialRelation, "s_disjoint">,
  (a: JtsGeometry, b: JtsGeometry) => boolean
> = {
  s_intersects: (a, b) => RelateOp.intersects(a, b),
  s_equals: (a, b) => RelateOp.equalsTopo(a, b),
  s_touches: (a, b) => RelateOp.touches(a, b),
  s_within: (a, b) => RelateOp.contains(b, a),
  s_contains: (a, b) => RelateOp.contains(a, b),
  s_overlaps: (a, b) => RelateOp.overlaps(a, b),
  s_crosses: (a, b) => RelateOp.crosses(a, b),
};

/**
 * On the plane of longitude and latitude, as PostGIS relates geometries: its GEOS is JTS in C++.
 * Collections intersect where any of their members do, and have no other relation.
 */
export function relateGeometries(relation: SpatialRelation, a: Relatable, b: Relatable): boolean {
  if (relation === "s_disjoint") return !relateGeometries("s_intersects", a, b);
  return a.some((one) => b.some((other) => relations[relation](one, other)));
}

/** Why a geometry is not valid, and where; undefined when it is. */
export function invalidity(geometry: Geometry): string | undefined {
  for (const part of toJts(geometry)) {
    const check = new IsValidOp(part);
    if (check.isValid()) continue;
    const found = check.getValidationError();
    const { x, y } = found.getCoordinate();
    return `the geometry is not valid: ${found.getMessage().toLowerCase()} at ${x} ${y}`;
  }
  return undefined;
}

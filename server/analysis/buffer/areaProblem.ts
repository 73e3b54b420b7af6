import type { Position } from "geojson";
import GeometryFactory from "jsts/org/locationtech/jts/geom/GeometryFactory.js";
import GeoJSONReader from "jsts/org/locationtech/jts/io/GeoJSONReader.js";
import IsValidOp from "jsts/org/locationtech/jts/operation/valid/IsValidOp.js";
import { cross, dot, scale, toPosition, toVector, type Vector } from "../../filter/sphere.ts";

const reader = new GeoJSONReader(new GeometryFactory());
/** 80° from the middle: the gnomonic projection holds less than half of the Earth. */
const leastCosine = 0.17;

/**
 * Why the rings of a polygon are not valid, and where; undefined when they are. They are held to be
 * so with edges that are great circles, which are straight in the gnomonic projection, so neither
 * poles nor the antimeridian matter.
 */
export function areaProblem(rings: readonly Position[][]): string | undefined {
  const vectors = rings.map((ring) => ring.map(toVector));
  const middle = unit(vectors[0]?.reduce(add) ?? [0, 0, 1]);
  if (vectors.flat().some((vector) => !(dot(vector, middle) > leastCosine))) {
    return "the polygon reaches farther than 80° from its middle";
  }
  const east = unit(cross(Math.abs(middle[2]) < 0.9 ? [0, 0, 1] : [1, 0, 0], middle));
  const north = cross(middle, east);
  const coordinates = vectors.map((ring) =>
    ring.map((vector) => {
      const depth = dot(vector, middle);
      return [dot(vector, east) / depth, dot(vector, north) / depth];
    }),
  );
  const check = new IsValidOp(reader.read({ type: "Polygon", coordinates }));
  if (check.isValid()) return undefined;
  const found = check.getValidationError();
  const { x, y } = found.getCoordinate();
  const at = toPosition(unit(add(middle, add(scale(east, x), scale(north, y)))));
  const place = at.map((degrees) => degrees.toFixed(6)).join(" ");
  return `the polygon is not valid: ${found.getMessage().toLowerCase()} near ${place}`;
}

function add(a: Vector, b: Vector): Vector {
  return [a[0] + b[0], a[1] + b[1], a[2] + b[2]];
}

function unit(vector: Vector): Vector {
  const length = Math.hypot(...vector);
  return length > 0 ? scale(vector, 1 / length) : [0, 0, 1];
}

import type { Geometry, Position } from "geojson";

type Coordinates = Position | Coordinates[];

/** Longitudes and latitudes to so many decimals; heights are left out. */
export function roundShape<Shape extends Geometry>(shape: Shape, decimals: number): Shape {
  if (shape.type === "GeometryCollection") {
    const geometries = shape.geometries.map((each) => roundShape(each, decimals));
    return { ...shape, geometries };
  }
  return { ...shape, coordinates: rounded(shape.coordinates, decimals) };
}

/** Decimals of a degree that are worth a quarter of a pixel at most. */
export function decimalsAt(zoom: number): number {
  const pixelsPerDegree = (512 * 2 ** zoom) / 360;
  return Math.max(0, Math.ceil(Math.log10(pixelsPerDegree * 2)));
}

function rounded(given: Coordinates, decimals: number): Coordinates {
  if (!isPosition(given)) return given.map((part) => rounded(part, decimals));
  return given.slice(0, 2).map((value) => Number(value.toFixed(decimals)) + 0);
}

function isPosition(given: Coordinates): given is Position {
  return typeof given[0] === "number";
}

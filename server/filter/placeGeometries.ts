import type { Geometry, LineString, Polygon, Position } from "geojson";
import { distanceProblem } from "./antipodes.ts";
import { type Box, type Call, mapChildren, type Node, type Shape } from "./ast.ts";
import type { FilterCrs } from "./filterCrs.ts";
import type { Parsed } from "./nodeBuilder.ts";
import { invalidity } from "./relateGeometries.ts";

/**
 * The expression with its geometries in longitude and latitude, and its boxes as geometries. A box
 * whose west is east of its east crosses the antimeridian, and becomes two parts. Errors still point
 * into what it was read from.
 * @throws FilterError for coordinates beyond the world, rings that are not closed, polygons that are
 * not valid, since a database could only guess what they hold, and distances from edges that join
 * opposite points of the Earth.
 */
export function placeGeometries({ expression, errorAt }: Parsed, crs: FilterCrs): Parsed {
  const origins = new WeakMap<Node, Node>();
  const place = (node: Node): Node => {
    const placed = placeNode(node);
    origins.set(placed, node);
    return placed;
  };
  const placeNode = (node: Node): Node => {
    if (node.kind === "geometry" || node.kind === "bbox") {
      const geometry = node.kind === "bbox" ? boxShape(node, crs) : moved(node.geometry, crs);
      const problem = shapeProblem(geometry) ?? invalidity(geometry);
      if (problem) throw errorAt(node, problem);
      return { kind: "geometry", geometry } satisfies Shape;
    }
    const placed = mapChildren(node, place);
    if (placed.kind === "call" && placed.op === "s_dwithin") {
      placed.args.forEach((arg, index) => {
        const problem = arg.kind === "geometry" ? distanceProblem(arg.geometry) : undefined;
        if (problem) throw errorAt((node as Call).args[index] as Node, problem);
      });
    }
    return placed;
  };
  return {
    expression: place(expression),
    errorAt: (node, problem) => errorAt(origins.get(node) ?? node, problem),
  };
}

function moved(geometry: Geometry, crs: FilterCrs): Geometry {
  if (geometry.type === "GeometryCollection") {
    return { ...geometry, geometries: geometry.geometries.map((each) => moved(each, crs)) };
  }
  return { ...geometry, coordinates: movedCoordinates(geometry.coordinates, crs) } as Geometry;
}

type Coordinates = Position | Coordinates[];

function movedCoordinates(given: Coordinates, crs: FilterCrs): Coordinates {
  if (typeof given[0] === "number") return crs.toLonLat(given as Position);
  return (given as Coordinates[]).map((each) => movedCoordinates(each, crs));
}

function boxShape({ bbox: [x1, y1, x2, y2] }: Box, crs: FilterCrs): Geometry {
  if (!crs.keepsBoxes) return bentBox([x1, y1], [x2, y2], crs);
  const [west = 0, south = 0] = crs.toLonLat([x1, y1]);
  const [east = 0, north = 0] = crs.toLonLat([x2, y2]);
  return west > east ? acrossAntimeridian(west, south, east, north) : box(west, south, east, north);
}

function acrossAntimeridian(west: number, south: number, east: number, north: number): Geometry {
  if (west === 180) return box(-180, south, east, north);
  if (east === -180) return box(west, south, 180, north);
  const sides = [box(west, south, 180, north), box(-180, south, east, north)];
  const coordinates = sides.map((side) => (side as Polygon | LineString).coordinates);
  return { type: `Multi${sides[0]?.type}`, coordinates } as Geometry;
}

/** A box without width or height is a line or a point: as a polygon it would not be valid. */
function box(west: number, south: number, east: number, north: number): Geometry {
  if (west === east && south === north) return { type: "Point", coordinates: [west, south] };
  const [from, to]: Position[] = [
    [west, south],
    [east, north],
  ];
  if (west === east || south === north) {
    return { type: "LineString", coordinates: [from as Position, to as Position] };
  }
  const corners = [
    [west, south],
    [east, south],
    [east, north],
    [west, north],
  ];
  return { type: "Polygon", coordinates: [[...corners, [west, south]]] };
}

/** In so many steps an edge of 600 km on UTM stays within 4 m of where it should be. */
const stepsPerEdge = 32;

/** Straight edges of a projected system bend in longitude and latitude. */
function bentBox([x1 = 0, y1 = 0]: Position, [x2 = 0, y2 = 0]: Position, crs: FilterCrs): Geometry {
  const corners = [
    [x1, y1],
    [x2, y1],
    [x2, y2],
    [x1, y2],
    [x1, y1],
  ];
  const ring = corners.slice(1).flatMap(([toX = 0, toY = 0], index) => {
    const [fromX = 0, fromY = 0] = corners[index] ?? [];
    return Array.from({ length: stepsPerEdge }, (_, step) => {
      const share = step / stepsPerEdge;
      return crs.toLonLat([fromX + (toX - fromX) * share, fromY + (toY - fromY) * share]);
    });
  });
  return { type: "Polygon", coordinates: [[...ring, ring[0] as Position]] };
}

/** Why the positions of a geometry cannot be right; undefined when they can. */
export function shapeProblem(geometry: Geometry): string | undefined {
  switch (geometry.type) {
    case "Point":
      return positionProblem(geometry.coordinates);
    case "MultiPoint":
      return first(geometry.coordinates, positionProblem);
    case "LineString":
      return lineProblem(geometry.coordinates);
    case "MultiLineString":
      return first(geometry.coordinates, lineProblem);
    case "Polygon":
      return first(geometry.coordinates, ringProblem);
    case "MultiPolygon":
      return first(geometry.coordinates, (polygon) => first(polygon, ringProblem));
    case "GeometryCollection":
      return first(geometry.geometries, shapeProblem);
  }
}

function first<T>(parts: readonly T[], problem: (part: T) => string | undefined) {
  for (const part of parts) {
    const found = problem(part);
    if (found) return found;
  }
  return undefined;
}

function lineProblem(line: readonly Position[]): string | undefined {
  if (line.length < 2) return "a line needs two positions";
  return first(line, positionProblem);
}

function ringProblem(ring: readonly Position[]): string | undefined {
  if (ring.length < 4) return "a ring needs four positions, the last one the first again";
  const [start, end] = [ring[0], ring.at(-1)];
  if (start?.[0] !== end?.[0] || start?.[1] !== end?.[1]) {
    return `a ring is not closed: it begins at ${start?.join(" ")} and ends at ${end?.join(" ")}`;
  }
  return first(ring, positionProblem);
}

function positionProblem([lon = Number.NaN, lat = Number.NaN]: Position): string | undefined {
  if (!(Math.abs(lon) <= 180)) {
    return `longitude ${lon} is outside -180 to 180; what crosses the antimeridian must be split there`;
  }
  return Math.abs(lat) <= 90 ? undefined : `latitude ${lat} is outside -90 to 90`;
}

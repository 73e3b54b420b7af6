import fc from "fast-check";
import type { Geometry, Position } from "geojson";
import type { Tile } from "../../server/contract/tile.ts";
import { onTile } from "./tileFixtures.ts";

type GridPosition = readonly [x: number, y: number];

const number = (min: number, max: number) => fc.double({ min, max, noNaN: true });

/** On a tile and round it, with a liking for its edges and those of its buffer. */
const coordinate = fc.oneof(
  number(-300, 4400),
  fc.constantFrom(-64, 0, 2048, 4096, 4160).chain((edge) => number(edge - 2, edge + 2)),
);
const position = fc.tuple(coordinate, coordinate);

/** From a hundredth of a grid unit to more than a tile. */
const size = number(-2, 3.7).map((power) => 10 ** power);

interface Walk {
  start: GridPosition;
  step: number;
  heading: number;
  /** Along the heading and across it, in steps. */
  turns: readonly GridPosition[];
}

/**
 * Never turns back altogether: of a line that goes back over itself PostGIS 3.3 drops the tip, as a
 * point on a straight line.
 */
function walk(step: fc.Arbitrary<number>): fc.Arbitrary<Walk> {
  const turns = fc.array(fc.tuple(number(0.2, 1), number(-1, 1)), { minLength: 1, maxLength: 12 });
  return fc.record({ start: position, step, heading: number(0, 6.3), turns });
}

function path({ start, step, heading, turns }: Walk): GridPosition[] {
  const [cos, sin] = [Math.cos(heading) * step, Math.sin(heading) * step];
  let [x, y] = start;
  const rest = turns.map(([along, across]): GridPosition => {
    x += along * cos - across * sin;
    y += along * sin + across * cos;
    return [x, y];
  });
  return [start, ...rest];
}

/**
 * Sizes of features with parts or holes: ten units or larger. Of smaller parts rounding takes some
 * away and leaves others, and not the same ones before clipping and after.
 */
const partSize = number(1, 3.7).map((power) => 10 ** power);

interface Star {
  centre: GridPosition;
  radius: number;
  /** Height to width: slivers at times. */
  squeeze: number;
  radii: readonly number[];
}

/** Valid, whatever the radii. */
function star(radius: fc.Arbitrary<number>, squeeze: fc.Arbitrary<number>): fc.Arbitrary<Star> {
  const radii = fc.array(number(0.3, 1), { minLength: 3, maxLength: 20 });
  return fc.record({ centre: position, radius, squeeze, radii });
}

function ring({ centre: [x, y], radius, squeeze, radii }: Star, scale = 1): GridPosition[] {
  const corners = radii.map((each, index): GridPosition => {
    const angle = (2 * Math.PI * index) / radii.length;
    const length = each * radius * scale;
    return [x + Math.cos(angle) * length, y + Math.sin(angle) * length * squeeze];
  });
  return [...corners, corners[0] ?? [x, y]];
}

/** A star of the same shape beside it, not touching. */
function beside(star: Star): Star {
  return { ...star, centre: [star.centre[0] + 2.5 * star.radius, star.centre[1]] };
}

/** Valid geometries of every type, on the grid of `tile` and round it. */
export function arbitraryShapes(tile: Tile) {
  const place = (path: readonly GridPosition[]): Position[] =>
    path.map((at) => onTile(tile, ...at));
  const points = fc.oneof(
    position.map((at): Geometry => ({ type: "Point", coordinates: onTile(tile, ...at) })),
    fc
      .array(position, { minLength: 1, maxLength: 5 })
      .map((all): Geometry => ({ type: "MultiPoint", coordinates: place(all) })),
  );
  const lines = fc.oneof(
    walk(size).map((each): Geometry => ({ type: "LineString", coordinates: place(path(each)) })),
    fc.array(walk(partSize), { minLength: 1, maxLength: 3 }).map(
      (all): Geometry => ({
        type: "MultiLineString",
        coordinates: all.map((each) => place(path(each))),
      }),
    ),
  );
  const anyStar = star(size, fc.constantFrom(1, 0.3, 0.001));
  const largeStar = star(partSize, fc.constantFrom(1, 0.5));
  const polygons = fc.oneof(
    anyStar.map((each): Geometry => ({ type: "Polygon", coordinates: [place(ring(each))] })),
    largeStar.map(
      (each): Geometry => ({
        type: "Polygon",
        coordinates: [place(ring(each)), place(ring(each, 0.5).reverse())],
      }),
    ),
    largeStar.map(
      (each): Geometry => ({
        type: "MultiPolygon",
        coordinates: [[place(ring(each))], [place(ring(beside(each)))]],
      }),
    ),
  );
  return { points, lines, polygons };
}

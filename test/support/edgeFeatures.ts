import type { Feature, Geometry, Position } from "geojson";
import type { Tile } from "../../server/contract/tile.ts";
import { fixtureFeature, onTile } from "./tileFixtures.ts";

/** Over Balochistan. What `edgeFeatures` says of inside and outside is meant for this tile. */
export const edgeTile: Tile = { z: 6, x: 43, y: 26 };

type Path = readonly (readonly [x: number, y: number])[];

const place = (path: Path): Position[] => path.map(([x, y]) => onTile(edgeTile, x, y));
const ring = (path: Path): Position[] => [...place(path), ...place(path.slice(0, 1))];

/** A rectangle's ring; `y1` above `y2`. */
const box = (x1: number, y1: number, x2: number, y2: number): Path => [
  [x1, y2],
  [x2, y2],
  [x2, y1],
  [x1, y1],
];
const hole = (path: Path): Path => path.toReversed();

const points: Record<string, Geometry> = {
  "in the middle": { type: "Point", coordinates: onTile(edgeTile, 2048, 2048) },
  "on the north-west corner": { type: "Point", coordinates: onTile(edgeTile, 0, 0) },
  "on the south-east corner": { type: "Point", coordinates: onTile(edgeTile, 4096, 4096) },
  "in the buffer": { type: "Point", coordinates: onTile(edgeTile, -62, 4157) },
  "beyond the buffer": { type: "Point", coordinates: onTile(edgeTile, -66, 2048) },
  "some inside, some outside": {
    type: "MultiPoint",
    coordinates: place([
      [10, 10],
      [20, 20],
      [5000, 5000],
    ]),
  },
};

const lines: Record<string, Geometry> = {
  "through the tile": {
    type: "LineString",
    coordinates: place([
      [-500, 1000],
      [5000, 1700],
    ]),
  },
  "out and in again": {
    type: "LineString",
    coordinates: place([
      [4000, 100],
      [4500, 200],
      [4000, 300],
    ]),
  },
  "along the edge of the tile": {
    type: "LineString",
    coordinates: place([
      [0, 500],
      [0, 900],
    ]),
  },
  "round the corner, outside": {
    type: "LineString",
    coordinates: place([
      [-500, 50],
      [50, -500],
    ]),
  },
  "shorter than a unit": {
    type: "LineString",
    coordinates: place([
      [100.1, 100.1],
      [100.3, 100.2],
    ]),
  },
  "two parts shorter than a unit": {
    type: "MultiLineString",
    coordinates: [
      place([
        [200.1, 100.1],
        [200.3, 100.2],
      ]),
      place([
        [202.1, 100.1],
        [202.3, 100.2],
      ]),
    ],
  },
};

const polygons: Record<string, Geometry> = {
  "with a hole": {
    type: "Polygon",
    coordinates: [ring(box(100, 100, 900, 900)), ring(hole(box(300, 300, 600, 600)))],
  },
  "with a hole smaller than a unit": {
    type: "Polygon",
    coordinates: [ring(box(1100, 100, 1900, 900)), ring(hole(box(1500.1, 500.1, 1500.3, 500.3)))],
  },
  "over the whole tile": { type: "Polygon", coordinates: [ring(box(-999, -999, 5999, 5999))] },
  "over the whole tile, with the tile in its hole": {
    type: "Polygon",
    coordinates: [ring(box(-999, -999, 5999, 5999)), ring(hole(box(-300, -300, 4900, 4900)))],
  },
  "round the corner, outside": {
    type: "Polygon",
    coordinates: [
      ring([
        [-500, -500],
        [-500, 3000],
        [-300, 3000],
        [-300, -300],
        [3000, -300],
        [3000, -500],
      ]),
    ],
  },
  "a U whose arms reach in": {
    type: "Polygon",
    coordinates: [
      ring([
        [-500, 1000],
        [-500, 2000],
        [500, 2000],
        [500, 1900],
        [-300, 1900],
        [-300, 1100],
        [500, 1100],
        [500, 1000],
      ]),
    ],
  },
  "smaller than a unit": {
    type: "Polygon",
    coordinates: [ring(box(2000.1, 2000.1, 2000.3, 2000.3))],
  },
  "smaller than a unit, across a grid line": {
    type: "Polygon",
    coordinates: [ring(box(2100.4, 2000.1, 2100.6, 2000.3))],
  },
  "long and thinner than a unit": {
    type: "Polygon",
    coordinates: [ring(box(1000, 3000.1, 3000, 3000.3))],
  },
  "thinner than a unit, aslant": {
    type: "Polygon",
    coordinates: [
      ring([
        [1000, 1000.2],
        [3000, 2000.2],
        [3000, 2000],
        [1000, 1000],
      ]),
    ],
  },
  "two parts": {
    type: "MultiPolygon",
    coordinates: [[ring(box(2200, 100, 2300, 200))], [ring(box(4000, 4000, 5000, 5000))]],
  },
  "a part smaller than a unit before a large one": {
    type: "MultiPolygon",
    coordinates: [[ring(box(2500.1, 2500.1, 2500.3, 2500.3))], [ring(box(2600, 2500, 2700, 2600))]],
  },
};

/** Features named for the edge they are on, with numbers of their own. */
export const edgeFeatures = {
  points: numbered(points, 1),
  lines: numbered(lines, 101),
  polygons: numbered(polygons, 201),
};

function numbered(geometries: Record<string, Geometry>, first: number): Feature[] {
  return Object.entries(geometries).map(([name, geometry], index) =>
    fixtureFeature(first + index, name, geometry),
  );
}

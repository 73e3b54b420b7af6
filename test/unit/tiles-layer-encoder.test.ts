import type { Geometry } from "geojson";
import { describe, expect, test } from "vitest";
import type { Tile } from "../../server/contract/tile.ts";
import { encodeLayer } from "../../server/tiles/layerEncoder.ts";
import { LayerIndex } from "../../server/tiles/layerIndex.ts";
import { type DecodedFeature, decodeTile, type GridPoint } from "../support/decodeTile.ts";
import { edgeFeatures, edgeTile } from "../support/edgeFeatures.ts";
import { fixtureFeature, onTile } from "../support/tileFixtures.ts";

const { points, lines, polygons } = edgeFeatures;
const index = new LayerIndex([...points, ...lines, ...polygons]);

function cut(tile: Tile, from = index): DecodedFeature[] {
  return decodeTile(encodeLayer("edges", from.getTile(tile))).edges?.features ?? [];
}

function cutOne(geometry: Geometry): DecodedFeature | undefined {
  return cut(edgeTile, new LayerIndex([fixtureFeature(1, "one", geometry)]))[0];
}

/** Twice the area of all rings, holes being negative. */
function area(paths: readonly (readonly GridPoint[])[]): number {
  return paths
    .flatMap((path) => path.slice(1).map((to, i) => [path[i] ?? to, to] as const))
    .reduce((sum, [[x1, y1], [x2, y2]]) => sum + x1 * y2 - x2 * y1, 0);
}

test("a tile without features has no bytes", () => {
  expect(encodeLayer("edges", index.getTile({ z: 6, x: 1, y: 1 }))).toHaveLength(0);
});

test("what only goes round the tile is not in it", () => {
  const names = cut(edgeTile).map(({ properties }) => properties.name);
  expect(names).not.toContain("round the corner, outside");
  expect(names).not.toContain("over the whole tile, with the tile in its hole");
  expect(names).not.toContain("beyond the buffer");
  expect(names).toContain("over the whole tile");
});

test("every feature is in the tile of the world", () => {
  const all = [...points, ...lines, ...polygons].map(({ id }) => id);
  expect(cut({ z: 0, x: 0, y: 0 }).map(({ id }) => id)).toEqual(all);
});

describe("outer rings are drawn forwards and holes backwards, none without area", () => {
  test.each(cut({ z: 0, x: 0, y: 0 }).filter(({ type }) => type === "Polygon"))(
    "$properties.name",
    ({ paths }) => {
      expect(area(paths.slice(0, 1))).toBeGreaterThan(0);
      for (const path of paths) expect(area([path])).not.toBe(0);
    },
  );
});

test.each([
  [
    "a line",
    [
      [100.1, 100.1],
      [100.3, 100.2],
    ],
    [
      [100, 100],
      [101, 100],
    ],
  ],
  [
    "a line near the far edge",
    [
      [4090.1, 9.1],
      [4090.3, 9.2],
    ],
    [
      [4090, 9],
      [4089, 9],
    ],
  ],
] as const)("%s shorter than a unit is one unit long, inwards", (_, path, drawn) => {
  const coordinates = path.map(([x, y]) => onTile(edgeTile, x, y));
  expect(cutOne({ type: "LineString", coordinates })?.paths).toEqual([drawn]);
});

test.each([
  [
    "small",
    [
      [9.1, 9.1],
      [9.3, 9.1],
      [9.3, 9.3],
      [9.1, 9.1],
    ],
    1,
  ],
  [
    "thin",
    [
      [1000, 30.1],
      [1000, 30.3],
      [3000, 30.3],
      [3000, 30.1],
      [1000, 30.1],
    ],
    2000,
  ],
  [
    "thin and upright",
    [
      [30.1, 100],
      [30.1, 900],
      [30.3, 900],
      [30.3, 100],
      [30.1, 100],
    ],
    800,
  ],
] as const)("a polygon too %s for the grid is made a unit thick", (_, ring, expected) => {
  const coordinates = [ring.map(([x, y]) => onTile(edgeTile, x, y))];
  expect(area(cutOne({ type: "Polygon", coordinates })?.paths ?? []) / 2).toBe(expected);
});

test("tiles are the same when the index has cut more than it keeps", () => {
  const own = new LayerIndex([...points, ...lines, ...polygons]);
  const before = cut(edgeTile, own);
  for (let x = 0; x < 128; x++) {
    for (let y = 0; y < 128; y++) own.getTile({ z: 13, x: 5504 + x, y: 3328 + y });
  }
  expect(cut(edgeTile, own)).toEqual(before);
  expect(cut({ z: 13, x: 5504, y: 3328 }, own)).toEqual(cut({ z: 13, x: 5504, y: 3328 }));
});

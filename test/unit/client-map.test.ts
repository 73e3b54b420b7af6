import type { Geometry, Position } from "geojson";
import { describe, expect, test } from "vitest";
import { distancePx } from "../../client/map/distancePx.ts";
import { metresPerPixel, scaleBarOf } from "../../client/map/scale.ts";

/** Ten pixels to the degree, y down. */
const project = ([lon = 0, lat = 0]: Position) => ({ x: 10 * lon, y: -10 * lat });

const square = (west: number, south: number, size: number): Position[] => [
  [west, south],
  [west + size, south],
  [west + size, south + size],
  [west, south + size],
  [west, south],
];

describe("distance on the screen", () => {
  const withHole: Geometry = { type: "Polygon", coordinates: [square(0, 0, 10), square(4, 4, 2)] };

  test.each<[string, Geometry, Position, number]>([
    ["a point", { type: "Point", coordinates: [1, 1] }, [4, 5], 50],
    [
      "the nearest of points",
      {
        type: "MultiPoint",
        coordinates: [
          [9, 9],
          [1, 0],
        ],
      },
      [0, 0],
      10,
    ],
    [
      "the middle of a line",
      {
        type: "LineString",
        coordinates: [
          [0, 0],
          [10, 0],
        ],
      },
      [5, 3],
      30,
    ],
    [
      "the end of a line",
      {
        type: "LineString",
        coordinates: [
          [0, 0],
          [10, 0],
        ],
      },
      [13, 4],
      50,
    ],
    [
      "a line of no length",
      {
        type: "LineString",
        coordinates: [
          [1, 0],
          [1, 0],
        ],
      },
      [0, 0],
      10,
    ],
    ["inside a polygon", withHole, [2, 2], 0],
    ["in the hole of a polygon", withHole, [5, 5], 10],
    ["outside a polygon", withHole, [12, 5], 20],
    [
      "one of two polygons",
      { type: "MultiPolygon", coordinates: [[square(0, 0, 1)], [square(5, 0, 1)]] },
      [5.5, 0.5],
      0,
    ],
  ])("to %s", (_, geometry, from, expected) => {
    expect(distancePx(geometry, project(from), project)).toBeCloseTo(expected, 9);
  });
});

describe("the scale bar", () => {
  test.each([
    [1, 120, 100],
    [2, 120, 200],
    [4.9, 120, 500],
    [1.7, 120, 200],
    [0.5, 120, 50],
    [1500, 120, 100_000],
    [1 / 120, 120, 1],
  ])("at %d m per pixel within %d px is %d m", (mPerPx, maxPx, distanceM) => {
    expect(scaleBarOf(mPerPx, maxPx).distanceM).toBe(distanceM);
  });

  test("is as long on the screen as it says, and never too long", () => {
    for (let mPerPx = 0.01; mPerPx < 100_000; mPerPx *= 1.37) {
      const { distanceM, widthPx } = scaleBarOf(mPerPx, 120);
      expect(widthPx * mPerPx).toBeCloseTo(distanceM, 6);
      expect(widthPx).toBeLessThanOrEqual(120);
      expect(widthPx).toBeGreaterThan(120 / 2.5 - 1e-9);
    }
  });

  test("halves with each zoom, and shrinks towards the poles", () => {
    expect(metresPerPixel(0, 0)).toBeCloseTo(78_271.517, 3);
    expect(metresPerPixel(0, 7)).toBeCloseTo(metresPerPixel(0, 6) / 2, 9);
    expect(metresPerPixel(60, 5)).toBeCloseTo(metresPerPixel(0, 5) / 2, 9);
  });
});

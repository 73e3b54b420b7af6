import type { Position } from "geojson";
import { describe, expect, test } from "vitest";
import { asGeoJson, asText, asWkt } from "../../client/measure/measureExport.ts";
import { geodesicOutline, measure } from "../../client/measure/measurement.ts";
import { areaText, azimuthText, lengthText } from "../../client/measure/measureTexts.ts";

describe("measures", () => {
  /** Karney's own cases, from GeographicLib's tests: lat1, lon1, azi1, lat2, lon2, s12. */
  test.each([
    [35.60777, -139.44815, 111.09874842956, -11.17491, -69.95921, 8935244.560482],
    [55.52454, 106.05087, 22.02005988098, 77.03196, 197.18234, 4105086.171392],
    [-17.42761, 173.34268, -159.03355766119, -15.84784, 5.93557, 16076603.163118],
    [-87.85331, 85.66836, -65.12031304024, 66.48646, 16.09921, 17286615.314714],
  ])(
    "the leg from %d %d at %d° to %d %d as GeographicLib publishes it",
    (lat1, lon1, azi1, lat2, lon2, s12) => {
      const { legs, lengthM, areaM2 } = measure(
        [
          [lon1, lat1],
          [lon2, lat2],
        ],
        false,
      );
      expect(lengthM).toBeCloseTo(s12, 5);
      expect(legs[0]?.azimuth).toBeCloseTo((azi1 + 360) % 360, 8);
      expect(areaM2).toBeNull();
    },
  );

  /** Planimeter0 and Planimeter5 of the same tests, lat and lon there. */
  test.each<[string, Position[], number, number, number]>([
    [
      "around a pole",
      [
        [0, 89],
        [90, 89],
        [180, 89],
        [270, 89],
      ],
      631819.8745,
      24952305678,
      0.5,
    ],
    [
      "across the equator, clockwise",
      [
        [-1, 0],
        [0, -1],
        [1, 0],
        [0, 1],
      ],
      627598.2731,
      24619419146,
      1,
    ],
    [
      "an eighth of the Earth",
      [
        [0, 90],
        [0, 0],
        [90, 0],
      ],
      30022685,
      63758202715511,
      1,
    ],
  ])(
    "perimeter and area %s as GeographicLib publishes them",
    (_, points, perimeter, area, within) => {
      const { lengthM, areaM2 } = measure(points, true);
      expect(Math.abs(lengthM - perimeter)).toBeLessThan(within);
      expect(Math.abs((areaM2 ?? 0) - area)).toBeLessThan(within);
      expect(measure(points.toReversed(), true).areaM2).toBeCloseTo(areaM2 ?? 0, 0);
    },
  );

  test("two points enclose nothing, and one is no way", () => {
    const line = [
      [62, 29],
      [67, 30],
    ];
    expect(measure(line, true)).toEqual(measure(line, false));
    expect(measure(line.slice(1), true)).toEqual({ legs: [], lengthM: 0, areaM2: null });
    expect(measure([], false).lengthM).toBe(0);
  });

  test("a point set twice has no azimuth", () => {
    const [leg] = measure(
      [
        [62, 29],
        [62, 29],
      ],
      false,
    ).legs;
    expect(leg).toEqual({ distanceM: 0, azimuth: null });
  });
});

test("an outline follows the geodesics, ends at the points and closes exactly", () => {
  const points = [
    [61, 29],
    [70, 29],
    [66, 34],
  ];
  const outline = geodesicOutline(points, true, 50_000);
  expect(outline[0]).toEqual(outline.at(-1));
  for (const point of points) expect(outline).toContainEqual(point);
  const whole = measure(points, true);
  const pieces = measure(outline.slice(0, -1), true);
  expect(pieces.lengthM).toBeCloseTo(whole.lengthM, 4);
  expect(pieces.areaM2).toBeCloseTo(whole.areaM2 ?? 0, 0);
  expect(Math.max(...pieces.legs.map(({ distanceM }) => distanceM))).toBeLessThan(50_001);
  // Between points of one latitude a geodesic leads over the pole's side.
  expect(Math.max(...outline.slice(0, 18).map(([, lat = 0]) => lat))).toBeGreaterThan(29.07);
});

describe("in words", () => {
  test.each([
    [0, "0 m"],
    [7.46, "7.5 m"],
    [999.4, "999 m"],
    [12_345.6, "12.35 km"],
    [123_456, "123.5 km"],
    [1_234_567, "1,235 km"],
  ])("%d m is %s", (lengthM, text) => {
    expect(lengthText("en", lengthM).replace("\u202F", " ")).toBe(text);
  });

  test.each([
    [9_999, "9,999 m²"],
    [123_456, "12.35 ha"],
    [12_345_678, "12.35 km²"],
    [1_234_567_890, "1,235 km²"],
  ])("%d m² is %s", (areaM2, text) => {
    expect(areaText("en", areaM2).replace("\u202F", " ")).toBe(text);
  });

  test.each([
    [0, "0°"],
    [359.97, "0°"],
    [45.25, "45.3°"],
    [null, "–"],
  ])("azimuth %s is %s", (azimuth, text) => {
    expect(azimuthText("en", azimuth)).toBe(text);
  });
});

describe("taken away", () => {
  const points = [
    [62, 29],
    [63, 29],
    [63, 30],
  ];

  test("as WKT and GeoJSON, a line or an area", () => {
    expect(asWkt(points, false)).toBe("LINESTRING(62 29, 63 29, 63 30)");
    expect(asWkt(points, true)).toBe("POLYGON((62 29, 63 29, 63 30, 62 29))");
    const { geometry, properties } = JSON.parse(asGeoJson(points, true, measure(points, true)));
    expect(geometry.coordinates[0]).toHaveLength(4);
    expect(properties.area_m2).toBeGreaterThan(5e9);
  });

  test("as a table of legs with its sums", () => {
    const lines = asText("en", points, measure(points, true)).split("\n");
    expect(lines.map((line) => line.split("\t").length)).toEqual([4, 4, 4, 4, 1, 1, 1]);
    expect(lines[1]).toMatch(/^29\.0000000, 62\.0000000\t29\.0000000, 63\.0000000\t97\.44/);
    expect(lines.at(-1)).toContain("WGS 84");
  });
});

import fc from "fast-check";
import type { Geometry, Polygon, Position } from "geojson";
import { describe, expect, test } from "vitest";
import { areaProblems } from "../../client/filter/area/areaProblems.ts";
import { editable } from "../../client/filter/area/editable.ts";
import { measureShape, shapeBbox } from "../../client/filter/area/measureShape.ts";
import { problemText } from "../../client/filter/area/problemText.ts";
import { readShape } from "../../client/filter/area/readShape.ts";
import { decimalsAt, roundShape } from "../../client/filter/area/roundShape.ts";
import { ShapeError, type TextProblem } from "../../client/filter/area/shapeError.ts";
import { shapeProblem } from "../../client/filter/area/shapeProblem.ts";
import type { Bbox } from "../../geodata/declaration.ts";
import { formatArea, parseArea } from "../../server/contract/area.ts";
import { invalidity } from "../../server/filter/relateGeometries.ts";

const pakistan: Bbox = [60.8, 23.6, 77.9, 37.2];

const read = (text: string, closes = true) => formatArea(readShape(text, pakistan, closes));

function problemOf(text: string): TextProblem {
  try {
    readShape(text, pakistan, true);
  } catch (error) {
    if (error instanceof ShapeError) return error.problem;
    throw error;
  }
  throw new Error(`"${text}" was read`);
}

const closed = (ring: readonly Position[]): Position[] => [...ring, ring[0] as Position];

/** Few places, so that corners meet and edges run over each other often. */
const corner = fc.tuple(fc.integer({ min: 0, max: 4 }), fc.integer({ min: 0, max: 4 }));
const ring = fc
  .array(corner, { minLength: 3, maxLength: 7 })
  .filter((corners) => new Set(corners.map(String)).size >= 3)
  .map(closed);

describe("an outline that crosses itself is refused", () => {
  test("wherever JTS calls it invalid, and nowhere else", () => {
    fc.assert(
      fc.property(ring, (outline) => {
        const polygon: Polygon = { type: "Polygon", coordinates: [outline] };
        expect(shapeProblem(polygon) !== null).toBe(invalidity(polygon) !== undefined);
      }),
      { numRuns: 3000 },
    );
  });

  test("as are rings that cross each other; those that touch in a point are not", () => {
    const shell = closed([
      [0, 0],
      [10, 0],
      [10, 10],
      [0, 10],
    ]);
    const hole = (...corners: Position[]): Polygon => ({
      type: "Polygon",
      coordinates: [shell, closed(corners)],
    });
    const crossing = hole([5, 5], [12, 5], [5, 6]);
    expect(shapeProblem(crossing)?.kind).toBe("crossing");
    expect(invalidity(crossing)).toBeDefined();
    const touching = hole([5, 5], [10, 5], [5, 6]);
    expect(shapeProblem(touching)).toBeNull();
    expect(invalidity(touching)).toBeUndefined();
  });

  test("with the place, in the language of the reader", () => {
    const problem = problemOf("POLYGON((62 28, 64 30, 64 28, 62 30, 62 28))");
    expect(problem).toEqual({ kind: "crossing", position: [63, 29] });
    expect(problemText(problem, "en")).toContain("63 29");
    expect(problemText(problem, "ur")).toContain("63 29");
  });

  test("ten thousand corners are looked through at once", () => {
    const corners = Array.from({ length: 9999 }, (_, index): Position => {
      const angle = (index / 9999) * 2 * Math.PI;
      return [66 + 3 * Math.cos(angle), 30 + 3 * Math.sin(angle)];
    });
    expect(shapeProblem({ type: "Polygon", coordinates: [closed(corners)] })).toBeNull();
    const twisted = corners.with(10, corners[12] as Position).with(12, corners[10] as Position);
    expect(shapeProblem({ type: "Polygon", coordinates: [closed(twisted)] })?.kind).toBe(
      "crossing",
    );
  });
});

describe("a typed shape", () => {
  test("is a place, a line or an area by its positions, in any format the search reads", () => {
    expect(read("29.1257 62.0725")).toBe("POINT(62.0725 29.1257)");
    expect(read("29°07′30″N 62°E\n30, 64\n")).toBe("LINESTRING(62 29.125, 64 30)");
    expect(read("29 62\n30 64\n28 64")).toBe("POLYGON((62 29, 64 30, 64 28, 62 29))");
    expect(read("29 62\n30 64\n28 64\n29 62")).toBe("POLYGON((62 29, 64 30, 64 28, 62 29))");
    expect(read("29 62\n30 64\n28 64", false)).toBe("LINESTRING(62 29, 64 30, 64 28)");
  });

  test("tells the line that is no position", () => {
    expect(problemOf("29 62\n\nnorth of here\n30 64")).toEqual({
      kind: "line",
      line: 3,
      text: "north of here",
    });
  });

  test("may be WKT, or an area as addresses have it", () => {
    expect(read("point z (66.9 30.2 1600)")).toBe("POINT(66.9 30.2)");
    expect(read("SRID=4326;LINESTRING(66 30, 67 31)")).toBe("LINESTRING(66 30, 67 31)");
    expect(read("POINT(66.9 30.2)@25000")).toBe("POINT(66.9 30.2)@25000");
    expect(read("cpec-routes/n-40@25000")).toBe("cpec-routes/n-40@25000");
    expect(problemOf("POLYGON((66 30, 67 30)")).toMatchObject({ kind: "syntax" });
    expect(problemOf("SRID=32642;POINT(345000 3812000)")).toEqual({
      kind: "crs",
      name: "EPSG:32642",
    });
  });

  test("may be GeoJSON: of features their geometry, without heights", () => {
    const feature = (geometry: Geometry | null) => ({ type: "Feature", properties: {}, geometry });
    const point = (...coordinates: Position): Geometry => ({ type: "Point", coordinates });
    const collection = (...features: object[]) =>
      JSON.stringify({ type: "FeatureCollection", features });
    const square: Geometry = {
      type: "Polygon",
      coordinates: [
        closed([
          [66, 30],
          [67, 30],
          [67, 31],
        ]),
      ],
    };
    expect(read(JSON.stringify(feature(point(66.9, 30.2, 1600))))).toBe("POINT(66.9 30.2)");
    expect(read(collection(feature(point(66, 30)), feature(null), feature(point(67, 31))))).toBe(
      "MULTIPOINT((66 30), (67 31))",
    );
    // Areas of two features may overlap; the parts of one area may not.
    expect(read(collection(feature(square), feature(square)))).toMatch(
      /^GEOMETRYCOLLECTION\(POLYGON/,
    );
    expect(problemOf(collection(feature(null)))).toEqual({ kind: "nothing" });
    expect(problemOf(collection({ type: "Feature", geometry: { type: "Point" } }))).toMatchObject({
      kind: "syntax",
      detail: expect.stringContaining("$.features[0].geometry.coordinates"),
    });
    expect(problemOf('{"type":"Point"')).toMatchObject({ kind: "syntax" });
  });

  test("in another reference system is refused by its name, or by its numbers", () => {
    const named = {
      type: "Point",
      coordinates: [1, 2],
      crs: { properties: { name: "EPSG:32642" } },
    };
    expect(problemOf(JSON.stringify(named))).toEqual({ kind: "crs", name: "EPSG:32642" });
    const wgs = { ...named, crs: { properties: { name: "urn:ogc:def:crs:OGC:1.3:CRS84" } } };
    expect(read(JSON.stringify(wgs))).toBe("POINT(1 2)");
    expect(problemOf("POINT(345000 3812000)")).toEqual({
      kind: "outside",
      position: [345_000, 3_812_000],
    });
  });

  test("says what else is wrong, and how large it may be", () => {
    expect(problemOf("  ")).toEqual({ kind: "empty" });
    expect(problemOf("POLYGON((66 30, 67 30, 67 31, 66 31))")).toMatchObject({ kind: "open" });
    expect(problemOf("LINESTRING(66 30, 66 30)")).toEqual({ kind: "few", of: "line" });
    const many = Array.from({ length: 10_001 }, (_, index) => `${60 + index / 1000} 30`);
    expect(problemOf(`MULTIPOINT(${many.join()})`)).toEqual({ kind: "large", positions: 10_001 });
  });
});

test("an area of an address that cannot be asked about is named, with the place", () => {
  const problems = (area: string) => areaProblems({ area: parseArea(area) });
  expect(problems("POLYGON((62 28, 64 30, 64 28, 62 30, 62 28))")).toEqual([
    { parameter: "area", detail: expect.stringContaining("63 29") },
  ]);
  expect(problems("POINT(190 30)")).toMatchObject([{ parameter: "area" }]);
  expect(problems("POINT(66 30)@25000")).toEqual([]);
  expect(problems("cpec-routes/n-40@25000")).toEqual([]);
});

test("areas and lengths are those of the ellipsoid", () => {
  const square = parseArea("POLYGON((66 30, 67 30, 67 31, 66 31, 66 30))").shape as Geometry;
  // By PostGIS: ST_Area of the square as a geography, with 10,000 positions to a side, and ST_Length.
  expect(measureShape(square).areaM2 / 1e6).toBeCloseTo(10_642.39, 1);
  const line = parseArea("LINESTRING(66 30, 67 30)").shape as Geometry;
  expect(measureShape(line).lengthM).toBeCloseTo(96_485.97, 1);
});

test("coordinates are as exact as the map they were drawn on", () => {
  expect(decimalsAt(6)).toBe(3);
  expect(decimalsAt(14)).toBe(5);
  const rounded = roundShape({ type: "Point", coordinates: [66.123456, -0.0000001, 12] }, 3);
  expect(rounded).toEqual({ type: "Point", coordinates: [66.123, 0] });
  expect(Object.is((rounded.coordinates as Position)[1], 0)).toBe(true);
});

test("the box of a distance holds its circle", () => {
  const [west, south, east, north] = shapeBbox({ type: "Point", coordinates: [66, 30] }, 25_000);
  expect(
    measureShape({
      type: "LineString",
      coordinates: [
        [66, 30],
        [east, 30],
      ],
    }).lengthM,
  ).toBeGreaterThan(25_000);
  expect(
    measureShape({
      type: "LineString",
      coordinates: [
        [66, 30],
        [66, north],
      ],
    }).lengthM,
  ).toBeGreaterThan(25_000);
  expect(west).toBeLessThan(66);
  expect(south).toBeLessThan(30);
});

test("a hand changes circles and single outlines, and nothing else", () => {
  const kind = (text: string) => {
    const found = editable(parseArea(text));
    return found && ("radiusM" in found ? "circle" : found.type);
  };
  expect(kind("POINT(66 30)@5000")).toBe("circle");
  expect(kind("POLYGON((66 30, 67 30, 67 31, 66 30))")).toBe("Polygon");
  expect(kind("POLYGON((66 30, 67 30, 67 31, 66 30))@500")).toBeNull();
  expect(kind("POINT(66 30)")).toBeNull();
  expect(kind("cpec-routes/n-40@500")).toBeNull();
});

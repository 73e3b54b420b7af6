import fc from "fast-check";
import type { Geometry, MultiPolygon } from "geojson";
import { describe, expect, test } from "vitest";
import { clipLines } from "../../server/analysis/buffer/gridRegion.ts";
import { checkPlaces } from "../../server/analysis/compose/checkPlaces.ts";
import { composeRegion } from "../../server/analysis/compose/composeRegion.ts";
import { flatRegion } from "../../server/analysis/compose/flatRegion.ts";
import { plateCarreeAreaM2 } from "../../server/analysis/geodesy/plateCarreeArea.ts";
import { KnownShape } from "../../server/analysis/shapes/knownShape.ts";
import { areaM2 } from "../../server/analysis/shapes/region.ts";
import { measureInside } from "../../server/analysis/zoneReport/insideMeasures.ts";
import { WhereRegion } from "../../server/analysis/zoneReport/whereRegion.ts";
import { crs84 } from "../../server/filter/filterCrs.ts";
import { FilterError } from "../../server/filter/filterError.ts";
import { parseText } from "../../server/filter/parseText.ts";
import { placeGeometries } from "../../server/filter/placeGeometries.ts";
import { invalidity } from "../../server/filter/relateGeometries.ts";
import { namesFeatures } from "../../server/filter/resolveFeatures.ts";
import { HttpProblem } from "../../server/http/problem.ts";
import { isInZone } from "../support/bufferTruth.ts";
import type { Place } from "../support/geodesics.ts";
import { mutatedTexts } from "../support/mutatedTexts.ts";
import { vincenty } from "../support/vincenty.ts";

const seed = Date.now() % 2 ** 31;
console.log(`composed zones against Vincenty's formulae: seed ${seed}`);

function compose(where: string, toleranceM = 100) {
  const parsed = parseText(where);
  checkPlaces(parsed);
  return composeRegion(placeGeometries(parsed, crs84).expression, toleranceM);
}

function drawn(where: string, toleranceM?: number) {
  const { polygons, maxErrorM } = compose(where, toleranceM);
  const coordinates = polygons.map((rings) => rings.map((ring) => ring.map((at) => [...at])));
  const geometry: MultiPolygon = { type: "MultiPolygon", coordinates };
  const areaM2 = polygons.flat().reduce((sum, ring) => sum + plateCarreeAreaM2(ring), 0);
  return { geometry, areaM2, maxErrorM };
}

/** A condition, and whether it is true of a place: null where that is nearer than the drawing is exact. */
interface Condition {
  text: string;
  holds(place: Place, slackM: number): boolean | null;
}

const [west, south, east, north] = [66, 29, 69, 32];
const lon = fc.integer({ min: west * 1000, max: east * 1000 }).map((n) => n / 1000);
const lat = fc.integer({ min: south * 1000, max: north * 1000 }).map((n) => n / 1000);
const place = fc.tuple(lon, lat);

const near = fc.tuple(place, fc.integer({ min: 2, max: 150 })).map(([at, km]): Condition => {
  const text = `S_DWITHIN(geometry, POINT(${at.join(" ")}), ${km}, 'km')`;
  const holds = (from: Place, slackM: number) => {
    const [found] = vincenty.inverse([[from, at]]);
    const beyondM = (found?.distanceM ?? 0) - km * 1000;
    return Math.abs(beyondM) <= slackM ? null : beyondM < 0;
  };
  return { text, holds };
});

/** None of its edges are among the places that are asked for. */
const box = fc
  .tuple(place, fc.integer({ min: 1, max: 1500 }), fc.integer({ min: 1, max: 1500 }))
  .map(([[x, y], width, height]): Condition => {
    const [x1, y1, x2, y2] = [x, y, x + width / 1000, y + height / 1000].map((n) => n + 0.00037);
    const holds = ([lon, lat]: Place) =>
      lon > Number(x1) && lon < Number(x2) && lat > Number(y1) && lat < Number(y2);
    return { text: `S_INTERSECTS(geometry, BBOX(${[x1, y1, x2, y2].join(", ")}))`, holds };
  });

const { condition } = fc.letrec<{ condition: Condition }>((tie) => ({
  condition: fc.oneof(
    { maxDepth: 3 },
    { arbitrary: near, weight: 2 },
    box,
    fc.tuple(tie("condition"), tie("condition")).map(([a, b]) => all(a, b)),
    fc.tuple(tie("condition"), tie("condition")).map(([a, b]) => not(all(not(a), not(b)), a, b)),
    tie("condition").map((one) => not(one)),
  ),
}));

function all(a: Condition, b: Condition): Condition {
  return {
    text: `(${a.text} AND ${b.text})`,
    holds: (at, slackM) => {
      const both = [a.holds(at, slackM), b.holds(at, slackM)];
      return both.includes(false) ? false : both.includes(null) ? null : true;
    },
  };
}

/** Of two that are joined by OR the text says so. */
function not(one: Condition, ...or: Condition[]): Condition {
  const holds: Condition["holds"] = (at, slackM) => {
    const found = one.holds(at, slackM);
    return found === null ? null : !found;
  };
  const text =
    or.length > 0 ? `(${or.map((each) => each.text).join(" OR ")})` : `(NOT ${one.text})`;
  return { text, holds };
}

test("a composed region holds the places that its condition is true of, and no others", () => {
  let [decided, inside] = [0, 0];
  fc.assert(
    fc.property(condition, fc.array(place, { minLength: 25, maxLength: 25 }), (one, places) => {
      const bounded = `S_INTERSECTS(geometry, BBOX(60, 20, 75, 40)) AND ${one.text}`;
      const { geometry, maxErrorM } = drawn(bounded);
      expect(maxErrorM).toBeLessThanOrEqual(100);
      if (geometry.coordinates.length > 0) expect(invalidity(geometry)).toBeUndefined();
      for (const at of places) {
        const truth = one.holds(at, maxErrorM + 0.001);
        if (truth === null) continue;
        [decided, inside] = [decided + 1, inside + Number(truth)];
        expect(isInZone(geometry, at), `${bounded} at ${at}`).toBe(truth);
      }
    }),
    { numRuns: 120, seed },
  );
  // Neither always true nor always false, and hardly ever in doubt.
  expect(decided).toBeGreaterThan(2900);
  expect(inside / decided).toBeGreaterThan(0.05);
  expect(inside / decided).toBeLessThan(0.95);
});

describe("where a condition holds", () => {
  const disc = "S_DWITHIN(geometry, POINT(67 30), 50, 'km')";

  test("nowhere, nothing is drawn", () => {
    expect(compose("FALSE").polygons).toEqual([]);
    expect(compose(`${disc} AND NOT ${disc}`).polygons).toEqual([]);
    expect(compose(`S_INTERSECTS(geometry, POINT(67 30)) OR FALSE`).polygons).toEqual([]);
  });

  test.each(["TRUE", `NOT ${disc}`, `S_DISJOINT(geometry, BBOX(60, 20, 70, 30)) OR ${disc}`])(
    "%s all round the Earth, there is no outline",
    (where) => {
      expect(() => compose(where)).toThrow("holds all round the Earth");
    },
  );

  test("is the same however it is said", () => {
    const box = "S_INTERSECTS(geometry, BBOX(66.9, 29.5, 68, 31))";
    const { areaM2 } = drawn(`${disc} AND NOT ${box}`);
    expect(areaM2).toBeGreaterThan(1e9);
    const others = [
      `NOT (${box} OR NOT ${disc})`,
      `${disc} AND S_DISJOINT(geometry, BBOX(66.9, 29.5, 68, 31))`,
      `(${disc} AND NOT ${box}) OR (${disc} AND FALSE)`,
    ];
    for (const other of others) expect(drawn(other).areaM2 / areaM2).toBeCloseTo(1, 8);
  });

  test("goes on over the antimeridian, round a pole, and in boxes as wide as the world", () => {
    const across = drawn("S_DWITHIN(geometry, POINT(180 0), 100, 'km')", 1);
    expect(across.areaM2 / (Math.PI * 1e10)).toBeCloseTo(1, 3);
    expect(isInZone(across.geometry, [-179.5, 0])).toBe(true);
    expect(isInZone(across.geometry, [179.5, 0])).toBe(true);
    const cap = drawn(
      "S_DWITHIN(geometry, POINT(0 90), 500, 'km') AND S_INTERSECTS(geometry, BBOX(-180, -90, 180, 90))",
    );
    expect(cap.areaM2 / (Math.PI * 25e10)).toBeCloseTo(1, 2);
    const strip = drawn("S_INTERSECTS(geometry, BBOX(170, 10, -170, 20))");
    expect(isInZone(strip.geometry, [-175, 15])).toBe(true);
    expect(isInZone(strip.geometry, [0, 15])).toBe(false);
  });

  test("is drawn as exactly as asked for", () => {
    for (const toleranceM of [1, 10, 1000]) {
      const { maxErrorM, areaM2 } = drawn(disc, toleranceM);
      expect(maxErrorM).toBeLessThanOrEqual(toleranceM);
      const offM2 = Math.abs(areaM2 - Math.PI * 50_000 ** 2);
      expect(offM2).toBeLessThan(2 * Math.PI * 50_000 * maxErrorM + 1e-5 * areaM2);
    }
  });
});

describe("a condition on places", () => {
  test.each([
    ["name = 'x'", "column 1: a place has no properties such as name"],
    [
      "S_INTERSECTS(geometry, BBOX(1, 1, 2, 2)) AND\n CASEI(name) LIKE 'a%'",
      "line 2, column 8: a place has no properties such as name",
    ],
    ["T_AFTER(date, DATE('2024-01-01'))", "column 9: a place has no properties such as date"],
    ["S_INTERSECTS(name, POINT(1 1))", "column 14: a place has no properties such as name"],
    ["name", "a place has no properties such as name"],
    ["1 = 1", "column 3: of a place only S_INTERSECTS, S_DISJOINT and S_DWITHIN can be asked"],
    ["S_TOUCHES(geometry, POINT(1 1))", "of a place only"],
    ["geometry IS NULL", "of a place only"],
    ["POINT(1 1)", "of a place only"],
    ["S_INTERSECTS(geometry, geometry)", "geometry and a shape expected, one of each"],
    ["S_INTERSECTS(POINT(1 1), POINT(1 1))", "geometry and a shape expected, one of each"],
    ["S_DWITHIN(geometry, POINT(1 1), 5, 'mi')", "column 36: 'm' or 'km' expected"],
    ["S_DWITHIN(geometry, POINT(1 1), 'x', 'm')", "column 33: a distance of 0 or more expected"],
    ["S_DWITHIN(geometry, POINT(1 1), 0.5, 'm')", "column 33: a distance from 1 to 500000 m"],
    ["S_DWITHIN(geometry, POINT(1 1), 501, 'km')", "column 33: a distance from 1 to 500000 m"],
    [
      Array(51).fill("S_INTERSECTS(geometry, POINT(1 1))").join(" OR "),
      "the condition asks for more than 50 shapes",
    ],
  ])("%s is refused, with its place", (where, message) => {
    expect(() => checkPlaces(parseText(where))).toThrow(message);
  });

  test("may ask by the properties of the features that it names", () => {
    const where = "S_DWITHIN(geometry, FEATURES('incidents', 'kind = ''x'''), 5, 'km')";
    expect(() => checkPlaces(parseText(where))).not.toThrow();
  });

  test("of a shape that no zone can be drawn round is refused", () => {
    const wide = "POLYGON((-90 -60, 0 -60, 90 -60, 90 60, 0 60, -90 60, -90 -60))";
    expect(() => compose(`S_DWITHIN(geometry, ${wide}, 5, 'km')`)).toThrow("80° from its middle");
  });
});

const written = [
  "S_DWITHIN(geometry, POINT(67 30), 50, 'km') AND NOT S_INTERSECTS(geometry, BBOX(66, 29, 67, 31))",
  "S_DWITHIN(geometry, LINESTRING(66 30, 67 30.5, 67 29), 5000, 'm') OR S_DISJOINT(geometry, POINT(1 1))",
  "S_INTERSECTS(POLYGON((60 20, 70 20, 70 30, 60 20), (66 22, 66 23, 67 23, 66 22)), geometry)",
  "S_DWITHIN(geometry, MULTIPOINT((66 30), (179.9 10)), 9, 'km') AND (TRUE OR NOT (FALSE))",
  "S_DWITHIN(geometry, FEATURES('incidents', 'kind = ''x'' AND fatalities_best > 5'), 20, 'km')",
];

test("a condition with mistakes is drawn, or refused with what is wrong", () => {
  let refused = 0;
  fc.assert(
    fc.property(mutatedTexts(fc.constantFrom(...written)), (where) => {
      try {
        const parsed = parseText(where);
        checkPlaces(parsed);
        const { expression } = placeGeometries(parsed, crs84);
        if (namesFeatures(expression)) return;
        const { polygons, maxErrorM } = composeRegion(expression, 1000);
        expect(maxErrorM).toBeLessThanOrEqual(1000);
        for (const ring of polygons.flat()) expect(ring.length).toBeGreaterThan(3);
      } catch (error) {
        refused += 1;
        const isToldWell = error instanceof FilterError || error instanceof HttpProblem;
        expect(isToldWell, `${where}: ${error}`).toBe(true);
      }
    }),
    { numRuns: 800, seed },
  );
  expect(refused).toBeGreaterThan(200);
});

describe("what lies inside a region", () => {
  const zone = new WhereRegion(compose("S_INTERSECTS(geometry, BBOX(66, 29, 68, 31))"));
  const measured = (geometry: Geometry, accuracyM: number) =>
    measureInside(new KnownShape(geometry), zone, accuracyM);
  const line = (...coordinates: number[][]): Geometry => ({ type: "LineString", coordinates });

  test("of a line is its length between where it enters and leaves", () => {
    const meridian = line([67, 28], [67, 30], [67, 33]);
    const [between] = vincenty.inverse([
      [
        [67, 29],
        [67, 31],
      ],
    ]);
    const { inside, ...placing } = measured(meridian, 1000);
    expect(inside / (between?.distanceM ?? 0)).toBeCloseTo(1, 8);
    expect(placing).toEqual({ isInside: true, isSure: true });
  });

  test("of an area is its overlap", () => {
    const square: Geometry = {
      type: "Polygon",
      coordinates: [
        [
          [67, 30],
          [67.1, 30],
          [67.1, 30.1],
          [67, 30.1],
          [67, 30],
        ],
      ],
    };
    const { inside, ...placing } = measured(square, 1000);
    // The one has straight edges on the map, the other geodesics.
    expect(inside / areaM2(flatRegion(square))).toBeCloseTo(1, 4);
    expect(placing).toEqual({ isInside: true, isSure: true });
  });

  test.each([
    ["crosses the region by its corner", line([65.9, 29.05], [66.1, 28.95]), 20_000, true, false],
    ["ends just within", line([65, 30], [66.01, 30]), 2000, true, false],
    ["ends just within, and is known well", line([65, 30], [66.01, 30]), 100, true, true],
    ["ends just outside", line([65, 30], [65.99, 30]), 2000, false, false],
    ["ends just outside, and is known well", line([65, 30], [65.99, 30]), 100, false, true],
    ["passes by", line([65, 28], [65, 33]), 50_000, false, true],
  ] as const)("a line that %s is told for sure or not", (_, given, accuracyM, isInside, isSure) => {
    expect(measured(given, accuracyM)).toMatchObject({ isInside, isSure });
  });

  test("a line over the antimeridian is clipped on both sides of it", () => {
    const region = flatRegion({
      type: "MultiPolygon",
      coordinates: [
        [
          [
            [179, -1],
            [180, -1],
            [180, 1],
            [179, 1],
            [179, -1],
          ],
        ],
        [
          [
            [-180, -1],
            [-179, -1],
            [-179, 1],
            [-180, 1],
            [-180, -1],
          ],
        ],
      ],
    });
    const across: Place[] = [
      [178.5, 0],
      [179.5, 0],
      [-179.5, 0],
      [-178.5, 0],
    ];
    const lons = clipLines([across], region).flatMap((piece) => piece.map(([x]) => x));
    expect(Math.min(...lons.map(Math.abs))).toBeCloseTo(179, 9);
    expect(lons.filter((x) => x > 0).length).toBeGreaterThanOrEqual(2);
    expect(lons.filter((x) => x < 0).length).toBeGreaterThanOrEqual(2);
  });
});

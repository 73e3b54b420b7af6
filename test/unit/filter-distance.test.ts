import fc from "fast-check";
import type { Feature, Geometry, Position } from "geojson";
import { describe, expect, test } from "vitest";
import { boxWithin, linesOf } from "../../server/filter/distanceBox.ts";
import { isWithinDistance, measurable } from "../../server/filter/geodesicDistance.ts";
import { PolygonOnSphere } from "../../server/filter/polygonOnSphere.ts";
import { runsOf } from "../../server/filter/runs.ts";
import { chord, dot, isInRing, nearestOnArc, toVector } from "../../server/filter/sphere.ts";
import { readLayer } from "../support/readGeodata.ts";

const numRuns = Number(process.env.FILTER_RUNS ?? 100);
const seed = Number(process.env.FILTER_SEED ?? Date.now() % 2 ** 31);

const longRunMs = 3_600_000;

const shipped = ["basemap-country", "basemap-lake", "cpec-routes", "faults", "incidents"].flatMap(
  (layer) => readLayer(layer).map(({ geometry }: Feature) => geometry),
);
const position = fc.tuple(
  fc.double({ min: -180, max: 180, noNaN: true }),
  fc.double({ min: -89, max: 89, noNaN: true }),
);

describe("the runs of a geometry", () => {
  const edgesOf = (geometry: Geometry) =>
    linesOf(geometry).flatMap((line) =>
      line.length === 1 ? [String(line)] : line.slice(1).map((to, index) => `${line[index]} ${to}`),
    );

  test("hold its points and edges, each once, in no more runs than a query takes", () => {
    const big: Geometry = {
      type: "MultiPoint",
      coordinates: Array.from({ length: 5_000 }, (_, index) => [index / 100, 0]),
    };
    for (const geometry of [...shipped, big]) {
      const runs = runsOf(geometry);
      expect(runs.flatMap(edgesOf)).toEqual(edgesOf(geometry));
      expect(runs.length).toBeLessThanOrEqual(64);
      for (const run of runs) expect(boxWithin(run, 1000)).toBeDefined();
    }
  });
});

describe("a polygon on the sphere", () => {
  /** As convex as 5 to 30 corners round a place let it be, not over the pole. */
  const polygons = fc
    .tuple(
      fc.double({ min: -180, max: 180, noNaN: true }),
      fc.double({ min: -60, max: 60, noNaN: true }),
      fc.array(fc.double({ min: 1, max: 25, noNaN: true }), { minLength: 5, maxLength: 30 }),
    )
    .map(([lon, lat, radii]) => {
      const ring = radii.map((radius, index): Position => {
        const angle = (2 * Math.PI * index) / radii.length;
        const east = lon + radius * Math.cos(angle);
        return [
          east > 180 ? east - 360 : east < -180 ? east + 360 : east,
          lat + radius * Math.sin(angle),
        ];
      });
      return [...ring, ring[0] as Position];
    });

  test(
    "holds what its ring turns round",
    () => {
      fc.assert(
        fc.property(polygons, fc.array(position, { minLength: 20 }), (ring, positions) => {
          const polygon = new PolygonOnSphere([ring]);
          const vectors = ring.map(toVector);
          const [[lon = 0, lat = 0] = []] = ring;
          const near = positions.map(([x, y]) => [
            Math.max(-180, Math.min(180, lon + x / 10)),
            Math.max(-89, Math.min(89, lat + y / 10)),
          ]);
          for (const each of [...positions, ...near]) {
            const at = toVector(each);
            const isOnEdge = vectors
              .slice(1)
              .some((to, index) => chord(at, nearestOnArc(at, vectors[index] ?? to, to)) < 1e-9);
            if (isOnEdge) continue;
            const isThisSide = vectors.some((corner) => dot(corner, at) > 0);
            expect(polygon.holds(each)).toBe(isInRing(at, vectors) && isThisSide);
          }
        }),
        { numRuns, seed },
      );
    },
    longRunMs,
  );

  test.each([
    ["a meridian through its corners", [10, 5], true],
    ["the antimeridian", [180, 0], false],
    ["its hole", [12, 12], false],
    ["beside its hole", [12, 17], true],
  ])("tells %s", (_what, at, inside) => {
    const square = (low: number, high: number) => [
      [low, low],
      [high, low],
      [high, high],
      [low, high],
      [low, low],
    ];
    const diamond = [
      [10, 0],
      [20, 10],
      [10, 20],
      [0, 10],
      [10, 0],
    ];
    const holed = new PolygonOnSphere([square(0, 20), square(11, 14)]);
    const polygon = at[0] === 10 ? new PolygonOnSphere([diamond]) : holed;
    expect(polygon.holds(at as Position)).toBe(inside);
  });

  test("holds the pole, and what lies between it and the ring", () => {
    const round = (lat: number) => [-120, 0, 120, -120].map((lon) => [lon, lat]);
    const southern = new PolygonOnSphere([round(-70)]);
    expect(
      [
        [5, -89],
        [5, 89],
        [5, -60],
      ].map((at) => southern.holds(at)),
    ).toEqual([true, false, false]);
    const polygon = new PolygonOnSphere([round(70)]);
    expect(
      [
        [5, 89],
        [180, 85],
        [0, 69],
        [60, 60],
      ].map((at) => polygon.holds(at)),
    ).toEqual([true, true, false, false]);
  });
});

test(
  "balls leave out nothing: distances are those between all edges",
  () => {
    const shapes = shipped.filter((geometry) => linesOf(geometry).flat().length < 120);
    const one = fc.constantFrom(...shapes);
    /** Without balls: every part by itself, none of more than one edge. */
    const edges = (geometry: Geometry) =>
      linesOf(geometry).flatMap((line): Geometry[] =>
        line.length === 1
          ? [{ type: "Point", coordinates: line[0] as Position }]
          : line.slice(1).map((to, index) => ({
              type: "LineString",
              coordinates: [line[index] as Position, to],
            })),
      );
    fc.assert(
      fc.property(one, one, fc.double({ min: 0, max: 2e6, noNaN: true }), (a, b, distanceM) => {
        const [ofA, ofB] = [edges(a).map(measurable), edges(b).map(measurable)];
        const expected = ofA.some((x) => ofB.some((y) => isWithinDistance(x, y, distanceM)));
        const [wholeA, wholeB] = [measurable(a), measurable(b)];
        const isInside = wholeA.areas.some((area) => wholeB.starts.some((at) => area.holds(at)));
        const isAround = wholeB.areas.some((area) => wholeA.starts.some((at) => area.holds(at)));
        expect(isWithinDistance(wholeA, wholeB, distanceM)).toBe(expected || isInside || isAround);
      }),
      { numRuns: Math.ceil(numRuns / 4), seed },
    );
  },
  longRunMs,
);

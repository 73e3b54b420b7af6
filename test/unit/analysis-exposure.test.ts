import fc from "fast-check";
import type { LineString } from "geojson";
import { describe, expect, test } from "vitest";
import { cutRoute } from "../../server/analysis/exposure/cutRoute.ts";
import { StretchMeasure } from "../../server/analysis/exposure/stretchMeasure.ts";
import type { Place } from "../support/geodesics.ts";
import { trueDistances } from "../support/trueDistances.ts";
import { vincenty } from "../support/vincenty.ts";

/** So far east of a place, along the geodesic that leaves it eastwards. */
function eastOf(from: Place, distanceM: number): Place {
  return vincenty.direct([{ from, azimuth: 90, distanceM }])[0] as Place;
}

const start: Place = [66, 30];
const lineOf = (...coordinates: Place[]): LineString => ({
  type: "LineString",
  coordinates: coordinates.map((place) => [...place]),
});
const spans = (geometry: LineString, stretchM: number) =>
  cutRoute([geometry], stretchM).stretches.map(({ fromM, toM }) => [fromM, Math.round(toM)]);

describe("a route is cut", () => {
  test("into stretches of a length, the last as long as what is left", () => {
    const line = lineOf(start, eastOf(start, 25_000));
    expect(spans(line, 10_000)).toEqual([
      [0, 10_000],
      [10_000, 20_000],
      [20_000, 25_000],
    ]);
  });

  test("into one where it is shorter than a stretch", () => {
    expect(spans(lineOf(start, eastOf(start, 400)), 10_000)).toEqual([[0, 400]]);
  });

  test("without a stretch of less than a metre at its end", () => {
    expect(spans(lineOf(start, eastOf(start, 20_000.4)), 10_000)).toEqual([
      [0, 10_000],
      [10_000, 20_000],
    ]);
  });

  test("at a corner, which is then the end of one stretch and the beginning of the next", () => {
    const corner = eastOf(start, 10_000);
    const { stretches } = cutRoute([lineOf(start, corner, eastOf(corner, 10_000))], 10_000);
    expect(stretches).toHaveLength(2);
    for (const place of [stretches[0]?.line.at(-1), stretches[1]?.line[0]]) {
      const [apart] = vincenty.inverse([[place as Place, corner]]);
      expect(apart?.distanceM).toBeLessThan(0.001);
    }
  });

  test("across the antimeridian", () => {
    const west: Place = [179.9, -17];
    const { stretches, lengthM } = cutRoute([lineOf(west, [-179.9, -17])], 10_000);
    const [apart] = vincenty.inverse([[west, [-179.9, -17]]]);
    expect(Math.abs(lengthM - (apart?.distanceM ?? 0))).toBeLessThan(0.001);
    const lons = stretches.flatMap(({ line }) => line.map(([lon]) => Math.abs(lon)));
    expect(Math.min(...lons)).toBeGreaterThanOrEqual(179.9);
  });

  test("but not into more stretches than anybody reads", () => {
    const line = lineOf(start, eastOf(start, 250_000));
    expect(() => cutRoute([line], 100)).toThrow(/stretchM.*2500 stretches.*at most 2000/);
  });
});

test("a distance lies within its bounds, which are some metres apart, anywhere on the Earth", () => {
  const place = fc.record({
    lon: fc.double({ min: -180, max: 180, noNaN: true }),
    lat: fc.double({ min: -89, max: 89, noNaN: true }),
  });
  const way = fc.record({
    azimuth: fc.double({ min: 0, max: 360, noNaN: true }),
    distanceM: fc.double({ min: 1, max: 400_000, noNaN: true }),
  });
  fc.assert(
    fc.property(place, way, way, ({ lon, lat }, ahead, aside) => {
      const from: Place = [lon, lat];
      const ends = vincenty.direct([ahead, aside].map((each) => ({ from, ...each })));
      const [end, point] = ends as [Place, Place];
      const stretch = { part: 0, fromM: 0, toM: ahead.distanceM, line: [from, end] };
      const measure = new StretchMeasure(stretch);
      const [exact] = trueDistances([{ point, edges: [[from, end]] }], vincenty);
      const { leastM = 0, mostM = 0 } = measure.bounds(point, 1e6) ?? {};
      expect(leastM).toBeLessThanOrEqual((exact as number) + 0.001);
      expect(mostM).toBeGreaterThanOrEqual((exact as number) - 0.001);
      // A chord of 400 km is 66 m shorter than the arc over it.
      expect(mostM - leastM).toBeLessThan(100);
      expect(measure.bounds(point, leastM - 1)).toBeUndefined();
    }),
    { numRuns: 200 },
  );
});

test("a place is found on a stretch by how far along the route it is", () => {
  const [end, beyond] = [eastOf(start, 30_000), eastOf(start, 40_000)];
  const { stretches } = cutRoute([lineOf(start, end)], 10_000);
  const [middle, last] = [stretches[1], stretches[2]].map(
    (each) => each && new StretchMeasure(each),
  );
  const place = eastOf(start, 15_000);
  const aside = vincenty.direct([{ from: place, azimuth: 0, distanceM: 2000 }])[0] as Place;
  const near = middle?.foot(aside);
  expect(near?.distanceM).toBeCloseTo(2000, 0);
  expect(Math.abs((near?.alongM ?? 0) - 15_000)).toBeLessThan(10);
  const foot = last?.foot(beyond);
  expect(foot?.alongM).toBeCloseTo(30_000, 3);
  expect(foot?.distanceM).toBeCloseTo(10_000, 0);
});

import type { Geometry, LineString } from "geojson";
import { describe, expect, test } from "vitest";
import { along, geodesicSegment } from "../../server/analysis/geodesy/geodesicSegment.ts";
import { lengthWithin } from "../../server/analysis/geodesy/lengthWithin.ts";
import { lineLengthM } from "../../server/analysis/geodesy/lineLength.ts";
import { depthM, measuredShape, nearestPair } from "../../server/analysis/geodesy/measuredShape.ts";
import {
  destination,
  geodesicDistanceM,
  type LonLat,
} from "../../server/analysis/geodesy/wgs84.ts";

const shape = (geometry: Geometry) => measuredShape([geometry]);
const point = (at: LonLat) => shape({ type: "Point", coordinates: [...at] });
const line = (...coordinates: LonLat[]): LineString => ({
  type: "LineString",
  coordinates: coordinates.map((each) => [...each]),
});
const square = (west: number, south: number, east: number, north: number): Geometry => ({
  type: "Polygon",
  coordinates: [
    [
      [west, south],
      [east, south],
      [east, north],
      [west, north],
      [west, south],
    ],
  ],
});
const anywhere = Number.POSITIVE_INFINITY;

describe("the nearest two points", () => {
  test("of a point and a line are a right angle apart, on the ellipsoid", () => {
    const middle: LonLat = [66, 30];
    const road = line(destination(middle, 40, -80_000), destination(middle, 40, 80_000));
    const site = destination(middle, 130, 12_345);
    const pair = nearestPair(point(site), shape(road), anywhere);
    expect(pair?.distanceM).toBeCloseTo(12_345, 1);
    expect(geodesicDistanceM(pair?.to ?? [0, 0], middle)).toBeLessThan(100);
  });

  test("of two lines are at an end of one of them", () => {
    const a = line([66, 30], [67, 30.5]);
    const b = line([66.5, 31], [66.6, 32]);
    const pair = nearestPair(shape(a), shape(b), anywhere);
    const fromEnd = nearestPair(point([66.5, 31]), shape(a), anywhere);
    expect(pair?.distanceM).toBe(fromEnd?.distanceM);
    expect(pair?.to[1]).toBeCloseTo(31, 9);
  });

  test("are none apart where lines cross, though no corner of one is near the other", () => {
    const pair = nearestPair(
      shape(line([66, 30], [67, 31])),
      shape(line([66, 31], [67, 30])),
      anywhere,
    );
    expect(pair?.distanceM).toBe(0);
  });

  test("are none apart where one lies inside the other, whichever is given first", () => {
    const area = shape(square(66, 30, 68, 32));
    for (const inside of [point([67, 31]), shape(square(66.9, 30.9, 67, 31))]) {
      expect(nearestPair(area, inside, anywhere)?.distanceM).toBe(0);
      expect(nearestPair(inside, area, anywhere)?.distanceM).toBe(0);
    }
  });

  test("are not told beyond the distance asked about", () => {
    const site = point([66, 30]);
    const other = point(destination([66, 30], 0, 1000));
    expect(nearestPair(site, other, 1001)?.distanceM).toBeCloseTo(1000, 5);
    expect(nearestPair(site, other, 999)).toBeUndefined();
  });
});

test("how deep a site lies inside an area is how far its edge is", () => {
  const area = shape(square(66, 30, 68, 32));
  const toTheWest = nearestPair(point([66.1, 31]), shape(line([66, 30], [66, 32])), anywhere);
  expect(depthM(area, point([66.1, 31]))).toBeCloseTo(toTheWest?.distanceM ?? 0, 5);
  expect(depthM(area, point([65, 31]))).toBe(0);
});

describe("the length of a line within a distance", () => {
  test("of a line through the source is twice the distance", () => {
    const site: LonLat = [66, 30];
    const road = line(destination(site, 70, -50_000), site, destination(site, 70, 50_000));
    expect(lengthWithin(road, point(site), 10_000)).toBeCloseTo(20_000, 2);
  });

  test("of a line that lies inside is all of it, of one outside none", () => {
    const road = line([66, 30], [66.1, 30.05], [66.2, 30]);
    const site = point([66.1, 30]);
    expect(lengthWithin(road, site, 100_000)).toBeCloseTo(lineLengthM(road), 6);
    expect(lengthWithin(road, point([70, 30]), 100_000)).toBe(0);
  });

  test("finds both crossings within one long edge whose ends are far outside", () => {
    const site: LonLat = [66, 30];
    const offsetM = 6000;
    const foot = destination(site, 0, offsetM);
    const road = line(destination(foot, 90, -200_000), destination(foot, 90, 200_000));
    // On a plane √(10² − 6²) = 8 km on each side; the ellipsoid adds millimetres.
    expect(lengthWithin(road, point(site), 10_000)).toBeCloseTo(16_000, 0);
  });

  test("agrees with adding up a line cut into pieces of 5 m", () => {
    const site = point([66.31, 30.12]);
    const road = line([66, 30], [66.2, 30.1], [66.35, 30.05], [66.6, 30.3]);
    const inPieces = cut(road, 5).reduce((sum, [from, middle, to]) => {
      const isInside = nearestPair(site, point(middle), 15_000) !== undefined;
      return isInside ? sum + geodesicDistanceM(from, to) : sum;
    }, 0);
    // Half a piece at each of two crossings.
    expect(Math.abs(lengthWithin(road, site, 15_000) - inPieces)).toBeLessThan(5);
  });
});

/** The beginning, middle and end of each piece. */
function cut({ coordinates }: LineString, pieceM: number): [LonLat, LonLat, LonLat][] {
  return coordinates.slice(1).flatMap((end, index) => {
    const from = coordinates[index] as unknown as LonLat;
    const edge = geodesicSegment(from, end as unknown as LonLat);
    const count = Math.ceil(edge.lengthM / pieceM);
    const at = (step: number) => along(edge, (edge.lengthM * step) / count)[0];
    return Array.from({ length: count }, (_, step): [LonLat, LonLat, LonLat] => [
      at(step),
      at(step + 0.5),
      at(step + 1),
    ]);
  });
}

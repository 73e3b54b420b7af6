import { describe, expect, test } from "vitest";
import { placeIn, ringsOf } from "../../server/analysis/zoneReport/ring.ts";
import { type Neighbour, tally } from "../../server/analysis/zoneReport/tally.ts";

const at = (distanceM: number, uncertaintyM = 0, depthM = 0) => ({
  distanceM,
  uncertaintyM,
  depthM,
});

describe("rings", () => {
  test("hold all within each distance, or what lies between it and the one before", () => {
    const between = [
      { fromM: 0, toM: 5000 },
      { fromM: 5000, toM: 10_000 },
    ];
    expect(ringsOf([5000, 10_000], true)).toEqual(between);
    expect(ringsOf([5000, 10_000], false)).toEqual([
      { fromM: 0, toM: 5000 },
      { fromM: 0, toM: 10_000 },
    ]);
  });

  test("hold their outer edge and not their inner one, and the first the source itself", () => {
    const inner = { fromM: 0, toM: 5000 };
    const outer = { fromM: 5000, toM: 10_000 };
    const holds = (ring: typeof inner, distanceM: number) => placeIn(ring, at(distanceM)).isInside;
    expect([0, 5000, 5000.001].map((distance) => holds(inner, distance))).toEqual([
      true,
      true,
      false,
    ]);
    expect([5000, 5000.001, 10_000].map((distance) => holds(outer, distance))).toEqual([
      false,
      true,
      true,
    ]);
  });

  test.each([
    [at(9000, 500), true, true],
    [at(9000, 1500), true, false],
    [at(11_000, 1500), false, false],
    [at(11_000, 500), false, true],
    // The edge itself belongs to the ring.
    [at(9000, 1000), true, true],
    // An area that holds the source 40 km deep, its edge known to 25 km.
    [at(0, 25_000, 40_000), true, true],
    [at(0, 25_000, 10_000), true, false],
  ])(
    "say of %o whether it is inside (%s), and whether that is sure (%s)",
    (feature, isInside, isSure) => {
      expect(placeIn({ fromM: 0, toM: 10_000 }, feature)).toEqual({ isInside, isSure });
    },
  );
});

test("a tally counts what is sure and what is possible, and adds up what is inside", () => {
  const incident = (id: string, distanceM: number, deaths: number | null): Neighbour => ({
    ...at(distanceM, 2000),
    id,
    class: "ambush",
    year: 2024,
    amounts: { fatalities_best: deaths },
  });
  const ring = { fromM: 0, toM: 10_000 };
  const told = tally("incidents", ring, [
    incident("near", 1000, 3),
    incident("unknown-toll", 7000, null),
    incident("at-the-edge", 9000, 4),
    incident("beyond", 11_000, 50),
    incident("far", 13_000, 60),
  ]);
  expect(told).toEqual({
    layer: "incidents",
    count: 3,
    certain: 2,
    possible: 2,
    ids: ["near", "unknown-toll", "at-the-edge"],
    possibleIds: ["at-the-edge", "beyond"],
    sums: { fatalities_best: 7 },
    unstated: { fatalities_best: 1 },
    byClass: { ambush: 3 },
    byYear: { "2024": 3 },
    sumsByYear: { "2024": { fatalities_best: 7 } },
  });
});

import { describe, expect, test } from "vitest";
import { parseFilter } from "../../server/filter/parseFilter.ts";
import { toPredicate } from "../../server/filter/toPredicate.ts";
import { examplesLayer } from "../support/filterLayers.ts";
import { truths, truthsFeature } from "../support/filterTruths.ts";

const truth = (text: string) => toPredicate(parseFilter(text, examplesLayer))(truthsFeature);

describe.each(truths)("%s", (text, expected) => {
  test(`is ${expected}`, () => {
    expect(truth(text)).toBe(expected);
  });
});

describe("within a distance", () => {
  // PostGIS: 96,485.974 m to the point, 3,772.978 m to the line (the great circle lies that far
  // north of the parallel), 48,242.987 m to the edge of the hole.
  test.each([
    ["POINT(67 30)", 96_485.97, false],
    ["POINT(67 30)", 96_485.98, true],
    ["POINT(66 30)", 0, true],
    ["LINESTRING(63 30, 69 30)", 3_772.97, false],
    ["LINESTRING(63 30, 69 30)", 3_772.98, true],
    ["POLYGON((65 29, 67 29, 67 31, 65 31, 65 29))", 0, true],
    [
      "POLYGON((65 29, 67 29, 67 31, 65 31, 65 29), (65.5 29.5, 66.5 29.5, 66.5 30.5, 65.5 30.5, 65.5 29.5))",
      48_242.98,
      false,
    ],
    [
      "POLYGON((65 29, 67 29, 67 31, 65 31, 65 29), (65.5 29.5, 66.5 29.5, 66.5 30.5, 65.5 30.5, 65.5 29.5))",
      48_242.99,
      true,
    ],
  ])("%s, %d m: %s", (geometry, distanceM, expected) => {
    expect(truth(`S_DWITHIN(geometry, ${geometry}, ${distanceM}, 'm')`)).toBe(expected);
  });

  test("the antimeridian is no border, and kilometres are a thousand metres", () => {
    const fiji = {
      geometry: { type: "Point" as const, coordinates: [179.9, -17] },
      properties: {},
    };
    const filter = parseFilter("S_DWITHIN(geometry, POINT(-179.9 -17), 22, 'km')", examplesLayer);
    expect(toPredicate(filter)(fiji)).toBe(true);
  });
});

import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { lengthWithin } from "../../server/analysis/geodesy/lengthWithin.ts";
import { measuredShape, nearestPair } from "../../server/analysis/geodesy/measuredShape.ts";
import { membershipCase, trueDistanceM, trueLengths } from "../support/membershipTruth.ts";

const seed = Date.now() % 2 ** 31;

/** fast-check prints the seed and the case of what fails; this is for what does not. */
console.log(`membership against Vincenty's formulae: seed ${seed}`);

describe.each(["pakistan", "earth"] as const)("over %s", (region) => {
  test("a point is as far away as it truly is", () => {
    fc.assert(
      fc.property(membershipCase(region), ({ geometry, line }) => {
        for (const at of line) {
          const point = measuredShape([{ type: "Point", coordinates: [...at] }]);
          const pair = nearestPair(measuredShape([geometry]), point, Number.POSITIVE_INFINITY);
          expect(Math.abs((pair?.distanceM ?? 0) - trueDistanceM(geometry, at))).toBeLessThan(
            0.001,
          );
        }
      }),
      { numRuns: 60, seed },
    );
  });

  test("as much of a line is inside as truly is", { timeout: 60_000 }, () => {
    fc.assert(
      fc.property(membershipCase(region), (example) => {
        const line = {
          type: "LineString" as const,
          coordinates: example.line.map((at) => [...at]),
        };
        const shape = measuredShape([example.geometry]);
        const lengthM = lengthWithin(line, shape, example.distanceM);
        const [least, most] = trueLengths(example);
        expect(lengthM).toBeGreaterThanOrEqual(least * (1 - 1e-9));
        expect(lengthM).toBeLessThanOrEqual(most * (1 + 1e-9));
      }),
      { numRuns: 40, seed },
    );
  });
});

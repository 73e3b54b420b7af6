import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { bufferGeometries } from "../../server/analysis/buffer/bufferGeometries.ts";
import { destination } from "../../server/analysis/geodesy/wgs84.ts";
import { invalidity } from "../../server/filter/relateGeometries.ts";
import { type BufferCase, bufferCase } from "../support/bufferArbitraries.ts";
import { isInZone, onBoundary, placeEdges } from "../support/bufferTruth.ts";
import type { Place } from "../support/geodesics.ts";
import { trueDistances } from "../support/trueDistances.ts";
import { vincenty } from "../support/vincenty.ts";

const seed = Date.now() % 2 ** 31;
/** What Vincenty's formulae may be off by. */
const oracleM = 0.001;

/** fast-check prints the seed and the case of what fails; this is for what does not. */
console.log(`buffers against Vincenty's formulae: seed ${seed}`);

describe.each(["pakistan", "earth"] as const)("over %s", (region) => {
  test("no boundary point is farther from its true distance than maxErrorM", () => {
    fc.assert(
      fc.property(bufferCase(region), ({ geometry, distanceM, toleranceM, looks }) => {
        const [zone] = bufferGeometries({
          geometries: [geometry],
          distancesM: [distanceM],
          toleranceM,
        });
        if (!zone) throw new Error("there is no zone");
        expect(zone.maxErrorM).toBeLessThanOrEqual(toleranceM);
        const places = looks.map((look) => onBoundary(zone.geometry, look) as Place);
        for (const found of measure(geometry, places)) {
          expect(Math.abs(found - distanceM)).toBeLessThanOrEqual(zone.maxErrorM + oracleM);
        }
      }),
      { numRuns: 60, seed },
    );
  });

  test("the zone is valid, and holds what is nearer than the distance and nothing farther", () => {
    fc.assert(
      fc.property(bufferCase(region), ({ geometry, distanceM, toleranceM, looks }) => {
        const [zone] = bufferGeometries({
          geometries: [geometry],
          distancesM: [distanceM],
          toleranceM,
        });
        if (!zone) throw new Error("there is no zone");
        expect(invalidity(zone.geometry)).toBeUndefined();
        const places = aroundSource(geometry, distanceM, looks);
        const distances = measure(geometry, places);
        for (const [index, place] of places.entries()) {
          const found = distances[index] as number;
          if (found < distanceM - zone.maxErrorM) expect(isInZone(zone.geometry, place)).toBe(true);
          if (found > distanceM + zone.maxErrorM && geometry.type !== "Polygon") {
            expect(isInZone(zone.geometry, place)).toBe(false);
          }
        }
      }),
      { numRuns: 60, seed },
    );
  });
});

function measure(geometry: BufferCase["geometry"], places: readonly Place[]): number[] {
  const edges = placeEdges(geometry);
  return trueDistances(
    places.map((point) => ({ point, edges })),
    vincenty,
  );
}

/** Places up to one and a half times as far as the distance from the source. */
function aroundSource(
  geometry: BufferCase["geometry"],
  distanceM: number,
  looks: readonly number[],
): Place[] {
  const edges = placeEdges(geometry);
  return looks.map((look) => {
    const at = look * edges.length;
    const [from] = edges[Math.min(edges.length - 1, Math.floor(at))] as (typeof edges)[0];
    return destination(from, 8 * 360 * look, 1.5 * distanceM * ((look * 97) % 1));
  });
}

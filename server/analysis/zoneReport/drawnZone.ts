import { bufferGeometries } from "../buffer/bufferGeometries.ts";
import type { GridRegion } from "../buffer/gridRegion.ts";
import { polygonsOf, regionOfRings } from "../shapes/region.ts";
import type { Source } from "../source/source.ts";

/** What a drawn zone may be off by, of its distance: a circle's area is exact to 0.02 %. */
const toleranceShare = 0.0001;
const leastToleranceM = 1;

/** All that lies within a distance of any source, drawn. */
export function drawnZone(sources: readonly Source[], distanceM: number): GridRegion {
  const zones = bufferGeometries({
    geometries: sources.map(({ shape }) => shape.geometry),
    distancesM: [distanceM],
    toleranceM: Math.max(leastToleranceM, distanceM * toleranceShare),
  });
  return regionOfRings(zones.flatMap(({ geometry }) => polygonsOf(geometry)));
}

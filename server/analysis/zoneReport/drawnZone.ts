import { type GridRegion, regionOfPolygons } from "../buffer/gridRegion.ts";
import type { Workshop } from "../process.ts";
import { polygonsOf } from "../shapes/region.ts";
import type { Source } from "../source/source.ts";

/** What a drawn zone may be off by, of its distance: a circle's area is exact to 0.02 %. */
const toleranceShare = 0.0001;
const leastToleranceM = 1;

/** All that lies within a distance of any source, drawn. */
export async function drawnZone(
  sources: readonly Source[],
  distanceM: number,
  { drawing, options }: Workshop,
): Promise<GridRegion> {
  const request = {
    geometries: sources.map(({ shape }) => shape.geometry),
    distancesM: [distanceM],
    toleranceM: Math.max(leastToleranceM, distanceM * toleranceShare),
  };
  const zones = await drawing.buffer(request, options);
  return regionOfPolygons(zones.flatMap(({ geometry }) => polygonsOf(geometry)));
}

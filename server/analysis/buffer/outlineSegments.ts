import { type GeodesicSegment, geodesicSegment } from "../geodesy/geodesicSegment.ts";
import type { LonLat } from "../geodesy/wgs84.ts";
import { isCut } from "./certify.ts";
import { type GridRegion, polygonsOf, toRing } from "./gridRegion.ts";

/**
 * The outline of a region as segments. Where it goes on over the antimeridian, the cut is no part
 * of its outline.
 */
export function outlineSegments(region: GridRegion): GeodesicSegment[] {
  const edges = polygonsOf(region).flat().map(toRing).flatMap(edgesOf);
  const cuts = edges.filter(([from, to]) => isCut(from, to));
  const outline = edges.filter(([from, to]) => !isCut(from, to));
  return [...outline, ...oneSidedCuts(cuts)].map(([from, to]) => geodesicSegment(from, to));
}

type Edge = [from: LonLat, to: LonLat];

function edgesOf(ring: readonly LonLat[]): Edge[] {
  return ring.slice(1).map((to, index) => [ring[index] as LonLat, to]);
}

/** Both sides of a cut may differ by the grid; less than this is no outline. */
const leastCutDegrees = 1e-7;

/** The parts of the antimeridian with the region on one side only: between odd ends and even ones. */
function oneSidedCuts(cuts: readonly Edge[]): Edge[] {
  const meridian = cuts.filter(([from, to]) => from[0] === to[0]);
  const lats = meridian.flatMap(([from, to]) => [from[1], to[1]]).sort((a, b) => a - b);
  const parts: Edge[] = [];
  for (let index = 1; index < lats.length; index += 2) {
    const [south, north] = [lats[index - 1], lats[index]] as [number, number];
    if (north - south > leastCutDegrees)
      parts.push([
        [180, south],
        [180, north],
      ]);
  }
  return parts;
}

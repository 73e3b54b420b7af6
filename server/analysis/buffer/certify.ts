import { distanceSlackM } from "../geodesy/geodesicSegment.ts";
import type { LonLat } from "../geodesy/wgs84.ts";
import { beyondM, drawnEdge, withinM } from "./drawnEdge.ts";
import { offM, type Standard } from "./standards.ts";

/** An edge of 100 km comes down to 0.1 m. */
const mostHalvings = 20;

/**
 * No point of the ring, its edges drawn straight in longitude and latitude, is farther than this
 * from one of the standards: proven edge by edge, README.md, step 4. Infinite when it cannot be
 * proven that they keep the tolerance.
 * @param ring closed
 */
export function ringErrorM(
  ring: readonly LonLat[],
  standards: readonly Standard[],
  toleranceM: number,
): number {
  let worstM = 0;
  for (let index = 1; index < ring.length; index += 1) {
    const [from, to] = [ring[index - 1] as LonLat, ring[index] as LonLat];
    if (!isCut(from, to)) worstM = Math.max(worstM, edgeErrorM(from, to, standards, toleranceM));
    if (worstM > toleranceM) return Number.POSITIVE_INFINITY;
  }
  return worstM;
}

/** Whether an edge is there only because the plane ends, at the antimeridian or at a pole. */
export function isCut([lon1, lat1]: LonLat, [lon2, lat2]: LonLat): boolean {
  return (lon1 === lon2 && Math.abs(lon1) === 180) || (lat1 === lat2 && Math.abs(lat1) === 90);
}

function edgeErrorM(
  from: LonLat,
  to: LonLat,
  standards: readonly Standard[],
  toleranceM: number,
): number {
  const off = standards.map((standard) => {
    const ends = standard.measure(from, to);
    if (!ends) return Number.POSITIVE_INFINITY;
    return Math.max(offM(ends, standard.levelM), ends.fromOneM - standard.levelM);
  });
  const nearest = standards[off.indexOf(Math.min(...off))] as Standard;
  return partErrorM(from, to, nearest, toleranceM, mostHalvings);
}

function partErrorM(
  from: LonLat,
  to: LonLat,
  standard: Standard,
  toleranceM: number,
  halvings: number,
): number {
  const ends = standard.measure(from, to);
  const { levelM } = standard;
  if (!ends || offM(ends, levelM) > toleranceM) return Number.POSITIVE_INFINITY;
  const edge = drawnEdge(from, to);
  const within = levelM > 0 ? withinM(edge, ends.leastM, levelM) : 0;
  const errorM = Math.max(within, beyondM(edge, ends.fromOneM, levelM)) + distanceSlackM;
  if (errorM <= toleranceM) return errorM;
  if (halvings === 0) return Number.POSITIVE_INFINITY;
  const middle: LonLat = [(from[0] + to[0]) / 2, (from[1] + to[1]) / 2];
  return Math.max(
    partErrorM(from, middle, standard, toleranceM, halvings - 1),
    partErrorM(middle, to, standard, toleranceM, halvings - 1),
  );
}

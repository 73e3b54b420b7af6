import type { DistanceBounds } from "../geodesy/nearestSegment.ts";
import type { LonLat } from "../geodesy/wgs84.ts";
import type { Workshop } from "../process.ts";
import type { Question } from "../readQuestions.ts";
import type { Neighbour } from "../zoneReport/tally.ts";
import type { CutStretch } from "./cutRoute.ts";
import { type ExposedRow, selectExposed } from "./selectExposed.ts";
import { StretchMeasure } from "./stretchMeasure.ts";

/** A feature near a route. */
export interface Exposed extends Neighbour {
  name: string;
  nameUr: string | null;
  /** YYYY-MM-DD. */
  date: string | null;
  /** Where on the route the nearest point is, metres. */
  alongM: number;
}

interface Found {
  /** Nearest first, by their exact distance. */
  features: readonly Exposed[];
  /** For each stretch, nearest first; their distances are exact where that decides something. */
  byStretch: readonly (readonly Neighbour[])[];
}

/**
 * The features of a layer of points that may lie within the distance of a route, and of each of its stretches.
 * @param routeAccuracyM how far the route may be off
 */
export async function findExposed(
  { layer, condition }: Question,
  stretches: readonly CutStretch[],
  { distanceM, routeAccuracyM }: { distanceM: number; routeAccuracyM: number },
  { database, spreads, snapshot: { edition }, options }: Workshop,
): Promise<Found> {
  const { greatestAccuracyM } = await spreads.of(layer, edition, options);
  const reach = { distanceM: distanceM + routeAccuracyM, greatestAccuracyM };
  const query = selectExposed(layer, edition, stretches, reach, condition);
  const rows = await database.query<ExposedRow>(query, options);
  const measures = stretches.map((stretch) => new StretchMeasure(stretch));
  const features: Exposed[] = [];
  const byStretch: Neighbour[][] = stretches.map(() => []);
  for (const { stretches: candidates, lon, lat, accuracyM, ...row } of rows) {
    const feature = { ...row, depthM: 0, uncertaintyM: accuracyM + routeAccuracyM };
    const near = nearStretches([lon, lat], candidates, measures, distanceM + feature.uncertaintyM);
    if (near.length === 0) continue;
    features.push({ ...feature, ...nearestFoot([lon, lat], near) });
    for (const { index, measure, bounds } of near) {
      const isClear = isDecided(bounds, distanceM, feature.uncertaintyM);
      const toStretchM = isClear ? bounds.leastM : measure.foot([lon, lat]).distanceM;
      byStretch[index]?.push({ ...feature, distanceM: toStretchM });
    }
  }
  for (const found of [features, ...byStretch]) found.sort(byDistance);
  return { features, byStretch };
}

interface NearStretch {
  index: number;
  measure: StretchMeasure;
  bounds: DistanceBounds;
}

function nearStretches(
  place: LonLat,
  candidates: readonly number[],
  measures: readonly StretchMeasure[],
  withinM: number,
): NearStretch[] {
  return candidates.flatMap((index) => {
    const measure = measures[index] as StretchMeasure;
    const bounds = measure.bounds(place, withinM);
    return bounds ? [{ index, measure, bounds }] : [];
  });
}

/** Geodesics are measured only to the stretches that may be the nearest. */
function nearestFoot(place: LonLat, near: readonly NearStretch[]) {
  const mostM = Math.min(...near.map(({ bounds }) => bounds.mostM));
  return near
    .filter(({ bounds }) => bounds.leastM <= mostM)
    .map(({ measure }) => measure.foot(place))
    .reduce((a, b) => (b.distanceM < a.distanceM ? b : a));
}

/** Whether all distances within the bounds are on the same side of where it is decided what is counted, and how surely. */
function isDecided({ leastM, mostM }: DistanceBounds, distanceM: number, uncertaintyM: number) {
  return [-uncertaintyM, 0, uncertaintyM].every((shift) => {
    const threshold = distanceM + shift;
    return mostM <= threshold || leastM > threshold;
  });
}

function byDistance(a: Neighbour, b: Neighbour): number {
  return a.distanceM - b.distanceM || (a.id < b.id ? -1 : 1);
}

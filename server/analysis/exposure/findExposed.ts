import type { Workshop } from "../process.ts";
import type { Question } from "../readQuestions.ts";
import type { Neighbour } from "../zoneReport/tally.ts";
import type { CutStretch } from "./cutRoute.ts";
import { placesOnStretch } from "./placeOnStretch.ts";
import { type ExposedRow, selectExposed } from "./selectExposed.ts";

/** A feature near a stretch. */
export interface Exposed extends Neighbour {
  name: string;
  nameUr: string | null;
  /** YYYY-MM-DD. */
  date: string | null;
  /** Where on the route the nearest point of the stretch is, metres. */
  alongM: number;
}

/**
 * For each stretch, the features of a layer of points that may lie within the distance of it, nearest first. Whether one
 * does is told by its exact distance.
 * @param routeAccuracyM how far the route may be off
 */
export async function findExposed(
  { layer, condition }: Question,
  stretches: readonly CutStretch[],
  { distanceM, routeAccuracyM }: { distanceM: number; routeAccuracyM: number },
  { database, spreads, snapshot: { edition }, options }: Workshop,
): Promise<readonly (readonly Exposed[])[]> {
  const { greatestAccuracyM } = await spreads.of(layer, edition, options);
  const reach = { distanceM, routeAccuracyM, greatestAccuracyM };
  const query = selectExposed(layer, edition, stretches, reach, condition);
  const rows = await database.query<ExposedRow>(query, options);
  const byStretch: ExposedRow[][] = stretches.map(() => []);
  for (const row of rows) byStretch[row.stretch]?.push(row);
  return byStretch.map((near, index) =>
    near.length > 0 ? measured(stretches[index] as CutStretch, near, routeAccuracyM) : [],
  );
}

function measured(
  stretch: CutStretch,
  rows: readonly ExposedRow[],
  routeAccuracyM: number,
): Exposed[] {
  const placeOn = placesOnStretch(stretch);
  return rows
    .map(({ stretch: _, accuracyM, lon, lat, ...feature }) => ({
      ...feature,
      ...placeOn([lon, lat]),
      depthM: 0,
      uncertaintyM: accuracyM + routeAccuracyM,
    }))
    .sort((a, b) => a.distanceM - b.distanceM || (a.id < b.id ? -1 : 1));
}

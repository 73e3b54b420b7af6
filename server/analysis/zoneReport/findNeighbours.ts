import { isPointLayer } from "../../contract/isPointLayer.ts";
import type { LayerState } from "../../contract/wire.ts";
import type { Sql } from "../../database/sql.ts";
import { depthM, nearestPair } from "../geodesy/measuredShape.ts";
import { mapInTurns } from "../mapInTurns.ts";
import type { Workshop } from "../process.ts";
import type { KnownShape } from "../shapes/knownShape.ts";
import { slackShare } from "../slackShare.ts";
import type { Source } from "../source/source.ts";
import { type NeighbourRow, selectNeighbours } from "./selectNeighbours.ts";
import type { Neighbour } from "./tally.ts";

/** A feature near a source. */
export interface Found extends Neighbour {
  name: string;
  nameUr: string | null;
  /** Of lines and areas, and of points that had to be measured. */
  shape: KnownShape | undefined;
}

/**
 * The features of a layer that may lie within the farthest of the distances, for each source, nearest
 * first. Whether one lies within any of them is told by its exact distance.
 */
export async function findNeighbours(
  layer: LayerState,
  sources: readonly Source[],
  distancesM: readonly number[],
  condition: Sql | undefined,
  { database, shapes, spreads, snapshot: { edition }, options }: Workshop,
): Promise<readonly (readonly Found[])[]> {
  const spread = await spreads.of(layer, edition, options);
  const reach = { distanceM: distancesM.at(-1) ?? 0, spread };
  const query = selectNeighbours(layer, edition, sources, reach, condition);
  const rows = await database.query<NeighbourRow>(query, options);
  const isMeasured = (row: NeighbourRow) =>
    !isPointLayer(layer) || !isDecided(row, sources[row.source] as Source, distancesM);
  const ids = [...new Set(rows.filter(isMeasured).map(({ id }) => id))];
  const known = await shapes.of(layer, edition, ids, options);
  const found: Found[][] = sources.map(() => []);
  await mapInTurns(rows, (row) => {
    found[row.source]?.push(toFound(row, sources[row.source] as Source, known.get(row.id)));
  });
  return found.map((each) => each.sort(byDistance));
}

function toFound(row: NeighbourRow, source: Source, shape: KnownShape | undefined): Found {
  const { accuracyM, distanceM, ...feature } = row;
  return {
    ...feature,
    distanceM: shape ? exactDistanceM(shape, source, distanceM) : distanceM,
    depthM: shape && distanceM === 0 ? depthM(shape.measured, source.shape.measured) : 0,
    uncertaintyM: accuracyM + source.accuracyM,
    shape,
  };
}

function exactDistanceM(shape: KnownShape, { shape: source }: Source, nearlyM: number): number {
  const withinM = nearlyM * (1 + slackShare) + 1;
  return nearestPair(source.measured, shape.measured, withinM)?.distanceM ?? nearlyM;
}

/** Whether a distance is exact, or no distance that it could be lies on the other side of a threshold. */
function isDecided(
  { distanceM, accuracyM }: NeighbourRow,
  source: Source,
  distancesM: readonly number[],
): boolean {
  if (source.shape.geometry.type === "Point") return true;
  const slackM = distanceM * slackShare + 1;
  const uncertaintyM = accuracyM + source.accuracyM;
  return distancesM.every((threshold) =>
    [-uncertaintyM, 0, uncertaintyM].every(
      (shift) => Math.abs(distanceM - threshold - shift) > slackM,
    ),
  );
}

function byDistance(a: Found, b: Found): number {
  return a.distanceM - b.distanceM || (a.id < b.id ? -1 : 1);
}

import type { NearFeature } from "../../contract/zoneReport.ts";
import { nearestPair } from "../geodesy/measuredShape.ts";
import { WGS84 } from "../geodesy/wgs84.ts";
import { mapInTurns } from "../mapInTurns.ts";
import type { Workshop } from "../process.ts";
import type { Question } from "../readQuestions.ts";
import type { KnownShape } from "../shapes/knownShape.ts";
import { slackShare } from "../slackShare.ts";
import type { Source } from "../source/source.ts";
import { type NearRow, selectBound, selectWithin } from "./queries.ts";

/** The features of a layer that are nearest to any of the sources, nearest first. */
export async function findNearest(
  question: Question,
  sources: readonly Source[],
  count: number,
  workshop: Workshop,
): Promise<NearFeature[]> {
  const nearest = new Map<string, NearFeature>();
  for (const source of sources) {
    for (const feature of await nearestTo(source, question, count, workshop)) {
      const known = nearest.get(feature.id);
      if (!known || feature.distanceM < known.distanceM) nearest.set(feature.id, feature);
    }
  }
  return [...nearest.values()].sort(byDistance).slice(0, count);
}

async function nearestTo(
  source: Source,
  { layer, condition }: Question,
  count: number,
  { database, shapes, spreads, snapshot: { edition }, options }: Workshop,
): Promise<NearFeature[]> {
  const spread = await spreads.of(layer, edition, options);
  const search = { layer, edition, geometry: source.shape.geometry, condition, spread };
  const bound = selectBound(search, count);
  const [{ boundM } = { boundM: null }] = await database.query<{ boundM: number | null }>(
    bound,
    options,
  );
  const within = selectWithin(search, boundM === null ? null : farther(boundM));
  const rows = await database.query<NearRow>(within, options);
  const lastM = rows[count - 1]?.distanceM;
  const candidates =
    lastM === undefined ? rows : rows.filter(({ distanceM }) => distanceM <= farther(lastM));
  const ids = candidates.map(({ id }) => id);
  const known = await shapes.of(layer, edition, ids, options);
  const near = await mapInTurns(
    candidates,
    (row) => measured(row, source, known.get(row.id)) ?? [],
  );
  return near.flat().sort(byDistance).slice(0, count);
}

/** What PostGIS says is so far may be so far. */
function farther(distanceM: number): number {
  return distanceM * (1 + slackShare) + 1;
}

function measured(
  row: NearRow,
  source: Source,
  shape: KnownShape | undefined,
): NearFeature | undefined {
  const pair = shape && nearestPair(source.shape.measured, shape.measured, farther(row.distanceM));
  if (!pair) return undefined;
  const { azi1 } = WGS84.Inverse(pair.from[1], pair.from[0], pair.to[1], pair.to[0]);
  return {
    id: row.id,
    name: row.name,
    nameUr: row.nameUr,
    distanceM: pair.distanceM,
    azimuth: pair.distanceM === 0 ? null : ((azi1 ?? 0) + 360) % 360,
    uncertaintyM: row.accuracyM + source.accuracyM,
  };
}

function byDistance(a: NearFeature, b: NearFeature): number {
  return a.distanceM - b.distanceM || (a.id < b.id ? -1 : 1);
}

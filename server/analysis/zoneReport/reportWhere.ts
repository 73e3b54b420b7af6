import type { Point } from "geojson";
import { isPointLayer } from "../../contract/isPointLayer.ts";
import type { LayerTally, NearestInLayer, PartInside, Zone } from "../../contract/zoneReport.ts";
import { sql } from "../../database/sql.ts";
import { toSql } from "../../filter/toSql.ts";
import { HttpProblem } from "../../http/problem.ts";
import { readWhere, type Where } from "../compose/readWhere.ts";
import { mapInTurns } from "../mapInTurns.ts";
import { findNearest } from "../nearest/findNearest.ts";
import type { Workshop } from "../process.ts";
import type { Question } from "../readQuestions.ts";
import type { KnownShape } from "../shapes/knownShape.ts";
import { measureInside } from "./insideMeasures.ts";
import type { Placing } from "./ring.ts";
import { type InsideRow, selectInside } from "./selectInside.ts";
import { tallyPlaced } from "./tally.ts";
import { WhereRegion } from "./whereRegion.ts";

/** What an outline is drawn to, which lengths, areas and sureness are measured on, metres. */
const whereToleranceM = 100;

const input = "inputs.source.where";

/**
 * What lies where a condition on places holds. Whether a point does is told by the condition itself, of
 * lines and areas by what is drawn of it.
 * @throws HttpProblem naming the condition where it is wrong, or holds nowhere or without end.
 */
export async function reportWhere(
  source: string,
  questions: readonly Question[],
  nearest: number,
  workshop: Workshop,
): Promise<Zone> {
  const where = await readWhere(source, input, workshop);
  const { drawing, options } = workshop;
  const composed = await drawing.compose(where.expression, whereToleranceM, options);
  if (composed.polygons.length === 0) {
    throw new HttpProblem(422, `${input}: holds nowhere, so there is nothing to report`);
  }
  const zone = new WhereRegion(composed);
  const layers: LayerTally[] = [];
  const nearestInLayers: NearestInLayer[] = [];
  for (const question of questions) {
    const found = await findInside(where, zone, question, workshop);
    layers.push(tallyOf(question, found));
    if (nearest > 0)
      nearestInLayers.push(await nearestOf(question, found, zone, nearest, workshop));
  }
  return { where: where.text, sources: [], rings: [{ layers }], nearest: nearestInLayers };
}

/** A feature that is inside, or may be. */
interface Found extends Omit<InsideRow, "isInside">, Placing {
  /** Metres of a line, square metres of an area, 0 of a point. */
  inside: number;
  shape: KnownShape | undefined;
}

async function findInside(
  where: Where,
  zone: WhereRegion,
  { layer, condition }: Question,
  { database, resolver, shapes, spreads, snapshot: { edition }, options }: Workshop,
): Promise<Found[]> {
  const spread = await spreads.of(layer, edition, options);
  const isOfPoints = isPointLayer(layer);
  const asked = { layer, expression: where.expression, errorAt: where.errorAt };
  const isInside = isOfPoints
    ? toSql({ layer, expression: await resolver.resolve(asked, edition) })
    : sql`true`;
  const query = selectInside({ layer, edition, zone, spread, condition, isInside });
  const rows = await database.query<InsideRow>(query, options);
  const isMeasured = ({ accuracyM }: InsideRow) => !isOfPoints || accuracyM > 0;
  const ids = rows.filter(isMeasured).map(({ id }) => id);
  const known = await shapes.of(layer, edition, ids, options);
  return mapInTurns(rows, (row) => place(row, known.get(row.id), isOfPoints, zone));
}

function place(
  row: InsideRow,
  shape: KnownShape | undefined,
  isOfPoints: boolean,
  zone: WhereRegion,
): Found {
  if (isOfPoints || !shape) {
    return { ...row, shape, inside: 0, isSure: isPointSure(row, shape, zone) };
  }
  return { ...row, shape, ...measureInside(shape, zone, row.accuracyM) };
}

/** What the condition says of a point is exact: it is in doubt only as the point itself is. */
function isPointSure(
  { accuracyM }: InsideRow,
  shape: KnownShape | undefined,
  zone: WhereRegion,
): boolean {
  if (!shape) return true;
  const [lon = 0, lat = 0] = (shape.geometry as Point).coordinates;
  return !zone.isEdgeWithin([lon, lat], accuracyM + zone.maxErrorM);
}

function tallyOf({ layer }: Question, found: readonly Found[]): LayerTally {
  const told = tallyPlaced(layer.id, found);
  if (isPointLayer(layer)) return told;
  const parts = found.filter(({ isInside }) => isInside).map(partOf);
  const total = parts.reduce((sum, { inside }) => sum + inside, 0);
  const isOfLines = layer.geometry.every((type) => type.endsWith("LineString"));
  return {
    ...told,
    ...(isOfLines ? { lengthM: total } : { areaM2: total }),
    parts: parts.sort((a, b) => b.inside - a.inside),
  };
}

function partOf({ id, name, nameUr, inside, shape }: Found): PartInside {
  const size = shape?.size ?? 0;
  return { id, name, nameUr, inside, share: size > 0 ? Math.min(1, inside / size) : 0 };
}

/** What is inside comes first, at no distance. */
async function nearestOf(
  { layer, condition }: Question,
  found: readonly Found[],
  zone: WhereRegion,
  count: number,
  workshop: Workshop,
): Promise<NearestInLayer> {
  const inside = found.filter(({ isInside }) => isInside);
  const features = inside.slice(0, count).map(({ id, name, nameUr, accuracyM }) => {
    return { id, name, nameUr, distanceM: 0, azimuth: null, uncertaintyM: accuracyM };
  });
  if (features.length === count) return { layer: layer.id, features };
  const ids = inside.map(({ id }) => id);
  const outside = sql`id <> all(${ids}::text[]) and ${condition ?? sql`true`}`;
  const source = { feature: null, shape: zone.shape, accuracyM: zone.maxErrorM };
  const others = { layer, condition: outside };
  const near = await findNearest(others, [source], count - features.length, workshop);
  return { layer: layer.id, features: [...features, ...near] };
}

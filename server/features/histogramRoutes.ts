import { type Response, Router } from "express";
import { coarserThan, dateIntervals, precisionOf } from "../contract/datePrecision.ts";
import { primaryInstant } from "../contract/primaryInstant.ts";
import type { DateBin, DateHistogram, LayerState } from "../contract/wire.ts";
import { toSql } from "../filter/toSql.ts";
import { textParams } from "../http/params.ts";
import { badParameter } from "../http/problem.ts";
import { untilGone } from "../http/untilGone.ts";
import { type Asked, readApiRequest, readCommon } from "./apiRequest.ts";
import { collectionOf } from "./collections.ts";
import { json } from "./encodings.ts";
import { readCondition } from "./itemsQuery.ts";
import { selectDateBins } from "./queries.ts";
import type { ApiDeps } from "./routes.ts";
import { sendDocument } from "./sendDocument.ts";

/** `/histogram`: how many features of a collection there are in each month, or other span, of a date. */
export function histogramRoutes(deps: ApiDeps): Router {
  const router = Router();
  router.get("/api/collections/:id/histogram", (request, response) =>
    answerHistogram(deps, request, response, request.params.id),
  );
  return router;
}

const histogramParameters: ReadonlySet<string> = new Set([
  "f",
  "lang",
  "edition",
  "property",
  "interval",
  "bbox",
  "bbox-crs",
  "datetime",
  "filter",
  "filter-lang",
  "filter-crs",
]);

async function answerHistogram(deps: ApiDeps, request: Asked, response: Response, id: string) {
  const texts = textParams(request, histogramParameters);
  const params = readCommon(request);
  const snapshot = await deps.collections.of(params.edition);
  const layer = collectionOf(snapshot, id);
  const ask = readApiRequest(request, deps.publicUrl, [json], params);
  const { edition } = snapshot;
  const property = readProperty(texts.property, layer);
  const interval = readInterval(texts.interval);
  const asked = readCondition(layer, texts);
  const expression = asked && (await deps.resolver.resolve(asked, edition));
  const query = selectDateBins(layer, edition, {
    property,
    interval,
    precision: precisionOf(layer, property),
    inexact: coarserThan(interval),
    condition: expression && toSql({ layer, expression }),
    limit: maxBins + 1,
  });
  const rows = await deps.database.query<DateBinRow>(query, untilGone(response));
  if (rows.length > maxBins) {
    throw badParameter("interval", `would make more than ${maxBins} of them; choose a longer one`);
  }
  const told: DateHistogram = { edition, property, interval, ...counted(rows) };
  sendDocument(response, ask, JSON.stringify(told));
}

const maxBins = 10_000;

/** Without a start: the features without a date. */
type DateBinRow = Omit<DateBin, "start"> & { start: string | null };

function counted(rows: readonly DateBinRow[]) {
  const bins = rows.filter((row): row is DateBin => row.start !== null);
  const undated = rows.find(({ start }) => start === null)?.count ?? 0;
  return { numberMatched: rows.reduce((sum, { count }) => sum + count, 0), undated, bins };
}

function readProperty(name: string | undefined, layer: LayerState): string {
  const property = name ?? primaryInstant(layer);
  if (property === undefined) throw badParameter("property", `${layer.id} has no dates`);
  if (Object.hasOwn(layer.properties, property) && layer.properties[property]?.type === "date") {
    return property;
  }
  throw badParameter("property", `"${property.slice(0, 60)}" is not a date of ${layer.id}`);
}

function readInterval(text = "month") {
  const interval = dateIntervals.find((each) => each === text);
  if (interval) return interval;
  throw badParameter(
    "interval",
    `must be ${dateIntervals.join(", ").replace(/, (\w+)$/, " or $1")}`,
  );
}

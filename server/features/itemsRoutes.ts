import { Readable } from "node:stream";
import { type Response, Router } from "express";
import type { LayerState } from "../contract/wire.ts";
import { textParams } from "../http/params.ts";
import { notFound } from "../http/problem.ts";
import { untilGone } from "../http/untilGone.ts";
import { type ApiRequest, type Asked, readApiRequest, readCommon } from "./apiRequest.ts";
import { collectionOf } from "./collections.ts";
import { type Crs, crs84 } from "./crs.ts";
import { csvLines } from "./csv.ts";
import { csv, geoJson, html } from "./encodings.ts";
import { featureJson } from "./featureJson.ts";
import { featurePage } from "./html/featurePage.ts";
import { itemsPage } from "./html/itemsPage.ts";
import { type Items, readItems } from "./items.ts";
import { featureLinks, itemsDocument, nextHref } from "./itemsDocument.ts";
import { itemsParameters } from "./itemsParameters.ts";
import { type ItemsQuery, readCrs, readItemsQuery, readProperties } from "./itemsQuery.ts";
import { propertyParams } from "./propertyParams.ts";
import { type FeatureRow, selectFeature } from "./queries.ts";
import type { ApiDeps } from "./routes.ts";
import { sendDocument } from "./sendDocument.ts";

/** The features of a collection, and each feature. */
export function itemsRoutes(deps: ApiDeps): Router {
  const router = Router();
  router.get("/api/collections/:id/items", (request, response) =>
    answerItems(deps, request, response, request.params.id),
  );
  router.get("/api/collections/:id/items/:featureId", (request, response) =>
    answerFeature(deps, request, response, request.params),
  );
  return router;
}

interface FeatureParams {
  id: string;
  featureId: string;
}

async function answerItems(deps: ApiDeps, request: Asked, response: Response, id: string) {
  const params = readCommon(request);
  const snapshot = await deps.collections.of(params.edition);
  const { edition } = snapshot;
  const layer = collectionOf(snapshot, id);
  const texts = textParams(request, knownParams(layer));
  const ask = readApiRequest(request, deps.publicUrl, [geoJson, html, csv], params);
  const query = readItemsQuery(layer, texts);
  const encoding = ask.encoding === csv ? "wkt" : "geojson";
  const items = await readItems(deps, edition, query, encoding, untilGone(response));
  setItemsHeaders(response, ask, query, items);
  if (ask.encoding === csv) return sendCsv(response, ask, query, items);
  if (ask.encoding === html) return sendDocument(response, ask, itemsPage(ask, query, items));
  const [time, rest] = itemsDocument(ask, query, items);
  sendDocument(response, ask, time + rest, rest);
}

function knownParams(layer: LayerState): ReadonlySet<string> {
  return new Set([...itemsParameters, ...Object.keys(propertyParams(layer))]);
}

function setItemsHeaders(
  response: Response,
  ask: ApiRequest,
  { crs }: ItemsQuery,
  items: Items,
): void {
  setCrs(response, crs);
  response.setHeader("OGC-NumberMatched", items.numberMatched);
  response.setHeader("OGC-NumberReturned", items.rows.length);
  const next = nextHref(ask, items);
  if (next) response.setHeader("Link", `<${next}>; rel="next"; type="${ask.encoding.mediaType}"`);
}

function setCrs(response: Response, { uri }: Crs): void {
  response.setHeader("Content-Crs", `<${uri}>`);
}

function sendCsv(response: Response, ask: ApiRequest, query: ItemsQuery, items: Items): void {
  const { layer, properties, crs } = query;
  response.vary("Accept");
  response.setHeader("Content-Type", `${ask.mediaType}; charset=utf-8; header=present`);
  response.setHeader("Cache-Control", "no-cache");
  const file = `${layer.id}-edition-${items.edition}.csv`;
  response.setHeader("Content-Disposition", `attachment; filename="${file}"`);
  Readable.from(csvLines(layer, properties, crs, items.rows)).pipe(response);
}

async function answerFeature(
  deps: ApiDeps,
  request: Asked,
  response: Response,
  { id, featureId }: FeatureParams,
) {
  const texts = textParams(request, featureParameters);
  const params = readCommon(request);
  const snapshot = await deps.collections.of(params.edition);
  const { edition } = snapshot;
  const layer = collectionOf(snapshot, id);
  const ask = readApiRequest(request, deps.publicUrl, [geoJson, html], params);
  const crs = readCrs("crs", texts.crs, layer);
  const properties = readProperties(texts.properties, layer);
  const isPage = ask.encoding === html;
  // The map of a page is in longitude and latitude.
  const selection = { layer, properties, crs: isPage ? crs84 : crs, encoding: "geojson" } as const;
  const query = selectFeature(selection, edition, featureId);
  // No id has the character U+0000, at which PostgreSQL would fail.
  const [row] = featureId.includes("\0")
    ? []
    : await deps.database.query<FeatureRow>(query, untilGone(response));
  if (!row) throw notFound(`${id} has no feature "${featureId}" in edition ${edition}`);
  setCrs(response, selection.crs);
  if (isPage) {
    const { sources } = deps.catalog;
    const body = featurePage(ask, { edition, layer, row, properties, sources });
    return sendDocument(response, ask, body);
  }
  const links = featureLinks(ask, layer);
  sendDocument(response, ask, featureJson(row, properties, { links }));
}

const featureParameters: ReadonlySet<string> = new Set([
  "f",
  "lang",
  "edition",
  "crs",
  "properties",
]);

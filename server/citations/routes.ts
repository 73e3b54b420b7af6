import { type Request, type Response, Router } from "express";
import type { EditionSnapshot, EditionSnapshots } from "../catalog/editionSnapshots.ts";
import type { MapSpec } from "../contract/mapSpec.ts";
import { MapSpecError, parseMapSpec } from "../contract/mapSpecCodec.ts";
import type { Database } from "../database/database.ts";
import { readApiRequest, readCommon } from "../features/apiRequest.ts";
import { collectionOf } from "../features/collections.ts";
import { sendDocument } from "../features/sendDocument.ts";
import { textParams } from "../http/params.ts";
import { badParameter, badParameters, notFound } from "../http/problem.ts";
import { untilGone } from "../http/untilGone.ts";
import type { ServedCatalog } from "../load/declared/servedCatalog.ts";
import type { EditionTracker } from "../load/editions.ts";
import { type Cited, citationForms } from "./citationForms.ts";
import { featureWork, mapWork } from "./ourWorks.ts";
import { type CitedFeature, selectCited } from "./queries.ts";

export interface CitationsDeps {
  database: Database;
  editions: Pick<EditionTracker, "latest">;
  catalog: Pick<ServedCatalog, "sources">;
  snapshots: EditionSnapshots;
  /** Without a trailing slash. Undefined: as the request addresses this server. */
  publicUrl: string | undefined;
}

/** How a map, or a feature with its sources, is cited: as APA, BibTeX, CSL-JSON or RIS. */
export function citationsRoutes(deps: CitationsDeps): Router {
  const router = Router();
  router.get("/api/citation", async (request, response) => {
    const spec = readMap(request);
    const snapshot = await snapshotOf(spec.edition, deps);
    refuseUnknownLayers(spec, snapshot);
    const work = mapWork(spec, snapshot, baseUrlOf(request, deps));
    send(request, response, { work, sources: [] }, deps);
  });
  router.get("/api/collections/:id/items/:featureId/citation", async (request, response) => {
    textParams(request, new Set(["f", "lang", "edition"]));
    const snapshot = await snapshotOf(readCommon(request).edition, deps);
    const layer = collectionOf(snapshot, request.params.id);
    const { featureId } = request.params;
    const query = selectCited(layer, snapshot.edition, featureId.replaceAll("\0", ""));
    const [feature] = await deps.database.query<CitedFeature>(query, untilGone(response));
    if (!feature) throw notFound(`${layer.id} has no feature "${featureId}"`);
    const work = featureWork(feature, layer, snapshot, baseUrlOf(request, deps));
    const cited = new Set(feature.sources);
    const sources = deps.catalog.sources.filter(({ id }) => cited.has(id));
    send(request, response, { work, sources }, deps);
  });
  return router;
}

/** What is asked beside `f` is a map. */
function readMap(request: Request) {
  const params = new URL(request.originalUrl, "http://localhost").searchParams;
  params.delete("f");
  try {
    return parseMapSpec(params);
  } catch (error) {
    if (error instanceof MapSpecError) throw badParameters(error.errors);
    throw error;
  }
}

function refuseUnknownLayers({ layers = [] }: MapSpec, snapshot: EditionSnapshot): void {
  const known = new Set(snapshot.layers.map(({ id }) => id));
  const unknown = layers.find(({ id }) => !known.has(id));
  if (unknown) throw badParameter("layers", `there is no layer "${unknown.id}"`);
}

async function snapshotOf(edition: number | undefined, { editions, snapshots }: CitationsDeps) {
  const snapshot = await snapshots(edition ?? editions.latest);
  if (!snapshot) throw badParameter("edition", `there is no edition ${edition}`);
  return snapshot;
}

function baseUrlOf(request: Request, { publicUrl }: CitationsDeps): string {
  return publicUrl ?? `${request.protocol}://${request.headers.host}`;
}

function send(request: Request, response: Response, cited: Cited, { publicUrl }: CitationsDeps) {
  const { f } = request.query;
  if (f !== undefined && typeof f !== "string") throw badParameter("f", "must be given once");
  const ask = readApiRequest(request, publicUrl, citationForms, { f });
  const form = citationForms.find(({ f: name }) => name === ask.encoding.f);
  if (form) sendDocument(response, ask, form.write(cited));
}

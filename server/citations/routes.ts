import { type Request, type Response, Router } from "express";
import type { EditionSnapshots } from "../catalog/editionSnapshots.ts";
import { mapSnapshot } from "../catalog/mapSnapshot.ts";
import type { Database } from "../database/database.ts";
import { readApiRequest, readCommon } from "../features/apiRequest.ts";
import { collectionOf } from "../features/collections.ts";
import { sendDocument } from "../features/sendDocument.ts";
import { queryOf, readMapSpec } from "../http/mapSpecParams.ts";
import { textParams } from "../http/params.ts";
import { badParameter, notFound } from "../http/problem.ts";
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
    const snapshot = await mapSnapshot(spec, deps);
    const work = mapWork(spec, snapshot, baseUrlOf(request, deps));
    send(request, response, { work, sources: [] }, deps);
  });
  router.get("/api/collections/:id/items/:featureId/citation", async (request, response) => {
    textParams(request, new Set(["f", "lang", "edition"]));
    const snapshot = await mapSnapshot(readCommon(request), deps);
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
  const query = queryOf(request);
  query.delete("f");
  return readMapSpec(query);
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

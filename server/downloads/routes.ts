import { type Request, type Response, Router } from "express";
import type { EditionSnapshots } from "../catalog/editionSnapshots.ts";
import type { LayerState } from "../contract/wire.ts";
import type { Database } from "../database/database.ts";
import { QueryCancelled } from "../database/errors.ts";
import { type ApiRequest, readApiRequest, readCommon } from "../features/apiRequest.ts";
import { Collections, collectionOf } from "../features/collections.ts";
import { csv, downloadEncodings } from "../features/encodings.ts";
import { downloadParameters } from "../features/itemsParameters.ts";
import { readItemsQuery } from "../features/itemsQuery.ts";
import { problemPages } from "../features/problemPages.ts";
import { propertyParams } from "../features/propertyParams.ts";
import { FilterResolver } from "../filter/filterResolver.ts";
import { textParams } from "../http/params.ts";
import { untilGone } from "../http/untilGone.ts";
import type { ServedCatalog } from "../load/declared/servedCatalog.ts";
import type { EditionTracker } from "../load/editions.ts";
import type { Logger } from "../operations/log.ts";
import { DiskRoom } from "./diskRoom.ts";
import type { Download } from "./download.ts";
import { readDownload } from "./readDownload.ts";
import { sendDownload } from "./sendDownload.ts";

interface DownloadsDeps {
  database: Database;
  editions: EditionTracker;
  catalog: ServedCatalog;
  snapshots: EditionSnapshots;
  /** Without a trailing slash. Undefined: as the request addresses this server. */
  publicUrl: string | undefined;
  log: Logger;
}

/** `/api/collections/{id}/download`: all features of a collection that a query finds, as a file. */
export function downloadsRoutes(deps: DownloadsDeps): Router {
  const { database, catalog, publicUrl } = deps;
  const shared = {
    ...deps,
    collections: new Collections(deps),
    resolver: new FilterResolver(database, catalog),
    room: new DiskRoom(),
  };
  const router = Router();
  router.get("/api/collections/:id/download", (request, response) =>
    answerDownload(shared, request, response, request.params.id),
  );
  router.use("/api", problemPages(publicUrl));
  return router;
}

interface Shared extends DownloadsDeps {
  collections: Collections;
  resolver: FilterResolver;
  room: DiskRoom;
}

async function answerDownload(deps: Shared, request: Request, response: Response, id: string) {
  const common = readCommon(request);
  const snapshot = await deps.collections.of(common.edition);
  const layer = collectionOf(snapshot, id);
  const params = textParams(request, knownParams(layer));
  const ask = readApiRequest(request, deps.publicUrl, downloadEncodings, common);
  const query = readItemsQuery(layer, params);
  const download = await readDownload(deps, { ask, snapshot, query, params }, untilGone(response));
  setHeaders(response, ask, fileName(ask, download));
  if (request.method === "HEAD") return void response.end();
  await sendDownload(response, download, ask.encoding, deps.room).catch((error) => {
    // Too late for an answer: the client sees that the file breaks off, and the log says why.
    if (response.headersSent && !isOfGoneClient(error)) {
      deps.log.error({ err: error, path: request.path }, "a download broke off");
    }
    throw error;
  });
}

function knownParams(layer: LayerState): ReadonlySet<string> {
  return new Set([...downloadParameters, ...Object.keys(propertyParams(layer))]);
}

function setHeaders(
  response: Response,
  { mediaType, encoding, language }: ApiRequest,
  file: string,
) {
  const charset = encoding === csv ? "; charset=utf-8; header=present" : "";
  response.vary("Accept");
  response.vary("Accept-Language");
  response.setHeader("Content-Type", mediaType + charset);
  response.setHeader("Content-Disposition", `attachment; filename="${file}"`);
  response.setHeader("Content-Language", language);
  response.setHeader("Cache-Control", "no-cache");
}

/** Tells a part from the whole; which part, the file says. */
function fileName({ encoding }: ApiRequest, { layer, edition, question }: Download): string {
  const part = Object.keys(question).length > 0 ? "-selection" : "";
  return `naqsha-${layer.id}-edition-${edition}${part}.${encoding.f}`;
}

function isOfGoneClient(error: unknown): boolean {
  const isCutOff = error instanceof Error && "code" in error && error.code === cutOff;
  return isCutOff || error instanceof QueryCancelled;
}

const cutOff = "ERR_STREAM_PREMATURE_CLOSE";

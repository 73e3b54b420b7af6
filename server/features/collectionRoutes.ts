import { Router } from "express";
import { editionParam, queryParams } from "../http/params.ts";
import { type ApiRequest, type Asked, commonParams, readApiRequest } from "./apiRequest.ts";
import { collectionDocument, linksInList } from "./collectionDocument.ts";
import { collectionOf } from "./collections.ts";
import { type Encoding, html, json, jsonSchema } from "./encodings.ts";
import { collectionPage } from "./html/collectionPage.ts";
import { collectionsPage } from "./html/collectionsPage.ts";
import { schemaPage } from "./html/schemaPage.ts";
import type { ApiDeps } from "./routes.ts";
import { schemaDocument, schemaKinds } from "./schemaDocument.ts";
import { sendDocument } from "./sendDocument.ts";

/** The collections, each with what its features are made of. */
export function collectionRoutes(deps: ApiDeps): Router {
  const router = Router();
  const read = async (request: Asked, offered: readonly Encoding[]) => {
    const params = queryParams(request, { ...commonParams, edition: editionParam });
    const ask = readApiRequest(request, deps.publicUrl, offered, params);
    return { ask, snapshot: await deps.collections.of(params.edition) };
  };
  router.get("/api/collections", async (request, response) => {
    const { ask, snapshot } = await read(request, [json, html]);
    if (ask.encoding === html) {
      return sendDocument(response, ask, collectionsPage(ask, snapshot, deps.catalog.groups));
    }
    const collections = await Promise.all(
      snapshot.layers.map(async (layer) => {
        const document = collectionDocument(ask, layer, await deps.collections.datesOf(layer));
        return { ...document, links: [...linksInList(ask, layer), ...document.links] };
      }),
    );
    sendDocument(response, ask, JSON.stringify({ links: ask.links, collections }));
  });
  router.get("/api/collections/:id", async (request, response) => {
    const { ask, snapshot } = await read(request, [json, html]);
    const layer = collectionOf(snapshot, request.params.id);
    const dates = await deps.collections.datesOf(layer);
    if (ask.encoding === html) {
      return sendDocument(response, ask, collectionPage(ask, snapshot.edition, layer, dates));
    }
    const document = collectionDocument(ask, layer, dates);
    const links = [...ask.links, ...document.links];
    sendDocument(response, ask, JSON.stringify({ ...document, links }));
  });
  for (const kind of schemaKinds) {
    router.get(`/api/collections/:id/${kind}`, async (request, response) => {
      const { ask, snapshot } = await read(request, [jsonSchema, html]);
      const layer = collectionOf(snapshot, request.params.id);
      if (ask.encoding === html) return sendDocument(response, ask, schemaPage(ask, kind, layer));
      const document = schemaDocument(kind, layer, addressOf(ask), ask.language);
      sendDocument(response, ask, JSON.stringify(document));
    });
  }
  return router;
}

function addressOf({ url }: ApiRequest): string {
  return url.origin + url.pathname;
}

import { Router } from "express";
import { editionParam, queryParams } from "../http/params.ts";
import { type ApiRequest, type Asked, commonParams, readApiRequest } from "./apiRequest.ts";
import { collectionDocument, linksInList } from "./collectionDocument.ts";
import { collectionOf } from "./collections.ts";
import { type Encoding, json, jsonSchema } from "./encodings.ts";
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
    const { ask, snapshot } = await read(request, [json]);
    const collections = await Promise.all(
      snapshot.layers.map(async (layer) => {
        const document = collectionDocument(ask, layer, await deps.collections.datesOf(layer));
        return { ...document, links: [...linksInList(ask, layer), ...document.links] };
      }),
    );
    sendDocument(response, ask, JSON.stringify({ links: ask.links, collections }));
  });
  router.get("/api/collections/:id", async (request, response) => {
    const { ask, snapshot } = await read(request, [json]);
    const layer = collectionOf(snapshot, request.params.id);
    const document = collectionDocument(ask, layer, await deps.collections.datesOf(layer));
    const links = [...ask.links, ...document.links];
    sendDocument(response, ask, JSON.stringify({ ...document, links }));
  });
  for (const kind of schemaKinds) {
    router.get(`/api/collections/:id/${kind}`, async (request, response) => {
      const { ask, snapshot } = await read(request, [jsonSchema]);
      const layer = collectionOf(snapshot, request.params.id);
      const document = schemaDocument(kind, layer, addressOf(ask), ask.language);
      sendDocument(response, ask, JSON.stringify(document));
    });
  }
  return router;
}

function addressOf({ url }: ApiRequest): string {
  return url.origin + url.pathname;
}

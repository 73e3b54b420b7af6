import { Router } from "express";
import { editionParam, queryParams } from "../http/params.ts";
import { type Asked, commonParams, readApiRequest } from "./apiRequest.ts";
import { conformsTo } from "./conformance.ts";
import { type Encoding, json, openApi } from "./encodings.ts";
import { landingDocument } from "./landingDocument.ts";
import { openApiDocument } from "./openapi/openApiDocument.ts";
import type { ApiDeps } from "./routes.ts";
import { sendDocument } from "./sendDocument.ts";

/** The landing page, the conformance declaration and the definition of the API. */
export function landingRoutes({ publicUrl, collections }: ApiDeps): Router {
  const router = Router();
  const read = (request: Asked, offered: readonly Encoding[]) => {
    const params = queryParams(request, { ...commonParams, edition: editionParam });
    return { ask: readApiRequest(request, publicUrl, offered, params), params };
  };
  router.get("/api", (request, response) => {
    const { ask } = read(request, [json]);
    sendDocument(response, ask, JSON.stringify(landingDocument(ask)));
  });
  router.get("/api/conformance", (request, response) => {
    const { ask } = read(request, [json]);
    sendDocument(response, ask, JSON.stringify({ conformsTo, links: ask.links }));
  });
  router.get("/api/openapi.json", async (request, response) => {
    const { ask, params } = read(request, [openApi]);
    const { layers } = await collections.of(params.edition);
    sendDocument(response, ask, JSON.stringify(openApiDocument(ask, layers)));
  });
  return router;
}

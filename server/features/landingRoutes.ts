import { Router } from "express";
import { editionParam, queryParams } from "../http/params.ts";
import { type Asked, commonParams, readApiRequest } from "./apiRequest.ts";
import { conformsTo } from "./conformance.ts";
import { type Encoding, html, json, openApi } from "./encodings.ts";
import { apiPage } from "./html/apiPage.ts";
import { conformancePage } from "./html/conformancePage.ts";
import { landingPage } from "./html/landingPage.ts";
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
  router.get("/api", async (request, response) => {
    const { ask, params } = read(request, [json, html]);
    const snapshot = await collections.of(params.edition);
    const isPage = ask.encoding === html;
    const body = isPage ? landingPage(ask, snapshot) : JSON.stringify(landingDocument(ask));
    sendDocument(response, ask, body);
  });
  router.get("/api/conformance", (request, response) => {
    const { ask } = read(request, [json, html]);
    const isPage = ask.encoding === html;
    const document = { conformsTo, links: ask.links };
    sendDocument(response, ask, isPage ? conformancePage(ask) : JSON.stringify(document));
  });
  router.get("/api/openapi.json", async (request, response) => {
    const { ask, params } = read(request, [openApi]);
    const { layers } = await collections.of(params.edition);
    sendDocument(response, ask, JSON.stringify(openApiDocument(ask, layers)));
  });
  router.get("/api/openapi.html", async (request, response) => {
    const { ask, params } = read(request, [html]);
    const { layers } = await collections.of(params.edition);
    sendDocument(response, ask, apiPage(ask, layers));
  });
  return router;
}

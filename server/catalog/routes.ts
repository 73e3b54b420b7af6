import { Router } from "express";
import { editionParam, queryParams } from "../http/params.ts";
import { type CatalogDeps, catalogResponder } from "./catalogResponse.ts";

/** `/catalog.json`: the layers of an edition; `/sources.json`: what their features cite. */
export function catalogRoutes(deps: CatalogDeps): Router {
  const router = Router();
  const respond = catalogResponder(deps);
  router.get("/catalog.json", async (request, response) => {
    const { edition } = queryParams(request, { edition: editionParam });
    response.setHeader("Cache-Control", "no-cache");
    response.json(await respond(edition));
  });
  router.get("/sources.json", (_request, response) => {
    response.setHeader("Cache-Control", "no-cache");
    response.json(deps.catalog.sources);
  });
  return router;
}

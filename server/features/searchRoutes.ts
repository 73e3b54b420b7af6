import { type Request, Router } from "express";
import { z } from "zod";
import type { Catalog, LayerDeclaration } from "../../geodata/declaration.ts";
import type { SearchResponse } from "../contract/wire.ts";
import type { Database } from "../database/database.ts";
import { editionParam, queryParams, wholeNumber } from "../http/params.ts";
import type { Collections } from "./collections.ts";
import { type SearchRow, searchFeatures } from "./searchQuery.ts";

interface SearchDeps {
  database: Database;
  catalog: Catalog;
  collections: Collections;
}

/** `/api/search`: features by name, in all layers. */
export function searchRoutes(deps: SearchDeps): Router {
  const router = Router();
  router.get("/api/search", async (request, response) => {
    response.json(await search(deps, request));
  });
  return router;
}

async function search(
  { database, catalog, collections }: SearchDeps,
  request: Request,
): Promise<SearchResponse> {
  const {
    q,
    limit,
    edition: requested,
  } = queryParams(request, {
    q: z.string().trim().min(1, "is empty").max(100, "is longer than 100 characters"),
    limit: wholeNumber(1, 50).default(10),
    edition: editionParam,
  });
  const { edition } = await collections.of(requested);
  const layers = catalog.layers.filter((layer) => isSearchable(layer));
  const rows = await database.query<SearchRow>(searchFeatures(layers, edition, q, limit));
  return {
    results: rows.map(({ west, south, east, north, ...found }) => ({
      ...found,
      bbox: [west, south, east, north],
    })),
  };
}

/** Places of the basemap can be searched; its countries, rivers and boundaries cannot, nor the lines of names. */
function isSearchable({ symbol }: LayerDeclaration): boolean {
  if (symbol.type === "names") return false;
  return symbol.type !== "basemap" || symbol.role === "place";
}

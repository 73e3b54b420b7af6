import { Router } from "express";
import type { EditionSnapshots } from "../catalog/editionSnapshots.ts";
import type { Database } from "../database/database.ts";
import { FilterResolver } from "../filter/filterResolver.ts";
import type { ServedCatalog } from "../load/declared/servedCatalog.ts";
import type { EditionTracker } from "../load/editions.ts";
import { collectionRoutes } from "./collectionRoutes.ts";
import { Collections } from "./collections.ts";
import { histogramRoutes } from "./histogramRoutes.ts";
import { itemsRoutes } from "./itemsRoutes.ts";
import { landingRoutes } from "./landingRoutes.ts";
import { problemPages } from "./problemPages.ts";
import { readOnly } from "./readOnly.ts";
import { searchRoutes } from "./searchRoutes.ts";

export interface FeaturesDeps {
  database: Database;
  editions: EditionTracker;
  catalog: ServedCatalog;
  snapshots: EditionSnapshots;
  /** Without a trailing slash. Undefined: as the request addresses this server. */
  publicUrl: string | undefined;
}

/** What the routes of the API share. */
export interface ApiDeps {
  database: Database;
  catalog: ServedCatalog;
  collections: Collections;
  resolver: FilterResolver;
  publicUrl: string | undefined;
}

/** OGC API – Features under `/api`, and the search by name. */
export function featuresRoutes(deps: FeaturesDeps): Router {
  const { database, catalog, publicUrl } = deps;
  const collections = new Collections(deps);
  const resolver = new FilterResolver(database, catalog);
  const shared: ApiDeps = { database, catalog, collections, resolver, publicUrl };
  const router = Router();
  router.use("/api", (_request, response, next) => {
    response.setHeader("Access-Control-Expose-Headers", exposed);
    next();
  });
  router.all(readable, readOnly);
  router.use(landingRoutes(shared));
  router.use(collectionRoutes(shared));
  router.use(itemsRoutes(shared));
  router.use(histogramRoutes(shared));
  router.use(searchRoutes(shared));
  router.use("/api", problemPages(publicUrl));
  return router;
}

const readable = [
  "/api",
  "/api/conformance",
  "/api/openapi.json",
  "/api/openapi.html",
  "/api/collections{/*path}",
  "/api/editions{/*path}",
];

/** What scripts of other pages may read, beside what they always may. */
const exposed = [
  "Content-Crs",
  "Content-Disposition",
  "ETag",
  "Link",
  "OGC-NumberMatched",
  "OGC-NumberReturned",
].join(", ");

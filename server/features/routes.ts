import { type Request, type Response, Router } from "express";
import type { Geometry } from "geojson";
import { z } from "zod";
import type { Catalog, LayerDeclaration } from "../../geodata/declaration.ts";
import type { FeatureResponse, PropertyValue, SearchResponse } from "../contract/wire.ts";
import type { Database } from "../database/database.ts";
import { editionParam, queryParams, wholeNumber } from "../http/params.ts";
import { badParameter, notFound } from "../http/problem.ts";
import { type EditionTracker, editionInfo } from "../load/editions.ts";
import {
  countFeatures,
  type FeatureRow,
  type SearchRow,
  searchFeatures,
  selectFeature,
  selectFeatures,
} from "./queries.ts";

export interface FeaturesDeps {
  database: Database;
  editions: EditionTracker;
  catalog: Catalog;
}

const defaultLimit = 100;
const maxLimit = 10_000;

/** Features by id, by layer, and by name. */
export function featuresRoutes(deps: FeaturesDeps): Router {
  const router = Router();
  router.get("/api/collections/:layer/items/:id", async (request, response) => {
    const { edition } = queryParams(request, { edition: editionParam });
    sendGeoJson(response, await readFeature(deps, request.params, edition));
  });
  router.get("/api/collections/:layer/items", async (request, response) => {
    const { edition, limit } = queryParams(request, {
      edition: editionParam,
      limit: wholeNumber(1, maxLimit).default(defaultLimit),
    });
    sendGeoJson(response, await readFeatures(deps, request.params.layer, limit, edition));
  });
  router.get("/api/search", async (request, response) => {
    response.json(await search(deps, request));
  });
  return router;
}

async function readFeature(
  deps: FeaturesDeps,
  { layer: layerId, id }: { layer: string; id: string },
  requested: number | undefined,
): Promise<FeatureResponse> {
  const layer = findLayer(deps.catalog, layerId);
  const edition = await existingEdition(deps, requested);
  const [row] = await deps.database.query<FeatureRow>(selectFeature(layer, edition, id));
  if (!row) throw notFound(`${layerId} has no feature "${id}" in edition ${edition}`);
  return toFeature(layer, row);
}

async function readFeatures(
  deps: FeaturesDeps,
  layerId: string,
  limit: number,
  requested: number | undefined,
) {
  const layer = findLayer(deps.catalog, layerId);
  const edition = await existingEdition(deps, requested);
  const rows = await deps.database.query<FeatureRow>(selectFeatures(layer, edition, limit));
  const [counted] = await deps.database.query<{ count: number }>(countFeatures(layer, edition));
  return {
    type: "FeatureCollection",
    numberMatched: counted?.count,
    numberReturned: rows.length,
    features: rows.map((row) => toFeature(layer, row)),
  };
}

async function search(deps: FeaturesDeps, request: Request): Promise<SearchResponse> {
  const {
    q,
    limit,
    edition: requested,
  } = queryParams(request, {
    q: z.string().trim().min(1, "is empty").max(100, "is longer than 100 characters"),
    limit: wholeNumber(1, 50).default(10),
    edition: editionParam,
  });
  const edition = await existingEdition(deps, requested);
  const layers = deps.catalog.layers.filter((layer) => isSearchable(layer));
  const rows = await deps.database.query<SearchRow>(searchFeatures(layers, edition, q, limit));
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

function findLayer(catalog: Catalog, id: string): LayerDeclaration {
  const layer = catalog.layers.find((candidate) => candidate.id === id);
  if (!layer) throw notFound(`there is no collection "${id}"`);
  return layer;
}

async function existingEdition(
  { database, editions }: FeaturesDeps,
  requested: number | undefined,
): Promise<number> {
  if (requested === undefined || requested === editions.latest) return editions.latest;
  if (!(await editionInfo(database, requested))) {
    throw badParameter("edition", `there is no edition ${requested}`);
  }
  return requested;
}

function toFeature(layer: LayerDeclaration, row: FeatureRow): FeatureResponse {
  const properties = Object.keys(layer.properties).map((name) => [name, row[name]]);
  return {
    type: "Feature",
    id: row.id,
    geometry: JSON.parse(row.geometry) as Geometry,
    properties: Object.fromEntries(properties) as Record<string, PropertyValue>,
  };
}

function sendGeoJson(response: Response, body: object): void {
  response.type("application/geo+json").send(JSON.stringify(body));
}

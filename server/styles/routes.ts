import { type Request, Router } from "express";
import type { Catalog } from "../../geodata/declaration.ts";
import type { MapSpec, Theme } from "../contract/mapSpec.ts";
import type { RasterBasemap, Worldview } from "../contract/wire.ts";
import { queryOf, readMapSpec } from "../http/mapSpecParams.ts";
import { badParameter, badParameters, notFound } from "../http/problem.ts";
import type { EditionTracker } from "../load/editions.ts";
import { createSprites, type SpriteFormat } from "./sprites.ts";
import { staticStyle } from "./staticStyle.ts";

export interface StylesDeps {
  catalog: Pick<Catalog, "layers">;
  editions: EditionTracker;
  worldview: Worldview;
  rasterBasemaps: readonly RasterBasemap[];
  /** Without a slash at the end; when absent, the address the request names. */
  publicUrl: string | undefined;
}

/** `/styles/{theme}.json`: a MapLibre style on its own; `/sprites/{theme}[@2x].{json,png}`: its images. */
export function stylesRoutes(deps: StylesDeps): Router {
  const router = Router();
  const readSprite = createSprites(deps.catalog);
  router.get("/styles/:file", (request, response) => {
    const theme = themeOf(/^(.+)\.json$/.exec(request.params.file)?.[1], "style");
    response.setHeader("Cache-Control", "no-cache");
    response.json(styleFor(deps, request, theme));
  });
  router.get("/sprites/:file", async (request, response) => {
    const [, id, ratio, format] = /^([^@.]+)(@2x)?\.(json|png)$/.exec(request.params.file) ?? [];
    const theme = themeOf(id, "sprite");
    const { body, contentType, etag } = await readSprite(
      theme,
      ratio === undefined ? 1 : 2,
      format as SpriteFormat,
    );
    response.setHeader("Cache-Control", "no-cache");
    response.setHeader("ETag", etag);
    response.type(contentType).send(body);
  });
  return router;
}

function themeOf(id: string | undefined, what: string): Theme {
  if (id === "light" || id === "dark") return id;
  throw notFound(`there is no such ${what}; there are light and dark`);
}

/** What of a map a style can say. */
const parameters: readonly string[] = [
  "edition",
  "view",
  "layers",
  "select",
  "lang",
  "worldview",
  "basemap",
];

function styleFor(deps: StylesDeps, request: Request, theme: Theme) {
  const spec = specOf(request);
  const { latest } = deps.editions;
  const { edition = latest, lang = "en", worldview = deps.worldview } = spec;
  if (edition > latest) throw badParameter("edition", `there is no edition ${edition}`);
  checkReferences(spec, deps);
  return staticStyle({
    layers: deps.catalog.layers,
    spec,
    theme,
    lang,
    worldview,
    edition,
    baseUrl: deps.publicUrl ?? `http://${request.headers.host}`,
    rasterBasemaps: deps.rasterBasemaps,
  });
}

function specOf(request: Request): MapSpec {
  const query = queryOf(request);
  const unknown = [...query.keys()].filter((name) => !parameters.includes(name));
  if (unknown.length > 0) {
    throw badParameters(
      unknown.map((parameter) => ({ parameter, detail: "is not a parameter of a style" })),
    );
  }
  return readMapSpec(query);
}

function checkReferences({ layers = [], basemap }: MapSpec, deps: StylesDeps): void {
  const missing = layers.filter(({ id }) => !deps.catalog.layers.some((each) => each.id === id));
  if (missing[0]) throw badParameter("layers", `there is no layer "${missing[0].id}"`);
  const basemaps = ["default", "none", ...deps.rasterBasemaps.map(({ id }) => id)];
  if (basemap !== undefined && !basemaps.includes(basemap)) {
    throw badParameter("basemap", `there is no basemap "${basemap}"`);
  }
}

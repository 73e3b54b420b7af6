import { type Request, type Response, Router } from "express";
import { Drawing } from "../analysis/drawing/drawing.ts";
import { FeatureShapes } from "../analysis/shapes/featureShapes.ts";
import { LayerSpreads } from "../analysis/shapes/layerSpreads.ts";
import type { EditionSnapshots } from "../catalog/editionSnapshots.ts";
import type { Worldview } from "../contract/wire.ts";
import type { Database } from "../database/database.ts";
import { FilterResolver } from "../filter/filterResolver.ts";
import { badParameter, notFound } from "../http/problem.ts";
import { untilGone } from "../http/untilGone.ts";
import type { ServedCatalog } from "../load/declared/servedCatalog.ts";
import type { EditionTracker } from "../load/editions.ts";
import type { TileComposer } from "../tiles/tileComposer.ts";
import { drawFigure, type Figure } from "./figure.ts";
import { FigureFeatures } from "./figureFeatures.ts";
import { type FigureRequest, parseFigureRequest } from "./figureRequest.ts";
import { scenePdf } from "./pdf/scenePdf.ts";
import { scenePng } from "./scenePng.ts";
import { sceneSvg } from "./svg/sceneSvg.ts";

interface FiguresDeps {
  database: Database;
  editions: Pick<EditionTracker, "latest">;
  catalog: ServedCatalog;
  snapshots: EditionSnapshots;
  composer: TileComposer;
  defaultWorldview: Worldview;
}

/** `/figure.svg`, `/figure.png`, `/figure.pdf`: a map of a specification, to be printed. */
export function figuresRoutes(deps: FiguresDeps): Router {
  const { database, catalog, composer, defaultWorldview } = deps;
  const resolver = new FilterResolver(database, catalog);
  const features = new FigureFeatures({ database, composer, resolver });
  const tools = {
    database,
    resolver,
    shapes: new FeatureShapes(database),
    spreads: new LayerSpreads(database),
    drawing: new Drawing(),
  };
  const router = Router();
  router.get("/figure.:format", async (request, response) => {
    const format = formatOf(request.params.format);
    const ask = parseFigureRequest(queryOf(request));
    const { latest } = deps.editions;
    const edition = ask.spec.edition ?? latest;
    const snapshot = edition <= latest ? await deps.snapshots(edition) : undefined;
    if (!snapshot) throw badParameter("edition", `there is no edition ${edition}`);
    const workshop = { ...tools, snapshot, options: untilGone(response) };
    const figure = await drawFigure(ask, { features, workshop, defaultWorldview });
    send(response, format, await format.write(figure, ask), ask.spec.edition !== undefined);
  });
  return router;
}

interface Format {
  contentType: string;
  write(figure: Figure, request: FigureRequest): Promise<string | Uint8Array>;
}

const formats: Readonly<Record<string, Format>> = {
  svg: { contentType: "image/svg+xml; charset=utf-8", write: async (figure) => svgOf(figure) },
  pdf: { contentType: "application/pdf", write: scenePdf },
  png: {
    contentType: "image/png",
    write: (figure, { dpi }) => scenePng(svgOf(figure), figure, dpi),
  },
};

function formatOf(name: string): Format {
  const format = Object.hasOwn(formats, name) ? formats[name] : undefined;
  if (format) return format;
  throw notFound(`there is no figure.${name}; there are ${Object.keys(formats).join(", ")}`);
}

function svgOf({ scene, ...look }: Figure): string {
  return sceneSvg(scene, look);
}

function queryOf({ originalUrl }: Request): URLSearchParams {
  return new URL(originalUrl, "http://localhost").searchParams;
}

/** A numbered edition never changes, and neither does what is drawn of it. */
function send(
  response: Response,
  { contentType }: Format,
  body: string | Uint8Array,
  isNumbered: boolean,
): void {
  response.setHeader(
    "Cache-Control",
    isNumbered ? "public, max-age=31536000, immutable" : "no-cache",
  );
  response.setHeader("Content-Type", contentType);
  response.send(Buffer.from(body));
}

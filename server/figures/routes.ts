import { type Request, type Response, Router } from "express";
import { Drawing } from "../analysis/drawing/drawing.ts";
import { Turns } from "../analysis/drawing/turns.ts";
import { FeatureShapes } from "../analysis/shapes/featureShapes.ts";
import { LayerSpreads } from "../analysis/shapes/layerSpreads.ts";
import type { EditionSnapshot, EditionSnapshots } from "../catalog/editionSnapshots.ts";
import type { MapSpec } from "../contract/mapSpec.ts";
import type { Worldview } from "../contract/wire.ts";
import type { Database } from "../database/database.ts";
import { FilterResolver } from "../filter/filterResolver.ts";
import { badParameter, HttpProblem, notFound } from "../http/problem.ts";
import { untilGone } from "../http/untilGone.ts";
import type { ServedCatalog } from "../load/declared/servedCatalog.ts";
import type { EditionTracker } from "../load/editions.ts";
import type { TileComposer } from "../tiles/tileComposer.ts";
import { drawFigure } from "./figure.ts";
import { FigureFeatures } from "./figureFeatures.ts";
import { parseFigureRequest } from "./figureRequest.ts";
import { contentTypes, type FigureFormat } from "./writing/writeFigure.ts";
import { WritingThread } from "./writing/writingThread.ts";

interface FiguresDeps {
  database: Database;
  editions: Pick<EditionTracker, "latest">;
  catalog: ServedCatalog;
  snapshots: EditionSnapshots;
  composer: TileComposer;
  defaultWorldview: Worldview;
}

/** Figures that wait for their turn; one is drawn at a time, so that everybody else is answered in between. */
const mostWaiting = 16;

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
  const turns = new Turns(1, mostWaiting);
  const thread = new WritingThread();
  const router = Router();
  router.get("/figure.:format", async (request, response) => {
    const format = formatOf(request.params.format);
    const ask = parseFigureRequest(queryOf(request));
    const snapshot = await snapshotOf(ask.spec, deps);
    if (turns.isFull)
      throw new HttpProblem(503, "too many figures wait already", { retryAfterS: 5 });
    const options = untilGone(response);
    const endTurn = await turns.take(options.signal);
    try {
      const workshop = { ...tools, snapshot, options };
      const figure = await drawFigure(ask, { features, workshop, defaultWorldview });
      const written = await thread.write({ figure, format, dpi: ask.dpi }, options.signal);
      send(response, format, written, ask.spec.edition !== undefined);
    } finally {
      endTurn();
    }
  });
  return router;
}

async function snapshotOf(
  { edition }: MapSpec,
  { editions, snapshots }: FiguresDeps,
): Promise<EditionSnapshot> {
  const wanted = edition ?? editions.latest;
  const snapshot = wanted <= editions.latest ? await snapshots(wanted) : undefined;
  if (!snapshot) throw badParameter("edition", `there is no edition ${wanted}`);
  return snapshot;
}

function formatOf(name: string): FigureFormat {
  if (Object.hasOwn(contentTypes, name)) return name as FigureFormat;
  throw notFound(`there is no figure.${name}; there are ${Object.keys(contentTypes).join(", ")}`);
}

function queryOf({ originalUrl }: Request): URLSearchParams {
  return new URL(originalUrl, "http://localhost").searchParams;
}

/** A numbered edition never changes, and neither does what is drawn of it. */
function send(
  response: Response,
  format: FigureFormat,
  body: Uint8Array,
  isNumbered: boolean,
): void {
  response.setHeader(
    "Cache-Control",
    isNumbered ? "public, max-age=31536000, immutable" : "no-cache",
  );
  response.setHeader("Content-Type", contentTypes[format]);
  response.send(Buffer.from(body));
}

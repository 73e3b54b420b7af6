import { type Response, Router } from "express";
import type { WorkshopTools } from "../analysis/workshopTools.ts";
import type { EditionSnapshots } from "../catalog/editionSnapshots.ts";
import { mapSnapshot } from "../catalog/mapSnapshot.ts";
import type { Worldview } from "../contract/wire.ts";
import type { Database } from "../database/database.ts";
import { queryOf } from "../http/mapSpecParams.ts";
import { notFound } from "../http/problem.ts";
import { untilGone } from "../http/untilGone.ts";
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
  tools: WorkshopTools;
  snapshots: EditionSnapshots;
  composer: TileComposer;
  defaultWorldview: Worldview;
}

/** `/figure.svg`, `/figure.png`, `/figure.pdf`: a map of a specification, to be printed. */
export function figuresRoutes(deps: FiguresDeps): Router {
  const { database, tools, composer, defaultWorldview } = deps;
  const features = new FigureFeatures({ database, composer, resolver: tools.resolver });
  const router = Router();
  router.get("/figure.:format", async (request, response) => {
    const format = formatOf(request.params.format);
    const ask = parseFigureRequest(queryOf(request));
    const snapshot = await mapSnapshot(ask.spec, deps);
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

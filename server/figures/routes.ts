import { type Response, Router } from "express";
import { Turns } from "../analysis/drawing/turns.ts";
import type { WorkshopTools } from "../analysis/workshopTools.ts";
import type { EditionSnapshots } from "../catalog/editionSnapshots.ts";
import { mapSnapshot } from "../catalog/mapSnapshot.ts";
import type { Worldview } from "../contract/wire.ts";
import { queryOf } from "../http/mapSpecParams.ts";
import { HttpProblem, notFound } from "../http/problem.ts";
import { untilGone } from "../http/untilGone.ts";
import type { EditionTracker } from "../load/editions.ts";
import { drawnAs } from "./figure.ts";
import type { FigureFeatures } from "./figureFeatures.ts";
import { type FigureRequest, parseFigureRequest } from "./figureRequest.ts";
import { mostPixelsAtOnce, PixelProcesses } from "./writing/pixelProcesses.ts";
import { contentTypes, type FigureFormat } from "./writing/writeFigure.ts";

interface FiguresDeps {
  features: FigureFeatures;
  editions: Pick<EditionTracker, "latest">;
  tools: WorkshopTools;
  snapshots: EditionSnapshots;
  defaultWorldview: Worldview;
}

/** One is drawn while others are made into pixels. */
const atOnce = 1 + mostPixelsAtOnce;

/** Figures that wait for their turn. */
const mostWaiting = 16;

/** `/figure.svg`, `/figure.png`, `/figure.pdf`: a map of a specification, to be printed. */
export function figuresRoutes(deps: FiguresDeps): Router {
  const { features, tools, defaultWorldview } = deps;
  const turns = new Turns(atOnce, mostWaiting);
  const pixels = new PixelProcesses();
  const router = Router();
  router.get("/figure.:format", async (request, response) => {
    const format = formatOf(request.params.format);
    const ask = parseFigureRequest(queryOf(request));
    const snapshot = await mapSnapshot(ask.spec, deps);
    if (turns.isFull) {
      throw new HttpProblem(503, "too many figures wait already", { retryAfterS: 5 });
    }
    const options = untilGone(response);
    const endTurn = await turns.take(options.signal);
    try {
      const workshop = { ...tools, snapshot, options };
      const written = await drawnAs(format, ask, { features, workshop, defaultWorldview });
      const body =
        format === "png" ? await pixels.draw(pixelJob(written, ask), options.signal) : written;
      send(response, format, body, ask.spec.edition);
    } finally {
      endTurn();
    }
  });
  return router;
}

function formatOf(name: string): FigureFormat {
  if (Object.hasOwn(contentTypes, name)) return name as FigureFormat;
  throw notFound(`there is no figure.${name}; there are ${Object.keys(contentTypes).join(", ")}`);
}

const mmPerInch = 25.4;

function pixelJob(svg: Uint8Array, { widthMm, dpi }: FigureRequest) {
  const widthPx = Math.round((widthMm / mmPerInch) * dpi);
  return { svg: Buffer.from(svg).toString(), widthPx, dpi };
}

/**
 * A numbered edition never changes, and neither does what is drawn of it: what has changed since is told beside it.
 * @see https://www.rfc-editor.org/rfc/rfc5829 for the relation
 */
function send(
  response: Response,
  format: FigureFormat,
  body: Uint8Array,
  edition: number | undefined,
): void {
  if (edition === undefined) response.setHeader("Cache-Control", "no-cache");
  else {
    response.setHeader("Cache-Control", "public, max-age=31536000, immutable");
    const changes = `/api/editions/latest/changes?since=${edition}`;
    response.setHeader("Link", `<${changes}>; rel="version-history"`);
  }
  response.setHeader("Content-Type", contentTypes[format]);
  response.send(Buffer.from(body));
}

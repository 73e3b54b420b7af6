import { type Request, type Response, Router } from "express";
import { readMentioned } from "../analysis/documents/mentioned.ts";
import { type Reading, readingOf } from "../analysis/documents/reading.ts";
import { zoneMentions } from "../analysis/documents/zoneMentions.ts";
import { Turns } from "../analysis/drawing/turns.ts";
import type { Desk } from "../analysis/process.ts";
import type { WorkshopTools } from "../analysis/workshopTools.ts";
import type { EditionSnapshots } from "../catalog/editionSnapshots.ts";
import { mapSnapshot } from "../catalog/mapSnapshot.ts";
import { fingerprint } from "../citations/fingerprint.ts";
import type { MapSpec } from "../contract/mapSpec.ts";
import type { Worldview } from "../contract/wire.ts";
import { type ApiRequest, readApiRequest } from "../features/apiRequest.ts";
import { html } from "../features/encodings.ts";
import { problemPages } from "../features/problemPages.ts";
import { sendDocument } from "../features/sendDocument.ts";
import { drawFigure } from "../figures/figure.ts";
import type { FigureFeatures } from "../figures/figureFeatures.ts";
import { parseFigureRequest } from "../figures/figureRequest.ts";
import { queryOf, readMapSpec } from "../http/mapSpecParams.ts";
import { HttpProblem } from "../http/problem.ts";
import { untilGone } from "../http/untilGone.ts";
import type { ServedCatalog } from "../load/declared/servedCatalog.ts";
import type { EditionTracker } from "../load/editions.ts";
import { makeReport } from "./makeReport.ts";
import { figureQuery } from "./mapFigure.ts";
import type { PrintedDocument } from "./pdf/documentPdf.ts";
import { PrintThread } from "./pdf/printThread.ts";
import { printedReport } from "./printedReport.ts";
import type { MapReport } from "./reportContent.ts";
import { reportPage } from "./reportPage.ts";
import { shownZones } from "./shownZones.ts";

interface ReportDeps {
  tools: WorkshopTools;
  editions: Pick<EditionTracker, "latest">;
  catalog: Pick<ServedCatalog, "sources">;
  snapshots: EditionSnapshots;
  features: FigureFeatures;
  defaultWorldview: Worldview;
  /** Without a trailing slash. Undefined: as the request addresses this server. */
  publicUrl: string | undefined;
}

/** A report that takes its time is no reason for hundreds to wait. */
const mostWaiting = 8;

const pdf = { f: "pdf", mediaType: "application/pdf" };

/** `/report.html?<MapSpec>` and `/report.pdf`: the zones of a map as a document. */
export function reportRoutes(deps: ReportDeps): Router {
  const router = Router();
  router.get("/report.html", async (request, response) => {
    const given = readMapSpec(queryOf(request));
    const ask = readApiRequest(request, deps.publicUrl, [html], { lang: given.lang });
    const { report, reading } = await readReport(given, ask, response, deps);
    sendDocument(response, ask, reportPage(ask, report, reading));
  });
  const turns = new Turns(1, mostWaiting);
  const thread = new PrintThread();
  router.get("/report.pdf", async (request, response) => {
    const given = readMapSpec(queryOf(request));
    shownZones(given);
    if (turns.isFull) {
      throw new HttpProblem(503, "too many reports wait already", { retryAfterS: 10 });
    }
    const { signal } = untilGone(response);
    const endTurn = await turns.take(signal);
    try {
      const { report, printed } = await printReport(given, request, response, deps);
      sendPdf(response, report, await thread.write(printed, signal));
    } finally {
      endTurn();
    }
  });
  router.use(["/report.html", "/report.pdf"], problemPages(deps.publicUrl));
  return router;
}

/** What a browser prefers is not in the address: without `lang` a report to be printed is in English, as figures are. */
async function printReport(
  given: MapSpec,
  request: Request,
  response: Response,
  deps: ReportDeps,
): Promise<{ report: MapReport; printed: PrintedDocument }> {
  const { lang = "en" } = given;
  const ask = readApiRequest(request, deps.publicUrl, [pdf], { f: pdf.f, lang });
  const { report, reading, desk } = await readReport(given, ask, response, deps);
  const { features, defaultWorldview } = deps;
  const figure = await drawFigure(
    parseFigureRequest(new URLSearchParams(figureQuery(report.spec))),
    { features, workshop: desk, defaultWorldview },
  );
  return { report, printed: printedReport(report, reading, figure, baseUrlOf(ask)) };
}

async function readReport(
  given: MapSpec,
  ask: ApiRequest,
  response: Response,
  deps: ReportDeps,
): Promise<{ report: MapReport; reading: Reading; desk: Desk }> {
  const desk: Desk = {
    ...deps.tools,
    snapshot: await mapSnapshot(given, deps),
    language: ask.language,
    options: untilGone(response),
    ask,
    records: deps.catalog.sources,
  };
  const { editions, defaultWorldview } = deps;
  const settings = { latest: editions.latest, defaultWorldview, baseUrl: baseUrlOf(ask) };
  const report = await makeReport(given, desk, settings);
  const mentions = zoneMentions(report.zones.flatMap(({ report: { zones } }) => zones));
  return { report, reading: readingOf(desk, await readMentioned(mentions, desk)), desk };
}

function baseUrlOf({ apiUrl }: ApiRequest): string {
  return apiUrl.replace(/\/api$/, "");
}

/** A numbered edition never changes, and neither does what is told of it. */
function sendPdf(response: Response, { spec, isUnpinned }: MapReport, body: Uint8Array): void {
  const name = `naqsha-report-${spec.edition}-${fingerprint(spec)}.pdf`;
  response.setHeader(
    "Cache-Control",
    isUnpinned ? "no-cache" : "public, max-age=31536000, immutable",
  );
  response.setHeader("Content-Type", pdf.mediaType);
  response.setHeader("Content-Disposition", `inline; filename="${name}"`);
  response.send(Buffer.from(body));
}

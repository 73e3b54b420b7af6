import { type Request, type Response, Router } from "express";
import { readMentioned } from "../analysis/documents/mentioned.ts";
import { readingOf } from "../analysis/documents/reading.ts";
import { zoneMentions } from "../analysis/documents/zoneMentions.ts";
import type { Desk } from "../analysis/process.ts";
import type { WorkshopTools } from "../analysis/workshopTools.ts";
import type { EditionSnapshots } from "../catalog/editionSnapshots.ts";
import { mapSnapshot } from "../catalog/mapSnapshot.ts";
import { mapWork } from "../citations/ourWorks.ts";
import type { MapSpec } from "../contract/mapSpec.ts";
import type { Worldview } from "../contract/wire.ts";
import { readApiRequest } from "../features/apiRequest.ts";
import { html } from "../features/encodings.ts";
import { problemPages } from "../features/problemPages.ts";
import { sendDocument } from "../features/sendDocument.ts";
import { namedFeatures } from "../figures/namedFeatures.ts";
import { queryOf, readMapSpec } from "../http/mapSpecParams.ts";
import { untilGone } from "../http/untilGone.ts";
import type { ServedCatalog } from "../load/declared/servedCatalog.ts";
import type { EditionTracker } from "../load/editions.ts";
import { lookedAt } from "./lookedAt.ts";
import { type MapReport, reportPage } from "./reportPage.ts";
import { reportZone } from "./reportZone.ts";
import { shownZones } from "./shownZones.ts";

interface ReportDeps {
  tools: WorkshopTools;
  editions: Pick<EditionTracker, "latest">;
  catalog: Pick<ServedCatalog, "sources">;
  snapshots: EditionSnapshots;
  defaultWorldview: Worldview;
  /** Without a trailing slash. Undefined: as the request addresses this server. */
  publicUrl: string | undefined;
}

/** `/report.html?<MapSpec>`: the zones of a map as a document. */
export function reportRoutes(deps: ReportDeps): Router {
  const router = Router();
  router.get("/report.html", async (request, response) => {
    const given = readMapSpec(queryOf(request));
    const { latest } = deps.editions;
    const desk = await deskFor(given, request, response, deps);
    const report = await makeReport(given, desk, { ...deps, latest });
    const mentions = zoneMentions(report.zones.flatMap(({ report: { zones } }) => zones));
    const reading = readingOf(desk, await readMentioned(mentions, desk));
    sendDocument(response, desk.ask, reportPage(desk.ask, report, reading));
  });
  router.use("/report.html", problemPages(deps.publicUrl));
  return router;
}

async function deskFor(
  given: MapSpec,
  request: Request,
  response: Response,
  deps: ReportDeps,
): Promise<Desk> {
  const ask = readApiRequest(request, deps.publicUrl, [html], { lang: given.lang });
  return {
    ...deps.tools,
    snapshot: await mapSnapshot(given, deps),
    language: ask.language,
    options: untilGone(response),
    ask,
    records: deps.catalog.sources,
  };
}

async function makeReport(
  given: MapSpec,
  desk: Desk,
  { latest, defaultWorldview }: { latest: number; defaultWorldview: Worldview },
): Promise<MapReport> {
  const { snapshot, language, ask } = desk;
  const spec = { ...given, edition: snapshot.edition, lang: language };
  const shown = shownZones(spec);
  const { names } = await namedFeatures({ ...spec, zones: shown }, desk);
  const map = { spec, ...lookedAt(spec, snapshot) };
  const zones: MapReport["zones"][number][] = [];
  for (const [index, zone] of shown.entries()) {
    zones.push({ zone, report: await reportZone(zone, index + 1, map, desk) });
  }
  return {
    ...map,
    isUnpinned: given.edition === undefined,
    latest,
    publishedAt: snapshot.publishedAt,
    worldview: spec.worldview ?? defaultWorldview,
    zones,
    work: mapWork(spec, snapshot, ask.apiUrl.replace(/\/api$/, "")),
    nameOf: (reference) => names.get(reference) || reference,
  };
}

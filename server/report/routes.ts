import { Router } from "express";
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
import { shownLayers } from "../figures/shownLayers.ts";
import { queryOf, readMapSpec } from "../http/mapSpecParams.ts";
import { untilGone } from "../http/untilGone.ts";
import type { ServedCatalog } from "../load/declared/servedCatalog.ts";
import type { EditionTracker } from "../load/editions.ts";
import { reportPage } from "./reportPage.ts";
import { type AskedMap, reportZone } from "./reportZone.ts";
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
  const { tools, editions, catalog, publicUrl, defaultWorldview } = deps;
  const router = Router();
  router.get("/report.html", async (request, response) => {
    const given = readMapSpec(queryOf(request));
    const zones = shownZones(given);
    const { latest } = editions;
    const snapshot = await mapSnapshot(given, { ...deps, editions: { latest } });
    const ask = readApiRequest(request, publicUrl, [html], given.lang ? { lang: given.lang } : {});
    const { language } = ask;
    const spec = { ...given, edition: snapshot.edition, lang: language };
    const records = catalog.sources;
    const desk = { ...tools, snapshot, language, options: untilGone(response), ask, records };
    const { names } = await namedFeatures(spec, desk);
    const map = { spec, ...lookedAt(spec, desk) };
    const reports = [];
    for (const [index, zone] of zones.entries()) {
      reports.push({ zone, report: await reportZone(zone, index + 1, map, desk) });
    }
    const mentions = zoneMentions(reports.flatMap(({ report }) => report.zones));
    const reading = readingOf(desk, await readMentioned(mentions, desk));
    const report = {
      ...map,
      isUnpinned: given.edition === undefined,
      latest,
      publishedAt: snapshot.publishedAt,
      worldview: spec.worldview ?? defaultWorldview,
      zones: reports,
      work: mapWork(spec, snapshot, ask.apiUrl.replace(/\/api$/, "")),
      nameOf: (reference: string) => names.get(reference) || reference,
    };
    sendDocument(response, ask, reportPage(ask, report, reading));
  });
  router.use("/report.html", problemPages(publicUrl));
  return router;
}

/** What places and provinces lie inside is told whatever the map shows. */
const groundRoles: readonly string[] = ["place", "province"];

function lookedAt(spec: MapSpec, { snapshot }: Desk): Pick<AskedMap, "layers" | "ground"> {
  return {
    layers: shownLayers(spec, snapshot)
      .filter(({ symbol: { type } }) => type !== "basemap" && type !== "names")
      .reverse(),
    ground: snapshot.layers.filter(
      ({ symbol }) => symbol.type === "basemap" && groundRoles.includes(symbol.role),
    ),
  };
}

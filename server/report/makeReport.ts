import type { Desk } from "../analysis/process.ts";
import { mapWork } from "../citations/ourWorks.ts";
import type { MapSpec } from "../contract/mapSpec.ts";
import type { Worldview } from "../contract/wire.ts";
import { namedFeatures } from "../figures/namedFeatures.ts";
import { exposedRoutes } from "./exposedRoutes.ts";
import { fittedView } from "./fittedView.ts";
import { lookedAt } from "./lookedAt.ts";
import type { MapReport } from "./reportContent.ts";
import { reportZone } from "./reportZone.ts";
import { shownZones } from "./shownZones.ts";

interface ReportSettings {
  /** The number of the latest edition. */
  latest: number;
  defaultWorldview: Worldview;
  /** Of this server, without a trailing slash. */
  baseUrl: string;
}

/**
 * Finds out about each zone of a map that is shown.
 * @throws HttpProblem naming the parameter of the map that is wrong.
 */
export async function makeReport(
  given: MapSpec,
  desk: Desk,
  { latest, defaultWorldview, baseUrl }: ReportSettings,
): Promise<MapReport> {
  const { snapshot, language } = desk;
  const shown = shownZones(given);
  const { names } = await namedFeatures({ ...given, zones: shown }, desk);
  const asked = { spec: given, ...lookedAt(given, snapshot) };
  const zones: MapReport["zones"][number][] = [];
  for (const [index, zone] of shown.entries()) {
    const report = await reportZone(zone, index + 1, asked, desk);
    zones.push({ zone, report, exposures: await exposedRoutes(zone, asked, desk) });
  }
  const view = given.view ?? (await fittedView(shown, desk));
  const spec = { ...given, view, edition: snapshot.edition, lang: language };
  return {
    ...asked,
    spec,
    isUnpinned: given.edition === undefined,
    latest,
    publishedAt: snapshot.publishedAt,
    worldview: spec.worldview ?? defaultWorldview,
    zones,
    work: mapWork(spec, snapshot, baseUrl),
    wording: {
      lang: language,
      layers: snapshot.layers,
      nameOf: (reference) => names.get(reference) || reference,
    },
  };
}

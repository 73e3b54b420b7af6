import type { Language, LayerState } from "../../contract/wire.ts";
import type { NearestReport } from "../../contract/zoneReport.ts";
import { t } from "./messages.ts";
import { type AskedOfLayers, questionTexts } from "./questionTexts.ts";
import { rounded, tableFile } from "./tableFile.ts";

const columns = [
  ...["layer", "rank", "id", "name", "name_ur", "distance_m", "azimuth_deg", "uncertainty_m"],
];

/** The nearest features as CSV: a row for each, in the order of their distance within each layer. */
export function nearestTable(
  report: NearestReport,
  asked: AskedOfLayers,
  layers: readonly LayerState[],
  language: Language,
): string {
  const rows = report.nearest.flatMap(({ layer, features }) =>
    features.map(({ id, name, nameUr, distanceM, azimuth, uncertaintyM }, index) => [
      ...[layer, index + 1, id, name, nameUr],
      ...[rounded(distanceM), rounded(azimuth ?? undefined), uncertaintyM],
    ]),
  );
  const about = [t(language).nearestTable, ...questionTexts(asked, layers, language)];
  return tableFile({ columns, rows, about }, report, language);
}

import type { Language, LayerState } from "../../contract/wire.ts";
import type { LayerTally, Zone, ZoneReport } from "../../contract/zoneReport.ts";
import { t } from "./messages.ts";
import { type AskedOfLayers, questionTexts } from "./questionTexts.ts";
import { nameIn, zonesInBrief } from "./sourceTexts.ts";
import { rounded, tableFile } from "./tableFile.ts";
import { type TallyColumns, tallyColumns } from "./tallyColumns.ts";

/**
 * A zone report as CSV: a row for each layer in each ring of each zone, so that several sites are compared by sorting
 * one table.
 * @param layers of the edition: they decide which columns there are
 */
export function zoneReportTable(
  report: ZoneReport,
  asked: AskedOfLayers,
  layers: readonly LayerState[],
  language: Language,
): string {
  const columns = tallyColumns(layers);
  const table = {
    columns: [
      ...["zone", "source", "name", "from_m", "to_m", "layer", ...columns.names],
      ...["length_m", "area_m2", "nearest_id", "nearest_m"],
    ],
    rows: report.zones.flatMap((zone, index) => [...rowsOf(zone, index + 1, columns, language)]),
    about: [
      t(language).zoneReport(zonesInBrief(language, report.zones)),
      ...questionTexts(asked, layers, language),
    ],
  };
  return tableFile(table, report, language);
}

function* rowsOf(zone: Zone, number: number, columns: TallyColumns, language: Language) {
  const sources = zone.where ?? zone.sources.map(({ layer, id }) => `${layer}/${id}`);
  const names = zone.sources.map((source) => nameIn(language, source));
  for (const { fromM, toM, layers } of zone.rings) {
    for (const tally of layers) {
      yield [
        ...[number, sources, names, fromM, toM, tally.layer, ...columns.valuesOf(tally)],
        ...[rounded(tally.lengthM), rounded(tally.areaM2), ...nearestOf(tally, zone)],
      ];
    }
  }
}

function nearestOf({ layer }: LayerTally, { nearest }: Zone) {
  const [feature] = nearest.find((each) => each.layer === layer)?.features ?? [];
  return [feature?.id, rounded(feature?.distanceM)];
}

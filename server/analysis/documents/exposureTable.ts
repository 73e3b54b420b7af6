import type { Exposure } from "../../contract/exposure.ts";
import type { Language, LayerState } from "../../contract/wire.ts";
import { formatLength } from "./formatMeasure.ts";
import { t } from "./messages.ts";
import { type AskedOfLayers, questionTexts } from "./questionTexts.ts";
import { namesInBrief } from "./sourceTexts.ts";
import { rounded, tableFile } from "./tableFile.ts";
import { tallyColumns } from "./tallyColumns.ts";

/**
 * The exposure of a route as CSV: a row for each stretch. They do not add up to the total, which `dataset` tells.
 * @param layers of the edition
 */
export function exposureTable(
  exposure: Exposure,
  asked: AskedOfLayers,
  layers: readonly LayerState[],
  language: Language,
): string {
  const { parts, route, stretches } = exposure;
  const layer = layers.find(({ id }) => id === exposure.layer);
  const columns = tallyColumns(layer ? [layer] : []);
  const table = {
    columns: [
      ...["part", "route", "from_m", "to_m", "from_lon", "from_lat", "to_lon", "to_lat"],
      ...["layer", ...columns.names, "ids"],
    ],
    rows: stretches.map(({ part, fromM, toM, line, ids, ...tally }) => {
      const feature = route[parts[part]?.feature ?? -1];
      const ends = [line[0], line.at(-1)].flatMap((place) => place ?? []).map(toCentimetre);
      return [
        ...[part + 1, feature && `${feature.layer}/${feature.id}`, rounded(fromM), rounded(toM)],
        ...[...ends, exposure.layer, ...columns.valuesOf({ ...tally }), ids],
      ];
    }),
    about: [...aboutOf(exposure, layer, language), ...questionTexts(asked, layers, language)],
  };
  return tableFile(table, exposure, language);
}

function aboutOf(
  { route, total, distanceM, layer: id }: Exposure,
  layer: LayerState | undefined,
  language: Language,
): string[] {
  const words = t(language);
  const { count, certain, possible } = total;
  return [
    words.exposure(namesInBrief(language, route)),
    `${layer?.title[language] ?? id}, ${words.within(formatLength(language, distanceM))}`,
    `${words.total}: ${count} (${words.certain} ${certain}, ${words.possible} ${possible})`,
  ];
}

function toCentimetre(degrees: number): number {
  return Math.round(degrees * 1e7) / 1e7;
}

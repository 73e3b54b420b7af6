import type { Language, LayerDeclaration } from "../../../geodata/declaration.ts";
import type { LayerTally } from "../../../server/contract/zoneReport.ts";
import { formatNumber, formatQuantity } from "../../i18n/format.ts";
import { reportTexts } from "./messages.ts";

type Summed = Pick<LayerTally, "count" | "sums" | "unstated">;

const tollNames: ReadonlySet<string> = new Set([
  "fatalities_best",
  "fatalities_low",
  "fatalities_high",
]);

/** What is reported of deaths among the features counted; none where no report is of deaths. */
export function tollStatements(
  lang: Language,
  { count, sums, unstated }: Summed,
): readonly string[] {
  const words = reportTexts(lang);
  const { fatalities_best: best, fatalities_low: low, fatalities_high: high } = sums;
  const silent = unstated.fatalities_best ?? 0;
  const number = (value: number) => formatNumber(lang, value);
  return [
    ...(best === undefined ? [] : [best === 0 ? words.noTolls : words.tolls(best, number(best))]),
    ...(low !== undefined && high !== undefined && low < high
      ? [words.tollRange(number(low), number(high))]
      : []),
    ...(silent > 0 ? [words.unstated(number(silent), number(count))] : []),
  ];
}

/** What else is added up, by the titles of the layer. */
export function otherSums(
  lang: Language,
  { properties }: Pick<LayerDeclaration, "properties">,
  { sums }: Summed,
): readonly string[] {
  return Object.entries(sums).flatMap(([name, sum]) => {
    const declared = properties[name];
    if (!declared || tollNames.has(name)) return [];
    const told = declared.unit ? formatQuantity(lang, sum, declared.unit) : formatNumber(lang, sum);
    return [reportTexts(lang).sum(declared.title[lang], told)];
  });
}

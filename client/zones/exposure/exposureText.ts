import type { ExposedFeature, Exposure, Stretch } from "../../../server/contract/exposure.ts";
import type { Language, LayerState } from "../../../server/contract/wire.ts";
import { formatDate, formatDistance, formatNumber } from "../../i18n/format.ts";
import { reportTexts } from "../report/messages.ts";
import { nameIn } from "../report/nameIn.ts";
import { exposureTexts } from "./messages.ts";
import { kmText, spanText, tallyText } from "./stretchText.ts";

export interface ExposureToTell {
  title: string;
  /** The length, the ends, and what is counted, in sentences. */
  asked: readonly string[];
  exposure: Exposure;
  layer: LayerState;
  /** Of the map that it was made on. */
  address: string;
  lang: Language;
}

/** The exposure of a route as plain text, to be pasted into a letter or a message. */
export function exposureText({
  title,
  asked,
  exposure,
  layer,
  address,
  lang,
}: ExposureToTell): string {
  const words = exposureTexts(lang);
  const { stretches, features, total, method, edition, publishedAt } = exposure;
  const date = formatDate(lang, publishedAt);
  return [
    title,
    ...asked,
    `${layer.title[lang]}: ${tallyText(lang, total)}`,
    "",
    ...stretches.filter(hasSomething).map((each) => stretchLine(lang, each)),
    othersText(lang, stretches),
    "",
    ...features.map((feature) => featureLine(lang, feature, total.possibleIds)),
    "",
    words.several,
    method,
    reportTexts(lang).edition(formatNumber(lang, edition), date),
    address,
  ].join("\n");
}

export function hasSomething({ count, possible }: Stretch): boolean {
  return count + possible > 0;
}

/** What is not listed, and why. Empty where every stretch is. */
export function othersText(lang: Language, stretches: readonly Stretch[]): string {
  const others = stretches.filter((stretch) => !hasSomething(stretch)).length;
  const words = exposureTexts(lang);
  const number = formatNumber(lang, others);
  if (others === stretches.length) return words.noStretch(number);
  return others === 0 ? "" : words.others(others, number);
}

/** Where a feature is, when, how far from the route, and whether its place is in doubt. */
export function featureStatements(
  lang: Language,
  feature: ExposedFeature,
  isPossible: boolean,
): readonly string[] {
  const words = exposureTexts(lang);
  const { date, alongM, distanceM, uncertaintyM } = feature;
  const known = formatDistance(lang, uncertaintyM);
  return [
    ...(date === null ? [] : [formatDate(lang, date)]),
    words.at(kmText(lang, alongM)),
    words.away(formatDistance(lang, distanceM)),
    ...(isPossible ? [reportTexts(lang).possibleKnown(known)] : []),
  ];
}

function stretchLine(lang: Language, stretch: Stretch): string {
  return `${spanText(lang, stretch)}\t${tallyText(lang, stretch)}`;
}

function featureLine(
  lang: Language,
  feature: ExposedFeature,
  possibleIds: readonly string[],
): string {
  const statements = featureStatements(lang, feature, possibleIds.includes(feature.id));
  return [nameIn(lang, feature), ...statements].join("\t");
}

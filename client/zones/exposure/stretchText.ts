import type { Language } from "../../../geodata/declaration.ts";
import type { RouteSpan, StretchTally } from "../../../server/contract/exposure.ts";
import { formatNumber } from "../../i18n/format.ts";
import { countText } from "../report/countText.ts";
import { tollStatements } from "../report/sumStatements.ts";
import { exposureTexts } from "./messages.ts";

/** Kilometres from the start, to a tenth. */
export function kmText(lang: Language, alongM: number): string {
  return formatNumber(lang, alongM / 1000, 1);
}

/** "km 120–130"; null is the whole route. */
export function spanText(lang: Language, span: RouteSpan | null): string {
  const words = exposureTexts(lang);
  return span ? words.part(kmText(lang, span.fromM), kmText(lang, span.toM)) : words.whole;
}

/** How many there are near a stretch, how sure, and what is reported of deaths. */
export function tallyText(lang: Language, tally: StretchTally): string {
  return [countText(lang, tally), ...tollStatements(lang, tally)].join(" ");
}

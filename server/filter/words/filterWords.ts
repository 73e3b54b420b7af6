import type { LayerDeclaration } from "../../../geodata/declaration.ts";
import { check } from "../check.ts";
import { FilterError } from "../filterError.ts";
import { parseText } from "../parseText.ts";
import { ConditionWriter } from "./conditionWriter.ts";
import { fromLeft } from "./isolated.ts";
import { phrases } from "./phrases.ts";
import type { Wording } from "./wording.ts";

/**
 * What a filter of a layer asks of its features, as a phrase that follows "those": "with deaths (best estimate) more than 5".
 * @param text CQL2 text; one that cannot be understood is given as it is.
 */
export function filterWords(text: string, layer: LayerDeclaration, wording: Wording): string {
  return wordsOf(text, wording, () => {
    const parsed = parseText(text);
    check(parsed, layer);
    return new ConditionWriter(layer, wording).condition(parsed.expression);
  });
}

/** The same as a sentence: "Incidents: only those with deaths (best estimate) more than 5." */
export function filterSentence(text: string, layer: LayerDeclaration, wording: Wording): string {
  const { lang } = wording;
  return phrases[lang].filter(layer.title[lang], filterWords(text, layer, wording));
}

/** What a composed zone is: "places within 25 km of N-40 (CPEC routes)". */
export function whereWords(where: string, wording: Wording): string {
  const condition = wordsOf(where, wording, () =>
    new ConditionWriter({ properties: {} }, wording).condition(parseText(where).expression),
  );
  return phrases[wording.lang].where(condition);
}

function wordsOf(text: string, { lang }: Wording, tell: () => string): string {
  try {
    return tell();
  } catch (error) {
    if (error instanceof FilterError) return phrases[lang].cql2(fromLeft(text, lang));
    throw error;
  }
}

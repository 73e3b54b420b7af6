import type { LayerDeclaration } from "../../../geodata/declaration.ts";
import { primaryInstant } from "../../../server/contract/primaryInstant.ts";
import { filterSentence } from "../../../server/filter/words/filterWords.ts";
import { areaSummary } from "../../filter/area/areaSummary.ts";
import { wordingOf } from "../../filter/wordingOf.ts";
import { formatList } from "../../i18n/format.ts";
import { language } from "../../state/effective.ts";
import { findLayer, shownLayers } from "../../state/layers.ts";
import type { State } from "../../state/store.ts";
import { periodText } from "../../timeline/periodText.ts";
import { readWindow } from "../../timeline/timeWindow.ts";
import { reportTexts } from "./messages.ts";
import type { Scope } from "./reportInputs.ts";

/** What a report counts, in sentences: the layers, and how the map narrows them. */
export function askedStatements(scope: Scope, state: State): readonly string[] {
  const { catalog, spec } = state;
  const lang = language(state);
  const words = reportTexts(lang).asked;
  if (!catalog) return [];
  if (scope === "everything") return [words.everything];
  const shown = shownLayers(spec, catalog).flatMap(({ id }) => findLayer(catalog, id) ?? []);
  const titles = shown.toReversed().map(({ title }) => title[lang]);
  return [
    titles.length === 0 ? words.noLayers : words.layers(formatList(lang, titles)),
    ...narrowedStatements(shown, state),
  ];
}

/** How the map narrows some layers, in sentences; none where it does not. */
export function narrowedStatements(
  layers: readonly LayerDeclaration[],
  state: State,
): readonly string[] {
  const { area, datetime } = state.spec;
  const lang = language(state);
  const words = reportTexts(lang).asked;
  const isTimed = layers.some((layer) => primaryInstant(layer) !== undefined);
  return [
    ...layers.flatMap((layer) => filterStatement(layer, state) ?? []),
    ...(area ? [words.area(areaSummary(area, state))] : []),
    ...(datetime && isTimed ? [words.time(periodText(lang, readWindow(datetime)))] : []),
  ];
}

function filterStatement(layer: LayerDeclaration, state: State): string | undefined {
  const text = state.spec.filters?.[layer.id];
  if (text === undefined) return undefined;
  return filterSentence(text, layer, wordingOf(state));
}

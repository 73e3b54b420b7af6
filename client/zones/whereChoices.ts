import { isReference } from "../../server/contract/area.ts";
import { isWhere } from "../../server/contract/zoneSpec.ts";
import { language } from "../state/effective.ts";
import { dataLayers } from "../state/layers.ts";
import type { State } from "../state/store.ts";
import { zoneTexts } from "./messages.ts";
import { rewritten, type WhereSource } from "./whereTerms.ts";
import { zoneTitle } from "./zoneTitle.ts";

interface SourceChoice {
  key: string;
  title: string;
  source: WhereSource;
}

/** Of what a distance can be measured: layers, what zones of the map go round, and what is chosen now. */
export function sourceChoices(
  chosen: WhereSource,
  state: State,
): { layers: readonly SourceChoice[]; others: readonly SourceChoice[]; chosen: string } {
  const lang = language(state);
  const { catalog, spec } = state;
  const layers = (catalog ? dataLayers(catalog) : []).map(({ id, title }) =>
    choice(featuresOf(id, state), title[lang]),
  );
  const others = (spec.zones ?? []).flatMap((zone) => {
    if (isWhere(zone)) return [];
    const { shape } = zone;
    const source: WhereSource = isReference(shape)
      ? { kind: "feature", ...shape }
      : { kind: "geometry", geometry: shape };
    return [choice(source, zoneTitle(zone, state))];
  });
  const key = keyOf(chosen);
  const isListed = [...layers, ...others].some((each) => each.key === key);
  return {
    layers,
    others: isListed ? others : [...others, choice(chosen, nameOf(chosen, state))],
    chosen: key,
  };
}

interface ConditionChoice {
  kind: "whole" | "filtered" | "kept";
  condition: string | null;
}

/** Which features of a layer can be meant: all, those that its filter leaves now, those that were meant before. */
export function conditionChoices(
  { layer, condition }: Extract<WhereSource, { kind: "features" }>,
  state: State,
): readonly ConditionChoice[] {
  const filter = featuresOf(layer, state).condition;
  const choices: ConditionChoice[] = [{ kind: "whole", condition: null }];
  if (filter !== null) choices.push({ kind: "filtered", condition: filter });
  if (condition !== null && condition !== filter) choices.push({ kind: "kept", condition });
  return choices;
}

/** Those that the map shows of a layer. */
export function featuresOf(
  layer: string,
  { spec }: State,
): Extract<WhereSource, { kind: "features" }> {
  const filter = spec.filters?.[layer];
  return { kind: "features", layer, condition: filter === undefined ? null : rewritten(filter) };
}

const choice = (source: WhereSource, title: string): SourceChoice => ({
  key: keyOf(source),
  title,
  source,
});

function keyOf(source: WhereSource): string {
  return source.kind === "features" ? `features ${source.layer}` : JSON.stringify(source);
}

function nameOf(source: WhereSource, state: State): string {
  if (source.kind === "geometry") return zoneTexts(language(state)).where.shape;
  return source.kind === "feature" ? `${source.layer}/${source.id}` : source.layer;
}

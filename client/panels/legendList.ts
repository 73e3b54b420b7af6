import { html, type TemplateResult } from "lit";
import type { Language, LayerDeclaration } from "../../geodata/declaration.ts";
import { type LegendEntry, legendOf } from "../../server/cartography/legend.ts";
import type { Theme } from "../../server/contract/mapSpec.ts";
import { swatchImage } from "./symbols.ts";

interface LegendContext {
  theme: Theme;
  lang: Language;
  /** By layer; a layer that has not been drawn yet has no entry. */
  classesInView: Readonly<Record<string, readonly string[]>>;
}

/**
 * What the signs of several layers mean, limited to the classes in view. Layers of one group share
 * most of their signs: each is explained once, the classes first.
 */
export function sharedLegend(
  layers: readonly LayerDeclaration[],
  { theme, lang, classesInView }: LegendContext,
): readonly LegendEntry[] {
  const inView = layers.flatMap(({ id }) => classesInView[id] ?? []);
  const entries = layers.flatMap((layer) => legendOf(layer, theme, lang, inView));
  const distinct = [
    ...new Map(entries.map((entry) => [entry.title + entry.swatch, entry])).values(),
  ];
  return [
    ...distinct.filter(({ value }) => value !== null),
    ...distinct.filter(({ value }) => value === null),
  ];
}

export function legendList(entries: readonly LegendEntry[]): TemplateResult {
  return html`<ul class="legend">
    ${entries.map(({ title, swatch }) => html`<li>${swatchImage(swatch)}<span>${title}</span></li>`)}
  </ul>`;
}

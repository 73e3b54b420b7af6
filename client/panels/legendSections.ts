import { html, type TemplateResult } from "lit";
import type { LayerDeclaration } from "../../geodata/declaration.ts";
import type { LegendEntry } from "../../server/cartography/legend.ts";
import { sharedLegend } from "../../server/cartography/sharedLegend.ts";
import type { CatalogResponse } from "../../server/contract/wire.ts";
import { language, theme } from "../state/effective.ts";
import { boundaryLayers, findLayer, shownLayers } from "../state/layers.ts";
import type { State } from "../state/store.ts";
import { swatchImage } from "./symbols.ts";

/** What the signs in view mean, by group of layers; none for what is not drawn. */
export function legendSections(state: State, catalog: CatalogResponse): readonly TemplateResult[] {
  const lang = language(state);
  const drawn = shownLayers(state.spec, catalog)
    .filter(({ id }) => !(id in state.layerErrors))
    .flatMap(({ id }) => findLayer(catalog, id) ?? []);
  const context = { theme: theme(state), lang, classesInView: state.classesInView };
  const legend = (title: string, layers: readonly LayerDeclaration[]) => {
    const entries = sharedLegend(layers, context);
    return entries.length > 0 ? [html`<h3>${title}</h3>${list(entries)}`] : [];
  };
  return [
    ...catalog.groups.flatMap(({ id, title }) =>
      legend(
        title[lang],
        drawn.filter(({ group }) => group === id),
      ),
    ),
    ...boundaryLayers(catalog).flatMap((layer) => legend(layer.title[lang], [layer])),
  ];
}

function list(entries: readonly LegendEntry[]): TemplateResult {
  return html`<ul class="legend">
    ${entries.map(({ title, swatch }) => html`<li>${swatchImage(swatch)}<span>${title}</span></li>`)}
  </ul>`;
}

import { html, LitElement, nothing, type TemplateResult } from "lit";
import { customElement, property } from "lit/decorators.js";
import { layerQuery } from "../../server/contract/layerQuery.ts";
import type { CatalogResponse } from "../../server/contract/wire.ts";
import { t } from "../i18n/messages.ts";
import { language } from "../state/effective.ts";
import { listedLayers } from "../state/layers.ts";
import type { Store } from "../state/store.ts";
import { StoreController } from "../state/storeController.ts";
import { controls } from "../styles/controls.ts";
import { layerListStyles } from "./layerListStyles.ts";
import "./layerFeatures.ts";

/** The map as text: every layer with its features and their attributes. */
@customElement("naqsha-layer-list")
export class NaqshaLayerList extends LitElement {
  static override styles = [controls, layerListStyles];

  @property({ attribute: false }) store!: Store;

  constructor() {
    super();
    new StoreController(this, (state) => [
      state.catalog,
      state.catalogError,
      state.canDrawMap,
      state.spec.layers,
      state.spec.filters,
      state.spec.area,
      state.spec.datetime,
      language(state),
    ]);
  }

  override render(): TemplateResult {
    const { catalog, catalogError, canDrawMap } = this.store.state;
    const words = t(language(this.store.state));
    return html`<article>
      <h1>${words.list.title}</h1>
      ${canDrawMap ? nothing : html`<p class="notice">${words.list.noWebGl}</p>`}
      <p class="soft">${words.list.intro}</p>
      ${catalog ? this.#layers(catalog) : html`<p>${catalogError ? words.layers.failed : words.loading}</p>`}
    </article>`;
  }

  #layers(catalog: CatalogResponse): unknown {
    const { state } = this.store;
    return listedLayers(state.spec, catalog)
      .toReversed()
      .map(
        (layer) => html`<naqsha-layer-features
          .layer=${layer}
          .edition=${catalog.edition}
          .query=${layerQuery(state.spec, layer)}
          .language=${language(state)}
        ></naqsha-layer-features>`,
      );
  }
}

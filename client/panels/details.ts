import { css, html, LitElement, nothing, type TemplateResult } from "lit";
import { customElement, property, query } from "lit/decorators.js";
import { layerQuery } from "../../server/contract/layerQuery.ts";
import type { FeatureReference } from "../../server/contract/mapSpec.ts";
import { formatNumber } from "../i18n/format.ts";
import { t } from "../i18n/messages.ts";
import type { LocalLayer } from "../local/localLayer.ts";
import { closeDetails, select, takeApart } from "../state/actions.ts";
import { language, selected, theme } from "../state/effective.ts";
import { findLayer } from "../state/layers.ts";
import type { Cluster, Inspection, Store } from "../state/store.ts";
import { StoreController } from "../state/storeController.ts";
import { controls } from "../styles/controls.ts";
import { formatCoordinates } from "../tools/coordinates.ts";
import { deepActiveElement } from "./deepActiveElement.ts";
import "./featureCard.ts";
import { icons } from "./icons.ts";

/** What is at a place, or the one feature that is selected. */
@customElement("naqsha-details")
export class NaqshaDetails extends LitElement {
  static override styles = [
    controls,
    css`
      :host {
        display: block;
      }

      .head {
        position: sticky;
        z-index: 1;
        inset-block-start: 0;
        display: flex;
        align-items: center;
        gap: 2px;
        min-block-size: 52px;
        padding-block: 6px;
        padding-inline: 16px 6px;
        background: var(--paper);
        border-block-end: var(--hairline);
      }

      .head > div {
        flex: 1;
        min-inline-size: 0;
      }

      h2 {
        font-size: var(--text-15);
        font-weight: 600;
      }

      /* It takes the focus to be read, not to be used. */
      h2:focus-visible {
        outline: 0;
      }

      [aria-disabled="true"] {
        color: var(--ink-soft);
        cursor: default;
      }

      .asked {
        font-size: var(--text-13);
        line-height: 1.45;
        color: var(--ink-soft);
        font-family: var(--latin);
        font-variant-numeric: tabular-nums;
      }

      nav {
        display: flex;
      }

      .body {
        padding: 0 16px 8px;
      }

      .body > p {
        padding-block-start: 14px;
        color: var(--ink-soft);
      }

      .together {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        justify-content: space-between;
        gap: 8px 12px;
        padding-block: 14px;
        border-block-end: var(--hairline);
      }

      .together:last-child,
      naqsha-feature-card:last-child {
        border-block-end: 0;
      }

      :host(:dir(rtl)) .directional {
        scale: -1 1;
      }
    `,
  ];

  @property({ attribute: false }) store!: Store;
  @query("h2") private heading!: HTMLElement;
  /** Had the focus before the details opened, and gets it back. */
  #returnTo: HTMLElement | null = null;
  #answered: Inspection | null = null;

  constructor() {
    super();
    new StoreController(this, (state) => [
      state.inspection,
      state.spec.select,
      state.local,
      state.spec.filters,
      state.spec.area,
      state.spec.datetime,
      state.catalog,
      state.coordinateFormat,
      language(state),
      theme(state),
    ]);
    this.addEventListener("keydown", this.#closeOnEscape);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#returnTo = deepActiveElement();
  }

  override render(): TemplateResult {
    const { state } = this.store;
    const words = t(language(state));
    const features = this.#features();
    return html`
      <div class="head">
        <div>
          <h2 tabindex="-1">
            ${this.#title()}
          </h2>
          ${this.#asked()}
        </div>
        ${features.length > 1 ? this.#pager(features) : nothing}
        <button class="icon" aria-label=${words.close} title=${words.close} @click=${this.#close}>
          ${icons.close}
        </button>
      </div>
      <div class="body">
        ${this.#clusters()} ${this.#dense()}
        ${features.length > 0 ? this.#cards(features) : this.#nothingHere()}
      </div>
    `;
  }

  /** An answer takes the focus; a map that opens with something selected does not. */
  protected override updated(): void {
    const { inspection } = this.store.state;
    if (inspection && inspection !== this.#answered) this.heading.focus({ preventScroll: true });
    this.#answered = inspection;
  }

  #features(): readonly FeatureReference[] {
    const { inspection } = this.store.state;
    const feature = selected(this.store.state);
    return inspection?.features ?? (feature ? [feature] : []);
  }

  #asked(): unknown {
    const { inspection, coordinateFormat } = this.store.state;
    if (!inspection) return nothing;
    const text = formatCoordinates(inspection, coordinateFormat);
    return html`<bdi class="asked" dir="ltr">${text}</bdi>`;
  }

  #pager(features: readonly FeatureReference[]): TemplateResult {
    const words = t(language(this.store.state)).details;
    const index = features.findIndex((feature) => this.#isSelected(feature));
    return html`<nav aria-label=${words.position(index + 1, features.length)}>
      ${this.#step(words.previous, icons.previous, features[index - 1])}
      ${this.#step(words.next, icons.next, features[index + 1])}
    </nav>`;
  }

  #step(label: string, icon: TemplateResult, target: FeatureReference | undefined) {
    return html`<button
      class="icon"
      aria-label=${label}
      title=${label}
      aria-disabled=${target === undefined}
      @click=${() => target && this.#choose(target)}
    >
      ${icon}
    </button>`;
  }

  #cards(features: readonly FeatureReference[]): unknown {
    const { state } = this.store;
    const { catalog } = state;
    return features.map((feature) => {
      const file = state.local.layers.find(({ id }) => id === feature.layer);
      if (file) return this.#localCard(feature, file, features.length);
      const layer = findLayer(catalog, feature.layer);
      if (!catalog || !layer) return nothing;
      return html`<naqsha-feature-card
        .reference=${feature}
        .layer=${layer}
        .edition=${catalog.edition}
        .query=${layerQuery(state.spec, layer)}
        .language=${language(state)}
        .theme=${theme(state)}
        ?expanded=${features.length === 1 || this.#isSelected(feature)}
        .foldable=${features.length > 1}
        @naqsha-expand=${() => this.#choose(feature)}
      ></naqsha-feature-card>`;
    });
  }

  /** Its code comes when a file of the reader's is first asked about. */
  #localCard(reference: FeatureReference, layer: LocalLayer, among: number): TemplateResult {
    void import("../local/localCard.ts");
    return html`<naqsha-local-card
      .reference=${reference}
      .layer=${layer}
      .language=${language(this.store.state)}
      ?expanded=${among === 1 || this.#isSelected(reference)}
      .foldable=${among > 1}
      @naqsha-expand=${() => this.#choose(reference)}
    ></naqsha-local-card>`;
  }

  #title(): string {
    const { inspection } = this.store.state;
    const words = t(language(this.store.state)).details;
    if (!inspection) return words.selected;
    const number = numberOf(inspection);
    return number === 0 && inspection.dense.length > 0 ? words.title : words.found(number);
  }

  #clusters(): unknown {
    const { inspection, catalog } = this.store.state;
    const lang = language(this.store.state);
    const words = t(lang).details;
    return inspection?.clusters.map((cluster) => {
      const title = findLayer(catalog, cluster.layer)?.title[lang] ?? "";
      return html`<div class="together">
        <p>${words.together(title, formatNumber(lang, cluster.count))}</p>
        <button class="primary" @click=${() => this.#takeApart(cluster)}>${words.takeApart}</button>
      </div>`;
    });
  }

  #takeApart(cluster: Cluster): void {
    takeApart(this.store, cluster);
    this.#giveFocusBack();
  }

  #dense(): unknown {
    const { inspection, catalog } = this.store.state;
    const lang = language(this.store.state);
    return inspection?.dense.map((id) => {
      const title = findLayer(catalog, id)?.title[lang] ?? "";
      return html`<p>${t(lang).details.dense(title)}</p>`;
    });
  }

  #nothingHere(): unknown {
    const { inspection } = this.store.state;
    if (inspection && inspection.clusters.length + inspection.dense.length > 0) return nothing;
    const words = t(language(this.store.state)).details;
    return html`<p>${words.nothing}</p><p>${words.nothingHint}</p>`;
  }

  #isSelected({ layer, id }: FeatureReference): boolean {
    const feature = selected(this.store.state);
    return feature?.layer === layer && feature.id === id;
  }

  async #choose(feature: FeatureReference): Promise<void> {
    select(this.store, feature);
    await this.updateComplete;
    this.renderRoot
      .querySelector(":is(naqsha-feature-card, naqsha-local-card)[expanded]")
      ?.scrollIntoView({ block: "nearest" });
  }

  #closeOnEscape = (event: KeyboardEvent): void => {
    if (event.key !== "Escape" || event.defaultPrevented) return;
    event.preventDefault();
    this.#close();
  };

  #close = (): void => {
    closeDetails(this.store);
    this.#giveFocusBack();
  };

  #giveFocusBack(): void {
    if (this.#returnTo?.isConnected) this.#returnTo.focus({ preventScroll: true });
  }
}

/** Things at the place, each of those drawn together among them. */
function numberOf({ features, clusters }: Inspection): number {
  return features.length + clusters.reduce((sum, { count }) => sum + count, 0);
}

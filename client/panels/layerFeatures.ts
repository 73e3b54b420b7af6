import { css, html, LitElement, nothing, type PropertyValues, type TemplateResult } from "lit";
import { customElement, property } from "lit/decorators.js";
import { isNarrowed, type LayerQuery } from "../../server/contract/layerQuery.ts";
import type {
  FeatureCollectionResponse,
  FeatureResponse,
  Language,
  LayerState,
} from "../../server/contract/wire.ts";
import { t } from "../i18n/messages.ts";
import { differs } from "../state/differs.ts";
import { controls } from "../styles/controls.ts";
import { attributeList, attributeRows } from "./attributes.ts";
import "./featureLink.ts";
import { featureNames, positionStatement, tollStatement } from "./featureStatements.ts";
import { featureStyles } from "./featureStyles.ts";
import { LatestRequest } from "./latestRequest.ts";
import { fetchFeatures } from "./requests.ts";
import { dataText, languageFonts, textLanguage } from "./textLanguage.ts";

/** One layer as text: its features by name, each with what is stated of it. */
@customElement("naqsha-layer-features")
export class NaqshaLayerFeatures extends LitElement {
  static override styles = [
    controls,
    languageFonts,
    featureStyles,
    css`
      section {
        margin-block-start: 28px;
        padding-block-start: 16px;
        border-block-start: var(--hairline);
      }

      h2 {
        font-size: var(--text-18);
        font-weight: 600;
      }

      h3 {
        font-size: var(--text-15);
        font-weight: 600;
      }

      li {
        padding-block: 14px;
        border-block-end: var(--hairline);
      }
    `,
  ];

  @property({ attribute: false }) layer!: LayerState;
  @property({ type: Number }) edition = 0;
  /** Which of its features. */
  @property({ attribute: false, hasChanged: differs }) query: LayerQuery = {};
  @property({ attribute: false }) language: Language = "en";

  readonly #request = new LatestRequest<FeatureCollectionResponse>(this);

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has("layer") || changed.has("edition") || changed.has("query")) this.#load();
  }

  override render(): TemplateResult {
    return html`<section>
      <h2>${this.layer.title[this.language]}</h2>
      <p class="soft">${this.layer.description[this.language]}</p>
      ${this.#features()}
    </section>`;
  }

  #load(): void {
    const { layer, edition, query } = this;
    void this.#request.run((signal) => fetchFeatures(layer.id, edition, signal, query));
  }

  #features(): TemplateResult {
    const { state } = this.#request;
    const words = t(this.language);
    if (state.status === "failed") {
      return html`<div class="notice" role="alert">
        <p>${words.list.failed}</p>
        <button @click=${this.#load}>${words.retry}</button>
      </div>`;
    }
    if (state.status !== "done") return html`<p aria-busy="true">${words.loading}</p>`;
    const { features, numberMatched, numberReturned } = state.value;
    if (features.length === 0) {
      return html`<p>${isNarrowed(this.query) ? words.list.noneMatch : words.list.empty}</p>`;
    }
    return html`${isNarrowed(this.query) ? this.#matching(numberMatched) : nothing}
      <ul>
        ${features.map((feature) => html`<li>${this.#feature(feature)}</li>`)}
      </ul>
      ${
        numberReturned < numberMatched
          ? html`<p class="soft">${words.list.more(numberReturned, numberMatched)}</p>`
          : nothing
      }`;
  }

  #matching(matched: number): TemplateResult {
    const { filter, datetime } = this.query;
    return html`<p class="soft">
      ${t(this.language).list.matching(matched, this.layer.featureCount)}
      ${[filter, datetime].map((text) => (text ? html`<code dir="ltr" lang="en">${text}</code> ` : nothing))}
    </p>`;
  }

  #feature({ properties }: FeatureResponse): TemplateResult {
    const { layer, language, edition } = this;
    const { main, other } = featureNames(properties, language);
    const sentences = [
      positionStatement(layer, properties, language),
      ...(tollStatement(properties, language) ?? []),
    ].filter((sentence) => sentence !== null);
    return html`
      <h3><bdi lang=${textLanguage(main)}>${main}</bdi></h3>
      ${other ? html`<p class="soft">${dataText(other)}</p>` : nothing}
      ${sentences.map((sentence) => html`<p class="position">${sentence}</p>`)}
      ${attributeList(attributeRows(layer, properties, { lang: language, edition, sources: null }), language)}
    `;
  }
}

import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from "lit";
import { customElement, property, state } from "lit/decorators.js";
import { isNarrowed, type LayerQuery } from "../../server/contract/layerQuery.ts";
import type { FeatureReference, Theme } from "../../server/contract/mapSpec.ts";
import type { FeatureResponse, Language, LayerState } from "../../server/contract/wire.ts";
import { t } from "../i18n/messages.ts";
import { differs } from "../state/differs.ts";
import { controls } from "../styles/controls.ts";
import { attributeList, attributeRows } from "./attributes.ts";
import { cardStyles } from "./cardStyles.ts";
import "./featureLink.ts";
import { featureNames, positionStatement, tollStatement } from "./featureStatements.ts";
import { featureStyles } from "./featureStyles.ts";
import { icons } from "./icons.ts";
import { LatestRequest } from "./latestRequest.ts";
import { countMatches, fetchFeature, fetchSources, NotFound, type Sources } from "./requests.ts";
import { sourceList } from "./sourceList.ts";
import { featureSymbol } from "./symbols.ts";
import { dataText, languageFonts, textLanguage } from "./textLanguage.ts";

type Properties = FeatureResponse["properties"];

/**
 * One feature: what it is called, how exactly it is placed, and, when `expanded`, everything
 * stated of it. Fires `naqsha-expand` when its heading is pressed.
 */
@customElement("naqsha-feature-card")
export class NaqshaFeatureCard extends LitElement {
  static override styles = [controls, languageFonts, featureStyles, cardStyles];

  @property({ attribute: false }) reference!: FeatureReference;
  @property({ attribute: false }) layer!: LayerState;
  @property({ type: Number }) edition = 0;
  /** What the map asks of its layer. */
  @property({ attribute: false, hasChanged: differs }) query: LayerQuery = {};
  @property({ attribute: false }) language: Language = "en";
  @property({ attribute: false }) theme: Theme = "light";
  @property({ type: Boolean, reflect: true }) expanded = false;
  /** False when it is the only one: there is nothing to fold it away for. */
  @property({ type: Boolean }) foldable = true;
  @state() private sources: Sources | "loading" | "failed" = "loading";

  readonly #request = new LatestRequest<FeatureResponse>(this);
  /** Whether it is among what the map asks for. */
  readonly #matches = new LatestRequest<boolean>(this);

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has("reference") || changed.has("edition")) this.#load();
    if (changed.has("expanded") && this.expanded) void this.#loadSources();
    const questions: (keyof NaqshaFeatureCard)[] = ["reference", "edition", "query", "expanded"];
    if (questions.some((name) => changed.has(name))) this.#askWhetherItMatches();
  }

  override render(): TemplateResult {
    const { state } = this.#request;
    if (state.status === "failed") return this.#failure(state.error);
    if (state.status !== "done") return this.#loading();
    const { properties } = state.value;
    const position = positionStatement(this.layer, properties, this.language);
    return html`
      ${this.#heading(properties)}
      ${position === null ? nothing : html`<p class="position">${position}</p>`}
      ${this.expanded ? this.#statements(properties) : nothing}
    `;
  }

  #load(): void {
    void this.#request.run((signal) => fetchFeature(this.reference, this.edition, signal));
  }

  /** A search or a link can lead to what is not on the map. */
  #askWhetherItMatches(): void {
    const { query, edition, expanded } = this;
    const { layer, id } = this.reference;
    if (!isNarrowed(query) || !expanded) {
      this.#matches.reset();
      return;
    }
    const it = `id = '${id}'`;
    const filter = query.filter === undefined ? it : `(${query.filter}) AND ${it}`;
    void this.#matches.run(
      async (signal) => (await countMatches(layer, edition, { ...query, filter }, signal)) > 0,
    );
  }

  async #loadSources(): Promise<void> {
    try {
      this.sources = await fetchSources();
    } catch {
      this.sources = "failed";
    }
  }

  #loading(): TemplateResult {
    return html`<div class="skeleton" aria-busy="true">
      <span class="visually-hidden">${t(this.language).loading}</span>
    </div>`;
  }

  #failure(error: unknown): TemplateResult {
    const words = t(this.language);
    if (error instanceof NotFound) return html`<p class="soft">${words.details.missing}</p>`;
    return html`<div class="notice" role="alert">
      ${icons.caution}
      <p>${words.details.failed}</p>
      <button @click=${this.#load}>${words.retry}</button>
    </div>`;
  }

  #heading(properties: Properties): TemplateResult {
    const { main, other } = featureNames(properties, this.language);
    const name = html`<bdi lang=${textLanguage(main)}>${main}</bdi>`;
    return html`<div class="heading">
      <span class="symbol">${featureSymbol(this.layer, properties, this.theme)}</span>
      <div class="names">
        <h3>${this.foldable ? this.#toggle(name) : name}</h3>
        ${other ? html`<p class="other">${dataText(other)}</p>` : nothing}
        <p class="layer">${this.layer.title[this.language]}</p>
      </div>
    </div>`;
  }

  #toggle(name: TemplateResult): TemplateResult {
    const expand = () => this.dispatchEvent(new Event("naqsha-expand"));
    return html`<button aria-expanded=${this.expanded} @click=${expand}>
      ${name}${icons.expand}
    </button>`;
  }

  #statements(properties: Properties): TemplateResult {
    const { layer, language, edition } = this;
    const words = t(language).details;
    const sources = typeof this.sources === "string" ? null : this.sources;
    return html`
      ${this.#leftOut()} ${note(properties.position_note)} ${this.#toll(properties)}
      <div class="deeds">
        <button @click=${() => this.#tell("naqsha-zone-around")}>${icons.zone}${words.zoneAround}</button>
        <button @click=${() => this.#tell("naqsha-ask-around")}>${icons.around}${words.askAround}</button>
        ${this.#exposure()}
      </div>
      ${attributeList(attributeRows(layer, properties, { lang: language, edition, sources }), language)}
      <h4>${words.sources}</h4>
      ${this.#citations(properties)} ${this.#cite()}
      <p class="soft">${words.edition(edition)}</p>
    `;
  }

  /** Its code comes with the first feature that is read about. */
  #cite(): TemplateResult {
    void import("../cite/citation.ts");
    const { layer, id } = this.reference;
    return html`<naqsha-citation
      .address=${`/api/collections/${layer}/items/${id}/citation?edition=${this.edition}`}
      .language=${this.language}
    ></naqsha-citation>`;
  }

  /** What happened along it: of lines. */
  #exposure(): unknown {
    if (!this.layer.geometry.every((type) => type.endsWith("LineString"))) return nothing;
    const { exposure } = t(this.language).details;
    return html`<button @click=${() => this.#tell("naqsha-exposure")}>${icons.exposure}${exposure}</button>`;
  }

  #tell(event: "naqsha-zone-around" | "naqsha-ask-around" | "naqsha-exposure"): void {
    const init = { detail: this.reference, bubbles: true, composed: true };
    this.dispatchEvent(new CustomEvent<FeatureReference>(event, init));
  }

  #leftOut(): unknown {
    const { state } = this.#matches;
    if (state.status !== "done" || state.value) return nothing;
    return html`<p class="position">${t(this.language).details.leftOut}</p>`;
  }

  #toll(properties: Properties): unknown {
    const sentences = tollStatement(properties, this.language);
    if (!sentences) return nothing;
    return html`<h4>${t(this.language).toll.title}</h4>
      ${sentences.map((sentence) => html`<p class="toll">${sentence}</p>`)}
      ${note(properties.toll_note)}`;
  }

  #citations({ sources: ids }: Properties): unknown {
    if (!Array.isArray(ids)) return nothing;
    const { sources } = this;
    if (typeof sources !== "string") return sourceList(ids, sources, this.language);
    return sources === "loading"
      ? this.#loading()
      : html`<p class="soft">${t(this.language).details.noSources}</p>`;
  }
}

function note(text: unknown): unknown {
  if (typeof text !== "string" || text === "") return nothing;
  return html`<p class="soft" lang=${textLanguage(text)} dir="auto">${text}</p>`;
}

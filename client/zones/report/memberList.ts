import { css, html, LitElement, nothing, type PropertyValues, type TemplateResult } from "lit";
import { customElement, property, state } from "lit/decorators.js";
import type { Theme } from "../../../server/contract/mapSpec.ts";
import type { FeatureResponse, Language, LayerState } from "../../../server/contract/wire.ts";
import { formatNumber } from "../../i18n/format.ts";
import { t } from "../../i18n/messages.ts";
import { featureNames } from "../../panels/featureStatements.ts";
import { LatestRequest } from "../../panels/latestRequest.ts";
import { fetchItems } from "../../panels/requests.ts";
import { featureSymbol } from "../../panels/symbols.ts";
import { differs } from "../../state/differs.ts";
import { controls } from "../../styles/controls.ts";
import type { FeaturePointer } from "./featurePointer.ts";
import { featureRow, featureRowStyles } from "./featureRow.ts";
import { memberStatements } from "./memberStatements.ts";
import { reportTexts } from "./messages.ts";

/** Rows at first, and how many more come at a time: no more than a request may name. */
const firstRows = 5;
const moreRows = 100;

/** The features of one layer in a ring, nearest first; those that are only possible are marked. */
@customElement("naqsha-member-list")
export class NaqshaMemberList extends LitElement {
  static override styles = [
    controls,
    featureRowStyles,
    css`
      :host {
        display: block;
      }

      p {
        padding-block: 4px;
        color: var(--ink-soft);
      }
    `,
  ];

  @property({ attribute: false }) layer!: LayerState;
  @property({ attribute: false, hasChanged: differs }) ids: readonly string[] = [];
  /** Those, and others that are not counted. */
  @property({ attribute: false, hasChanged: differs }) possibleIds: readonly string[] = [];
  @property({ type: Number }) edition = 0;
  @property({ attribute: false }) language: Language = "en";
  @property({ attribute: false }) theme: Theme = "light";
  @property({ attribute: false }) pointer!: FeaturePointer;
  @state() private rows = firstRows;

  readonly #request = new LatestRequest<void>(this);
  /** Those fetched; of this layer and edition. */
  #features = new Map<string, FeatureResponse>();

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has("layer") || changed.has("edition")) this.#features = new Map();
    const isOther = (["layer", "ids", "possibleIds", "edition"] as const).some((name) =>
      changed.has(name),
    );
    if (isOther) this.rows = firstRows;
    if (isOther || changed.has("rows" as keyof NaqshaMemberList)) this.#load();
  }

  override render(): TemplateResult {
    const words = reportTexts(this.language);
    const { state } = this.#request;
    const all = this.#allIds();
    const rest = all.length - this.rows;
    return html`
      <ul aria-label=${this.layer.title[this.language]}>
        ${all.slice(0, this.rows).map((id) => this.#row(id))}
      </ul>
      ${
        state.status === "failed"
          ? html`<p role="alert">${words.membersFailed}
              <button @click=${() => this.#load()}>${t(this.language).retry}</button></p>`
          : nothing
      }
      ${
        rest > 0
          ? html`<button class="more" @click=${() => {
              this.rows += moreRows;
            }}>${words.more(formatNumber(this.language, rest))}</button>`
          : nothing
      }
    `;
  }

  /** Those counted, and after them those that might be. */
  #allIds(): readonly string[] {
    return [...new Set([...this.ids, ...this.possibleIds])];
  }

  #row(id: string): TemplateResult {
    const { layer, language, theme } = this;
    const reference = { layer: layer.id, id };
    const feature = this.#features.get(id);
    const hasSymbol = layer.symbol.type !== "basemap";
    const isPossible = this.possibleIds.includes(id);
    const row = feature
      ? {
          name: featureNames(feature.properties, language).main,
          symbol: hasSymbol ? featureSymbol(layer, feature.properties, theme) : undefined,
          notes: memberStatements(layer, feature.properties, isPossible, language),
        }
      : { name: "…", symbol: hasSymbol ? nothing : undefined, notes: [] };
    return featureRow({ reference, isPossible, ...row }, this.pointer);
  }

  #load(): void {
    const shown = this.#allIds().slice(0, this.rows);
    const ids = shown.filter((id) => !this.#features.has(id));
    void this.#request.run((signal) => this.#fetch(ids, signal));
  }

  async #fetch(ids: readonly string[], signal: AbortSignal): Promise<void> {
    for (let first = 0; first < ids.length; first += moreRows) {
      const named = ids.slice(first, first + moreRows).map((id) => `'${id}'`);
      const params = {
        filter: `id IN (${named.join()})`,
        edition: String(this.edition),
        limit: String(moreRows),
      };
      const { features } = await fetchItems(this.layer.id, params, signal);
      for (const feature of features) this.#keep(feature);
    }
  }

  #keep(feature: FeatureResponse): void {
    const id = String(feature.id);
    this.#features.set(id, feature);
    this.pointer.know({ layer: this.layer.id, id }, feature.geometry);
  }
}

import { html, LitElement, nothing, type TemplateResult } from "lit";
import { customElement, property, query, state } from "lit/decorators.js";
import { isPointLayer } from "../../server/contract/isPointLayer.ts";
import type { DrawnAs } from "../../server/contract/mapSpec.ts";
import type { Language, LayerState } from "../../server/contract/wire.ts";
import { formatNumber } from "../i18n/format.ts";
import { t } from "../i18n/messages.ts";
import { flyTo, openTable, setDrawing, setOpacity, toggleLayer } from "../state/actions.ts";
import type { Store } from "../state/store.ts";
import { controls } from "../styles/controls.ts";
import { icons } from "./icons.ts";
import { layerRowStyles } from "./layerRowStyles.ts";
import { disclosure, opacitySlider } from "./rowParts.ts";
import { dataText, languageFonts } from "./textLanguage.ts";

/** Null: as it is declared. */
const drawings: readonly (DrawnAs | null)[] = [null, "clusters", "heat"];

/** One layer in the panel: its switch, and on demand its opacity and what it is. */
@customElement("naqsha-layer-row")
export class NaqshaLayerRow extends LitElement {
  static override styles = [controls, languageFonts, layerRowStyles];

  @property({ attribute: false }) store!: Store;
  @property({ attribute: false }) layer!: LayerState;
  @property({ attribute: false }) language: Language = "en";
  /** 0 to 1; null when the layer is hidden. */
  @property({ attribute: false }) opacity: number | null = null;
  @property({ attribute: false }) drawnAs: DrawnAs | undefined;
  @property({ type: Boolean }) failed = false;
  /** Only some of its features are on the map. */
  @property({ type: Boolean }) filtered = false;
  @property({ type: Boolean, reflect: true }) lifted = false;
  @state() private open = false;
  @query(".grip") private grip!: HTMLElement | null;

  /** Focuses the handle by which the layer is moved. */
  focusGrip(): void {
    this.grip?.focus();
  }

  override render(): TemplateResult {
    return html`
      <div class="row" role="group" aria-label=${this.#title}>
        ${this.#switch()} ${this.#disclosure()} ${this.#handle()}
      </div>
      ${this.open ? this.#about() : nothing}
    `;
  }

  get #title(): string {
    return this.layer.title[this.language];
  }

  #switch(): TemplateResult {
    const { featureCount } = this.layer;
    const words = t(this.language).layers;
    return html`<label>
      <input
        type="checkbox"
        role="switch"
        .checked=${this.opacity !== null}
        @change=${() => toggleLayer(this.store, this.layer.id)}
      />
      <span class="text">
        <span class="title">${this.#title}</span>
        ${
          this.failed
            ? html`<span class="failed">${words.reason}</span>`
            : html`<span class="count">${words.featureCount(featureCount)}${
                this.filtered ? html` · <b>${words.filtered}</b>` : nothing
              }</span>`
        }
      </span>
    </label>`;
  }

  #disclosure(): TemplateResult {
    const label = t(this.language).layers.about(this.#title);
    return disclosure(label, this.open, () => {
      this.open = !this.open;
    });
  }

  #handle(): TemplateResult {
    const label = t(this.language).layers.move(this.#title);
    if (this.opacity === null) return html`<span class="icon" aria-hidden="true"></span>`;
    return html`<button
      class="icon grip"
      aria-label=${label}
      title=${label}
      aria-description=${t(this.language).layers.moveInstructions}
      aria-pressed=${this.lifted}
    >
      ${icons.grip}
    </button>`;
  }

  #about(): TemplateResult {
    const words = t(this.language).layers;
    const { description, licence, attribution, changedInEdition, bbox } = this.layer;
    return html`<div class="about">
      ${this.#opacitySlider()} ${this.#drawing()}
      <p>${description[this.language]}</p>
      <dl>
        <dt>${words.licence}</dt>
        <dd><a href=${licence.url} target="_blank" rel="noopener">${dataText(licence.name)}</a></dd>
        <dt>${words.attribution}</dt>
        <dd>${dataText(attribution)}</dd>
        <dt>${words.changed}</dt>
        <dd>${formatNumber(this.language, changedInEdition)}</dd>
      </dl>
      <button class="quiet" ?disabled=${!bbox} @click=${() => bbox && flyTo(this.store, { bbox })}>
        ${icons.extent}${words.zoomTo}
      </button>
      <button class="quiet" @click=${() => openTable(this.store, this.layer.id)}>
        ${icons.table}${words.asTable}
      </button>
    </div>`;
  }

  #drawing(): unknown {
    if (this.opacity === null || !isPointLayer(this.layer)) return nothing;
    const words = t(this.language).layers;
    return html`<fieldset class="drawing">
      <legend>${words.drawing}</legend>
      ${drawings.map(
        (as) => html`<label>
          <input
            type="radio"
            name="drawing"
            .checked=${(this.drawnAs ?? null) === as}
            @change=${() => setDrawing(this.store, this.layer.id, as)}
          />
          <span>${words.drawings[as ?? "points"]}</span>
        </label>`,
      )}
    </fieldset>`;
  }

  #opacitySlider(): unknown {
    const { opacity } = this;
    if (opacity === null) return nothing;
    const set = (value: number) => setOpacity(this.store, this.layer.id, value);
    return opacitySlider({ name: this.#title, opacity, set }, this.language);
  }
}

import { html, LitElement, nothing, type TemplateResult } from "lit";
import { customElement, property, state } from "lit/decorators.js";
import type { Theme } from "../../server/contract/mapSpec.ts";
import type { Language } from "../../server/contract/wire.ts";
import { formatNumber } from "../i18n/format.ts";
import { t } from "../i18n/messages.ts";
import { icons } from "../panels/icons.ts";
import { layerRowStyles } from "../panels/layerRowStyles.ts";
import { disclosure, opacitySlider } from "../panels/rowParts.ts";
import { languageFonts } from "../panels/textLanguage.ts";
import { flyTo, openTable } from "../state/actions.ts";
import type { Store } from "../state/store.ts";
import { controls } from "../styles/controls.ts";
import "./localArea.ts";
import "./localFilter.ts";
import { removeFile } from "./localFiles.ts";
import type { LocalLayer } from "./localLayer.ts";
import { localRowStyles } from "./localRowStyles.ts";
import { changeLayer } from "./localState.ts";
import { localTexts } from "./messages.ts";

/** One file in the panel: its switch, and on demand how it is drawn, what is asked of it, and with it. */
@customElement("naqsha-local-row")
export class NaqshaLocalRow extends LitElement {
  static override styles = [controls, languageFonts, layerRowStyles, localRowStyles];

  @property({ attribute: false }) store!: Store;
  @property({ attribute: false }) layer!: LocalLayer;
  @property({ attribute: false }) language: Language = "en";
  @property({ attribute: false }) theme: Theme = "light";
  @state() private open = false;

  override render(): TemplateResult {
    const { name } = this.layer;
    return html`
      <div class="row" role="group" aria-label=${name}>
        ${this.#switch()} ${this.#disclosure()} ${this.#removal()}
      </div>
      ${this.open ? this.#about() : nothing}
    `;
  }

  #switch(): TemplateResult {
    const { name, visible } = this.layer;
    const words = localTexts(this.language);
    return html`<label>
      <input
        type="checkbox"
        role="switch"
        .checked=${visible}
        @change=${() => this.#change({ visible: !visible })}
      />
      <span class="text">
        <span class="title"><bdi>${name}</bdi></span>
        <span class="count">
          <span class="swatch" data-theme=${this.theme} aria-hidden="true"></span>
          ${this.#count()} · ${words.here}
        </span>
      </span>
    </label>`;
  }

  #count(): string {
    const { count, matched } = this.layer;
    const words = localTexts(this.language);
    const format = (n: number) => formatNumber(this.language, n);
    if (matched === null) return words.narrowing;
    return matched === count
      ? words.features(format(count), count)
      : words.matched(format(matched), format(count));
  }

  #disclosure(): TemplateResult {
    const label = localTexts(this.language).about(this.layer.name);
    return disclosure(label, this.open, () => {
      this.open = !this.open;
    });
  }

  #removal(): TemplateResult {
    const words = localTexts(this.language);
    return html`<button
      class="icon"
      aria-label=${`${words.remove}: ${this.layer.name}`}
      title=${words.remove}
      @click=${() => removeFile(this.store, this.layer.id)}
    >
      ${icons.close}
    </button>`;
  }

  #about(): TemplateResult {
    const { layer, store, language } = this;
    const words = localTexts(language);
    return html`<div class="about">
      ${this.#opacity()} ${this.#label()}
      <button class="quiet" @click=${() => flyTo(store, { bbox: layer.bbox })}>
        ${icons.extent}${words.zoomTo}
      </button>
      <button class="quiet" @click=${() => openTable(store, layer.id)}>
        ${icons.table}${t(language).layers.asTable}
      </button>
      <h3>${words.filter}</h3>
      <naqsha-local-filter .store=${store} .layer=${layer} .language=${language} .theme=${this.theme}>
      </naqsha-local-filter>
      <h3>${words.area.title}</h3>
      <naqsha-local-area .store=${store} .layer=${layer} .language=${language}></naqsha-local-area>
      ${this.#remarks()}
    </div>`;
  }

  #opacity(): TemplateResult {
    const { name, opacity } = this.layer;
    const set = (value: number) => this.#change({ opacity: value });
    return opacitySlider({ name, opacity, set }, this.language);
  }

  #label(): TemplateResult {
    const words = localTexts(this.language);
    const { columns, labelBy } = this.layer;
    return html`<label class="label">
      <span>${words.label}</span>
      <select
        @change=${(event: Event) => {
          this.#change({ labelBy: (event.target as HTMLSelectElement).value || null });
        }}
      >
        <option value="" ?selected=${labelBy === null}>${words.noLabel}</option>
        ${Object.keys(columns).map(
          (name) => html`<option value=${name} ?selected=${name === labelBy}>${name}</option>`,
        )}
      </select>
    </label>`;
  }

  /** In the words of the readers, which are those of `npm run load`. */
  #remarks(): unknown {
    const { notes, leftOut } = this.layer;
    const words = localTexts(this.language);
    if (notes.length === 0 && !leftOut) return nothing;
    const count = leftOut?.count ?? 0;
    const lines = [
      ...notes,
      ...(leftOut?.lines ?? []),
      ...(leftOut?.endedBy ? [leftOut.endedBy] : []),
    ];
    return html`<h3>${words.notes}</h3>
      ${count > 0 ? html`<p>${words.leftOut(formatNumber(this.language, count), count)}</p>` : nothing}
      ${leftOut?.endedBy ? html`<p>${words.endedEarly}</p>` : nothing}
      <ul class="lines" lang="en" dir="ltr">${lines.map((line) => html`<li>${line}</li>`)}</ul>`;
  }

  #change(change: Partial<LocalLayer>): void {
    changeLayer(this.store, this.layer.id, () => change);
  }
}

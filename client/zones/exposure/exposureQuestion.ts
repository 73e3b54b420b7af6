import { css, html, LitElement, nothing, type TemplateResult } from "lit";
import { customElement, property, state } from "lit/decorators.js";
import type { Language } from "../../../server/contract/wire.ts";
import { controls } from "../../styles/controls.ts";
import { distanceText } from "../distanceText.ts";
import { exposureTexts } from "./messages.ts";

const stretchesM = [1000, 2000, 5000, 10_000, 20_000, 50_000];
const [leastKm, mostKm] = [0.1, 500];

/** How far from the route one looks, and in how long stretches. Fires `distance` and `stretch`, in metres. */
@customElement("naqsha-exposure-question")
export class NaqshaExposureQuestion extends LitElement {
  static override styles = [
    controls,
    css`
      :host {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: 0 14px;
      }

      label {
        display: inline-flex;
        align-items: center;
        gap: 6px;
        color: var(--ink-soft);
        white-space: nowrap;
      }

      input,
      select {
        block-size: max(30px, var(--target) - 6px);
        padding-inline: 6px;
        border: 1px solid var(--edge);
        border-radius: var(--radius);
        background: var(--paper);
        color: var(--ink);
        line-height: normal;
        font-variant-numeric: tabular-nums;
      }

      input {
        inline-size: 5em;
      }

      :host(:lang(ur)) select {
        block-size: max(38px, var(--target));
        line-height: 1.9;
      }

      [aria-invalid="true"] {
        border-color: var(--warning);
      }

      .wrong {
        color: var(--warning);
        white-space: normal;
      }
    `,
  ];

  @property({ type: Number }) distanceM = 0;
  @property({ type: Number }) stretchM = 0;
  @property({ attribute: false }) language: Language = "en";
  @state() private isWrong = false;

  override render(): TemplateResult {
    const words = exposureTexts(this.language);
    return html`
      <label>
        ${words.distance}
        <input
          type="number"
          min=${leastKm}
          max=${mostKm}
          step="any"
          inputmode="decimal"
          .value=${String(this.distanceM / 1000)}
          aria-invalid=${this.isWrong}
          @change=${this.#setDistance}
        />
        ${words.km}
      </label>
      <label>
        ${words.stretch}
        <select @change=${this.#setStretch}>
          ${stretchesM.map(
            (each) => html`<option value=${each} .selected=${each === this.stretchM}>
              ${distanceText(this.language, each)}
            </option>`,
          )}
        </select>
      </label>
      ${this.isWrong ? html`<p class="wrong" role="alert">${words.wrongDistance}</p>` : nothing}
    `;
  }

  #setDistance({ target }: Event): void {
    const km = (target as HTMLInputElement).valueAsNumber;
    this.isWrong = !(km >= leastKm && km <= mostKm);
    if (!this.isWrong) this.#tell("distance", km * 1000);
  }

  #setStretch({ target }: Event): void {
    this.#tell("stretch", Number((target as HTMLSelectElement).value));
  }

  #tell(name: "distance" | "stretch", detail: number): void {
    this.dispatchEvent(new CustomEvent<number>(name, { detail }));
  }
}

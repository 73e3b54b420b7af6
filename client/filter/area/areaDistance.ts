import { html, LitElement, nothing, type TemplateResult } from "lit";
import { customElement, property, state } from "lit/decorators.js";
import type { Language } from "../../../geodata/declaration.ts";
import { formatNumber } from "../../i18n/format.ts";
import { controls } from "../../styles/controls.ts";
import { areaFieldStyles } from "./areaFieldStyles.ts";
import { areaTexts } from "./messages.ts";

const presetsKm = [5, 10, 25, 50, 100];

/** Half way round the Earth. */
const mostKm = 20_000;

/** How far around something one asks. Fires `distance` with metres, or null where one asks of the thing itself. */
@customElement("naqsha-area-distance")
export class NaqshaAreaDistance extends LitElement {
  static override styles = [controls, areaFieldStyles];

  @property({ attribute: false }) distanceM: number | null = null;
  @property({ attribute: false }) language: Language = "en";
  @state() private isWrong = false;

  override render(): TemplateResult {
    const words = areaTexts(this.language);
    const km = this.distanceM === null ? "" : String(this.distanceM / 1000);
    return html`
      <div class="row">
        <label for="km">${words.distance}</label>
        <input
          id="km"
          type="text"
          inputmode="decimal"
          dir="ltr"
          autocomplete="off"
          .value=${km}
          aria-invalid=${this.isWrong}
          aria-describedby="hint wrong"
          @change=${this.#onChange}
        />
        <span>${words.km}</span>
        <span id="hint" class="soft">${words.distanceHint}</span>
      </div>
      <div id="wrong" role="alert">
        ${this.isWrong ? html`<p class="wrong">${words.wrongDistance}</p>` : nothing}
      </div>
      <div class="presets" role="group" aria-label=${words.presets}>
        ${presetsKm.map((preset) => this.#preset(preset))}
      </div>
    `;
  }

  #preset(km: number): TemplateResult {
    return html`<button
      aria-pressed=${this.distanceM === km * 1000}
      @click=${() => this.#tell(km * 1000)}
    >
      ${formatNumber(this.language, km)}&#x202F;${areaTexts(this.language).km}
    </button>`;
  }

  #onChange({ target }: Event): void {
    const text = (target as HTMLInputElement).value.trim().replace(",", ".");
    const km = Number(text);
    if (text === "") this.#tell(null);
    else if (km >= 0.001 && km <= mostKm) this.#tell(Math.round(km * 1000));
    else this.isWrong = true;
  }

  #tell(detail: number | null): void {
    this.isWrong = false;
    this.dispatchEvent(new CustomEvent<number | null>("distance", { detail }));
  }
}

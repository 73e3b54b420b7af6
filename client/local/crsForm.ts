import { html, LitElement, nothing, type TemplateResult } from "lit";
import { customElement, property, state } from "lit/decorators.js";
import type { Language } from "../../server/contract/wire.ts";
import type { ReadOptions } from "../../server/load/reader.ts";
import { languageFonts } from "../panels/textLanguage.ts";
import { controls } from "../styles/controls.ts";
import { dialogStyles } from "./dialogStyles.ts";
import { localTexts } from "./messages.ts";
import { otherSystem, systemChoices } from "./systems.ts";

/** Asks for the reference system of a file that does not say it. Fires `answer` with the options to read it by. */
@customElement("naqsha-crs-form")
export class NaqshaCrsForm extends LitElement {
  static override styles = [controls, languageFonts, dialogStyles];

  @property({ attribute: false }) refusal: readonly string[] = [];
  @property({ attribute: false }) language: Language = "en";
  @state() private system = "";

  override render(): TemplateResult {
    const words = localTexts(this.language).dialog;
    return html`<form @submit=${this.#answer}>
      <p>${words.crsIntro}</p>
      ${
        this.refusal.length > 0
          ? html`<div><p>${words.refused}</p><pre lang="en" dir="ltr">${this.refusal.join("\n")}</pre></div>`
          : nothing
      }
      <div class="fields">
        <label class="field">
          <span>${words.system}</span>
          <select
            @change=${(event: Event) => {
              this.system = (event.target as HTMLSelectElement).value;
            }}
          >
            ${systemChoices(this.language, false).map(
              ([crs, title]) =>
                html`<option value=${crs} ?selected=${crs === this.system}>${title}</option>`,
            )}
          </select>
        </label>
        ${
          this.system === otherSystem
            ? html`<label class="field">
                <span>${words.otherSystem}</span>
                <input type="text" name="other" dir="ltr" required placeholder="EPSG:32642" spellcheck="false" />
              </label>`
            : nothing
        }
      </div>
      <div class="choices"><button class="primary">${words.show}</button></div>
    </form>`;
  }

  #answer(event: SubmitEvent): void {
    event.preventDefault();
    const other = new FormData(event.target as HTMLFormElement).get("other");
    const crs = this.system === otherSystem ? String(other) : this.system || "EPSG:4326";
    this.dispatchEvent(new CustomEvent<ReadOptions>("answer", { detail: { crs } }));
  }
}

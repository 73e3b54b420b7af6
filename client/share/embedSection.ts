import { css, html, LitElement, nothing, type TemplateResult } from "lit";
import { customElement, property, state } from "lit/decorators.js";
import type { Language } from "../../server/contract/wire.ts";
import { formatNumber } from "../i18n/format.ts";
import { controls } from "../styles/controls.ts";
import "./copyText.ts";
import { radioChoices } from "../panels/radioChoices.ts";
import {
  type EmbedChoice,
  type EmbeddedMap,
  embedAddress,
  embedCode,
  frameSides,
  isSized,
} from "./embedCode.ts";
import { shareTexts } from "./messages.ts";
import { codeBlock, shareStyles } from "./shareStyles.ts";

/** The map in a web page of the reader's own: as a frame, or as an element that its scripts can speak to. */
@customElement("naqsha-embed-section")
export class NaqshaEmbedSection extends LitElement {
  static override styles = [
    controls,
    shareStyles,
    codeBlock,
    css`
      .ways {
        display: flex;
        flex-wrap: wrap;
        gap: 0 16px;
        margin-block-start: 4px;
      }

      .ways a {
        display: inline-flex;
        align-items: center;
        min-block-size: var(--target);
      }

      .wrong {
        margin-block: 8px;
        color: var(--warning);
      }
    `,
  ];

  @property({ attribute: false }) map!: EmbeddedMap;
  /** Pinned or live, in words. */
  @property() kept = "";
  @property({ attribute: false }) language: Language = "en";
  @state() private choice: EmbedChoice = {
    as: "frame",
    width: "page",
    widthPx: "800",
    heightPx: "500",
  };

  override render(): TemplateResult {
    const words = shareTexts(this.language);
    const { as, width } = this.choice;
    return html`
      <p class="hint">${words.webHint}</p>
      ${radioChoices(words.writtenAs, words.embedForms, as, (as) => this.#change({ as }))}
      ${radioChoices(words.embedWidth, words.embedWidths, width, (width) => this.#change({ width }))}
      <div class="numbers">
        ${width === "own" ? this.#number(words.widthPx, "widthPx") : nothing}
        ${this.#number(words.heightPx, "heightPx")}
      </div>
      ${isSized(this.choice) ? this.#code() : this.#refusal()}
      <div class="ways">
        <a href=${embedAddress(this.map)} target="_blank">${words.seeEmbed}</a>
        <a href=${`/embed/guide?lang=${this.language}`} target="_blank">${words.embedGuide}</a>
      </div>
    `;
  }

  #number(title: string, side: "widthPx" | "heightPx"): TemplateResult {
    const [least, greatest] = frameSides;
    return html`<label class="field">
      <span>${title}</span>
      <input
        type="number"
        min=${least}
        max=${greatest}
        .value=${this.choice[side]}
        @input=${(event: Event) =>
          this.#change({ [side]: (event.target as HTMLInputElement).value })}
      />
    </label>`;
  }

  #code(): TemplateResult {
    const what = shareTexts(this.language).embedOf[this.choice.as](this.kept);
    const code = embedCode(this.map, this.choice);
    return html`
      <pre dir="ltr" lang="en" tabindex="0" role="region" aria-label=${what}>${code}</pre>
      <naqsha-copy-text .text=${code} .what=${what} .language=${this.language}></naqsha-copy-text>
    `;
  }

  #refusal(): TemplateResult {
    const [least, greatest] = frameSides.map((side) => formatNumber(this.language, side));
    const words = shareTexts(this.language);
    return html`<p class="wrong" role="status">${words.sidesPx(least ?? "", greatest ?? "")}</p>`;
  }

  #change(changes: Partial<EmbedChoice>): void {
    this.choice = { ...this.choice, ...changes };
  }
}

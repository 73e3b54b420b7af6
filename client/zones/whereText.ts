import { css, html, LitElement, nothing, type TemplateResult } from "lit";
import { customElement, property, query, state } from "lit/decorators.js";
import type { Language } from "../../server/contract/wire.ts";
import { FilterError } from "../../server/filter/filterError.ts";
import { parseText } from "../../server/filter/parseText.ts";
import { dataText } from "../panels/textLanguage.ts";
import { controls } from "../styles/controls.ts";
import { zoneTexts } from "./messages.ts";

/** A condition as CQL2 text, to be read and written. Fires `text` with one that can be read. */
@customElement("naqsha-where-text")
export class NaqshaWhereText extends LitElement {
  static override styles = [
    controls,
    css`
      :host {
        display: block;
        font-size: var(--text-13);
      }

      label,
      #hint {
        color: var(--ink-soft);
        font-size: var(--text-12);
      }

      textarea {
        display: block;
        inline-size: 100%;
        margin-block: 4px 6px;
        padding: 8px;
        border: 1px solid var(--edge);
        border-radius: var(--radius);
        background: var(--paper);
        color: var(--ink);
        font: var(--text-13) / 1.5 ui-monospace, Menlo, Consolas, monospace;
        resize: vertical;
      }

      [aria-invalid="true"] {
        border-color: var(--warning);
      }

      .wrong {
        margin-block-end: 6px;
        padding: 8px 10px;
        border-radius: var(--radius);
        background: var(--warning-wash);
        overflow-wrap: anywhere;
      }

      .row {
        display: flex;
        align-items: center;
        gap: 8px;
      }

      button {
        border: 1px solid var(--edge);
      }
    `,
  ];

  @property() text = "";
  @property({ attribute: false }) language: Language = "en";
  @state() private problem: string | null = null;
  @query("textarea") private field!: HTMLTextAreaElement;

  override render(): TemplateResult {
    const words = zoneTexts(this.language).where;
    return html`
      <label for="text">${words.textLabel}</label>
      <textarea
        id="text"
        dir="ltr"
        rows="4"
        spellcheck="false"
        autocapitalize="off"
        .value=${this.text}
        aria-invalid=${this.problem !== null}
        aria-describedby="problem hint"
        @keydown=${(event: KeyboardEvent) => {
          if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) this.#apply();
        }}
      ></textarea>
      <div id="problem" role="alert">
        ${
          this.problem === null
            ? nothing
            : html`<p class="wrong">${words.wrong} ${dataText(this.problem)}</p>`
        }
      </div>
      <div class="row">
        <button @click=${this.#apply}>${words.apply}</button>
        <span id="hint">${words.textHint}</span>
      </div>
    `;
  }

  #apply(): void {
    const detail = this.field.value.trim();
    this.problem = problemOf(detail);
    if (this.problem !== null) this.field.focus();
    else this.dispatchEvent(new CustomEvent<string>("text", { detail }));
  }
}

function problemOf(text: string): string | null {
  try {
    parseText(text);
    return null;
  } catch (error) {
    if (error instanceof FilterError) return error.message;
    throw error;
  }
}

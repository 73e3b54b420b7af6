import { css, html, LitElement, nothing, type TemplateResult } from "lit";
import { customElement, property, query, state } from "lit/decorators.js";
import { FilterError } from "../../server/filter/filterError.ts";
import { dataText } from "../panels/textLanguage.ts";
import { controls } from "../styles/controls.ts";

interface Words {
  label: string;
  hint: string;
  apply: string;
  /** Stands before what is wrong. */
  wrong: string;
}

/** A condition as CQL2 text, to be read and written. Fires `text` with one that passes its check. */
@customElement("naqsha-condition-text")
export class NaqshaConditionText extends LitElement {
  static override styles = [
    controls,
    css`
      :host {
        display: block;
        margin-block-end: 12px;
      }

      label {
        display: block;
        font-size: var(--text-12);
        color: var(--ink-soft);
      }

      textarea {
        display: block;
        inline-size: 100%;
        min-block-size: 5.5em;
        margin-block: 4px 6px;
        padding: 8px 10px;
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
        font-size: var(--text-13);
        overflow-wrap: anywhere;
      }

      .apply {
        display: flex;
        align-items: center;
        gap: 10px;
        font-size: var(--text-12);
        color: var(--ink-soft);
      }

      .apply button {
        font-size: var(--text-13);
      }
    `,
  ];

  @property() text = "";
  @property({ attribute: false }) words!: Words;
  /** Throws a FilterError where a text cannot be used. */
  @property({ attribute: false }) check!: (text: string) => void;
  @state() private problem: FilterError | null = null;
  @query("textarea") private area!: HTMLTextAreaElement;

  override render(): TemplateResult {
    const { label, hint, apply, wrong } = this.words;
    return html`
      <label for="text">${label}</label>
      <textarea
        id="text"
        dir="ltr"
        rows="3"
        spellcheck="false"
        autocapitalize="off"
        .value=${this.text}
        aria-invalid=${this.problem !== null}
        aria-describedby="wrong hint"
        @keydown=${(event: KeyboardEvent) => {
          if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) this.#apply();
        }}
      ></textarea>
      <div id="wrong" role="alert">
        ${
          this.problem
            ? html`<div class="wrong">${wrong} ${dataText(this.problem.message)}</div>`
            : nothing
        }
      </div>
      <div class="apply">
        <button class="primary" @click=${this.#apply}>${apply}</button>
        <span id="hint">${hint}</span>
      </div>
    `;
  }

  protected override willUpdate(changed: Map<PropertyKey, unknown>): void {
    if (changed.has("text")) this.problem = null;
  }

  #apply(): void {
    const text = this.area.value.trim();
    this.problem = this.#problemOf(text);
    if (this.problem) this.#pointAt(this.problem);
    else this.dispatchEvent(new CustomEvent<string>("text", { detail: text }));
  }

  #problemOf(text: string): FilterError | null {
    try {
      this.check(text);
      return null;
    } catch (error) {
      if (error instanceof FilterError) return error;
      throw error;
    }
  }

  /** Puts the cursor where the text stops making sense. */
  #pointAt({ line = 1, column = 1 }: FilterError): void {
    const written = this.area.value;
    const lead = written.length - written.trimStart().length;
    const before = written
      .trimStart()
      .split("\n")
      .slice(0, line - 1);
    const offset = lead + before.reduce((sum, each) => sum + each.length + 1, 0) + column - 1;
    this.area.focus();
    this.area.setSelectionRange(offset, offset);
  }
}

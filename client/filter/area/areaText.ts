import { html, LitElement, nothing, type TemplateResult } from "lit";
import { customElement, property, query, state } from "lit/decorators.js";
import type { Bbox, Language } from "../../../geodata/declaration.ts";
import type { Area } from "../../../server/contract/mapSpec.ts";
import { controls } from "../../styles/controls.ts";
import { areaFieldStyles } from "./areaFieldStyles.ts";
import { areaTexts } from "./messages.ts";
import { problemText } from "./problemText.ts";
import { readShape } from "./readShape.ts";
import { ShapeError } from "./shapeError.ts";

const largestFile = 5_000_000;

/** An area as text: typed, pasted or dropped. Fires `area` with what it says. */
@customElement("naqsha-area-text")
export class NaqshaAreaText extends LitElement {
  static override styles = [controls, areaFieldStyles];

  /** What there is, to be changed. */
  @property() text = "";
  @property({ attribute: false }) extent!: Bbox;
  @property({ attribute: false }) language: Language = "en";
  @state() private problem = "";
  @state() private closes = true;
  @state() private isOver = false;
  @query("textarea") private field!: HTMLTextAreaElement;

  override render(): TemplateResult {
    const words = areaTexts(this.language);
    return html`
      <label for="shape">${words.shape}</label>
      <textarea
        id="shape"
        dir="ltr"
        rows="5"
        spellcheck="false"
        autocapitalize="off"
        placeholder="29.1257 62.0725&#10;29.3 62.4&#10;28.9 62.5"
        .value=${this.text}
        ?data-over=${this.isOver}
        aria-invalid=${this.problem !== ""}
        aria-describedby="wrong hint"
        @keydown=${this.#onKeyDown}
        @dragover=${this.#onDragOver}
        @dragleave=${() => {
          this.isOver = false;
        }}
        @drop=${this.#onDrop}
      ></textarea>
      <p id="hint" class="soft">${words.shapeHint}</p>
      <label class="check">
        <input
          type="checkbox"
          .checked=${this.closes}
          @change=${(event: Event) => {
            this.closes = (event.target as HTMLInputElement).checked;
          }}
        />${words.closes}
      </label>
      <div id="wrong" role="alert">
        ${this.problem ? html`<p class="wrong">${words.wrong} ${this.problem}</p>` : nothing}
      </div>
      <div class="row">
        <button class="primary" @click=${this.#apply}>${words.apply}</button>
        <span class="soft">${words.applyHint}</span>
      </div>
    `;
  }

  #apply(): void {
    try {
      const detail = readShape(this.field.value, this.extent, this.closes);
      this.problem = "";
      this.dispatchEvent(new CustomEvent<Area>("area", { detail }));
    } catch (error) {
      if (!(error instanceof ShapeError)) throw error;
      this.problem = problemText(error.problem, this.language);
      this.field.focus();
    }
  }

  #onKeyDown(event: KeyboardEvent): void {
    if (event.key !== "Enter" || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    this.#apply();
  }

  #onDragOver(event: DragEvent): void {
    if (!event.dataTransfer?.types.includes("Files")) return;
    event.preventDefault();
    event.stopPropagation();
    this.isOver = true;
  }

  /** A file becomes text like any other; what else is dropped, the field takes by itself. */
  async #onDrop(event: DragEvent): Promise<void> {
    this.isOver = false;
    const [file] = event.dataTransfer?.files ?? [];
    if (!file) return;
    event.preventDefault();
    event.stopPropagation();
    if (file.size > largestFile) {
      this.problem = areaTexts(this.language).problems.file;
      return;
    }
    this.field.value = await file.text();
    this.#apply();
  }
}

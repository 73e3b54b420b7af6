import { css, html, LitElement, nothing, type TemplateResult } from "lit";
import { customElement, property, state } from "lit/decorators.js";
import type { Language } from "../../../server/contract/wire.ts";
import { icons } from "../../panels/icons.ts";
import { resultsIcons } from "../../results/resultsIcons.ts";
import { controls } from "../../styles/controls.ts";
import { executeAsFile } from "./executeProcess.ts";
import { reportTexts } from "./messages.ts";
import { saveFile } from "./saveFile.ts";

/** A table that the server has to make takes no longer than this. */
const patienceMs = 60_000;

/** What was worked out, to be taken elsewhere: as text, or as a table made by the server. */
@customElement("naqsha-take-away")
export class NaqshaTakeAway extends LitElement {
  static override styles = [
    controls,
    css`
      :host {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: 6px;
        font-size: var(--text-13);
      }

      button {
        display: inline-flex;
        align-items: center;
        gap: 6px;
        border: 1px solid var(--edge);
        color: var(--accent);
      }

      p {
        flex-basis: 100%;
        color: var(--ink-soft);
        font-size: var(--text-12);
      }

      p:empty {
        display: none;
      }
    `,
  ];

  @property() process = "";
  /** What it is of, as it is said when copied. */
  @property({ attribute: false }) what = "";
  @property({ attribute: false }) inputs: unknown = null;
  @property({ attribute: false }) text!: () => string;
  /** In place of the server's table: one that is made here. */
  @property({ attribute: false }) csv: (() => string) | null = null;
  @property({ attribute: false }) language: Language = "en";
  @state() private outcome = "";

  protected override willUpdate(changed: Map<PropertyKey, unknown>): void {
    if (changed.has("what") || changed.has("language")) this.outcome = "";
  }

  override render(): TemplateResult {
    const words = reportTexts(this.language);
    return html`
      <button @click=${this.#copy}>${icons.copy}${words.copy}</button>
      <button title=${words.csvTitle} @click=${this.#save}>${resultsIcons.download}CSV</button>
      <p role="status">${this.outcome || nothing}</p>
    `;
  }

  async #copy(): Promise<void> {
    const words = reportTexts(this.language);
    const text = this.text();
    try {
      await navigator.clipboard.writeText(text);
      this.outcome = words.copied(text.split("\n").length, this.what);
    } catch {
      this.outcome = words.copyFailed;
    }
  }

  async #save(): Promise<void> {
    const fallback = `${this.process}.csv`;
    if (this.csv) return saveFile(new Blob([this.csv()], { type: "text/csv" }), fallback);
    const patience = AbortSignal.timeout(patienceMs);
    try {
      const params = { lang: this.language, f: "csv" };
      const { file, name } = await executeAsFile(this.process, this.inputs, params, patience);
      saveFile(file, name ?? fallback);
      this.outcome = "";
    } catch {
      this.outcome = reportTexts(this.language).csvFailed;
    }
  }
}

import { css, html, LitElement, type TemplateResult } from "lit";
import { customElement, property, state } from "lit/decorators.js";
import type { Language } from "../../server/contract/wire.ts";
import { controls } from "../styles/controls.ts";
import { citeTexts } from "./messages.ts";

/** What the server calls each form, and what people do. */
const forms = { bibtex: "BibTeX", ris: "RIS", csl: "CSL-JSON", apa: "APA" } as const;

type Form = keyof typeof forms;

/** Copies how a feature or a map is cited, in the form that is chosen. */
@customElement("naqsha-citation")
export class NaqshaCitation extends LitElement {
  static override styles = [
    controls,
    css`
      :host {
        display: block;
      }

      div {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: 6px;
        margin-block: 8px 4px;
        font-size: var(--text-13);
      }

      span {
        color: var(--ink-soft);
      }

      button {
        border: 1px solid var(--edge);
        color: var(--accent);
        font-family: var(--latin);
        font-size: var(--text-13);
      }

      p {
        min-block-size: 1lh;
        color: var(--ink-soft);
        font-size: var(--text-13);
      }
    `,
  ];

  /** Where the server cites it, with a query. */
  @property() address = "";
  @property() of: "feature" | "map" = "feature";
  @property({ attribute: false }) language: Language = "en";
  @state() private outcome = "";

  /** What was copied of another is not said of this one. */
  protected override willUpdate(changed: Map<PropertyKey, unknown>): void {
    if (changed.has("address") || changed.has("language")) this.outcome = "";
  }

  override render(): TemplateResult {
    const { cite } = citeTexts(this.language);
    return html`
      <div role="group" aria-label=${cite}>
        <span>${cite}</span>
        ${Object.entries(forms).map(
          ([form, name]) => html`<button @click=${() => this.#copy(form as Form)}>${name}</button>`,
        )}
      </div>
      <p role="status">${this.outcome}</p>
    `;
  }

  async #copy(form: Form): Promise<void> {
    const words = citeTexts(this.language);
    const text = fetchText(`${this.address}&f=${form}`);
    try {
      // Promised, not awaited: Safari lets a press copy only at once.
      await navigator.clipboard.write([new ClipboardItem({ "text/plain": text })]);
      this.outcome = words.copied[this.of](forms[form]);
    } catch {
      this.outcome = words.failed;
    }
  }
}

async function fetchText(path: string): Promise<Blob> {
  const response = await fetch(path);
  if (!response.ok) throw new Error(response.statusText);
  return new Blob([await response.text()], { type: "text/plain" });
}

import { css, html, LitElement, type TemplateResult } from "lit";
import { customElement, property, state } from "lit/decorators.js";
import type { Language } from "../../server/contract/wire.ts";
import { icons } from "../panels/icons.ts";
import { controls } from "../styles/controls.ts";
import { shareTexts } from "./messages.ts";

/** Copies a text, and says what it has copied. */
@customElement("naqsha-copy-text")
export class NaqshaCopyText extends LitElement {
  static override styles = [
    controls,
    css`
      :host {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: 4px 10px;
      }

      button {
        display: inline-flex;
        align-items: center;
        gap: 6px;
        border: 1px solid var(--edge);
        color: var(--accent);
        font-size: var(--text-13);
      }

      p {
        flex: 1 1 50%;
        color: var(--ink-soft);
        font-size: var(--text-12);
      }
    `,
  ];

  @property() text = "";
  /** What the text is, as it is said when copied. */
  @property() what = "";
  @property({ attribute: false }) language: Language = "en";
  @state() private outcome = "";

  /** What was said of another text is not said of this one. */
  protected override willUpdate(changed: Map<PropertyKey, unknown>): void {
    if (changed.has("text") || changed.has("language")) this.outcome = "";
  }

  override render(): TemplateResult {
    const words = shareTexts(this.language);
    return html`
      <button aria-label=${words.copyOf(this.what)} @click=${this.#copy}>
        ${icons.copy}${words.copy}
      </button>
      <p role="status">${this.outcome}</p>
    `;
  }

  async #copy(): Promise<void> {
    const words = shareTexts(this.language);
    const { what } = this;
    try {
      await navigator.clipboard.writeText(this.text);
      this.outcome = words.copied(what);
    } catch {
      this.outcome = words.copyFailed;
    }
  }
}

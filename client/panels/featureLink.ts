import { css, html, LitElement, type PropertyValues, type TemplateResult } from "lit";
import { customElement, property } from "lit/decorators.js";
import type { FeatureReference } from "../../server/contract/mapSpec.ts";
import type { FeatureResponse, Language } from "../../server/contract/wire.ts";
import { controls } from "../styles/controls.ts";
import { featureNames } from "./featureStatements.ts";
import { LatestRequest } from "./latestRequest.ts";
import { fetchFeature } from "./requests.ts";
import { dataText, languageFonts } from "./textLanguage.ts";

/**
 * The name of a feature that another one refers to; pressed, it fires `naqsha-show` with the reference. Until its name
 * is known, and where it cannot be, its id stands in.
 */
@customElement("naqsha-feature-link")
export class NaqshaFeatureLink extends LitElement {
  static override styles = [
    controls,
    languageFonts,
    css`
      :host {
        display: block;
      }

      /* As large as a finger needs, and yet a line among lines. */
      button {
        margin-block: calc((1.45em - var(--target)) / 2);
        margin-inline-start: -10px;
        text-align: start;
        color: var(--accent);
        text-decoration: underline;
      }
    `,
  ];

  @property({ attribute: false }) reference!: FeatureReference;
  @property({ type: Number }) edition = 0;
  @property({ attribute: false }) language: Language = "en";

  readonly #request = new LatestRequest<FeatureResponse>(this);

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has("reference") && !changed.has("edition")) return;
    void this.#request.run((signal) => fetchFeature(this.reference, this.edition, signal));
  }

  override render(): TemplateResult {
    const { state } = this.#request;
    const name =
      state.status === "done"
        ? featureNames(state.value.properties, this.language).main
        : this.reference.id;
    return html`<button @click=${this.#show}>${dataText(name)}</button>`;
  }

  #show(): void {
    this.dispatchEvent(
      new CustomEvent("naqsha-show", { detail: this.reference, bubbles: true, composed: true }),
    );
  }
}

import { css, html, LitElement, nothing, type PropertyValues } from "lit";
import { customElement, property } from "lit/decorators.js";
import { formatReference } from "../../../server/contract/featureReference.ts";
import type { FeatureReference } from "../../../server/contract/mapSpec.ts";
import type { FeatureResponse, Language } from "../../../server/contract/wire.ts";
import { featureNames } from "../../panels/featureStatements.ts";
import { LatestRequest } from "../../panels/latestRequest.ts";
import { fetchFeature } from "../../panels/requests.ts";
import { differs } from "../../state/differs.ts";
import { controls } from "../../styles/controls.ts";
import { areaIcons } from "./areaIcons.ts";
import { areaTexts } from "./messages.ts";

/** A button that asks around the feature whose details are open, by its name. */
@customElement("naqsha-selected-feature")
export class NaqshaSelectedFeature extends LitElement {
  static override styles = [
    controls,
    css`
      :host {
        display: block;
        margin-block-end: 8px;
      }

      button {
        display: flex;
        align-items: center;
        gap: 8px;
        inline-size: 100%;
        border: 1px solid var(--edge);
        color: var(--accent);
        font-size: var(--text-13);
        text-align: start;
      }

      svg {
        flex: none;
      }
    `,
  ];

  @property({ attribute: false, hasChanged: differs }) reference!: FeatureReference;
  @property({ type: Number }) edition = 0;
  @property({ attribute: false }) language: Language = "en";

  readonly #request = new LatestRequest<FeatureResponse>(this);

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has("reference") && !changed.has("edition")) return;
    void this.#request.run((signal) => fetchFeature(this.reference, this.edition, signal));
  }

  override render() {
    const { state } = this.#request;
    if (state.status === "failed") return nothing;
    const name =
      state.status === "done"
        ? featureNames(state.value.properties, this.language).main
        : formatReference(this.reference);
    return html`<button>
      ${areaIcons.around}<span>${areaTexts(this.language).aroundSelected(name)}</span>
    </button>`;
  }
}

import { css, html, LitElement, nothing } from "lit";
import { customElement, property, state } from "lit/decorators.js";
import type { FeatureReference } from "../../server/contract/mapSpec.ts";
import { t } from "../i18n/messages.ts";
import "../map/naqshaMap.ts";
import { reveal } from "../state/actions.ts";
import { language, theme } from "../state/effective.ts";
import type { Store } from "../state/store.ts";
import { StoreController } from "../state/storeController.ts";
import { controls } from "../styles/controls.ts";

/** The map in a frame: its legend on demand, and what is known of what is pressed. */
@customElement("naqsha-embedded-map")
export class NaqshaEmbeddedMap extends LitElement {
  static override shadowRootOptions = { ...LitElement.shadowRootOptions, delegatesFocus: true };

  static override styles = [
    controls,
    css`
      :host {
        position: absolute;
        inset: 0;
        display: block;
        font: var(--text-15) / var(--leading) var(--font);
        color: var(--ink);
        --deeds: none;
      }

      :host([waits]) {
        visibility: hidden;
      }

      .paper {
        position: absolute;
        z-index: 2;
        inset-block-start: 8px;
        max-inline-size: min(320px, 100% - 16px);
        max-block-size: calc(100% - 16px);
        overflow: auto;
        background: var(--paper);
        border: var(--hairline);
        border-radius: var(--radius);
        box-shadow: var(--card-shadow);
      }

      .legend-paper {
        inset-inline-start: 8px;
      }

      .details {
        inset-inline-end: 8px;
        inline-size: 320px;
      }

      .signs {
        display: block;
        padding: 0 12px 12px;
      }

      h2 {
        font-size: var(--text-15);
        font-weight: 400;
      }
    `,
  ];

  @property({ attribute: false }) store!: Store;
  /** Until all of it is drawn, what lies below is seen. */
  @property({ type: Boolean, reflect: true }) waits = true;
  @state() private legendOpen = false;

  constructor() {
    super();
    new StoreController(this, (state) => [
      state.catalog,
      state.spec,
      state.inspection,
      state.classesInView,
      state.layerErrors,
      language(state),
      theme(state),
    ]);
    this.addEventListener("naqsha-show", (event) =>
      reveal(this.store, (event as CustomEvent<FeatureReference>).detail),
    );
  }

  override render() {
    return html`
      <naqsha-map framed .store=${this.store}></naqsha-map>
      ${this.#legend()} ${this.#details()}
    `;
  }

  #legend(): unknown {
    const { state } = this.store;
    const isAnyInView = Object.values(state.classesInView).some(({ length }) => length > 0);
    if (!isAnyInView) return nothing;
    if (this.legendOpen) void import("./embeddedLegend.ts");
    const toggle = () => {
      this.legendOpen = !this.legendOpen;
    };
    return html`<div class="paper legend-paper">
      <h2>
        <button aria-expanded=${this.legendOpen} @click=${toggle}>
          ${t(language(state)).layers.legend}
        </button>
      </h2>
      ${
        this.legendOpen
          ? html`<naqsha-embedded-legend
              class="signs"
              tabindex="0"
              .store=${this.store}
            ></naqsha-embedded-legend>`
          : nothing
      }
    </div>`;
  }

  /** Its code comes when something is first asked about. */
  #details(): unknown {
    const { inspection, spec } = this.store.state;
    if (inspection === null && spec.select === undefined) return nothing;
    void import("../panels/details.ts");
    return html`<naqsha-details class="paper details" .store=${this.store}></naqsha-details>`;
  }
}

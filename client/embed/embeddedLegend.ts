import { css, html, LitElement, nothing } from "lit";
import { customElement, property } from "lit/decorators.js";
import { legendSections } from "../panels/legendSections.ts";
import { language, theme } from "../state/effective.ts";
import type { Store } from "../state/store.ts";
import { StoreController } from "../state/storeController.ts";
import { controls } from "../styles/controls.ts";

/** What the signs in view mean. Its code comes when somebody first asks. */
@customElement("naqsha-embedded-legend")
export class NaqshaEmbeddedLegend extends LitElement {
  static override styles = [
    controls,
    css`
      h3 {
        margin-block: 10px 2px;
        font-size: var(--text-12);
        font-weight: 600;
        color: var(--ink-soft);
      }

      .legend li {
        display: grid;
        grid-template-columns: minmax(44px, max-content) 1fr;
        align-items: center;
        gap: 10px;
        min-block-size: 28px;
        font-size: var(--text-13);
      }
    `,
  ];

  @property({ attribute: false }) store!: Store;

  constructor() {
    super();
    new StoreController(this, (state) => [
      state.catalog,
      state.spec.layers,
      state.classesInView,
      state.layerErrors,
      language(state),
      theme(state),
    ]);
  }

  override render(): unknown {
    const { state } = this.store;
    return state.catalog ? html`${legendSections(state, state.catalog)}` : nothing;
  }
}

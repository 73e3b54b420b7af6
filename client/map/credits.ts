import { css, html, LitElement } from "lit";
import { customElement, property } from "lit/decorators.js";
import { worldviewNote } from "../../server/cartography/worldviews.ts";
import { t } from "../i18n/messages.ts";
import { basemap, language, worldview } from "../state/effective.ts";
import { shownLayers } from "../state/layers.ts";
import type { Store } from "../state/store.ts";
import { StoreController } from "../state/storeController.ts";
import { controls } from "../styles/controls.ts";

/** Who the data on the map is from, and how its boundaries are to be read. */
@customElement("naqsha-credits")
export class NaqshaCredits extends LitElement {
  static override styles = [
    controls,
    css`
      details {
        display: flex;
        flex-direction: column-reverse;
        align-items: end;
        font: var(--text-12) / 1.4 var(--font);
        color: var(--ink-soft);
      }

      :host(:lang(ur)) details {
        line-height: 2;
      }

      summary {
        display: flex;
        align-items: center;
        gap: 0.4em;
        min-block-size: 24px;
        padding-inline: 8px;
        border-radius: var(--radius);
        background: color-mix(in srgb, var(--paper) 82%, transparent);
        cursor: pointer;
        list-style: none;
      }

      summary::-webkit-details-marker {
        display: none;
      }

      summary:hover {
        color: var(--ink);
      }

      @media (max-width: 767px) {
        summary {
          min-block-size: 44px;
          background: none;
          text-shadow:
            0 0 3px var(--land),
            0 0 3px var(--land),
            0 0 3px var(--land);
        }

        summary bdi {
          display: none;
        }
      }

      .sheet {
        max-inline-size: min(26rem, calc(100vw - 24px));
        margin-block-end: 6px;
        padding: 12px 14px;
        background: var(--paper);
        border: var(--hairline);
        border-radius: var(--radius);
        box-shadow: var(--card-shadow);
      }

      .sheet p + p {
        margin-block-start: 8px;
      }
    `,
  ];

  @property({ attribute: false }) store!: Store;

  constructor() {
    super();
    new StoreController(this, (state) => [state.spec, state.catalog]);
  }

  override render() {
    const { state } = this.store;
    const lang = language(state);
    const { map } = t(lang);
    const names = this.#names().join(", ");
    return html`
      <details>
        <summary title=${map.showCredits}>${map.credits} <bdi>${names}</bdi></summary>
        <div class="sheet">
          <p><bdi>${names}</bdi></p>
          <p>${worldviewNote(worldview(state), lang)}</p>
        </div>
      </details>
    `;
  }

  /** Each name once, the layers' before the ground's. */
  #names(): readonly string[] {
    const { spec, catalog } = this.store.state;
    if (!catalog) return [];
    const shown = new Set(shownLayers(spec, catalog).map(({ id }) => id));
    const credits = catalog.layers
      .filter(({ id, symbol }) => shown.has(id) || symbol.type === "basemap")
      .reverse()
      .map(({ attribution }) => attribution);
    const raster = catalog.rasterBasemaps.find(({ id }) => id === basemap(this.store.state));
    const all = [...credits, ...(raster ? [raster.attribution] : [])];
    return [...new Set(all.flatMap((text) => text.split(/;\s*/)))];
  }
}

import { css, html, LitElement, type PropertyValues } from "lit";
import { customElement, property, state } from "lit/decorators.js";
import type { Map as MapLibreMap } from "maplibre-gl";
import { formatDistance } from "../i18n/format.ts";
import { t } from "../i18n/messages.ts";
import { language } from "../state/effective.ts";
import type { Store } from "../state/store.ts";
import { StoreController } from "../state/storeController.ts";
import { metresPerPixel, scaleBarOf } from "./scale.ts";

const longestPx = 120;

/** The scale at the middle of the map, as printed sheets show it. */
@customElement("naqsha-scale-bar")
export class NaqshaScaleBar extends LitElement {
  static override styles = css`
    :host {
      display: block;
      font: var(--text-12) / 1.3 var(--font);
      color: var(--ink);
      text-shadow:
        0 0 3px var(--land),
        0 0 3px var(--land),
        0 0 3px var(--land);
      font-variant-numeric: tabular-nums;
    }

    :host(:lang(ur)) span {
      line-height: 1.9;
    }

    .bar {
      display: flex;
      block-size: 5px;
      margin-block-start: 2px;
      border: 1px solid var(--ink);
      background: var(--land);
      direction: ltr;
    }

    .bar::before {
      content: "";
      inline-size: 50%;
      background: var(--ink);
    }
  `;

  @property({ attribute: false }) store!: Store;
  @property({ attribute: false }) map: MapLibreMap | undefined;
  @state() private bar: { distanceM: number; widthPx: number } | undefined;

  constructor() {
    super();
    new StoreController(this, (state) => [language(state)]);
  }

  override render() {
    if (!this.bar) return "";
    const lang = language(this.store.state);
    const distance = formatDistance(lang, this.bar.distanceM);
    return html`
      <div role="img" aria-label=${t(lang).map.scale(distance)}>
        <span>${distance}</span>
        <div class="bar" .style=${`width: ${this.bar.widthPx}px`}></div>
      </div>
    `;
  }

  protected override updated(changed: PropertyValues<this>): void {
    if (!changed.has("map") || !this.map) return;
    this.map.on("move", () => this.#measure());
    this.#measure();
  }

  #measure(): void {
    if (!this.map) return;
    const mPerPx = metresPerPixel(this.map.getCenter().lat, this.map.getZoom());
    this.bar = scaleBarOf(mPerPx, longestPx);
  }
}

import { css, html, LitElement, nothing, type PropertyValues, type TemplateResult } from "lit";
import { customElement, property, state } from "lit/decorators.js";
import type { Map as MapLibreMap } from "maplibre-gl";
import { t } from "../i18n/messages.ts";
import { icons } from "../shell/icons.ts";
import { setMeasuring } from "../state/actions.ts";
import { language } from "../state/effective.ts";
import type { Store } from "../state/store.ts";
import { StoreController } from "../state/storeController.ts";
import { controls } from "../styles/controls.ts";

/** Zoom, a compass that turns north up again, and a ruler. */
@customElement("naqsha-map-controls")
export class NaqshaMapControls extends LitElement {
  static override styles = [
    controls,
    css`
      :host {
        display: grid;
        background: var(--paper);
        border: var(--hairline);
        border-radius: var(--radius);
        box-shadow: var(--card-shadow);
      }

      button + button {
        border-radius: 0;
        border-block-start: var(--hairline);
      }

      button:last-child {
        border-end-start-radius: var(--radius);
        border-end-end-radius: var(--radius);
      }

      [aria-pressed="true"] {
        background: var(--accent-wash);
        color: var(--accent);
      }

      button:focus-visible {
        outline-offset: -2px;
      }
    `,
  ];

  @property({ attribute: false }) store!: Store;
  @property({ attribute: false }) map: MapLibreMap | undefined;
  @property({ attribute: false }) measurable = true;
  @state() private bearing = 0;
  @state() private pitch = 0;

  constructor() {
    super();
    new StoreController(this, (state) => [language(state), state.measuring]);
  }

  override render() {
    const { map: texts } = t(language(this.store.state));
    return html`
      <button class="icon" aria-label=${texts.zoomIn} title=${texts.zoomIn}
        @click=${() => this.map?.zoomIn()}>${icons.plus}</button>
      <button class="icon" aria-label=${texts.zoomOut} title=${texts.zoomOut}
        @click=${() => this.map?.zoomOut()}>${icons.minus}</button>
      <button class="icon" aria-label=${texts.north} title=${texts.north}
        @click=${() => this.map?.resetNorthPitch()}>
        <span .style=${`transform: rotateX(${this.pitch}deg) rotate(${-this.bearing}deg)`}>
          ${icons.compass}
        </span>
      </button>
      ${this.measurable ? this.#ruler() : nothing}
    `;
  }

  #ruler(): TemplateResult {
    const { measure } = t(language(this.store.state)).map;
    const { measuring } = this.store.state;
    return html`<button class="icon" aria-label=${measure} title=${measure}
      aria-pressed=${measuring}
      @click=${() => setMeasuring(this.store, !measuring)}>${icons.ruler}</button>`;
  }

  protected override updated(changed: PropertyValues<this>): void {
    if (!changed.has("map") || !this.map) return;
    const follow = () => {
      this.bearing = this.map?.getBearing() ?? 0;
      this.pitch = this.map?.getPitch() ?? 0;
    };
    this.map.on("rotate", follow);
    this.map.on("pitch", follow);
    follow();
  }
}

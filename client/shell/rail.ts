import { css, html, LitElement, nothing, type TemplateResult } from "lit";
import { customElement, property } from "lit/decorators.js";
import { t } from "../i18n/messages.ts";
import { language } from "../state/effective.ts";
import { shownLayers } from "../state/layers.ts";
import { narrowedLayers } from "../state/narrowedLayers.ts";
import type { Room, Store } from "../state/store.ts";
import { StoreController } from "../state/storeController.ts";
import { controls } from "../styles/controls.ts";
import { icons } from "./icons.ts";

/** The rooms of the panel: a rail on a desktop, a tab bar on a phone. Fires `room` with the one chosen. */
@customElement("naqsha-rail")
export class NaqshaRail extends LitElement {
  static override styles = [
    controls,
    css`
      nav {
        display: flex;
        flex-direction: column;
        align-items: stretch;
        gap: 4px;
        block-size: 100%;
        padding: 10px 6px;
        background: var(--paper);
        border-inline-end: var(--hairline);
      }

      .mark {
        display: grid;
        justify-items: center;
        gap: 2px;
        padding-block-end: 10px;
        margin-block-end: 6px;
        border-block-end: var(--hairline);
        font: 600 var(--text-12) / var(--leading) var(--font);
        letter-spacing: 0.01em;
      }

      button {
        position: relative;
        display: grid;
        justify-items: center;
        align-content: center;
        gap: 3px;
        min-block-size: 54px;
        padding: 4px 2px;
        font: var(--text-12) / 1.3 var(--font);
        color: var(--ink-soft);
      }

      :host(:lang(ur)) button {
        line-height: 2;
        gap: 0;
      }

      button[aria-pressed="true"] {
        color: var(--accent);
        background: var(--accent-wash);
        font-weight: 600;
      }

      .mark-count {
        position: absolute;
        inset-block-start: 4px;
        inset-inline-start: calc(50% + 6px);
        min-inline-size: 16px;
        padding-inline: 4px;
        border-radius: 8px;
        background: var(--accent);
        color: var(--on-accent);
        font: 600 11px / 16px var(--latin);
        text-align: center;
      }

      .last {
        margin-block-start: auto;
      }

      @media (max-width: 767px) {
        nav {
          flex-direction: row;
          gap: 0;
          padding: 0 8px env(safe-area-inset-bottom);
          border: 0;
          border-block-start: var(--hairline);
        }

        .mark {
          display: none;
        }

        button {
          flex: 1;
          margin: 0;
          min-block-size: 56px;
        }

        button[aria-pressed="true"] {
          background: none;
        }
      }
    `,
  ];

  @property({ attribute: false }) store!: Store;

  constructor() {
    super();
    new StoreController(this, (state) => [
      state.room,
      state.catalog,
      state.spec.filters,
      state.spec.area,
      state.spec.datetime,
      state.spec.zones,
      language(state),
    ]);
  }

  override render() {
    const texts = t(language(this.store.state));
    return html`
      <nav aria-label=${texts.shell.rooms}>
        <div class="mark">
          <img src="/icon.svg" alt="" width="28" height="28" />
          ${texts.appName}
        </div>
        ${this.#button("layers", texts.rooms.layers, icons.layers)}
        ${this.#button("filter", texts.rooms.filter, icons.filter, this.#filteredMark())}
        ${this.#button("zones", texts.rooms.zones, icons.zones, this.#zonesMark())}
        ${this.#button("share", texts.rooms.share, icons.share)}
        ${this.#button("settings", texts.settings.title, icons.settings)}
      </nav>
    `;
  }

  /** A map that leaves things out says so, whichever room is open: in how many of its layers. */
  #filteredMark(): unknown {
    const { catalog, spec } = this.store.state;
    const shown = catalog ? shownLayers(spec, catalog) : [];
    const narrowed = catalog ? narrowedLayers(spec, catalog) : new Map();
    const count = shown.filter(({ id }) => narrowed.has(id)).length;
    if (count === 0) return nothing;
    const { shell } = t(language(this.store.state));
    return countMark(count, shell.filteredLayers(count));
  }

  #zonesMark(): unknown {
    const count = this.store.state.spec.zones?.length ?? 0;
    return count === 0
      ? nothing
      : countMark(count, t(language(this.store.state)).shell.zones(count));
  }

  #button(room: Room, title: string, icon: TemplateResult, mark: unknown = nothing) {
    const choose = () => this.dispatchEvent(new CustomEvent<Room>("room", { detail: room }));
    return html`
      <button
        class=${room === "settings" ? "last" : ""}
        aria-pressed=${this.store.state.room === room}
        @click=${choose}
      >
        ${icon}${title}${mark}
      </button>
    `;
  }
}

function countMark(count: number, told: string): TemplateResult {
  return html`<span class="mark-count" aria-hidden="true">${count}</span>
    <span class="visually-hidden">${told}</span>`;
}

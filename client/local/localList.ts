import { css, html, LitElement, nothing, type PropertyValues, type TemplateResult } from "lit";
import { customElement, property, state } from "lit/decorators.js";
import { repeat } from "lit/directives/repeat.js";
import { formatNumber, formatPercent } from "../i18n/format.ts";
import { icons } from "../panels/icons.ts";
import { language, theme } from "../state/effective.ts";
import type { Store } from "../state/store.ts";
import { StoreController } from "../state/storeController.ts";
import { controls } from "../styles/controls.ts";
import { dismiss } from "./localFiles.ts";
import type { LocalLayer, Opening } from "./localLayer.ts";
import "./localRow.ts";
import { localTexts } from "./messages.ts";

/** The reader's own files: those on the map, and those on their way. */
@customElement("naqsha-local-list")
export class NaqshaLocalList extends LitElement {
  static override styles = [
    controls,
    css`
      :host {
        display: block;
        font-size: var(--text-13);
      }

      .opening {
        display: grid;
        grid-template-columns: 1fr auto;
        align-items: center;
        gap: 0 8px;
        min-block-size: 48px;
      }

      .opening bdi {
        overflow-wrap: anywhere;
      }

      progress {
        grid-column: 1 / -1;
        inline-size: 100%;
        block-size: 4px;
        accent-color: var(--accent);
      }

      .privacy {
        margin-block: 6px 10px;
        font-size: var(--text-12);
        color: var(--ink-soft);
      }
    `,
  ];

  @property({ attribute: false }) store!: Store;
  @state() private announcement = "";
  #shown: readonly LocalLayer[] = [];
  #count = 0;

  constructor() {
    super();
    new StoreController(this, (state) => [state.local, language(state), theme(state)]);
  }

  protected override willUpdate(_changed: PropertyValues<this>): void {
    const { layers } = this.store.state.local;
    const words = this.#words;
    const lang = language(this.store.state);
    const added = layers.find(({ id }) => !this.#shown.some((each) => each.id === id));
    const gone = this.#shown.find(({ id }) => !layers.some((each) => each.id === id));
    if (added) {
      const count = words.features(formatNumber(lang, added.count), added.count);
      this.announcement = words.shown(added.name, count);
    } else if (gone) this.announcement = words.removed(gone.name);
    this.#shown = layers;
  }

  /** The list of layers above may be longer than the panel. */
  protected override updated(): void {
    const { layers, openings } = this.store.state.local;
    const count = layers.length + openings.length;
    if (count > this.#count) this.scrollIntoView({ block: "center" });
    this.#count = count;
  }

  override render(): TemplateResult {
    const { layers, openings } = this.store.state.local;
    const reading = openings.filter(({ stage }) => stage.kind === "reading");
    return html`
      ${repeat(
        layers.toReversed(),
        ({ id }) => id,
        (layer) => html`<naqsha-local-row
          .store=${this.store}
          .layer=${layer}
          .language=${language(this.store.state)}
          .theme=${theme(this.store.state)}
        ></naqsha-local-row>`,
      )}
      ${reading.map((opening) => this.#reading(opening))}
      ${layers.length > 0 ? html`<p class="privacy">${this.#words.privacy}</p>` : nothing}
      <p class="visually-hidden" role="status">${this.announcement}</p>
    `;
  }

  get #words() {
    return localTexts(language(this.store.state));
  }

  #reading({ id, name, stage }: Opening): TemplateResult {
    const words = this.#words;
    const fraction = stage.kind === "reading" ? stage.fraction : 0;
    return html`<div class="opening">
      <bdi>${words.reading(name)}</bdi>
      <button
        class="icon"
        aria-label=${words.cancel}
        title=${words.cancel}
        @click=${() => dismiss(this.store, id)}
      >
        ${icons.close}
      </button>
      <progress
        max="1"
        .value=${fraction}
        aria-label=${words.reading(name)}
        aria-valuetext=${formatPercent(language(this.store.state), fraction)}
      ></progress>
    </div>`;
  }
}

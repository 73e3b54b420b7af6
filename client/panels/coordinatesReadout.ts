import { css, html, LitElement, type TemplateResult } from "lit";
import { customElement, property, state } from "lit/decorators.js";
import { t } from "../i18n/messages.ts";
import { setCoordinateFormat } from "../state/actions.ts";
import { language } from "../state/effective.ts";
import type { Store } from "../state/store.ts";
import { StoreController } from "../state/storeController.ts";
import { controls } from "../styles/controls.ts";
import { type CoordinateFormat, coordinateFormats } from "../tools/coordinateFormat.ts";
import { formatCoordinates } from "../tools/coordinates.ts";
import { icons } from "./icons.ts";

/** How long the confirmation of a copy stays. */
const confirmationMs = 2000;

/** Where the pointer or the map's centre is; pressing it copies the text. */
@customElement("naqsha-coordinates")
export class NaqshaCoordinates extends LitElement {
  static override styles = [
    controls,
    css`
      :host {
        display: inline-flex;
        align-items: center;
        border-radius: var(--radius);
        background: var(--paper);
        font-size: var(--text-12);
        line-height: 1.3;
      }

      button {
        display: flex;
        align-items: center;
        gap: 8px;
        min-block-size: var(--target);
        padding-inline: 10px;
      }

      /* Wide enough for the longest text of its format, so that nothing moves with the pointer. */
      bdi {
        display: inline-block;
        min-inline-size: var(--width);
        text-align: start;
        font-family: var(--latin);
        font-variant-numeric: tabular-nums;
        white-space: nowrap;
      }

      .glyph {
        inline-size: 16px;
        block-size: 16px;
        color: var(--ink-soft);
      }

      select {
        min-block-size: var(--target);
        max-inline-size: 9em;
        padding-inline: 4px;
        border: 0;
        border-inline-start: var(--hairline);
        background: none;
        color: var(--ink-soft);
        cursor: pointer;
      }

      option {
        background: var(--paper);
        color: var(--ink);
      }

      :focus-visible {
        outline-offset: -2px;
        border-radius: var(--radius);
      }
    `,
  ];

  @property({ attribute: false }) store!: Store;
  @state() private outcome: "copied" | "copyFailed" | null = null;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor() {
    super();
    new StoreController(this, (state) => [state.pointer, state.coordinateFormat, language(state)]);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearTimeout(this.#timer);
  }

  override render(): TemplateResult {
    const { coordinateFormat } = this.store.state;
    const words = t(language(this.store.state)).coordinates;
    const text = this.#text();
    return html`
      <button
        aria-label=${text ? words.copy(text) : words.title}
        title=${words.copyHint}
        .style=${`--width: ${widths[coordinateFormat]}`}
        @click=${this.#copy}
      >
        <bdi dir="ltr">${text ?? words.outside}</bdi>
        ${this.outcome === "copied" ? icons.done : icons.copy}
      </button>
      <select aria-label=${words.format} @change=${this.#setFormat}>
        ${coordinateFormats.map(
          (format) => html`<option value=${format} ?selected=${format === coordinateFormat}>
            ${words.formats[format]}
          </option>`,
        )}
      </select>
      <span class="visually-hidden" role="status">${this.outcome ? words[this.outcome] : ""}</span>
    `;
  }

  /** Empty until the map has said where it is; null where the grid is not defined. */
  #text(): string | null {
    const { pointer, coordinateFormat } = this.store.state;
    return pointer ? formatCoordinates(pointer, coordinateFormat) : "";
  }

  #setFormat = (event: Event): void => {
    const format = (event.target as HTMLSelectElement).value as CoordinateFormat;
    setCoordinateFormat(this.store, format);
  };

  #copy = async (): Promise<void> => {
    const text = this.#text();
    if (!text) return;
    try {
      await navigator.clipboard.writeText(text);
      this.outcome = "copied";
    } catch {
      this.outcome = "copyFailed";
    }
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      this.outcome = null;
    }, confirmationMs);
  };
}

const widths: Readonly<Record<CoordinateFormat, string>> = {
  decimal: "18ch",
  dms: "26ch",
  utm: "19ch",
  mgrs: "18ch",
};

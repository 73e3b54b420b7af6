import { css, html, LitElement, nothing, type TemplateResult } from "lit";
import { customElement, property, state } from "lit/decorators.js";
import {
  dpiRange,
  figureSizes,
  greatestSidesMm,
  leastSideMm,
} from "../../server/contract/figureSize.ts";
import type { Language } from "../../server/contract/wire.ts";
import { type Part, parts } from "../../server/figures/furniture/parts.ts";
import { formatNumber } from "../i18n/format.ts";
import { controls } from "../styles/controls.ts";
import { zoneIcons } from "../zones/zoneIcons.ts";
import { type FigureChoice, figureFormats } from "./figureAddress.ts";
import type { DrawnGroups } from "./figurePreview.ts";
import "./figurePreview.ts";
import { radioChoices } from "../panels/radioChoices.ts";
import { shareTexts } from "./messages.ts";
import { shareStyles } from "./shareStyles.ts";
import type { DocumentedMap } from "./snippets.ts";

const presets = Object.keys(figureSizes) as (keyof typeof figureSizes)[];

/** Of a figure that has no room for all. */
const givingWay: ReadonlySet<Part> = new Set(["inset", "legend"]);

const formatTitles = Object.fromEntries(
  figureFormats.map((format) => [format, format.toUpperCase()]),
) as Record<(typeof figureFormats)[number], string>;

/** A figure of the map: how large, in which format, with what around it. Fires `choice` when that changes. */
@customElement("naqsha-figure-section")
export class NaqshaFigureSection extends LitElement {
  static override styles = [
    controls,
    shareStyles,
    css`
      .parts {
        margin-block-start: 6px;
      }

      .parts label {
        display: flex;
        align-items: center;
        gap: 8px;
        min-block-size: var(--target);
        cursor: pointer;
      }

      .parts input {
        inline-size: 16px;
        block-size: 16px;
        margin: 0;
        accent-color: var(--accent);
      }

      .download {
        display: inline-flex;
        align-items: center;
        gap: 7px;
        min-block-size: var(--target);
        margin-block-start: 12px;
        padding-inline: 14px;
        border-radius: var(--radius);
        background: var(--accent);
        color: var(--on-accent);
        text-decoration: none;
      }
    `,
  ];

  @property({ attribute: false }) choice!: FigureChoice;
  @property({ attribute: false }) map!: DocumentedMap;
  @property({ attribute: false }) language: Language = "en";
  /** Null: the latest figure that was asked for cannot be drawn, and there is nothing to download. */
  @state() private drawn: DrawnGroups = new Set();

  override render(): TemplateResult {
    const words = shareTexts(this.language);
    const { choice, map } = this;
    const { address, fileName } = map.figure(choice.format);
    return html`
      <naqsha-figure-preview
        .address=${map.figure("svg").address}
        .alt=${map.alt}
        .language=${this.language}
        @figure-drawn=${(event: CustomEvent<DrawnGroups>) => {
          this.drawn = event.detail;
        }}
      ></naqsha-figure-preview>
      ${radioChoices(words.format, formatTitles, choice.format, (format) =>
        this.#change({ format }),
      )}
      ${this.#size()}
      ${radioChoices(words.furniture, words.furnitureChoices, choice.furniture, (furniture) =>
        this.#change({ furniture, ...(furniture === "some" && { parts: this.#partsThere() }) }),
      )}
      ${choice.furniture === "some" ? this.#parts() : nothing}
      ${choice.furniture === "room" ? html`<p class="hint">${words.roomHint}</p>` : nothing}
      ${
        this.drawn === null
          ? nothing
          : html`<a class="download" href=${address} download=${fileName}>
              ${zoneIcons.download}${words.download(formatTitles[choice.format])}
            </a>`
      }
    `;
  }

  /** One chooses from what the figure had: parts that gave way would have it refused. */
  #partsThere(): ReadonlySet<Part> {
    const { furniture, parts: chosen } = this.choice;
    const { drawn } = this;
    if (furniture !== "room" || drawn === null) return chosen;
    return new Set(parts.filter((part) => !givingWay.has(part) || drawn.has(part)));
  }

  #size(): TemplateResult {
    const words = shareTexts(this.language);
    const { size, format, width, height, dpi } = this.choice;
    const [least, greatest] = [leastSideMm, greatestSidesMm[1]];
    return html`
      <label class="field">
        <span>${words.size}</span>
        <select
          @change=${(event: Event) =>
            this.#change({ size: (event.target as HTMLSelectElement).value as typeof size })}
        >
          ${[...presets, "own" as const].map(
            (each) =>
              html`<option value=${each} ?selected=${each === size}>${this.#sizeTitle(each)}</option>`,
          )}
        </select>
      </label>
      <div class="numbers">
        ${
          size === "own"
            ? html`${this.#number(words.width, width, [least, greatest], (width) => this.#change({ width }))}
              ${this.#number(words.height, height, [least, greatest], (height) => this.#change({ height }))}`
            : nothing
        }
        ${format === "png" ? this.#number(words.dpi, dpi, dpiRange, (dpi) => this.#change({ dpi })) : nothing}
      </div>
    `;
  }

  #sizeTitle(size: FigureChoice["size"]): string {
    const words = shareTexts(this.language);
    if (size === "own") return words.sizes.own;
    const [width, height] = figureSizes[size];
    const mm = (value: number) => formatNumber(this.language, value, 1);
    return words.sizeMm(words.sizes[size], mm(width), mm(height));
  }

  #number(
    title: string,
    value: string,
    [min, max]: readonly [number, number],
    change: (value: string) => void,
  ): TemplateResult {
    return html`<label class="field">
      <span>${title}</span>
      <input
        type="number"
        step="any"
        min=${min}
        max=${max}
        .value=${value}
        @input=${(event: Event) => change((event.target as HTMLInputElement).value)}
      />
    </label>`;
  }

  #parts(): TemplateResult {
    const words = shareTexts(this.language);
    const { parts: chosen } = this.choice;
    const set = (part: Part, isOn: boolean) =>
      this.#change({
        parts: new Set(parts.filter((each) => (each === part ? isOn : chosen.has(each)))),
      });
    return html`<div class="parts" role="group" aria-label=${words.furnitureChoices.some}>
      ${parts.map(
        (part) => html`<label>
          <input
            type="checkbox"
            .checked=${chosen.has(part)}
            @change=${(event: Event) => set(part, (event.target as HTMLInputElement).checked)}
          />
          ${words.parts[part]}
        </label>`,
      )}
    </div>`;
  }

  #change(changes: Partial<FigureChoice>): void {
    const detail = { ...this.choice, ...changes };
    this.dispatchEvent(new CustomEvent<FigureChoice>("choice", { detail }));
  }
}

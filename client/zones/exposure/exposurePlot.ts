import { html, LitElement, nothing, type SVGTemplateResult, svg, type TemplateResult } from "lit";
import { customElement, property, query, state } from "lit/decorators.js";
import type { Exposure, Stretch } from "../../../server/contract/exposure.ts";
import type { Language } from "../../../server/contract/wire.ts";
import { formatNumber } from "../../i18n/format.ts";
import { controls } from "../../styles/controls.ts";
import { hatching } from "../report/barTable.ts";
import { countParts } from "../report/countText.ts";
import { nameIn } from "../report/nameIn.ts";
import { exposurePlotStyles } from "./exposurePlotStyles.ts";
import { hasSomething } from "./exposureText.ts";
import { exposureTexts } from "./messages.ts";
import { type Place, placesWithRoom } from "./placeLabels.ts";
import { countTicks, kilometreTicks } from "./profileScale.ts";
import { spanText, tallyText } from "./stretchText.ts";

const barsPx = 96;
/** Names of towns are about this wide. */
const placePx = 84;

/**
 * Bars along a route, which runs as one reads, and the one that is chosen. Fires `choose` with the index of a stretch
 * or null for the whole route, and `point` with what is under the pointer.
 */
@customElement("naqsha-exposure-plot")
export class NaqshaExposurePlot extends LitElement {
  static override styles = [controls, exposurePlotStyles];

  @property({ attribute: false }) exposure!: Exposure;
  @property({ attribute: false }) layerTitle = "";
  @property({ attribute: false }) places: readonly Place[] = [];
  /** Index of a stretch; null is the whole route. */
  @property({ attribute: false }) chosen: number | null = null;
  @property({ attribute: false }) pointed: number | null = null;
  @property({ attribute: false }) language: Language = "en";
  @state() private widthPx = 0;
  @query(".bars") private bars!: HTMLElement;

  protected override firstUpdated(): void {
    new ResizeObserver(() => {
      this.widthPx = this.bars.clientWidth;
    }).observe(this.bars);
  }

  override render(): TemplateResult {
    const { stretches } = this.exposure;
    const words = exposureTexts(this.language);
    const chosen = this.chosen === null ? null : (stretches[this.chosen] ?? null);
    const ticks = countTicks(this.#highest);
    return html`
      <div class="counts" aria-hidden="true">
        ${ticks.map((count) => html`<span .style=${`inset-block-end: ${this.#up(count)}px`}>${formatNumber(this.language, count)}</span>`)}
      </div>
      <div
        class="bars"
        role="slider"
        tabindex="0"
        aria-label=${words.slider}
        aria-describedby="how"
        aria-valuemin="0"
        aria-valuemax=${stretches.length}
        aria-valuenow=${this.chosen === null ? 0 : this.chosen + 1}
        aria-valuetext=${this.#valueText(chosen)}
        @keydown=${this.#onKey}
        @click=${(event: MouseEvent) => this.#choose(this.#stretchAt(event))}
        @pointermove=${(event: PointerEvent) => this.#tell("point", this.#stretchAt(event))}
        @pointerleave=${() => this.#tell("point", null)}
      >
        ${hatching} ${this.widthPx > 0 ? this.#picture(ticks) : nothing}
      </div>
      <div class="axis" aria-hidden="true">${this.#kilometres()} ${this.#places()}</div>
      <p id="how" class="visually-hidden">
        ${words.plot(this.layerTitle, formatNumber(this.language, stretches.length))}
      </p>
    `;
  }

  get #highest(): number {
    return Math.max(
      1,
      ...this.exposure.stretches.map(({ count, certain, possible }) =>
        Math.max(count, certain + possible),
      ),
    );
  }

  #up(count: number): number {
    const top = countTicks(this.#highest).at(-1) ?? 1;
    return (count / top) * (barsPx - 2);
  }

  #valueText(stretch: Stretch | null): string {
    const told = tallyText(this.language, stretch ?? this.exposure.total);
    return exposureTexts(this.language).told(spanText(this.language, stretch), told);
  }

  #picture(ticks: readonly number[]): TemplateResult {
    const { stretches, parts } = this.exposure;
    const { widthPx } = this;
    const breaks = parts.slice(1).map(({ fromM }) => this.#along(fromM));
    return html`<svg width=${widthPx} height=${barsPx} viewBox="0 0 ${widthPx} ${barsPx}" aria-hidden="true">
      ${ticks.map((count) => svg`<path class="grid" d="M0 ${barsPx - this.#up(count) - 0.5}H${widthPx}"></path>`)}
      ${breaks.map((x) => svg`<path class="break" d="M${x} 0V${barsPx}"></path>`)}
      ${stretches.map((stretch, index) => this.#bar(stretch, index))}
    </svg>`;
  }

  #bar(stretch: Stretch, index: number): SVGTemplateResult {
    const { certain, unsure, beyond } = countParts(stretch);
    const [from, to] = [this.#along(stretch.fromM), this.#along(stretch.toM)];
    const gap = Math.min(1.5, (to - from) / 4);
    const [x, width] = [from + gap / 2, to - from - gap];
    const isIn = index === (this.pointed ?? this.chosen);
    const part = (kind: string, low: number, high: number) => {
      if (high <= low) return nothing;
      const fill = kind === "unsure" ? "url(#hatching)" : nothing;
      const height = this.#up(high) - this.#up(low);
      return svg`<rect class=${kind} fill=${fill} x=${x} y=${barsPx - this.#up(high)} width=${width} height=${height}></rect>`;
    };
    return svg`
      ${isIn ? svg`<rect class="chosen" x=${from} y="0" width=${to - from} height=${barsPx}></rect>` : nothing}
      ${part("sure", 0, certain)} ${part("unsure", certain, certain + unsure)}
      ${part("beyond", certain + unsure, certain + unsure + beyond)}`;
  }

  /** Pixels from the start. */
  #along(alongM: number): number {
    return (alongM / this.exposure.lengthM) * this.widthPx;
  }

  #kilometres(): unknown {
    const ticks = kilometreTicks(this.exposure.lengthM, this.widthPx);
    return ticks.map(
      (km) => html`<span class="km" .style=${`inset-inline-start: ${this.#along(km * 1000)}px`}>
        ${formatNumber(this.language, km)}${km === 0 ? `\u202F${exposureTexts(this.language).km}` : ""}
      </span>`,
    );
  }

  #places(): unknown {
    const { lengthM } = this.exposure;
    return placesWithRoom(this.places, lengthM, placePx / this.widthPx).map((place) => {
      const share = place.alongM / lengthM;
      const kind = share < 0.06 ? "first" : share > 0.94 ? "last" : "";
      return html`<span class="place ${kind}" .style=${`inset-inline-start: ${this.#along(place.alongM)}px`}>
        ${nameIn(this.language, place)}
      </span>`;
    });
  }

  #onKey(event: KeyboardEvent): void {
    const target = this.#targetOf(event.key);
    if (target === undefined) return;
    event.preventDefault();
    this.#choose(target);
  }

  /** The stretch that a key leads to, null for the whole route; undefined of other keys. */
  #targetOf(key: string): number | null | undefined {
    const last = this.exposure.stretches.length - 1;
    const isRtl = this.matches(":dir(rtl)");
    const at = this.chosen ?? -1;
    const stepped = (by: number) => {
      const to = Math.min(at + by, last);
      return to < 0 ? null : to;
    };
    switch (key) {
      case "ArrowUp":
        return stepped(1);
      case "ArrowDown":
        return stepped(-1);
      case "ArrowRight":
        return stepped(isRtl ? -1 : 1);
      case "ArrowLeft":
        return stepped(isRtl ? 1 : -1);
      case "PageUp":
        return this.#eventful(1);
      case "PageDown":
        return this.#eventful(-1);
      case "Home":
        return null;
      case "End":
        return last;
      default:
        return undefined;
    }
  }

  /** The next stretch, this way, that anything is near to. */
  #eventful(way: 1 | -1): number | null {
    const { stretches } = this.exposure;
    const at = this.chosen ?? -1;
    const next =
      way === 1
        ? stretches.findIndex((stretch, index) => index > at && hasSomething(stretch))
        : stretches.findLastIndex((stretch, index) => index < at && hasSomething(stretch));
    return next < 0 ? this.chosen : next;
  }

  #stretchAt({ clientX }: MouseEvent): number | null {
    const { left, right, width } = this.bars.getBoundingClientRect();
    const share = (this.matches(":dir(rtl)") ? right - clientX : clientX - left) / width;
    const alongM = share * this.exposure.lengthM;
    const index = this.exposure.stretches.findIndex(
      ({ fromM, toM }) => alongM >= fromM && alongM < toM,
    );
    return index < 0 ? null : index;
  }

  #choose(index: number | null): void {
    this.#tell("choose", index);
  }

  #tell(name: "choose" | "point", detail: number | null): void {
    this.dispatchEvent(new CustomEvent<number | null>(name, { detail }));
  }
}

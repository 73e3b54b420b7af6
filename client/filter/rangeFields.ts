import { css, html, LitElement, nothing, svg, type TemplateResult } from "lit";
import { customElement, property, queryAll, state } from "lit/decorators.js";
import type { Language } from "../../server/contract/wire.ts";
import { controls } from "../styles/controls.ts";
import { type Histogram, histogramOf } from "./histogram.ts";
import { filterTexts } from "./messages.ts";

export interface Ends<Value> {
  from: Value | null;
  to: Value | null;
}

/**
 * From and to, of numbers or of days, over a picture of how the values are spread. Fires `ends` with
 * both as texts, null where there is none.
 */
@customElement("naqsha-range-fields")
export class NaqshaRangeFields extends LitElement {
  static override styles = [
    controls,
    css`
      :host {
        display: block;
      }

      svg {
        inline-size: 100%;
        block-size: 44px;
        border-block-end: 1px solid var(--edge);
      }

      /* Small values lie where reading starts, as the field "from" does. */
      :host(:lang(ur)) svg {
        transform: scaleX(-1);
      }

      rect {
        fill: var(--edge);
        opacity: 0.55;
      }

      rect.in {
        fill: var(--accent);
        opacity: 1;
      }

      .limits {
        display: flex;
        justify-content: space-between;
        font: var(--text-12) / 1.6 var(--font);
        color: var(--ink-soft);
        font-variant-numeric: tabular-nums;
      }

      .fields {
        display: flex;
        gap: 8px;
        margin-block-start: 6px;
      }

      label {
        flex: 1;
        min-inline-size: 0;
        font-size: var(--text-12);
        color: var(--ink-soft);
      }

      input {
        inline-size: 100%;
        min-block-size: var(--target);
        padding-inline: 8px;
        border: 1px solid var(--edge);
        border-radius: var(--radius);
        background: var(--paper);
        color: var(--ink);
        font: var(--text-13) / 1.4 var(--latin);
        font-variant-numeric: tabular-nums;
      }

      [aria-invalid="true"] {
        border-color: var(--warning);
      }

      .wrong {
        margin-block-start: 4px;
        color: var(--warning);
        font-size: var(--text-12);
      }
    `,
  ];

  @property({ attribute: false }) from: number | string | null = null;
  @property({ attribute: false }) to: number | string | null = null;
  @property() type: "number" | "date" = "number";
  /** Smallest first, days as milliseconds since 1970; null while unknown. */
  @property({ attribute: false }) values: readonly number[] | null = null;
  /** A value as the reader sees it. */
  @property({ attribute: false }) format: (value: number) => string = String;
  @property() label = "";
  @property({ attribute: false }) language: Language = "en";
  @state() private backwards = false;
  @queryAll("input") private inputs!: NodeListOf<HTMLInputElement>;

  override render(): TemplateResult {
    const words = filterTexts(this.language);
    const histogram = this.values && histogramOf(this.values);
    return html`
      ${histogram ? this.#picture(histogram) : nothing}
      <div class="fields" role="group" aria-label=${this.label}>
        ${this.#field(words.from, this.from)} ${this.#field(words.to, this.to)}
      </div>
      <p class="wrong" role="status" ?hidden=${!this.backwards}>
        ${this.backwards ? words.backwards : nothing}
      </p>
    `;
  }

  protected override willUpdate(changed: Map<PropertyKey, unknown>): void {
    if (changed.has("from") || changed.has("to")) this.backwards = false;
  }

  #field(title: string, value: number | string | null): TemplateResult {
    return html`<label>
      ${title}
      <input
        type=${this.type}
        step="any"
        .value=${value === null ? "" : String(value)}
        aria-invalid=${this.backwards}
        @change=${this.#onChange}
      />
    </label>`;
  }

  #picture({ bins, logarithmic }: Histogram): TemplateResult {
    const highest = Math.max(...bins.map(({ count }) => count));
    const [first, last] = [bins[0], bins.at(-1)];
    const bars = bins.map(({ count, ...bin }, index) => {
      // What is there is seen, however much more there is elsewhere.
      const height = count === 0 ? 0 : 4 + (40 * count) / highest;
      return svg`<rect class=${this.#isWithin(bin) ? "in" : ""} x=${index + 0.06} y=${44 - height}
        width="0.88" height=${height}></rect>`;
    });
    return html`<svg viewBox="0 0 ${bins.length} 44" preserveAspectRatio="none" aria-hidden="true">
        ${bars}
      </svg>
      <div class="limits">
        <span>${first && this.format(first.from)}</span>
        ${logarithmic ? html`<span>${filterTexts(this.language).logarithmic}</span>` : nothing}
        <span>${last && this.format(last.to)}</span>
      </div>`;
  }

  #isWithin(bin: { from: number; to: number }): boolean {
    const [from, to] = [this.from, this.to].map(toNumber);
    if (from === null && to === null) return false;
    return (
      bin.to >= (from ?? Number.NEGATIVE_INFINITY) && bin.from <= (to ?? Number.POSITIVE_INFINITY)
    );
  }

  #onChange(): void {
    const [from = null, to = null] = [...this.inputs].map(({ value }) => value || null);
    this.backwards = from !== null && to !== null && (toNumber(from) ?? 0) > (toNumber(to) ?? 0);
    if (this.backwards) return;
    this.dispatchEvent(new CustomEvent<Ends<string>>("ends", { detail: { from, to } }));
  }
}

/** A day is its first instant. */
function toNumber(end: number | string | null): number | null {
  if (typeof end !== "string") return end;
  return end.includes("-", 1) ? Date.parse(end) : Number(end);
}

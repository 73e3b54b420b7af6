import { html, LitElement, nothing, svg, type TemplateResult } from "lit";
import { customElement, property, query, state } from "lit/decorators.js";
import type { Language } from "../../server/contract/wire.ts";
import { formatNumber } from "../i18n/format.ts";
import { controls } from "../styles/controls.ts";
import { axisTicks } from "./axisTicks.ts";
import type { BinCounts } from "./binCounts.ts";
import { timelineTexts } from "./messages.ts";
import { periodText } from "./periodText.ts";
import { binCount, type TimeAxis } from "./timeAxis.ts";
import { timelinePlotStyles } from "./timelinePlotStyles.ts";
import { type BinSpan, movedBy, spanOf, type TimeWindow, windowOf, withEnd } from "./timeWindow.ts";

type End = "from" | "to";

/** A pointer held down on the plot. */
interface Drag {
  kind: End | "move" | "brush";
  /** Bin under the pointer as it went down, and the window there was. */
  bin: number;
  window: TimeWindow;
  hasMoved: boolean;
}

const barsPx = 44;

/** Months, or other bins, that Page Up and Page Down pass over. */
const page = { day: 7, week: 4, month: 12, year: 5 };

/**
 * Bars over an axis of time, and the window that two handles hold. Fires `window` with the window
 * that a hand has made of it, while it moves and at the end, and `rest` when the hand lets go.
 */
@customElement("naqsha-timeline-plot")
export class NaqshaTimelinePlot extends LitElement {
  static override styles = [controls, timelinePlotStyles];

  @property({ attribute: false }) axis!: TimeAxis;
  @property({ attribute: false }) counts: BinCounts | null = null;
  @property({ attribute: false }) window!: TimeWindow;
  @property({ attribute: false }) language: Language = "en";
  @property({ attribute: false }) widthPx = 0;
  /** The bin under the pointer. */
  @state() private hovered: number | null = null;
  @query(".bars") private bars!: HTMLElement;
  #drag: Drag | null = null;

  override render(): TemplateResult {
    const span = spanOf(this.axis, this.window);
    return html`
      <div
        class="plot"
        @pointerdown=${this.#onDown}
        @pointermove=${this.#onMove}
        @pointerup=${this.#onUp}
        @pointercancel=${this.#onUp}
        @pointerleave=${() => {
          this.hovered = null;
        }}
      >
        <div class="bars">
          ${this.#picture(span)} ${this.#handle("from", span)} ${this.#handle("to", span)}
          ${this.#label()}
        </div>
        <div class="ticks" aria-hidden="true">
          ${axisTicks(this.axis, this.widthPx, this.language).map(
            ({ at, text }) => html`<span .style=${this.#at(at)}>${text}</span>`,
          )}
        </div>
      </div>
    `;
  }

  #picture(span: BinSpan): TemplateResult {
    const total = binCount(this.axis);
    const { start, end } = span;
    return html`<svg
      viewBox="0 0 ${total} ${barsPx}"
      preserveAspectRatio="none"
      role="img"
      aria-label=${this.#summary()}
    >
      <rect class="window" x=${start} y="0" width=${end - start} height=${barsPx}></rect>
      ${this.#bars(span)}
    </svg>`;
  }

  #bars({ start, end }: BinSpan): unknown {
    const bins = this.counts?.bins ?? [];
    const highest = Math.max(1, ...bins.map(({ count }) => count));
    const gap = (binCount(this.axis) * 1) / Math.max(this.widthPx, 1);
    const width = Math.max(1 - gap, 0.6);
    // What is there is seen, however much more there is elsewhere.
    const heightOf = (count: number) => (count === 0 ? 0 : 3 + ((barsPx - 5) * count) / highest);
    return bins.map(({ count, inexact }, index) => {
      if (count === 0) return nothing;
      const isIn = index >= Math.floor(start) && index < Math.ceil(end);
      const height = heightOf(count);
      const faint = (height * inexact) / count;
      const x = index + (1 - width) / 2;
      const kind = isIn ? "in" : "out";
      return svg`
        <rect class="bar ${kind}" x=${x} y=${barsPx - height + faint} width=${width} height=${height - faint}></rect>
        ${inexact > 0 ? svg`<rect class="bar ${kind} inexact" x=${x} y=${barsPx - height} width=${width} height=${faint}></rect>` : nothing}`;
    });
  }

  #summary(): string {
    const words = timelineTexts(this.language);
    const bins = this.counts?.bins ?? [];
    const all = { start: 0, end: binCount(this.axis) };
    const { from, to } = windowOf(this.axis, all);
    const ends = [from, to].map((day) => periodText(this.language, { from: day, to: day }));
    const total = bins.reduce((sum, { count }) => sum + count, 0);
    const [first = "", last = ""] = ends;
    const told = words.picture(formatNumber(this.language, total), first, last);
    const highest = bins.reduce(
      (best, { count }, i) => (count > (bins[best]?.count ?? 0) ? i : best),
      0,
    );
    return total === 0 ? told : `${told}. ${words.highest(...this.#binText(highest))}`;
  }

  #binText(bin: number): [period: string, count: string] {
    const window = windowOf(this.axis, { start: bin, end: bin + 1 });
    const count = this.counts?.bins[bin]?.count ?? 0;
    return [periodText(this.language, window), formatNumber(this.language, count)];
  }

  #label(): unknown {
    const bin = this.hovered;
    if (bin === null || !this.counts) return nothing;
    const inexact = this.counts.bins[bin]?.inexact ?? 0;
    const told = inexact === 0 ? "" : formatNumber(this.language, inexact);
    const text = timelineTexts(this.language).ofBin(...this.#binText(bin), told);
    const isLate = bin > binCount(this.axis) / 2;
    return html`<div class="label ${isLate ? "late" : ""}" aria-hidden="true" .style=${this.#at(bin + 0.5)}>
      ${text}
    </div>`;
  }

  #handle(end: End, span: BinSpan): TemplateResult {
    const words = timelineTexts(this.language);
    const edge = end === "from" ? span.start : span.end;
    return html`<div
      class="handle ${end}"
      role="slider"
      tabindex="0"
      aria-label=${end === "from" ? words.first : words.last}
      aria-valuemin="0"
      aria-valuemax=${binCount(this.axis)}
      aria-valuenow=${edge}
      aria-valuetext=${this.#endText(end)}
      data-end=${end}
      .style=${this.#at(edge)}
      @keydown=${(event: KeyboardEvent) => this.#onKey(event, end)}
      @keyup=${this.#rest}
    ></div>`;
  }

  /** The day at which the window begins or ends; of an open end, that of the axis. */
  #endText(end: End): string {
    const whole = windowOf(this.axis, { start: 0, end: binCount(this.axis) });
    const day = this.window[end] ?? whole[end];
    return periodText(this.language, { from: day, to: day });
  }

  #at(edge: number): string {
    return `inset-inline-start: ${((edge / binCount(this.axis)) * 100).toFixed(3)}%`;
  }

  #onKey(event: KeyboardEvent, end: End): void {
    const isRtl = getComputedStyle(this).direction === "rtl";
    const span = spanOf(this.axis, this.window);
    const edge = end === "from" ? Math.floor(span.start) : Math.ceil(span.end);
    const jump = page[this.axis.interval];
    const targets: Record<string, number> = {
      ArrowUp: edge + 1,
      ArrowDown: edge - 1,
      ArrowRight: edge + (isRtl ? -1 : 1),
      ArrowLeft: edge + (isRtl ? 1 : -1),
      PageUp: edge + jump,
      PageDown: edge - jump,
      Home: 0,
      End: binCount(this.axis),
    };
    const target = targets[event.key];
    if (target === undefined) return;
    event.preventDefault();
    this.#tell(withEnd(this.axis, this.window, end, target));
  }

  #onDown(event: PointerEvent): void {
    if (event.button !== 0) return;
    const handle = (event.target as HTMLElement).dataset.end as End | undefined;
    const bin = this.#binAt(event);
    const { start, end } = spanOf(this.axis, this.window);
    const isWhole = start === 0 && end === binCount(this.axis);
    const isInside = bin + 1 > start && bin < end;
    const kind = handle ?? (isInside && !isWhole ? "move" : "brush");
    this.#drag = { kind, bin, window: this.window, hasMoved: false };
    (event.currentTarget as HTMLElement).setPointerCapture(event.pointerId);
  }

  #onMove(event: PointerEvent): void {
    const bin = this.#binAt(event);
    this.hovered = bin;
    const drag = this.#drag;
    if (!drag || (bin === drag.bin && !drag.hasMoved && !isEnd(drag.kind))) return;
    drag.hasMoved = true;
    const moved = this.#dragged(drag, bin, event);
    if (moved.from !== this.window.from || moved.to !== this.window.to) this.#tell(moved);
  }

  #dragged({ kind, bin: first, window }: Drag, bin: number, event: PointerEvent): TimeWindow {
    switch (kind) {
      case "from":
      case "to":
        return withEnd(this.axis, window, kind, Math.round(this.#positionAt(event)));
      case "move":
        return movedBy(this.axis, window, bin - first);
      case "brush":
        return windowOf(this.axis, { start: Math.min(first, bin), end: Math.max(first, bin) + 1 });
    }
  }

  /** Pressed without moving, a bar is picked. */
  #onUp(event: PointerEvent): void {
    const drag = this.#drag;
    this.#drag = null;
    if (!drag) return;
    const isPick = event.type === "pointerup" && !drag.hasMoved && !isEnd(drag.kind);
    if (isPick) this.#tell(windowOf(this.axis, { start: drag.bin, end: drag.bin + 1 }));
    this.#rest();
  }

  /** In bins, from the beginning of time on the axis, whichever side that is. */
  #positionAt({ clientX }: PointerEvent): number {
    const { left, right, width } = this.bars.getBoundingClientRect();
    const isRtl = getComputedStyle(this).direction === "rtl";
    const fraction = (isRtl ? right - clientX : clientX - left) / width;
    return fraction * binCount(this.axis);
  }

  #binAt(event: PointerEvent): number {
    const bin = Math.floor(this.#positionAt(event));
    return Math.min(Math.max(bin, 0), binCount(this.axis) - 1);
  }

  #tell(detail: TimeWindow): void {
    this.dispatchEvent(new CustomEvent<TimeWindow>("window", { detail }));
  }

  #rest(): void {
    this.dispatchEvent(new CustomEvent("rest"));
  }
}

function isEnd(kind: Drag["kind"]): kind is End {
  return kind === "from" || kind === "to";
}

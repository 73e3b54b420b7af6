import { html, LitElement, nothing, type TemplateResult } from "lit";
import { customElement, property, query, state } from "lit/decorators.js";
import { MatchCounts, matchedOf } from "../filter/matchCounts.ts";
import { formatNumber } from "../i18n/format.ts";
import { endSweep, setDatetime, setTimelineOpen, sweepDatetime } from "../state/actions.ts";
import { language } from "../state/effective.ts";
import { narrowedLayers } from "../state/narrowedLayers.ts";
import type { Store } from "../state/store.ts";
import { StoreController } from "../state/storeController.ts";
import { timedLayers } from "../state/timedLayers.ts";
import { controls } from "../styles/controls.ts";
import { countWithin } from "./binCounts.ts";
import { icons } from "./icons.ts";
import { timelineTexts } from "./messages.ts";
import { periodText } from "./periodText.ts";
import { Player, type Speed } from "./player.ts";
import { nextStep, previousStep, type StepLength } from "./steps.ts";
import { TimelineCounts } from "./timelineCounts.ts";
import "./timelineOptions.ts";
import "./timelinePlot.ts";
import { timelineStyles } from "./timelineStyles.ts";
import {
  allTimes,
  formatWindow,
  isAligned,
  readWindow,
  spanOf,
  type TimeWindow,
} from "./timeWindow.ts";

const phone = matchMedia("(max-width: 767px)");
const reducedMotion = matchMedia("(prefers-reduced-motion: reduce)");

/** While a hand moves, the map follows this often at most. */
const sweepPauseMs = 300;

/** When: the dates of the layers on the map, and the part of them that it shows. */
@customElement("naqsha-timeline")
export class NaqshaTimeline extends LitElement {
  static override styles = [controls, timelineStyles];

  @property({ attribute: false }) store!: Store;
  @state() private length: StepLength = 1;
  @state() private speed: Speed = "medium";
  @state() private showsOptions = false;
  /** What a hand has made of the window, before the map follows. */
  @state() private draft: TimeWindow | null = null;
  @state() private widthPx = 0;
  @query("section") private section!: HTMLElement;

  readonly #counts = new TimelineCounts(this);
  readonly #matches = new MatchCounts(this);
  readonly #player = new Player(this);
  #sweepTimer: ReturnType<typeof setTimeout> | undefined;

  constructor() {
    super();
    new StoreController(this, ({ catalog, spec, timelineOpen, drawn }) => [
      catalog,
      spec.layers,
      spec.filters,
      spec.area,
      spec.datetime,
      spec.lang,
      timelineOpen,
      drawn,
    ]);
    this.addEventListener("keydown", (event) => this.#onKey(event));
  }

  protected override firstUpdated(): void {
    const observer = new ResizeObserver(() => {
      this.widthPx = this.section.clientWidth - 44;
    });
    observer.observe(this.section);
  }

  protected override willUpdate(): void {
    const { catalog, spec } = this.store.state;
    if (!catalog) return;
    const layers = timedLayers(spec, catalog);
    this.#counts.follow(layers, catalog.edition, spec, this.widthPx);
    const isWhole = this.#axisSpan && isAligned(this.#axisSpan);
    const narrowed = [...narrowedLayers(spec, catalog)];
    const timed = narrowed.filter(([id]) => layers.some((layer) => layer.id === id));
    // Whole bins are counted already.
    this.#matches.follow(new Map(isWhole ? [] : timed), catalog.edition);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearTimeout(this.#sweepTimer);
    endSweep(this.store);
  }

  get #isOpen(): boolean {
    return this.store.state.timelineOpen ?? !phone.matches;
  }

  get #window(): TimeWindow {
    return this.draft ?? readWindow(this.store.state.spec.datetime);
  }

  get #axisSpan() {
    const { axis } = this.#counts;
    return axis && spanOf(axis, this.#window);
  }

  override render(): TemplateResult {
    const lang = language(this.store.state);
    const isOpen = this.#isOpen;
    const words = timelineTexts(lang);
    return html`<section aria-label=${words.title} ?data-open=${isOpen}>
      <div class="bar">
        ${isOpen ? this.#steps() : nothing} ${this.#told()}
        ${isOpen ? this.#options() : nothing}
        <span class="buttons">
          ${
            formatWindow(this.#window) !== null
              ? html`<button class="icon" aria-label=${words.showAllTimes} title=${words.showAllTimes}
                  @click=${() => this.#set(allTimes)}>${icons.clear}</button>`
              : nothing
          }
          ${
            isOpen
              ? html`<button class="icon more" aria-label=${words.options} title=${words.options}
                  aria-expanded=${this.showsOptions}
                  @click=${() => {
                    this.showsOptions = !this.showsOptions;
                  }}>${icons.options}</button>`
              : nothing
          }
          <button class="icon" aria-expanded=${isOpen}
            aria-label=${isOpen ? words.collapse : words.expand}
            title=${isOpen ? words.collapse : words.expand}
            @click=${this.#toggle}>${isOpen ? icons.collapse : icons.expand}</button>
        </span>
      </div>
      ${isOpen ? this.#plot() : nothing}
      <p class="visually-hidden" role="status">${this.#announcement()}</p>
    </section>`;
  }

  #steps(): TemplateResult {
    const words = timelineTexts(language(this.store.state));
    const { isPlaying } = this.#player;
    const label = isPlaying ? words.pause : words.play;
    return html`<span class="buttons">
      <button class="icon" aria-label=${words.stepBack} title=${words.stepBack}
        @click=${() => this.#step(previousStep)}>${icons.stepBack}</button>
      ${
        reducedMotion.matches
          ? nothing
          : html`<button class="icon play" aria-label=${label} title=${label}
              @click=${this.#togglePlay}>${isPlaying ? icons.pause : icons.play}</button>`
      }
      <button class="icon" aria-label=${words.stepOn} title=${words.stepOn}
        @click=${() => this.#step(nextStep)}>${icons.stepOn}</button>
    </span>`;
  }

  /** The period, and how much of all there is in it; faint until the map has drawn it. */
  #told(): TemplateResult {
    const lang = language(this.store.state);
    const { status } = this.#counts;
    const numbers = this.#numbers();
    const isDrawn = this.store.state.drawn && this.draft === null;
    return html`<p class="told" ?data-pending=${this.#player.isPlaying && !isDrawn}>
      <strong>${periodText(lang, this.#window)}</strong>
      <span>
        ${
          status === "failed"
            ? timelineTexts(lang).failed
            : numbers && timelineTexts(lang).of(...numbers)
        }
      </span>
    </p>`;
  }

  /** Features in the window and at all times; null until they are counted. */
  #numbers(): [matched: string, total: string] | null {
    const { axis, counts } = this.#counts;
    const { catalog, spec } = this.store.state;
    const span = this.#axisSpan;
    if (!axis || !counts || !span || !catalog) return null;
    const matched = isAligned(span)
      ? countWithin(counts, span)
      : matchedOf(timedLayers(spec, catalog), this.#matches.counts);
    const total = countWithin(counts, { start: 0, end: counts.bins.length });
    const lang = language(this.store.state);
    return matched === null ? null : [formatNumber(lang, matched), formatNumber(lang, total)];
  }

  #options(): TemplateResult {
    return html`<naqsha-timeline-options
      ?data-open=${this.showsOptions}
      .interval=${this.#counts.axis?.interval ?? "month"}
      .length=${this.length}
      .speed=${reducedMotion.matches ? null : this.speed}
      .window=${this.#window}
      .language=${language(this.store.state)}
      @length=${(event: CustomEvent<StepLength>) => {
        this.length = event.detail;
      }}
      @speed=${(event: CustomEvent<Speed>) => {
        this.speed = event.detail;
      }}
      @window=${(event: CustomEvent<TimeWindow>) => this.#set(event.detail)}
    ></naqsha-timeline-options>`;
  }

  #plot(): unknown {
    const { axis, counts } = this.#counts;
    const lang = language(this.store.state);
    if (!axis) return html`<div class="empty"></div>`;
    return html`
      <naqsha-timeline-plot
        .axis=${axis}
        .counts=${counts}
        .window=${this.#window}
        .language=${lang}
        .widthPx=${this.widthPx}
        @pointerdown=${() => this.#player.pause()}
        @window=${(event: CustomEvent<TimeWindow>) => this.#sweep(event.detail)}
        @rest=${this.#rest}
      ></naqsha-timeline-plot>
      ${this.#notes()}
    `;
  }

  /** What the bars do not say of themselves. */
  #notes(): unknown {
    const { axis, counts } = this.#counts;
    if (!axis || !counts) return nothing;
    const lang = language(this.store.state);
    const words = timelineTexts(lang);
    const inexact = counts.bins.reduce((sum, bin) => sum + bin.inexact, 0);
    const notes = [
      inexact > 0
        ? words.inexact(formatNumber(lang, inexact), words.intervals[axis.interval])
        : null,
      counts.undated > 0 ? words.undated(formatNumber(lang, counts.undated)) : null,
    ].filter((note) => note !== null);
    return notes.length === 0 ? nothing : html`<p class="note">${notes.join(" ")}</p>`;
  }

  /** At rest only: while time moves, each step would interrupt the one before. */
  #announcement(): unknown {
    const { status } = this.#counts;
    if (this.#player.isPlaying || this.draft || status !== "done") return nothing;
    const lang = language(this.store.state);
    const numbers = this.#numbers();
    if (!numbers) return nothing;
    return timelineTexts(lang).told(periodText(lang, this.#window), ...numbers);
  }

  #toggle(): void {
    this.#player.pause();
    setTimelineOpen(this.store, !this.#isOpen);
  }

  #onKey(event: KeyboardEvent): void {
    const target = event.composedPath()[0] as HTMLElement;
    const isControl = target.matches("button, input, select");
    if (event.key !== " " || isControl || reducedMotion.matches) return;
    event.preventDefault();
    this.#togglePlay();
  }

  #set(window: TimeWindow): void {
    this.#player.pause();
    setDatetime(this.store, formatWindow(window));
  }

  #step(step: typeof nextStep): void {
    const { axis } = this.#counts;
    const window = axis && step(axis, this.#window, this.length);
    if (window) this.#set(window);
    else this.#player.pause();
  }

  #togglePlay(): void {
    if (this.#player.isPlaying) this.#player.pause();
    else this.#play();
  }

  /** After the last step, from the beginning. */
  #play(): void {
    const { axis } = this.#counts;
    if (!axis) return;
    if (!nextStep(axis, this.#window, this.length)) sweepDatetime(this.store, null);
    let shown = this.store.state.spec.datetime;
    const step = () => {
      const next = nextStep(axis, this.#window, this.length);
      // Where somebody else has chosen another time, it stays.
      if (!next || this.store.state.spec.datetime !== shown) return false;
      sweepDatetime(this.store, formatWindow(next));
      shown = this.store.state.spec.datetime;
      return true;
    };
    void this.#player.play(this.store, step, () => this.speed).then(() => endSweep(this.store));
  }

  /** The bars follow the hand at once, the map now and then. */
  #sweep(window: TimeWindow): void {
    this.#player.pause();
    this.draft = window;
    this.#sweepTimer ??= setTimeout(() => {
      this.#sweepTimer = undefined;
      if (this.draft) sweepDatetime(this.store, formatWindow(this.draft));
    }, sweepPauseMs);
  }

  #rest(): void {
    clearTimeout(this.#sweepTimer);
    this.#sweepTimer = undefined;
    if (this.draft) sweepDatetime(this.store, formatWindow(this.draft));
    this.draft = null;
    endSweep(this.store);
  }
}

import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from "lit";
import { customElement, property, state } from "lit/decorators.js";
import type { Exposure, Stretch } from "../../../server/contract/exposure.ts";
import { formatReference } from "../../../server/contract/featureReference.ts";
import type { CatalogResponse, LayerState } from "../../../server/contract/wire.ts";
import { formatDate, formatNumber } from "../../i18n/format.ts";
import { lengthText } from "../../measure/measureTexts.ts";
import { deepActiveElement } from "../../panels/deepActiveElement.ts";
import { icons } from "../../panels/icons.ts";
import { boxOf } from "../../results/boxOf.ts";
import { bringIntoView, mark } from "../../state/actions.ts";
import { language } from "../../state/effective.ts";
import type { Store } from "../../state/store.ts";
import { StoreController } from "../../state/storeController.ts";
import { closeExposure, setExposureDistance } from "../../state/zoneActions.ts";
import { controls } from "../../styles/controls.ts";
import { narrowedStatements } from "../report/askedText.ts";
import { failureNotice } from "../report/failureNotice.ts";
import { FeaturePointer } from "../report/featurePointer.ts";
import { featureRowStyles } from "../report/featureRow.ts";
import { reportTexts } from "../report/messages.ts";
import { nameIn } from "../report/nameIn.ts";
import { type Answer, ProcessAnswers } from "../report/processAnswers.ts";
import { reportTables } from "../report/reportTables.ts";
import "../report/takeAway.ts";
import { exposedLayer, exposureInputs, placesInputs } from "./exposureInputs.ts";
import { exposureLegend } from "./exposureLegend.ts";
import { exposureList } from "./exposureList.ts";
import "./exposurePlot.ts";
import "./exposureQuestion.ts";
import { exposureStyles } from "./exposureStyles.ts";
import { exposureTable } from "./exposureTable.ts";
import { exposureText } from "./exposureText.ts";
import { exposureTexts } from "./messages.ts";
import { endPlaces, type Place } from "./placeLabels.ts";
import { tallyText } from "./stretchText.ts";

/** What happened near a route, stretch by stretch, drawn along it. */
@customElement("naqsha-exposure")
export class NaqshaExposure extends LitElement {
  static override styles = [controls, reportTables, featureRowStyles, exposureStyles];

  @property({ attribute: false }) store!: Store;
  @state() private stretchM = 10_000;
  @state() private view: "profile" | "table" = "profile";
  /** Index of the stretch that is told; null for the whole route. */
  @state() private chosen: number | null = null;
  @state() private pointed: number | null = null;

  readonly #answers = new ProcessAnswers<Exposure>(this, "exposure");
  readonly #pointer = new FeaturePointer(() => this.store);
  #inputs: unknown = null;
  #shownRoute = "";
  /** Had the focus before the profile opened, and gets it back. */
  #returnTo: HTMLElement | null = null;

  constructor() {
    super();
    new StoreController(this, (state) => [
      state.catalog,
      state.exposure,
      state.spec.filters,
      state.spec.area,
      state.spec.datetime,
      state.areaFeature,
      language(state),
    ]);
    this.addEventListener("keydown", this.#closeOnEscape);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#returnTo = deepActiveElement();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    mark(this.store, null);
  }

  override focus(options?: FocusOptions): void {
    this.renderRoot.querySelector<HTMLElement>("h2")?.focus(options);
  }

  protected override firstUpdated(): void {
    this.focus({ preventScroll: true });
  }

  /** Another route comes into sight. */
  protected override updated(): void {
    const exposure = this.#answers.get(this.#profile)?.value;
    const [route] = exposure?.route ?? [];
    if (!exposure || !route || route.id === this.#shownRoute) return;
    this.#shownRoute = route.id;
    const coordinates = exposure.stretches.flatMap(({ line }) => line.map((each) => [...each]));
    const box = boxOf([{ type: "LineString", coordinates }]);
    if (box) bringIntoView(this.store, box);
  }

  protected override willUpdate(_changed: PropertyValues<this>): void {
    const { catalog, exposure, spec } = this.store.state;
    const layer = catalog && exposedLayer(catalog);
    if (!exposure || !layer) return;
    this.#inputs = exposureInputs(exposure, this.stretchM, layer, spec, catalog);
    const questions: [string, unknown][] = [
      [this.#profile, this.#inputs],
      [this.#towns, placesInputs(exposure, catalog)],
    ];
    this.#answers.follow(new Map(questions), this.#lang);
    const stretches = this.#answers.get(this.#profile)?.value?.stretches.length ?? 0;
    if (this.chosen !== null && this.chosen >= stretches) this.chosen = null;
  }

  override render(): TemplateResult {
    const { catalog } = this.store.state;
    const answer = this.#answers.get(this.#profile);
    const layer = catalog && exposedLayer(catalog);
    return html`
      ${this.#head(answer?.value ?? null)}
      ${
        answer?.status === "failed"
          ? failureNotice(answer.error, this.#answers.retry, this.#lang)
          : nothing
      }
      ${
        answer?.value && layer
          ? this.#told(answer.value, answer, layer, catalog)
          : html`<div class="skeleton" aria-hidden="true"></div>`
      }
      <p class="visually-hidden" role="status">${this.#announcement(answer)}</p>
    `;
  }

  get #lang() {
    return language(this.store.state);
  }

  /** The profile of another route is another one, and not the same anew. */
  get #profile(): string {
    const { exposure } = this.store.state;
    return exposure ? formatReference(exposure.reference) : "";
  }

  get #towns(): string {
    return `towns along ${this.#profile}`;
  }

  get #places(): readonly Place[] {
    return this.#answers.get(this.#towns)?.value?.features ?? [];
  }

  #head(exposure: Exposure | null): TemplateResult {
    const words = exposureTexts(this.#lang);
    return html`<div class="head">
      <h2 tabindex="-1">${words.title}: ${this.#route(exposure)}</h2>
      <span class="ends">${exposure ? this.#ends(exposure) : nothing}</span>
      ${this.#question()} ${this.#views()}
      <button class="icon close" aria-label=${words.close} title=${words.close} @click=${this.#close}>
        ${icons.close}
      </button>
    </div>`;
  }

  /** By name, once that is known. */
  #route(exposure: Exposure | null): string {
    const [route] = exposure?.route ?? [];
    return route ? nameIn(this.#lang, route) : exposureTexts(this.#lang).route;
  }

  /** How long, and from where to where: kilometre 0 is where reading starts. */
  #ends({ lengthM }: Exposure): string {
    const lang = this.#lang;
    const words = exposureTexts(lang);
    const { start, end } = endPlaces(this.#places, lengthM);
    const place = (at: Place | undefined, otherwise: string) =>
      at ? words.near(nameIn(lang, at)) : otherwise;
    return words.along(lengthText(lang, lengthM), place(start, words.start), place(end, words.end));
  }

  #question(): TemplateResult {
    return html`<naqsha-exposure-question
      .distanceM=${this.store.state.exposure?.distanceM ?? 0}
      .stretchM=${this.stretchM}
      .language=${this.#lang}
      @distance=${({ detail }: CustomEvent<number>) => setExposureDistance(this.store, detail)}
      @stretch=${({ detail }: CustomEvent<number>) => {
        this.stretchM = detail;
        this.chosen = null;
      }}
    ></naqsha-exposure-question>`;
  }

  #views(): TemplateResult {
    const words = exposureTexts(this.#lang);
    const views = Object.entries(words.views) as [typeof this.view, string][];
    return html`<span class="views" role="group" aria-label=${words.view}>
      ${views.map(
        ([view, title]) =>
          html`<button aria-pressed=${view === this.view} @click=${() => {
            this.view = view;
          }}>${title}</button>`,
      )}
    </span>`;
  }

  #told(
    exposure: Exposure,
    { status }: Answer<Exposure>,
    layer: LayerState,
    catalog: CatalogResponse,
  ): TemplateResult {
    const lang = this.#lang;
    const words = exposureTexts(lang);
    const narrowed = narrowedStatements([layer], this.store.state);
    return html`<div class="body" ?data-stale=${status === "pending"} aria-busy=${status === "pending"}>
      <div class="main">
        <p class="total">
          <strong>${layer.title[lang]}:</strong> ${tallyText(lang, exposure.total)} ${narrowed.join(" ")}
        </p>
        ${this.view === "profile" ? this.#plot(exposure, layer) : this.#table(exposure)}
        <div class="foot">
          ${this.view === "profile" ? exposureLegend(lang) : nothing}
          ${this.#takeAway(exposure, layer, [this.#ends(exposure), ...narrowed], status)}
        </div>
        <p class="soft">
          ${words.several} ${reportTexts(lang).edition(formatNumber(lang, catalog.edition), formatDate(lang, exposure.publishedAt))}
        </p>
      </div>
      ${exposureList(exposure, this.#current(exposure), layer, this.#pointer, lang)}
    </div>`;
  }

  #plot(exposure: Exposure, layer: LayerState): TemplateResult {
    return html`<naqsha-exposure-plot
      .exposure=${exposure}
      .layerTitle=${layer.title[this.#lang]}
      .places=${this.#places}
      .chosen=${this.chosen}
      .pointed=${this.pointed}
      .language=${this.#lang}
      @choose=${({ detail }: CustomEvent<number | null>) => this.#choose(exposure, detail)}
      @point=${({ detail }: CustomEvent<number | null>) => this.#point(exposure, detail)}
    ></naqsha-exposure-plot>`;
  }

  #table(exposure: Exposure): TemplateResult {
    const choose = (index: number) => this.#choose(exposure, index);
    const point = (index: number | null) => this.#point(exposure, index);
    return exposureTable({ exposure, chosen: this.chosen, choose, point }, this.#lang);
  }

  /** Not while another answer is on its way: what is told is not what is asked. */
  #takeAway(
    exposure: Exposure,
    layer: LayerState,
    asked: readonly string[],
    status: Answer<Exposure>["status"],
  ): TemplateResult {
    const lang = this.#lang;
    const title = `${exposureTexts(lang).title}: ${this.#route(exposure)}`;
    const address = location.href;
    return html`<naqsha-take-away
      process="exposure"
      ?inert=${status === "pending"}
      .what=${title}
      .inputs=${this.#inputs}
      .language=${lang}
      .text=${() => exposureText({ title, asked, exposure, layer, address, lang })}
    ></naqsha-take-away>`;
  }

  #current({ stretches }: Exposure): Stretch | null {
    return stretches[this.pointed ?? this.chosen ?? -1] ?? null;
  }

  #choose(exposure: Exposure, index: number | null): void {
    this.chosen = index === this.chosen && this.pointed !== null ? null : index;
    this.#markStretch(exposure);
  }

  #point(exposure: Exposure, index: number | null): void {
    if (index === this.pointed) return;
    this.pointed = index;
    this.#markStretch(exposure);
  }

  #markStretch(exposure: Exposure): void {
    const stretch = this.#current(exposure);
    const coordinates = stretch?.line.map((position) => [...position]);
    mark(this.store, coordinates ? { type: "LineString", coordinates } : null);
  }

  #announcement(answer: Answer<Exposure> | undefined): unknown {
    if (answer?.status !== "done" || !answer.value) {
      return answer?.status === "pending" ? exposureTexts(this.#lang).working : nothing;
    }
    return tallyText(this.#lang, answer.value.total);
  }

  readonly #closeOnEscape = (event: KeyboardEvent): void => {
    if (event.key !== "Escape" || event.defaultPrevented) return;
    event.preventDefault();
    this.#close();
  };

  readonly #close = (): void => {
    const returnTo = this.#returnTo;
    closeExposure(this.store);
    if (returnTo?.isConnected) returnTo.focus({ preventScroll: true });
  };
}

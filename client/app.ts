import { html, LitElement, nothing, type TemplateResult } from "lit";
import { customElement, property, state } from "lit/decorators.js";
import type { Area, FeatureReference } from "../server/contract/mapSpec.ts";
import { t } from "./i18n/messages.ts";
import { FileDrop } from "./shell/fileDrop.ts";
import { LazyCode } from "./shell/lazyCode.ts";
import type { SheetHeight } from "./shell/snapHeight.ts";
import { askAround, closeDetails, openRoom, openTable, reveal } from "./state/actions.ts";
import { language } from "./state/effective.ts";
import { shownLayers } from "./state/layers.ts";
import type { Room, Store } from "./state/store.ts";
import { StoreController } from "./state/storeController.ts";
import { timedLayers } from "./state/timedLayers.ts";
import { closeExposure, openExposure, zoneAround } from "./state/zoneActions.ts";
import "./panels/coordinatesReadout.ts";
import "./panels/details.ts";
import "./panels/layersPanel.ts";
import "./panels/search.ts";
import "./panels/settings.ts";
import "./shell/rail.ts";
import "./shell/sheet.ts";
import "./shell/waiting.ts";

/** Papers that on a phone are sheets; of those along the bottom there is one at a time. */
type Sheet = "panel" | "details" | "results";

const phone = matchMedia("(max-width: 767px)");

/** The page: the map, and the papers laid on it. Renders into itself: the page's style sheet lays it out. */
@customElement("naqsha-app")
export class NaqshaApp extends LitElement {
  @property({ attribute: false }) store!: Store;
  /** Set once the code that draws maps has arrived; `failed` when it did not. */
  @property({ attribute: false }) mapCode: "loading" | "ready" | "failed" = "loading";
  /** Of each sheet, as it was left. */
  @state() private heights: Readonly<Record<Sheet, SheetHeight>> = {
    panel: "low",
    details: "half",
    results: "full",
  };

  readonly #lazy = new LazyCode(this);
  readonly #drop = new FileDrop(
    this,
    () => this.#expectFiles(),
    (files) => this.#addFiles(files),
  );

  #shownBelow: "table" | "exposure" | null = null;

  constructor() {
    super();
    new StoreController(this, (state) => [
      state.catalog,
      state.room,
      state.table,
      state.local.openings,
      state.inspection,
      state.sketch,
      state.exposure,
      state.zoneView,
      state.spec.select,
      state.spec.layers,
      state.loading,
      state.canDrawMap,
      language(state),
    ]);
    this.addEventListener("naqsha-show", (event) =>
      reveal(this.store, (event as CustomEvent<FeatureReference>).detail),
    );
    this.addEventListener("naqsha-files", (event) =>
      this.#addFiles((event as CustomEvent<readonly File[]>).detail),
    );
    this.addEventListener("naqsha-ask-around", (event) => this.#askAround(event));
    this.addEventListener("naqsha-zone-around", (event) => this.#zoneAround(event));
    this.addEventListener("naqsha-exposure", (event) => this.#exposureOf(event));
  }

  /** What lies along the bottom takes its room from the map. */
  protected override firstUpdated(): void {
    const foot = this.querySelector<HTMLElement>(".foot");
    if (!foot) return;
    const tell = () => this.style.setProperty("--foot", `${foot.offsetHeight}px`);
    new ResizeObserver(tell).observe(foot);
  }

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  /** A table opens so that it can be read, a profile so that the map is seen, wherever the one before was left. */
  protected override willUpdate(): void {
    const below = this.#below;
    if (below === this.#shownBelow) return;
    this.#shownBelow = below;
    this.#setHeight("results", below === "exposure" ? "half" : "full");
    if (below === "exposure") this.#setHeight("panel", "low");
  }

  get #lang() {
    return language(this.store.state);
  }

  /** What lies below the map, or on a phone over it. */
  get #below(): "table" | "exposure" | null {
    const { table, exposure } = this.store.state;
    if (exposure !== null) return "exposure";
    return table === null ? null : "table";
  }

  override render() {
    const { room, loading, catalog, zoneView } = this.store.state;
    const texts = t(this.#lang);
    this.dataset.panel = room ? "open" : "closed";
    this.toggleAttribute("data-wide", room === "zones" && zoneView.kind === "compare");
    this.dataset.sheet = this.#topSheet();
    this.toggleAttribute("data-details", this.#showsDetails());
    return html`
      <header>
        <a class="skip" href="#map" @click=${this.#skipToMap}>${texts.shell.skipToMap}</a>
        <a class="skip" href="#table" @click=${this.#skipToTable}>${texts.shell.skipToTable}</a>
      </header>
      <naqsha-rail .store=${this.store} @room=${this.#chooseRoom}></naqsha-rail>
      <naqsha-search .store=${this.store}></naqsha-search>
      ${room ? this.#panel(room) : nothing}
      <main id="map">${this.#map()}</main>
      <div class="foot">${this.#exposure()}${this.#results()}${this.#timeline()}</div>
      ${this.#details()}
      ${this.#filesAsked()}
      ${
        this.#drop.hovers
          ? html`<div class="drop"><p>${texts.shell.drop}</p><p>${texts.shell.dropHint}</p></div>`
          : nothing
      }
      <div class="progress" ?data-on=${loading || !catalog} aria-hidden="true"></div>
    `;
  }

  #map() {
    const { canDrawMap, catalog } = this.store.state;
    if (!canDrawMap) {
      void import("./panels/layerList.ts");
      return html`<naqsha-layer-list class="list" tabindex="0" .store=${this.store}></naqsha-layer-list>`;
    }
    if (!catalog || this.mapCode !== "ready") {
      return html`<naqsha-waiting .store=${this.store} .mapCode=${this.mapCode}></naqsha-waiting>`;
    }
    return html`
      <naqsha-map .store=${this.store}>
        <naqsha-coordinates slot="readout" .store=${this.store}></naqsha-coordinates>
      </naqsha-map>
    `;
  }

  /** There while a layer with dates is on the map; its code comes with the first of them. */
  #timeline() {
    const { catalog, spec, canDrawMap } = this.store.state;
    if (!canDrawMap || !catalog || timedLayers(spec, catalog).length === 0) return nothing;
    void import("./timeline/timeline.ts");
    return html`<naqsha-timeline .store=${this.store}></naqsha-timeline>`;
  }

  /** Along a route, in the place of the table. */
  #exposure() {
    if (this.store.state.exposure === null) return nothing;
    const waiting = this.#waiting("exposure", () => import("./zones/exposure/exposure.ts"));
    return this.#sheet(
      "results",
      t(this.#lang).shell.exposure,
      html`<naqsha-exposure .store=${this.store}>${waiting}</naqsha-exposure>`,
    );
  }

  /** A file held over the page is about to be read: what reads it starts. */
  async #expectFiles(): Promise<void> {
    const { startWorker } = await import("./local/askWorker.ts");
    startWorker();
    void import("./local/localFiles.ts");
  }

  /** Files of the reader's own appear among the layers. */
  async #addFiles(files: readonly File[]): Promise<void> {
    openRoom(this.store, "layers");
    if (this.heights.panel === "low") this.#setHeight("panel", "half");
    const { addFiles } = await import("./local/localFiles.ts");
    addFiles(this.store, files);
  }

  /** There while a file of the reader's needs a word. */
  #filesAsked() {
    const { openings } = this.store.state.local;
    if (openings.every(({ stage }) => stage.kind === "reading")) return nothing;
    void import("./local/openingDialog.ts");
    return html`<naqsha-opening-dialog .store=${this.store}></naqsha-opening-dialog>`;
  }

  #panel(room: Room) {
    const { layers, rooms, settings } = t(this.#lang);
    const titles = { ...rooms, layers: layers.title, settings: settings.title };
    return this.#sheet("panel", titles[room], this.#room(room), this.#panelShown());
  }

  #room(room: Room) {
    switch (room) {
      case "layers":
        return html`<naqsha-layers-panel .store=${this.store}></naqsha-layers-panel>`;
      case "filter":
        return this.#filterRoom();
      case "zones":
        return this.#zonesRoom();
      case "share":
        return this.#shareRoom();
      case "settings":
        return html`<naqsha-settings .store=${this.store}></naqsha-settings>`;
    }
  }

  #filterRoom() {
    const waiting = this.#waiting("filter", () => import("./filter/filterPanel.ts"));
    return html`<naqsha-filter-panel .store=${this.store}>${waiting}</naqsha-filter-panel>`;
  }

  #zonesRoom() {
    const waiting = this.#waiting("zones", () => import("./zones/zonesPanel.ts"));
    return html`<naqsha-zones-panel .store=${this.store}>${waiting}</naqsha-zones-panel>`;
  }

  #shareRoom() {
    const waiting = this.#waiting("share", () => import("./share/sharePanel.ts"));
    const seen = () => this.querySelector("naqsha-map")?.seen() ?? null;
    return html`<naqsha-share-panel .store=${this.store} .seen=${seen}>${waiting}</naqsha-share-panel>`;
  }

  /** A drawer above the timeline; on a phone a sheet. */
  #results() {
    if (this.store.state.table === null) return nothing;
    const waiting = this.#waiting("table", () => import("./results/resultsTable.ts"));
    return this.#sheet(
      "results",
      t(this.#lang).shell.table,
      html`<naqsha-results .store=${this.store} @row-chosen=${this.#lowerResults}>${waiting}</naqsha-results>`,
    );
  }

  #waiting(name: string, load: () => Promise<unknown>): TemplateResult {
    return this.#lazy.expect(name, load, this.#lang);
  }

  #sheet(of: Sheet, title: string, content: TemplateResult, height = this.heights[of]) {
    const { shell } = t(this.#lang);
    return html`
      <naqsha-sheet
        class=${of}
        role="region"
        aria-label=${title}
        .height=${height}
        .label=${shell.sheet}
        .heightNames=${shell.sheetHeights}
        @height-change=${({ detail }: CustomEvent<SheetHeight>) => this.#setHeight(of, detail)}
      >
        ${content}
      </naqsha-sheet>
    `;
  }

  #setHeight(of: Sheet, height: SheetHeight): void {
    this.heights = { ...this.heights, [of]: height };
  }

  /** On a phone the sheet would lie over what was chosen in it. */
  #lowerResults(): void {
    this.#setHeight("results", "low");
  }

  #details() {
    if (!this.#showsDetails()) return nothing;
    const details = html`<naqsha-details .store=${this.store}></naqsha-details>`;
    return this.#sheet("details", t(this.#lang).details.title, details);
  }

  /** While a hand draws on the map, papers make way for it. */
  #panelShown(): SheetHeight {
    return this.store.state.sketch === null ? this.heights.panel : "low";
  }

  #showsDetails(): boolean {
    const { inspection, sketch, spec } = this.store.state;
    if (sketch !== null) return false;
    return inspection !== null || spec.select !== undefined;
  }

  /** Height of the sheet that covers the map on a phone: details lie over the table, and that over the panel. */
  #topSheet(): SheetHeight | "none" {
    if (this.#showsDetails()) return this.heights.details;
    if (this.#below !== null) return this.heights.results;
    return this.store.state.room ? this.#panelShown() : "none";
  }

  #askAround(event: Event): void {
    askAround(this.store, (event as CustomEvent<FeatureReference>).detail);
    if (phone.matches) this.#raiseRoom("filter", false);
  }

  #zoneAround(event: Event): void {
    zoneAround(this.store, (event as CustomEvent<Area["shape"]>).detail);
    if (phone.matches) this.#raiseRoom("zones", false);
  }

  /** On a phone the details would lie over it. */
  #exposureOf(event: Event): void {
    openExposure(this.store, (event as CustomEvent<FeatureReference>).detail);
    if (phone.matches) closeDetails(this.store);
  }

  /** Chosen again, a room closes. */
  #chooseRoom({ detail: room }: CustomEvent<Room>): void {
    const isOpen = this.store.state.room === room;
    if (phone.matches) this.#raiseRoom(room, isOpen);
    else openRoom(this.store, isOpen ? null : room);
  }

  /** On a phone the sheet of an open room goes down or comes up, from under other sheets too. */
  #raiseRoom(room: Room, isOpen: boolean): void {
    const isCovered = this.#showsDetails() || this.#below !== null;
    const isUp = isOpen && this.heights.panel !== "low" && !isCovered;
    this.#setHeight("panel", isUp ? "low" : "half");
    openRoom(this.store, room);
    closeDetails(this.store);
    openTable(this.store, null);
    closeExposure(this.store);
  }

  /** Opens the table of the uppermost layer where there is none. */
  #skipToTable(event: Event): void {
    event.preventDefault();
    const { catalog, spec, table } = this.store.state;
    const top = catalog && shownLayers(spec, catalog).at(-1);
    if (table === null) openTable(this.store, top?.id ?? null);
    else this.querySelector<HTMLElement>("naqsha-results")?.focus();
  }

  #skipToMap(event: Event): void {
    event.preventDefault();
    this.querySelector<HTMLElement>("naqsha-map, naqsha-layer-list")?.focus();
  }
}

import { html, LitElement, nothing } from "lit";
import { customElement, property, state } from "lit/decorators.js";
import type { FeatureReference } from "../server/contract/mapSpec.ts";
import { t } from "./i18n/messages.ts";
import type { SheetHeight } from "./shell/snapHeight.ts";
import { closeDetails, openRoom, reveal } from "./state/actions.ts";
import { language } from "./state/effective.ts";
import type { Room, Store } from "./state/store.ts";
import { StoreController } from "./state/storeController.ts";
import { timedLayers } from "./state/timedLayers.ts";
import "./panels/coordinatesReadout.ts";
import "./panels/details.ts";
import "./panels/layersPanel.ts";
import "./panels/search.ts";
import "./panels/settings.ts";
import "./shell/rail.ts";
import "./shell/sheet.ts";
import "./shell/waiting.ts";

const phone = matchMedia("(max-width: 767px)");

/** The page: the map, and the papers laid on it. Renders into itself: the page's style sheet lays it out. */
@customElement("naqsha-app")
export class NaqshaApp extends LitElement {
  @property({ attribute: false }) store!: Store;
  /** Set once the code that draws maps has arrived; `failed` when it did not. */
  @property({ attribute: false }) mapCode: "loading" | "ready" | "failed" = "loading";
  @state() private filterCodeFailed = false;
  @state() private panelHeight: SheetHeight = "low";
  @state() private detailsHeight: SheetHeight = "half";

  constructor() {
    super();
    new StoreController(this, (state) => [
      state.catalog,
      state.room,
      state.inspection,
      state.spec.select,
      state.spec.layers,
      state.loading,
      state.canDrawMap,
      language(state),
    ]);
    this.addEventListener("naqsha-show", (event) =>
      reveal(this.store, (event as CustomEvent<FeatureReference>).detail),
    );
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

  override render() {
    const { room, loading, catalog } = this.store.state;
    const texts = t(language(this.store.state));
    this.dataset.panel = room ? "open" : "closed";
    this.dataset.sheet = this.#topSheet();
    this.toggleAttribute("data-details", this.#showsDetails());
    return html`
      <header>
        <a class="skip" href="#map" @click=${this.#skipToMap}>${texts.shell.skipToMap}</a>
      </header>
      <naqsha-rail .store=${this.store} @room=${this.#chooseRoom}></naqsha-rail>
      <naqsha-search .store=${this.store}></naqsha-search>
      ${room ? this.#panel(room) : nothing}
      <main id="map">${this.#map()}</main>
      <div class="foot">${this.#timeline()}</div>
      ${this.#details()}
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

  #panel(room: Room) {
    const { shell, layers, rooms, settings } = t(language(this.store.state));
    const titles = { layers: layers.title, filter: rooms.filter, settings: settings.title };
    return html`
      <naqsha-sheet
        class="panel"
        role="region"
        aria-label=${titles[room]}
        .height=${this.panelHeight}
        .label=${shell.sheet}
        .heightNames=${shell.sheetHeights}
        @height-change=${(event: CustomEvent<SheetHeight>) => {
          this.panelHeight = event.detail;
        }}
      >
        ${this.#room(room)}
      </naqsha-sheet>
    `;
  }

  #room(room: Room) {
    switch (room) {
      case "layers":
        return html`<naqsha-layers-panel .store=${this.store}></naqsha-layers-panel>`;
      case "filter":
        return this.#filterRoom();
      case "settings":
        return html`<naqsha-settings .store=${this.store}></naqsha-settings>`;
    }
  }

  /** Its code comes when it is first opened. What stands in it is read until then. */
  #filterRoom() {
    const { loading, shell } = t(language(this.store.state));
    import("./filter/filterPanel.ts").catch(() => {
      this.filterCodeFailed = true;
    });
    return html`<naqsha-filter-panel .store=${this.store}>
      <p class="waiting" role="status">${this.filterCodeFailed ? shell.mapFailed : loading}</p>
    </naqsha-filter-panel>`;
  }

  #details() {
    if (!this.#showsDetails()) return nothing;
    const { shell, details } = t(language(this.store.state));
    return html`
      <naqsha-sheet
        class="details"
        role="region"
        aria-label=${details.title}
        .height=${this.detailsHeight}
        .label=${shell.sheet}
        .heightNames=${shell.sheetHeights}
        @height-change=${(event: CustomEvent<SheetHeight>) => {
          this.detailsHeight = event.detail;
        }}
      >
        <naqsha-details .store=${this.store}></naqsha-details>
      </naqsha-sheet>
    `;
  }

  #showsDetails(): boolean {
    const { inspection, spec } = this.store.state;
    return inspection !== null || spec.select !== undefined;
  }

  /** Height of the sheet that covers the map on a phone: details lie over the panel. */
  #topSheet(): SheetHeight | "none" {
    if (this.#showsDetails()) return this.detailsHeight;
    return this.store.state.room ? this.panelHeight : "none";
  }

  /** Chosen again, a room closes. */
  #chooseRoom({ detail: room }: CustomEvent<Room>): void {
    const isOpen = this.store.state.room === room;
    if (phone.matches) this.#raiseRoom(room, isOpen);
    else openRoom(this.store, isOpen ? null : room);
  }

  /** On a phone the sheet of an open room goes down or comes up, from under details too. */
  #raiseRoom(room: Room, isOpen: boolean): void {
    const isUp = isOpen && this.panelHeight !== "low" && !this.#showsDetails();
    this.panelHeight = isUp ? "low" : "half";
    openRoom(this.store, room);
    closeDetails(this.store);
  }

  #skipToMap(event: Event): void {
    event.preventDefault();
    this.querySelector<HTMLElement>("naqsha-map, naqsha-layer-list")?.focus();
  }
}

import { html, LitElement, nothing } from "lit";
import { customElement, property, query, state } from "lit/decorators.js";
import type { Map as MapLibreMap } from "maplibre-gl";
import type { Bbox } from "../../geodata/declaration.ts";
import { t } from "../i18n/messages.ts";
import { heldEdition } from "../panels/heldEdition.ts";
import { setArea, setSketch } from "../state/actions.ts";
import { language } from "../state/effective.ts";
import type { Store } from "../state/store.ts";
import { StoreController } from "../state/storeController.ts";
import { Camera } from "./camera.ts";
import { createMap } from "./createMap.ts";
import { fittingBox } from "./fittingBox.ts";
import { boxWithin, MapDrawing } from "./mapDrawing.ts";
import { MapInquiry } from "./mapInquiry.ts";
import { mapStyles } from "./mapStyles.ts";
import { viewOutline } from "./viewOutline.ts";
import "./credits.ts";
import "./mapControls.ts";
import "./scaleBar.ts";

/**
 * The map and its furniture. Fills its box; `--inset-*` tell how much of it other papers cover.
 * `data-idle` is set while everything the map shows is drawn.
 */
@customElement("naqsha-map")
export class NaqshaMap extends LitElement {
  static override styles = mapStyles;
  static override shadowRootOptions = { ...LitElement.shadowRootOptions, delegatesFocus: true };

  @property({ attribute: false }) store!: Store;
  /** In a page of somebody else: it leaves that page its scrolling, and is not measured on. */
  @property({ type: Boolean }) framed = false;
  /** MapLibre's map, for tests and for whoever wants to ask it something. */
  @state() map: MapLibreMap | undefined;
  @state() private sketchCodeFailed = false;
  @query(".canvas") private container!: HTMLElement;
  /** The part of the map that nothing covers for long. */
  @query(".frame") private frame!: HTMLElement;
  /** The part that nothing covers now. */
  @query(".clear") private clear!: HTMLElement;

  #parts: readonly { disconnect(): void }[] = [];

  constructor() {
    super();
    new StoreController(this, (state) => [
      language(state),
      state.catalog,
      "basemap" in state.layerErrors,
      state.sketch,
      state.measuring,
      state.room,
      state.zoneView,
      state.openZone,
    ]);
  }

  override render() {
    const { state } = this.store;
    const { map } = t(language(state));
    return html`
      <div class="canvas"></div>
      <div class="clear"></div>
      ${this.#measure()} ${this.#zoneHandles()}
      <div class="frame">
        <div class="crosshair" aria-hidden="true"></div>
        ${this.#sketch()}
        ${
          "basemap" in state.layerErrors
            ? html`<p class="notice" role="status">${map.basemapFailed}</p>`
            : nothing
        }
        ${!this.framed && state.catalog ? heldEdition(state.catalog, language(state)) : nothing}
        <div class="corner start">
          <naqsha-scale-bar .store=${this.store} .map=${this.map}></naqsha-scale-bar>
          <slot name="readout"></slot>
        </div>
        <div class="corner end">
          <naqsha-map-controls
            .store=${this.store}
            .map=${this.map}
            .measurable=${!this.framed}
          ></naqsha-map-controls>
          <naqsha-credits .store=${this.store}></naqsha-credits>
        </div>
      </div>
    `;
  }

  /** Its code comes when somebody first draws. */
  #sketch() {
    const { sketch } = this.store.state;
    if (!this.map || sketch === null || sketch === "view") return nothing;
    import("./sketch.ts").catch(() => {
      this.sketchCodeFailed = true;
    });
    const { loading, shell } = t(language(this.store.state));
    return html`<naqsha-sketch .store=${this.store} .map=${this.map} .sketch=${sketch}>
      <p class="notice" role="status">${this.sketchCodeFailed ? shell.mapFailed : loading}</p>
    </naqsha-sketch>`;
  }

  /** Its code comes when somebody first measures. */
  #measure() {
    if (!this.map || !this.store.state.measuring) return nothing;
    void import("./measure.ts");
    return html`<naqsha-measure .store=${this.store} .map=${this.map}></naqsha-measure>`;
  }

  /** Its code comes when a zone is first opened. */
  #zoneHandles() {
    const { room, zoneView, openZone, sketch, measuring } = this.store.state;
    const isHandled = room === "zones" && zoneView.kind === "list" && openZone !== null;
    if (!this.map || !isHandled || sketch !== null || measuring) return nothing;
    void import("./zoneHandles.ts");
    return html`<naqsha-zone-handles .store=${this.store} .map=${this.map}></naqsha-zone-handles>`;
  }

  /** The box that is seen, which a map fitted to it shows again; null while it is turned or tilted. */
  seen(): Bbox | null {
    if (this.map?.getBearing() !== 0 || this.map.getPitch() !== 0) return null;
    return fittingBox(this.map, boxWithin(this.frame, this));
  }

  protected override firstUpdated(): void {
    try {
      this.map = createMap(this.container, this.store.state, this.framed);
    } catch (error) {
      console.error(error);
      this.store.set({ canDrawMap: false });
      return;
    }
    const clear = () => boxWithin(this.clear, this);
    const camera = new Camera(this.map, this.store, boxWithin(this.frame, this), clear);
    const drawing = new MapDrawing(this.map, this.store, this, this.frame);
    new MapInquiry(this.map, this.store);
    this.#parts = [camera, drawing, this.#watchCover(camera)];
  }

  /** Papers come and go over the map; what was asked about stays to be seen. */
  #watchCover(camera: Camera): ResizeObserver {
    const observer = new ResizeObserver(() => {
      camera.setFrame(boxWithin(this.frame, this));
      const { inspection, sought } = this.store.state;
      if (sought) camera.seek(sought);
      else if (inspection) camera.reveal(inspection);
    });
    observer.observe(this.frame);
    observer.observe(this.clear);
    return observer;
  }

  protected override updated(): void {
    const { map } = t(language(this.store.state));
    this.map?.getCanvas().setAttribute("aria-label", `${map.label}. ${map.instructions}`);
    if (this.map && this.store.state.sketch === "view") {
      setArea(this.store, { shape: viewOutline(this.map, boxWithin(this.clear, this)) });
      setSketch(this.store, null);
    }
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    for (const part of this.#parts) part.disconnect();
    this.map?.remove();
  }
}

declare global {
  interface HTMLElementTagNameMap {
    "naqsha-map": NaqshaMap;
  }
}

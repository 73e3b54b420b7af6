import type { MultiPolygon, Polygon, Position } from "geojson";
import { html, LitElement, nothing, type TemplateResult } from "lit";
import { customElement, property } from "lit/decorators.js";
import type { Map as MapLibreMap } from "maplibre-gl";
import {
  distanceToPointM,
  type MeasuredShape,
  measuredShape,
} from "../../server/analysis/geodesy/measuredShape.ts";
import { zonePalette } from "../../server/cartography/zonePalette.ts";
import {
  isWhere,
  type ZoneAround,
  type ZoneSpec,
  zoneColour,
} from "../../server/contract/zoneSpec.ts";
import { language, theme } from "../state/effective.ts";
import type { Store } from "../state/store.ts";
import { StoreController } from "../state/storeController.ts";
import { controls } from "../styles/controls.ts";
import { distanceAt, distanceByKey, lastRung } from "../zones/distanceLadder.ts";
import { distanceText } from "../zones/distanceText.ts";
import { zoneTexts } from "../zones/messages.ts";
import { collectionOf, outlineOf } from "../zones/outlineOf.ts";
import { giveUpPull, letGo, letGoSoon, pulledDistance, pullRing } from "../zones/pullRing.ts";
import { zoneGeometry } from "../zones/zoneGeometry.ts";
import { zoneTitle } from "../zones/zoneTitle.ts";
import { metresPerPixel } from "./scale.ts";
import { zoneHandleStyles } from "./zoneHandleStyles.ts";

/** Handles on the rings of the zone whose card is open: pulled, they change the radius. */
@customElement("naqsha-zone-handles")
export class NaqshaZoneHandles extends LitElement {
  static override styles = [controls, zoneHandleStyles];

  @property({ attribute: false }) store!: Store;
  @property({ attribute: false }) map!: MapLibreMap;
  /** The ring that is held, and where the hand is: the handle stays under it. */
  #held: { fromM: number; at: Position; shape: MeasuredShape } | null = null;

  constructor() {
    super();
    new StoreController(this, (state) => [
      language(state),
      theme(state),
      state.spec.zones,
      state.openZone,
      state.zoneOutlines,
      state.zoneFeatures,
      state.zonePreview,
    ]);
  }

  protected override firstUpdated(): void {
    this.map.on("move", this.#onMove);
    this.map.on("resize", this.#onMove);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.map.off("move", this.#onMove);
    this.map.off("resize", this.#onMove);
  }

  override render(): unknown {
    const { state } = this.store;
    const index = state.openZone ?? -1;
    const zone = state.spec.zones?.[index];
    if (!zone || isWhere(zone) || zone.hidden || !zoneGeometry(zone, state)) return nothing;
    const colour = zonePalette(zoneColour(zone, index), theme(state));
    return zone.distancesM.map((distanceM) => this.#handle(zone, distanceM, colour));
  }

  #handle(zone: ZoneAround & ZoneSpec, distanceM: number, colour: string): unknown {
    const { state } = this.store;
    const at = this.#place(zone, distanceM);
    if (!at) return nothing;
    const lang = language(state);
    const shownM = pulledDistance(this.store, state.openZone ?? -1, distanceM);
    const [lon = 0, lat = 0] = at;
    const { x, y } = this.map.project([lon, lat]);
    return html`<button
      role="slider"
      aria-label=${zoneTexts(lang).handle(zoneTitle(zone, state))}
      aria-orientation="horizontal"
      aria-valuemin=${distanceAt(0)}
      aria-valuemax=${distanceAt(lastRung)}
      aria-valuenow=${shownM}
      aria-valuetext=${distanceText(lang, shownM)}
      .style=${`left: ${x.toFixed(1)}px; top: ${y.toFixed(1)}px; --zone: ${colour}`}
      @pointerdown=${(event: PointerEvent) => this.#onDown(event, zone, distanceM, at)}
      @pointermove=${this.#onDrag}
      @pointerup=${this.#onUp}
      @pointercancel=${this.#onCancel}
      @keydown=${(event: KeyboardEvent) => this.#onKey(event, distanceM, shownM)}
    >
      ${this.#held?.fromM === distanceM ? this.#told(lang, shownM) : nothing}
    </button>`;
  }

  #told(lang: ReturnType<typeof language>, distanceM: number): TemplateResult {
    return html`<span aria-hidden="true">${distanceText(lang, distanceM)}</span>`;
  }

  /** Where its ring is farthest to the east; undefined while it is on its way. */
  #place(zone: ZoneSpec, distanceM: number): Position | undefined {
    if (this.#held?.fromM === distanceM) return this.#held.at;
    const { openZone, zonePreview } = this.store.state;
    if (zonePreview?.index === openZone && isOf(distanceM, zonePreview)) {
      return zonePreview.geometry ? easternmost(zonePreview.geometry) : undefined;
    }
    const collection = collectionOf(outlineOf(zone, this.store.state));
    const ring = collection?.features.find(({ properties }) => properties.distanceM === distanceM);
    return ring && easternmost(ring.geometry);
  }

  #onDown(event: PointerEvent, zone: ZoneSpec, fromM: number, at: Position): void {
    const geometry = zoneGeometry(zone, this.store.state);
    if (!geometry) return;
    this.#held = { fromM, at, shape: measuredShape([geometry]) };
    (event.currentTarget as HTMLElement).setPointerCapture(event.pointerId);
  }

  readonly #onDrag = ({ clientX, clientY }: PointerEvent): void => {
    if (!this.#held) return;
    const { left, top } = this.map.getCanvas().getBoundingClientRect();
    const { lng, lat } = this.map.unproject([clientX - left, clientY - top]);
    this.#held.at = [lng, lat];
    const { shape, fromM } = this.#held;
    const distanceM = distanceToPointM(shape, [lng, lat], distanceAt(lastRung));
    if (distanceM !== undefined) this.#pull(fromM, this.#rounded(distanceM, lat));
    this.requestUpdate();
  };

  readonly #onUp = (): void => {
    if (!this.#held) return;
    this.#held = null;
    letGo(this.store);
    this.requestUpdate();
  };

  readonly #onCancel = (): void => {
    this.#held = null;
    giveUpPull(this.store);
  };

  /** To a digit's step below a pixel. */
  #rounded(distanceM: number, lat: number): number {
    const step = 10 ** Math.floor(Math.log10(metresPerPixel(lat, this.map.getZoom())));
    const metres = Math.max(1, step);
    return Math.max(Math.round(distanceM / metres) * metres, distanceAt(0));
  }

  #onKey(event: KeyboardEvent, fromM: number, shownM: number): void {
    // To the east, in any language.
    const distanceM = distanceByKey(event.key, shownM, "ArrowRight");
    if (distanceM !== undefined) {
      this.#pull(fromM, distanceM);
      letGoSoon(this.store);
    } else if (event.key === "Enter") letGo(this.store);
    else if (event.key === "Escape" && this.store.state.zonePreview) giveUpPull(this.store);
    else return;
    event.preventDefault();
  }

  #pull(fromM: number, distanceM: number): void {
    const index = this.store.state.openZone;
    if (index !== null) void pullRing(this.store, { index, fromM, distanceM });
  }

  readonly #onMove = (): void => this.requestUpdate();
}

/** Whether a distance of the zone is the one that is pulled, or was until it was let go. */
function isOf(
  distanceM: number,
  { fromM, distanceM: pulledM }: { fromM: number; distanceM: number },
) {
  return distanceM === fromM || distanceM === pulledM;
}

function easternmost({ type, coordinates }: Polygon | MultiPolygon): Position | undefined {
  const polygons = type === "Polygon" ? [coordinates] : coordinates;
  const positions = polygons.flatMap(([outer = []]) => outer);
  const [first, ...rest] = positions;
  return rest.reduce((east, at) => ((at[0] ?? 0) > (east?.[0] ?? 0) ? at : east), first);
}

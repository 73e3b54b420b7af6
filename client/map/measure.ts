import type { Position } from "geojson";
import { html, LitElement, nothing, svg, type TemplateResult } from "lit";
import { customElement, property, state } from "lit/decorators.js";
import { repeat } from "lit/directives/repeat.js";
import type { Map as MapLibreMap, MapMouseEvent } from "maplibre-gl";
import "../measure/measurePanel.ts";
import { geodesicOutline, measure } from "../measure/measurement.ts";
import { lengthText } from "../measure/measureTexts.ts";
import { measureMessages } from "../measure/messages.ts";
import { deepActiveElement } from "../panels/deepActiveElement.ts";
import { setMeasuring } from "../state/actions.ts";
import { language } from "../state/effective.ts";
import type { Store } from "../state/store.ts";
import { StoreController } from "../state/storeController.ts";
import { controls } from "../styles/controls.ts";
import { formatCoordinates } from "../tools/coordinates.ts";
import { measureStyles } from "./measureStyles.ts";

/** A geodesic drawn by pieces of this length is within a tenth of a pixel of itself at any scale that shows it whole. */
const apartM = 20_000;

/** A leg must be this long on the screen to carry its length. */
const leastLabelledPx = 70;

interface Point {
  /** Stays with the point when others come and go. */
  key: number;
  at: Position;
}

/**
 * Measures what is set on the map: points, the geodesics between them, and what they enclose. Drawn
 * over the map, not by it: its layers come and go with the map's style.
 */
@customElement("naqsha-measure")
export class NaqshaMeasure extends LitElement {
  static override styles = [controls, measureStyles];

  @property({ attribute: false }) store!: Store;
  @property({ attribute: false }) map!: MapLibreMap;
  @state() private points: readonly Point[] = [];
  @state() private isArea = false;
  #nextKey = 1;
  #dragged: number | null = null;
  #listening = new AbortController();

  constructor() {
    super();
    new StoreController(this, (state) => [language(state)]);
    this.addEventListener("keydown", (event) => {
      if (event.key === "Escape") this.#close();
    });
  }

  protected override firstUpdated(): void {
    const canvas = this.map.getCanvas();
    canvas.addEventListener("keydown", (event) => this.#onMapKey(event), this.#listening);
    this.map.on("click", this.#onClick);
    this.map.on("move", this.#onMove);
    this.map.on("resize", this.#onMove);
    this.map.doubleClickZoom.disable();
    canvas.focus({ preventScroll: true });
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#listening.abort();
    this.map.off("click", this.#onClick);
    this.map.off("move", this.#onMove);
    this.map.off("resize", this.#onMove);
    this.map.doubleClickZoom.enable();
  }

  override render(): TemplateResult {
    const positions = this.points.map(({ at }) => at);
    return html`
      ${this.#picture(positions)}
      ${repeat(
        this.points,
        ({ key }) => key,
        (point, index) => this.#handle(point, index),
      )}
      <naqsha-measure-panel
        .store=${this.store}
        .points=${positions}
        .isArea=${this.isArea}
        @kind=${(event: CustomEvent<boolean>) => {
          this.isArea = event.detail;
        }}
        @add=${(event: CustomEvent<Position>) => this.#add(event.detail, true)}
        @undo=${this.#undo}
        @clear=${() => this.#keep([])}
        @close=${this.#close}
      ></naqsha-measure-panel>
    `;
  }

  #picture(positions: readonly Position[]): TemplateResult {
    const isClosed = this.isArea && positions.length > 2;
    const outline = geodesicOutline(positions, this.isArea, apartM).map((at) => this.#project(at));
    const path = outline.map(({ x, y }) => `${x.toFixed(1)},${y.toFixed(1)}`).join(" ");
    return html`<svg aria-hidden="true">
      ${isClosed ? svg`<polygon points=${path}></polygon>` : nothing}
      <polyline class="halo" points=${path}></polyline>
      <polyline points=${path}></polyline>
      ${this.#labels(positions)}
    </svg>`;
  }

  /** Lengths, each at the middle of its leg. */
  #labels(positions: readonly Position[]): unknown {
    const lang = language(this.store.state);
    const { legs } = measure(positions, this.isArea);
    return legs.map(({ distanceM }, index) => {
      const from = positions[index] ?? [];
      const to = positions[(index + 1) % positions.length] ?? [];
      const [a, b] = [this.#project(from), this.#project(to)];
      if (Math.hypot(a.x - b.x, a.y - b.y) < leastLabelledPx) return nothing;
      const along = geodesicOutline([from, to], false, distanceM / 2 + 1);
      const { x, y } = this.#project(along[1] ?? to);
      return svg`<text x=${x} y=${y - 8}>${lengthText(lang, distanceM)}</text>`;
    });
  }

  #handle({ key, at }: Point, index: number): TemplateResult {
    const words = measureMessages(language(this.store.state));
    const { x, y } = this.#project(at);
    return html`<button
      class="point"
      aria-label=${words.point(index + 1, told(at))}
      .style=${`left: ${x.toFixed(1)}px; top: ${y.toFixed(1)}px`}
      @pointerdown=${(event: PointerEvent) => this.#onDown(event, key)}
      @pointermove=${(event: PointerEvent) => this.#onDrag(event, key)}
      @pointerup=${() => {
        this.#dragged = null;
      }}
      @click=${() => this.#closeAt(index)}
      @keydown=${(event: KeyboardEvent) => this.#onPointKey(event, key)}
    ></button>`;
  }

  /** The first point again closes the outline. */
  #closeAt(index: number): void {
    if (index === 0 && this.points.length > 2) this.isArea = true;
  }

  #onDown(event: PointerEvent, key: number): void {
    this.#dragged = key;
    (event.currentTarget as HTMLElement).setPointerCapture(event.pointerId);
  }

  #onDrag({ clientX, clientY }: PointerEvent, key: number): void {
    if (this.#dragged !== key) return;
    const { left, top } = this.map.getCanvas().getBoundingClientRect();
    this.#move(key, this.#unproject(clientX - left, clientY - top));
  }

  #onPointKey(event: KeyboardEvent, key: number): void {
    const by = event.shiftKey ? 10 : 1;
    const steps: Record<string, [number, number]> = {
      ArrowUp: [0, -by],
      ArrowDown: [0, by],
      ArrowLeft: [-by, 0],
      ArrowRight: [by, 0],
    };
    const step = steps[event.key];
    const point = this.points.find((each) => each.key === key);
    if (step && point) {
      const { x, y } = this.#project(point.at);
      this.#move(key, this.#unproject(x + step[0], y + step[1]));
    } else if (event.key === "Delete") {
      this.#keep(this.points.filter((each) => each.key !== key));
    } else return;
    event.preventDefault();
  }

  #onMapKey(event: KeyboardEvent): void {
    if (event.key === "Enter" || event.key === " ")
      this.#add(this.map.getCenter().toArray(), false);
    else if (event.key === "Backspace") this.#undo();
    else if (event.key === "Escape") this.#close();
    else return;
    event.preventDefault();
  }

  readonly #onClick = ({ lngLat }: MapMouseEvent): void => this.#add(lngLat.toArray(), false);

  readonly #onMove = (): void => this.requestUpdate();

  #add(at: Position, isTyped: boolean): void {
    this.points = [...this.points, { key: this.#nextKey++, at }];
    const [lon = 0, lat = 0] = at;
    if (isTyped && !this.map.getBounds().contains([lon, lat]))
      this.map.easeTo({ center: [lon, lat] });
  }

  #move(key: number, at: Position): void {
    this.points = this.points.map((each) => (each.key === key ? { key, at } : each));
  }

  readonly #undo = (): void => this.#keep(this.points.slice(0, -1));

  /** What was pressed may go with the point: the focus goes to the map, where the next one is set. */
  #keep(points: readonly Point[]): void {
    this.points = points;
    if (points.length < 2 || deepActiveElement()?.matches(".point"))
      this.map.getCanvas().focus({ preventScroll: true });
  }

  readonly #close = (): void => {
    setMeasuring(this.store, false);
    this.map.getCanvas().focus({ preventScroll: true });
  };

  #project([lon = 0, lat = 0]: Position): { x: number; y: number } {
    return this.map.project([lon, lat]);
  }

  #unproject(x: number, y: number): Position {
    return this.map.unproject([x, y]).toArray();
  }
}

function told([lon = 0, lat = 0]: Position): string {
  return formatCoordinates({ lon, lat }, "decimal") ?? "";
}

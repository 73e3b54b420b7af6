import type { Map as MapLibreMap } from "maplibre-gl";
import { boundaryLayers, dataLayers, shownLayers } from "../state/layers.ts";
import type { State, Store } from "../state/store.ts";
import { classesInView } from "./classesInView.ts";
import { drawsDifferently, mapStyle } from "./mapStyle.ts";
import { rasterise } from "./rasterise.ts";
import { withSketch } from "./sketchLayers.ts";
import { SourceHealth } from "./sourceHealth.ts";
import { SourceRedirects } from "./sourceRedirects.ts";

/** How often a map that is not idle is asked whether it only failed to say so. */
const unsaidAfterMs = 100;

/** Draws what the store says, and tells the store how that goes. */
export class MapDrawing {
  readonly #map: MapLibreMap;
  readonly #store: Store;
  readonly #element: HTMLElement;
  readonly #frame: HTMLElement;
  readonly #health: SourceHealth;
  readonly #redirects: SourceRedirects;
  readonly #unsubscribe: () => void;
  /** MapLibre cannot take a new style before it has the first. */
  #canRestyle = false;
  #mustRestyle = false;
  #idleWatch: ReturnType<typeof setInterval> | undefined;

  /** `element` carries `data-idle`; legends tell what lies within `frame`. */
  constructor(map: MapLibreMap, store: Store, element: HTMLElement, frame: HTMLElement) {
    this.#map = map;
    this.#store = store;
    this.#element = element;
    this.#frame = frame;
    this.#redirects = new SourceRedirects(map);
    this.#health = new SourceHealth(map, (layerErrors) => store.set({ layerErrors }));
    this.#unsubscribe = store.subscribe((state, previous) => this.#follow(state, previous));
    map.setMissingStyleImageResolver((id) => this.#addImage(id));
    map.on("style.load", () => {
      this.#canRestyle = true;
      if (this.#mustRestyle) this.#restyle();
    });
    map.on("dataloading", () => this.#setLoading(true));
    map.on("movestart", () => this.#setIdle(false));
    map.on("render", () => this.#setIdle(false));
    map.on("idle", () => this.#onIdle());
  }

  disconnect(): void {
    this.#unsubscribe();
    clearInterval(this.#idleWatch);
    this.#health.disconnect();
  }

  /** Many changes within one frame, as a slider makes them, are drawn once. */
  #follow(state: State, previous: State): void {
    if (this.#mustRestyle || !drawsDifferently(state, previous)) return;
    this.#mustRestyle = true;
    this.#setIdle(false);
    requestAnimationFrame(() => {
      if (this.#canRestyle) this.#restyle();
    });
  }

  #restyle(): void {
    this.#mustRestyle = false;
    const style = this.#redirects.apply(mapStyle(this.#store.state));
    this.#map.setStyle(style, { transformStyle: withSketch });
  }

  async #addImage(id: string): Promise<void> {
    const raster = await rasterise(id);
    if (!raster || this.#map.hasImage(id)) return;
    const { image, ...options } = raster;
    this.#map.addImage(id, image, options);
  }

  #onIdle(): void {
    if (this.#mustRestyle) return;
    this.#setLoading(false);
    this.#tellClasses();
    this.#setIdle(true);
  }

  #setLoading(loading: boolean): void {
    if (this.#store.state.loading !== loading) this.#store.set({ loading });
  }

  #setIdle(idle: boolean): void {
    this.#watchForIdle(!idle);
    this.#element.toggleAttribute("data-idle", idle);
    if (this.#store.state.drawn !== idle) this.#store.set({ drawn: idle });
  }

  /**
   * Where the last tile to come is the same as before, by its ETag, MapLibre draws no frame, and
   * without a frame it never tells that it is idle.
   */
  #watchForIdle(watch: boolean): void {
    if (watch === (this.#idleWatch !== undefined)) return;
    clearInterval(this.#idleWatch);
    const draw = () => this.#map.loaded() && this.#map.triggerRepaint();
    this.#idleWatch = watch ? setInterval(draw, unsaidAfterMs) : undefined;
  }

  #tellClasses(): void {
    const { spec, catalog, classesInView: previous } = this.#store.state;
    if (!catalog) return;
    const shown = new Set(shownLayers(spec, catalog).map(({ id }) => id));
    const layers = [
      ...dataLayers(catalog).filter(({ id }) => shown.has(id)),
      ...boundaryLayers(catalog),
    ];
    const classes = classesInView(this.#map, boxWithin(this.#frame, this.#element), layers);
    if (JSON.stringify(classes) !== JSON.stringify(previous)) {
      this.#store.set({ classesInView: classes });
    }
  }
}

/** Where `part` lies in `whole`, in pixels. */
export function boxWithin(part: HTMLElement, whole: HTMLElement): DOMRect {
  const [inner, outer] = [part.getBoundingClientRect(), whole.getBoundingClientRect()];
  return new DOMRect(inner.x - outer.x, inner.y - outer.y, inner.width, inner.height);
}

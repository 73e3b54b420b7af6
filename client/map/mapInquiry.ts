import type { Map as MapLibreMap, MapMouseEvent } from "maplibre-gl";
import { closeDetails, inspect, takeApart } from "../state/actions.ts";
import { dataLayers } from "../state/layers.ts";
import type { Store } from "../state/store.ts";
import type { ScreenPoint } from "./distancePx.ts";
import { isSomethingHere, reachPx, whatIsHere } from "./whatIsHere.ts";

/** "What is here?", asked with a pointer, a finger or the keyboard. */
export class MapInquiry {
  readonly #map: MapLibreMap;
  readonly #store: Store;
  #hovers = false;

  constructor(map: MapLibreMap, store: Store) {
    this.#map = map;
    this.#store = store;
    map.on("click", (event) => this.#onClick(event));
    // A long press or the other button asks even where nothing is drawn.
    map.on("contextmenu", (event) => {
      if (!this.#isDrawn) this.#ask(event.point, reachOf(event));
    });
    map.on("mousemove", (event) => this.#onPointer(event));
    map.on("mouseout", () => this.#onLeave());
    map.on("move", () => this.#pointAtCentre());
    map.getCanvas().addEventListener("keydown", (event) => this.#onKey(event));
    this.#pointAtCentre();
  }

  /** Whose hand draws or measures on the map asks nothing of it. */
  get #isDrawn(): boolean {
    const { sketch, measuring } = this.#store.state;
    return sketch !== null || measuring;
  }

  #onClick(event: MapMouseEvent): void {
    if (this.#isDrawn) return;
    const here = whatIsHere(this.#map, event.point, reachOf(event), this.#layers());
    const [cluster] = here.clusters;
    if (cluster) takeApart(this.#store, cluster);
    else if (here.features.length > 0) this.#tell(event.point, here);
    else closeDetails(this.#store);
  }

  #onKey(event: KeyboardEvent): void {
    if (event.key !== "Enter" || this.#isDrawn) return;
    event.preventDefault();
    this.#ask(this.#map.project(this.#map.getCenter()), reachPx.pointer);
  }

  #ask(point: ScreenPoint, reach: number): void {
    this.#tell(point, whatIsHere(this.#map, point, reach, this.#layers()));
  }

  #tell({ x, y }: ScreenPoint, here: ReturnType<typeof whatIsHere>): void {
    const { lng: lon, lat } = this.#map.unproject([x, y]);
    inspect(this.#store, { lon, lat, ...here });
  }

  #onPointer({ point, lngLat }: MapMouseEvent): void {
    this.#hovers = true;
    this.#store.set({ pointer: { lon: lngLat.lng, lat: lngLat.lat } });
    if (this.#map.isMoving() || this.#isDrawn) return;
    const hit = isSomethingHere(this.#map, point, this.#layers());
    this.#map.getCanvas().style.cursor = hit ? "pointer" : "";
  }

  /** On its way to the coordinates the pointer crosses other places: what was asked about stays. */
  #onLeave(): void {
    this.#hovers = false;
    const { inspection } = this.#store.state;
    if (inspection) this.#store.set({ pointer: { lon: inspection.lon, lat: inspection.lat } });
    else this.#pointAtCentre();
  }

  /** Who moves the map without a pointer points at its centre, where the crosshair is. */
  #pointAtCentre(): void {
    if (this.#hovers) return;
    const { lng: lon, lat } = this.#map.getCenter();
    this.#store.set({ pointer: { lon, lat } });
  }

  #layers(): ReadonlySet<string> {
    const { catalog, local } = this.#store.state;
    const known = [...(catalog ? dataLayers(catalog) : []), ...local.layers];
    return new Set(known.map(({ id }) => id));
  }
}

function reachOf({ originalEvent }: MapMouseEvent): number {
  const isTouch = (originalEvent as Partial<PointerEvent>).pointerType === "touch";
  return isTouch ? reachPx.touch : reachPx.pointer;
}

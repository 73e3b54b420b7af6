import type { Map as MapLibreMap, PaddingOptions } from "maplibre-gl";
import type { Bbox } from "../../geodata/declaration.ts";
import { defaultView } from "../../server/contract/defaultView.ts";
import type { MapView } from "../../server/contract/mapSpec.ts";
import type { State, Store } from "../state/store.ts";
import { viewOf } from "../state/view.ts";

/** Marks movements the store asked for, which are not reported back to it. */
const requested = { requested: true };

/** Marks movements towards what the store seeks, after which it goes on seeking it. */
const seeking = { seeking: true };

/** What stays free around a box that the map is fitted to. */
export const fitPx = 24;
const flightMs = 800;

/** Keeps the map where the store says, and the store saying where a hand has moved the map. */
export class Camera {
  readonly #map: MapLibreMap;
  readonly #store: Store;
  readonly #clear: () => DOMRect;
  readonly #unsubscribe: () => void;
  #reported: MapView | undefined;
  /** Where the map is flying to, until it arrives or a hand takes over. */
  #destination: MapView | undefined;

  /**
   * `frame` is the part of the map, in its pixels, whose middle is the map's centre; `clear` tells
   * the part that nothing covers now.
   */
  constructor(map: MapLibreMap, store: Store, frame: DOMRect, clear: () => DOMRect) {
    this.#map = map;
    this.#store = store;
    this.#clear = clear;
    map.setPadding(this.#paddingAround(frame));
    this.#goTo(store.state.spec.view ?? defaultView, { animate: false });
    map.on("moveend", (event) => {
      this.#destination = undefined;
      if ("requested" in event) return;
      this.#report();
      if (!("seeking" in event)) this.#store.set({ sought: null });
    });
    this.#unsubscribe = store.subscribe((state, previous) => this.#follow(state, previous));
  }

  disconnect(): void {
    this.#unsubscribe();
  }

  /** Changes what counts as the middle without moving what is seen; a flight goes on to its end. */
  setFrame(frame: DOMRect): void {
    const destination = this.#destination;
    const center = this.#map.unproject([frame.x + frame.width / 2, frame.y + frame.height / 2]);
    this.#map.jumpTo({ center, padding: this.#paddingAround(frame) }, requested);
    if (destination) this.#goTo(destination, { animate: true });
  }

  /** Moves the map by as little as brings a place to where nothing covers it. */
  reveal({ lon, lat }: { lon: number; lat: number }): void {
    const clear = this.#clear();
    const { x, y } = this.#map.project([lon, lat]);
    const dx = x - Math.min(Math.max(x, clear.left + fitPx), clear.right - fitPx);
    const dy = y - Math.min(Math.max(y, clear.top + fitPx), clear.bottom - fitPx);
    if (dx !== 0 || dy !== 0) this.#map.panBy([dx, dy], { duration: 200 });
  }

  /** Moves the map to what it does not show whole, and changes its scale only where that would not fit. */
  seek([west, south, east, north]: Bbox): void {
    const clear = this.#clear();
    const corners = [west, east].flatMap((lon) =>
      [south, north].map((lat) => this.#map.project([lon, lat])),
    );
    const [xs, ys] = [corners.map(({ x }) => x), corners.map(({ y }) => y)];
    const [left, right] = [Math.min(...xs), Math.max(...xs)];
    const [top, bottom] = [Math.min(...ys), Math.max(...ys)];
    const margins = [
      left - clear.left,
      clear.right - right,
      top - clear.top,
      clear.bottom - bottom,
    ];
    if (margins.every((margin) => margin >= fitPx)) return;
    const fits =
      right - left <= clear.width - 2 * fitPx && bottom - top <= clear.height - 2 * fitPx;
    const offset = this.#offsetOf(clear);
    const flight = { padding: fitPx, offset, duration: flightMs, bearing: this.#map.getBearing() };
    if (!fits) this.#map.fitBounds([west, south, east, north], flight, seeking);
    else {
      const center: [number, number] = [(west + east) / 2, (south + north) / 2];
      this.#map.easeTo({ center, offset, duration: flightMs }, seeking);
    }
  }

  /** From the map's middle to that of a box, in pixels. */
  #offsetOf(box: DOMRect): [number, number] {
    const middle = this.#map.project(this.#map.getCenter());
    return [box.x + box.width / 2 - middle.x, box.y + box.height / 2 - middle.y];
  }

  #follow({ spec, sought }: State, previous: State): void {
    if (sought && sought !== previous.sought) this.seek(sought);
    if (spec.view === previous.spec.view || spec.view === this.#reported) return;
    this.#goTo(spec.view ?? defaultView, { animate: true });
  }

  #goTo(view: MapView, { animate }: { animate: boolean }): void {
    const duration = animate ? flightMs : 0;
    if ("bbox" in view) {
      const [west, south, east, north] = view.bbox;
      const fit = { padding: fitPx, bearing: 0, pitch: 0, animate, duration };
      this.#map.fitBounds([west, south, east, north], fit, requested);
    } else {
      const { lon, lat, zoom, bearing = 0, pitch = 0 } = view;
      const position = { center: [lon, lat] as [number, number], zoom, bearing, pitch };
      this.#map.flyTo({ ...position, animate, duration }, requested);
    }
    if (this.#map.isMoving()) this.#destination = view;
  }

  #report(): void {
    const { lng: lon, lat } = this.#map.getCenter();
    this.#reported = viewOf({
      lon,
      lat,
      zoom: this.#map.getZoom(),
      bearing: this.#map.getBearing(),
      pitch: this.#map.getPitch(),
    });
    this.#store.set({ spec: { ...this.#store.state.spec, view: this.#reported } });
  }

  #paddingAround(frame: DOMRect): PaddingOptions {
    const { clientWidth, clientHeight } = this.#map.getContainer();
    return {
      left: frame.left,
      top: frame.top,
      right: clientWidth - frame.right,
      bottom: clientHeight - frame.bottom,
    };
  }
}

import { Map as MapLibreMap, prewarm, setWorkerUrl } from "maplibre-gl";
import workerUrl from "maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url";
import type { State } from "../state/store.ts";
import { mapStyle } from "./mapStyle.ts";

setWorkerUrl(workerUrl);
// The worker starts while the catalog is on its way and WebGL is set up.
prewarm();

/** Beyond it the basemap is an empty sea. */
const region: [number, number, number, number] = [40, 5, 100, 50];

/** @throws when the browser gives no WebGL 2. */
export function createMap(container: HTMLElement, state: State): MapLibreMap {
  return new MapLibreMap({
    container,
    style: mapStyle(state),
    maxBounds: region,
    maxZoom: 18,
    maxPitch: 60,
    // Ours say the same on paper.
    attributionControl: false,
    // Our style is written by code that is tested against the specification.
    validateStyle: false,
    // Tiles of an edition never change.
    refreshExpiredTiles: false,
    fadeDuration: matchMedia("(prefers-reduced-motion: reduce)").matches ? 0 : 160,
  });
}

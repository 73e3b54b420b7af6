import { Map as MapLibreMap, prewarm, setWorkerUrl } from "maplibre-gl";
import workerUrl from "maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url";
import { t } from "../i18n/messages.ts";
import { language } from "../state/effective.ts";
import type { State } from "../state/store.ts";
import { serveLocalTiles } from "./localTiles.ts";
import { mapStyle } from "./mapStyle.ts";

setWorkerUrl(workerUrl);
// The worker starts while the catalog is on its way and WebGL is set up.
prewarm();
serveLocalTiles();

const maxZoom = 18;

/**
 * `framed` in a page of somebody else, which goes on scrolling where the map lies under the pointer.
 * @throws when the browser gives no WebGL 2.
 */
export function createMap(container: HTMLElement, state: State, framed: boolean): MapLibreMap {
  const { map } = t(language(state));
  return new MapLibreMap({
    container,
    style: mapStyle(state),
    ...boundsOfBasemap(state),
    maxZoom,
    maxPitch: 60,
    cooperativeGestures: framed,
    locale: {
      "CooperativeGesturesHandler.WindowsHelpText": map.zoomWithControl,
      "CooperativeGesturesHandler.MacHelpText": map.zoomWithCommand,
      "CooperativeGesturesHandler.MobileHelpText": map.moveWithTwoFingers,
    },
    // Ours say the same on paper.
    attributionControl: false,
    // Our style is written by code that is tested against the specification.
    validateStyle: false,
    // Tiles of an edition never change.
    refreshExpiredTiles: false,
    // Tiles drawn enlarged stay whole, or names along their lines would be cut where they are split.
    zoomLevelsToOverscale: maxZoom,
    fadeDuration: matchMedia("(prefers-reduced-motion: reduce)").matches ? 0 : 160,
  });
}

/** Beyond what the basemap covers there is an empty sea: it cannot be panned to. */
function boundsOfBasemap({ catalog }: State): { maxBounds?: [number, number, number, number] } {
  const basemap = catalog?.layers.find(({ symbol }) => symbol.type === "basemap");
  return basemap ? { maxBounds: [...basemap.extent] } : {};
}

import type { MapView } from "./mapSpec.ts";

/** Where a map opens that does not say: Pakistan and the territory it administers. */
export const defaultView: MapView = { bbox: [60.8, 23.6, 77.9, 37.2] };

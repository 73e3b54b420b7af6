import { formatShape } from "../../server/contract/area.ts";
import type { Area, FeatureReference } from "../../server/contract/mapSpec.ts";
import {
  isWhere,
  maxZones,
  type ZoneSpec,
  zoneColour,
  zoneColours,
} from "../../server/contract/zoneSpec.ts";
import { setSpec } from "./setSpec.ts";
import type { Store, ZonePreview } from "./store.ts";

/** What a reader can do with zones, and with what lies along a line. */

export function setZones(store: Store, zones: readonly ZoneSpec[]): void {
  setSpec(store, { zones: zones.length > 0 ? zones : undefined });
}

/** Changes the zone at a place of the list. */
export function changeZone(store: Store, index: number, zone: ZoneSpec): void {
  setZones(store, (store.state.spec.zones ?? []).with(index, zone));
}

export function removeZone(store: Store, index: number): void {
  setZones(store, (store.state.spec.zones ?? []).toSpliced(index, 1));
  store.set({ openZone: null, zonePreview: null, zoneView: { kind: "list" } });
}

/** How far around a thing zones go at first. */
const firstDistancesM = [5000, 10_000, 25_000];

/** A zone around something, its card open; the one there is, if one goes round it already. */
export function zoneAround(
  store: Store,
  shape: Area["shape"],
  distancesM: readonly number[] = firstDistancesM,
): void {
  const { zones = [] } = store.state.spec;
  const text = formatShape(shape);
  const index = zones.findIndex((zone) => !isWhere(zone) && formatShape(zone.shape) === text);
  if (index < 0) addZone(store, { shape, distancesM });
  else showZone(store, index);
}

/** In a colour that no other zone has, while there is one. There are at most `maxZones`. */
export function addZone(store: Store, zone: ZoneSpec): void {
  const { zones = [] } = store.state.spec;
  if (zones.length === maxZones) {
    showZone(store, null);
    return;
  }
  setZones(store, [...zones, { ...zone, colour: freeColour(zones) }]);
  showZone(store, zones.length);
  store.set({ zoneIsNew: true });
}

/** Opens the room of zones, with the card of one of them; null with none. */
function showZone(store: Store, openZone: number | null): void {
  store.set({ room: "zones", zoneView: { kind: "list" }, openZone });
}

/** Opens the card of a zone; null closes the one that is open. */
export function setOpenZone(store: Store, openZone: number | null): void {
  store.set({ openZone, zoneIsNew: false, zonePreview: null });
}

/** A ring on its way to another distance; null when it has arrived, or is back. */
export function previewZone(store: Store, zonePreview: ZonePreview | null): void {
  store.set({ zonePreview });
}

function freeColour(zones: readonly ZoneSpec[]): number {
  const taken = new Set(zones.map(zoneColour));
  for (let colour = 1; colour <= zoneColours; colour += 1) if (!taken.has(colour)) return colour;
  return (zones.length % zoneColours) + 1;
}

/** What lies in the zone at a place of the list. */
export function openZoneReport(store: Store, index: number): void {
  store.set({ room: "zones", zoneView: { kind: "report", index } });
}

/** All zones side by side. */
export function openComparison(store: Store): void {
  store.set({ room: "zones", zoneView: { kind: "compare" } });
}

/** Back to the list of zones. */
export function closeZoneView(store: Store): void {
  store.set({ zoneView: { kind: "list" } });
}

/** How far from a line one looks at first. */
const firstExposureM = 10_000;

/** What lies along a line, told under the map; within the distance of the line before, if there was one. */
export function openExposure(store: Store, reference: FeatureReference): void {
  const distanceM = store.state.exposure?.distanceM ?? firstExposureM;
  store.set({ exposure: { reference, distanceM }, table: null });
}

export function setExposureDistance(store: Store, distanceM: number): void {
  const { exposure } = store.state;
  if (exposure) store.set({ exposure: { ...exposure, distanceM } });
}

export function closeExposure(store: Store): void {
  store.set({ exposure: null });
}

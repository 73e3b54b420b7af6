import type { Geometry } from "geojson";
import { geodesicCircle } from "../../server/cartography/geodesicCircle.ts";
import { isWhere } from "../../server/contract/zoneSpec.ts";
import type { Store, ZonePreview } from "../state/store.ts";
import { changeZone, previewZone } from "../state/zoneActions.ts";
import { zoneGeometry } from "./zoneGeometry.ts";

type Ring = ZonePreview["geometry"];

/** Shows a ring at another distance: the zone itself is not changed before `letGo`. */
export async function pullRing(
  store: Store,
  asked: Omit<ZonePreview, "geometry" | "isLetGo">,
): Promise<void> {
  const pull = { ...asked, isLetGo: false };
  clearTimeout(timer);
  const zone = store.state.spec.zones?.[pull.index];
  const geometry = zone && zoneGeometry(zone, store.state);
  if (!geometry) return;
  if (geometry.type === "Point") {
    const coordinates = [geodesicCircle(geometry.coordinates, pull.distanceM)];
    previewZone(store, { ...pull, geometry: { type: "Polygon", coordinates } });
    return;
  }
  previewZone(store, { ...pull, geometry: shownRing(store, pull) });
  const ring = await ringRound(geometry, pull.distanceM);
  const { zonePreview } = store.state;
  if (zonePreview?.distanceM === pull.distanceM)
    previewZone(store, { ...zonePreview, geometry: ring });
}

/** Of the same pull, until the next is made. */
function shownRing(
  { state: { zonePreview } }: Store,
  { index, fromM }: Pick<ZonePreview, "index" | "fromM">,
): Ring {
  const isSame = zonePreview?.index === index && zonePreview.fromM === fromM;
  return isSame ? zonePreview.geometry : null;
}

/** Turf comes when the first ring is pulled that is no circle. */
async function ringRound(geometry: Geometry, distanceM: number): Promise<Ring> {
  const { turfRing } = await import("./turfRing.ts");
  return turfRing(geometry, distanceM) ?? null;
}

/** The zone takes the distance: one step of the history. */
export function letGo(store: Store): void {
  clearTimeout(timer);
  const { zonePreview: pull, spec } = store.state;
  const zone = pull && spec.zones?.[pull.index];
  if (!zone || isWhere(zone)) return;
  if (pull.distanceM === pull.fromM || !zone.distancesM.includes(pull.fromM)) {
    previewZone(store, null);
    return;
  }
  const others = zone.distancesM.filter((each) => each !== pull.fromM);
  const distancesM = [...new Set([...others, pull.distanceM])].sort((a, b) => a - b);
  changeZone(store, pull.index, { ...zone, distancesM });
  previewZone(store, { ...pull, isLetGo: true });
}

/** Keys that follow one another are one pull. */
const pauseMs = 500;
let timer: ReturnType<typeof setTimeout> | undefined;

export function letGoSoon(store: Store): void {
  clearTimeout(timer);
  timer = setTimeout(() => letGo(store), pauseMs);
}

export function giveUpPull(store: Store): void {
  clearTimeout(timer);
  previewZone(store, null);
}

/** What a ring shows: its distance, or where it is pulled to. */
export function pulledDistance(
  { state: { zonePreview: pull } }: Store,
  index: number,
  distanceM: number,
): number {
  return pull?.index === index && pull.fromM === distanceM ? pull.distanceM : distanceM;
}

import { isReference } from "../../server/contract/area.ts";
import { formatReference } from "../../server/contract/featureReference.ts";
import type { FeatureReference } from "../../server/contract/mapSpec.ts";
import { isWhere, type ZoneSpec } from "../../server/contract/zoneSpec.ts";
import { fetchFeature, NotFound } from "../panels/requests.ts";
import { boxOf } from "../results/boxOf.ts";
import { bringIntoView, previewZone, setZones } from "../state/actions.ts";
import { language } from "../state/effective.ts";
import type { NamedFeature, State, Store, ZoneCollection, ZoneOutline } from "../state/store.ts";
import { collectionOf } from "./drawnZones.ts";
import { fetchZone, ZoneRefused } from "./fetchZone.ts";
import { type ZoneRequest, zoneRequest } from "./zoneRequest.ts";

/** So many that going back and forth through changes asks nothing twice. */
const mostKept = 100;

/** Keeps at hand what the zones of the map look like, and what they go round. */
export function followZones(store: Store): void {
  const running = new Map<string, AbortController>();
  const follow = (state: State, previous: State) => {
    const { catalog } = state;
    if (!catalog) return;
    const zones = state.spec.zones ?? [];
    if (state.spec.zones === previous.spec.zones && state !== previous) return;
    const requests = zones.map((zone) => zoneRequest(zone, catalog.edition));
    const keys = requests.map(({ key }) => key);
    for (const [key, controller] of running) {
      if (keys.includes(key)) continue;
      running.delete(key);
      giveUp(store, key, controller);
    }
    zones.forEach((zone, index) => {
      const request = requests[index];
      if (!request || zone.hidden || !isWanted(request, store.state)) return;
      const controller = new AbortController();
      running.set(request.key, controller);
      const before = outlineBefore(index, previous);
      void load(store, request, before, controller.signal);
    });
    for (const reference of zones.flatMap(referenceOf)) void name(store, reference);
  };
  store.subscribe(follow);
  store.subscribe((state) => endPreview(store, state));
  store.subscribe((state) => showNewZone(store, state));
  follow(store.state, store.state);
}

/** A ring that was let go is the server's from when it is drawn, or will not be. */
function endPreview(store: Store, { catalog, spec, zonePreview, zoneOutlines }: State): void {
  if (!catalog || !zonePreview?.isLetGo) return;
  const zone = spec.zones?.[zonePreview.index];
  const outline = zone && zoneOutlines[zoneRequest(zone, catalog.edition).key];
  if (outline?.status !== "loading") previewZone(store, null);
}

/** Round what was found or typed, a zone may lie anywhere. */
function showNewZone(
  store: Store,
  { catalog, spec, openZone, zoneIsNew, zoneOutlines }: State,
): void {
  const zone = spec.zones?.[openZone ?? -1];
  if (!catalog || !zoneIsNew || !zone) return;
  const outline = zoneOutlines[zoneRequest(zone, catalog.edition).key];
  if (outline?.status !== "found") return;
  const box = boxOf(outline.collection.features.map(({ geometry }) => geometry));
  if (box) bringIntoView(store, box);
}

/** What is asked for again later is fetched again. */
function giveUp(store: Store, key: string, controller: AbortController): void {
  controller.abort();
  if (store.state.zoneOutlines[key]?.status === "loading") setOutline(store, key, undefined);
}

function isWanted({ key }: ZoneRequest, { zoneOutlines }: State): boolean {
  return zoneOutlines[key] === undefined;
}

function outlineBefore(index: number, { catalog, spec, zoneOutlines }: State) {
  const zone = spec.zones?.[index];
  return catalog && zone
    ? collectionOf(zoneOutlines[zoneRequest(zone, catalog.edition).key])
    : null;
}

async function load(
  store: Store,
  request: ZoneRequest,
  before: ZoneCollection | null,
  signal: AbortSignal,
): Promise<void> {
  setOutline(store, request.key, { status: "loading", before });
  try {
    const collection = await fetchZone(request, language(store.state), signal);
    setOutline(store, request.key, { status: "found", collection });
  } catch (error) {
    if (!signal.aborted)
      setOutline(store, request.key, { status: "failed", detail: detailOf(error) });
  }
}

function detailOf(error: unknown): string | null {
  return error instanceof ZoneRefused ? error.message : null;
}

function setOutline(store: Store, key: string, outline: ZoneOutline | undefined): void {
  const { [key]: _, ...others } = store.state.zoneOutlines;
  const kept = Object.entries(others).slice(1 - mostKept);
  const zoneOutlines = Object.fromEntries(outline ? [...kept, [key, outline]] : kept);
  store.set({ zoneOutlines });
}

/** Asks again for what the server did not answer. */
export function retryZone(store: Store, index: number): void {
  const { catalog, spec } = store.state;
  const zone = spec.zones?.[index];
  if (!catalog || !zone) return;
  setOutline(store, zoneRequest(zone, catalog.edition).key, undefined);
  setZones(store, [...(store.state.spec.zones ?? [])]);
}

function referenceOf(zone: ZoneSpec): FeatureReference[] {
  return !isWhere(zone) && isReference(zone.shape) ? [zone.shape] : [];
}

async function name(store: Store, reference: FeatureReference): Promise<void> {
  const { catalog, zoneFeatures } = store.state;
  const key = formatReference(reference);
  if (!catalog || zoneFeatures[key]) return;
  const tell = (feature: NamedFeature) =>
    store.set({ zoneFeatures: { ...store.state.zoneFeatures, [key]: feature } });
  tell({ reference, status: "loading" });
  try {
    const feature = await fetchFeature(reference, catalog.edition, AbortSignal.timeout(patienceMs));
    tell({ reference, status: "found", feature });
  } catch (error) {
    tell({ reference, status: error instanceof NotFound ? "missing" : "failed" });
  }
}

const patienceMs = 20_000;

import { isReference } from "../../server/contract/area.ts";
import { formatReference } from "../../server/contract/featureReference.ts";
import type { FeatureReference } from "../../server/contract/mapSpec.ts";
import { isWhere, type ZoneSpec } from "../../server/contract/zoneSpec.ts";
import { featuresNamedIn } from "../../server/filter/featuresNamedIn.ts";
import { fetchFeature, NotFound } from "../panels/requests.ts";
import { boxOf } from "../results/boxOf.ts";
import { bringIntoView } from "../state/actions.ts";
import type { NamedFeature, State, Store } from "../state/store.ts";
import { previewZone } from "../state/zoneActions.ts";
import { outlineOf } from "./outlineOf.ts";
import { ZoneOutlines } from "./zoneOutlines.ts";

const patienceMs = 20_000;

/** Keeps at hand what the zones of the map look like, and the features that they go round or name. */
export function followZones(store: Store): void {
  const outlines = new ZoneOutlines(store);
  const follow = (state: State, previous: State) => {
    const { catalog, spec } = state;
    const isSame = spec.zones === previous.spec.zones && catalog === previous.catalog;
    if (!catalog || (isSame && state !== previous)) return;
    const zones = spec.zones ?? [];
    outlines.ask(zones, catalog.edition, previous);
    for (const reference of zones.flatMap(referencesOf)) void loadFeature(store, reference);
  };
  store.subscribe(follow);
  store.subscribe((state) => endPreview(store, state));
  store.subscribe((state) => showNewZone(store, state));
  follow(store.state, store.state);
}

/** A ring that was let go is the server's from when it is drawn, or will not be. */
function endPreview(store: Store, state: State): void {
  const { spec, zonePreview } = state;
  if (!zonePreview?.isLetGo) return;
  const outline = outlineOf(spec.zones?.[zonePreview.index], state);
  if (outline?.status !== "loading") previewZone(store, null);
}

/** Round what was found or typed, a zone may lie anywhere. */
function showNewZone(store: Store, state: State): void {
  const { spec, openZone, zoneIsNew } = state;
  const outline = zoneIsNew ? outlineOf(spec.zones?.[openZone ?? -1], state) : undefined;
  if (outline?.status !== "found") return;
  const box = boxOf(outline.collection.features.map(({ geometry }) => geometry));
  if (box) bringIntoView(store, box);
}

function referencesOf(zone: ZoneSpec): readonly FeatureReference[] {
  if (isWhere(zone)) return featuresNamedIn(zone.where);
  return isReference(zone.shape) ? [zone.shape] : [];
}

async function loadFeature(store: Store, reference: FeatureReference): Promise<void> {
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

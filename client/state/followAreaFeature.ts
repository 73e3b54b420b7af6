import { isReference } from "../../server/contract/area.ts";
import { formatReference } from "../../server/contract/featureReference.ts";
import type { FeatureReference } from "../../server/contract/mapSpec.ts";
import { fetchFeature, NotFound } from "../panels/requests.ts";
import type { NamedFeature, State, Store } from "./store.ts";

/** Keeps the feature at hand that the area of the map names: to draw it, and to say what it is called. */
export function followAreaFeature(store: Store): void {
  let asked = "";
  let running = new AbortController();
  const follow = (state: State) => {
    const reference = namedFeature(state);
    const question = reference ? `${formatReference(reference)}@${state.catalog?.edition}` : "";
    if (question === asked) return;
    asked = question;
    running.abort();
    running = new AbortController();
    if (reference) void load(store, reference, running.signal);
    else store.set({ areaFeature: null });
  };
  store.subscribe(follow);
  follow(store.state);
}

/** Null before the catalog tells the edition. */
function namedFeature({ spec, catalog }: State): FeatureReference | null {
  return catalog && spec.area && isReference(spec.area.shape) ? spec.area.shape : null;
}

async function load(store: Store, reference: FeatureReference, signal: AbortSignal): Promise<void> {
  const { catalog } = store.state;
  if (!catalog) return;
  const tell = (areaFeature: NamedFeature) => {
    if (!signal.aborted) store.set({ areaFeature });
  };
  tell({ reference, status: "loading" });
  try {
    const feature = await fetchFeature(reference, catalog.edition, signal);
    tell({ reference, status: "found", feature });
  } catch (error) {
    tell({ reference, status: error instanceof NotFound ? "missing" : "failed" });
  }
}

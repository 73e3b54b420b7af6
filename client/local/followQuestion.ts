import { isReference } from "../../server/contract/area.ts";
import type { Area } from "../../server/contract/mapSpec.ts";
import type { State, Store } from "../state/store.ts";
import { askWorker } from "./askWorker.ts";
import type { LocalLayer } from "./localLayer.ts";
import { changeLayer } from "./localState.ts";

/** Keeps files on the map narrowed to the map's area and to what is asked of each. */
export function followQuestion(store: Store): void {
  const asked = new Map<string, string>();
  const follow = (state: State) => {
    const area = areaOf(state);
    if (area === "unknown") return;
    for (const layer of state.local.layers) {
      const question = JSON.stringify([layer.clauses, area]);
      const isNew = question !== (asked.get(layer.id) ?? nothingAsked);
      asked.set(layer.id, question);
      if (isNew) void narrow(store, layer, area);
    }
  };
  store.subscribe((state, previous) => {
    const isSame =
      state.local.layers === previous.local.layers &&
      state.spec.area === previous.spec.area &&
      state.areaFeature === previous.areaFeature;
    if (!isSame) follow(state);
  });
}

const nothingAsked = JSON.stringify([{}, null]);

async function narrow(store: Store, { id, clauses }: LocalLayer, area: Area | null) {
  // Calls are answered in their order: the last answer is that to the last question.
  const matched = await askWorker("narrow", id, { clauses, area }).catch(() => undefined);
  if (matched === undefined) return;
  changeLayer(store, id, ({ version }) => ({ matched, version: version + 1 }));
}

/** With the shape in place of the feature that it names; unknown until that has come. */
function areaOf({ spec: { area }, areaFeature }: State): Area | null | "unknown" {
  if (!area) return null;
  if (!isReference(area.shape)) return area;
  if (areaFeature?.status !== "found") return "unknown";
  return { ...area, shape: areaFeature.feature.geometry };
}

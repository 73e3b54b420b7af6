import type { Store } from "../state/store.ts";
import type { LocalLayer, LocalState, OpeningStage } from "./localLayer.ts";

export function changeLocal(
  store: Store,
  change: (local: LocalState) => Partial<LocalState>,
): void {
  const { local } = store.state;
  store.set({ local: { ...local, ...change(local) } });
}

/** Of a layer that is gone meanwhile nothing is changed. */
export function changeLayer(
  store: Store,
  id: string,
  change: (layer: LocalLayer) => Partial<LocalLayer>,
): void {
  changeLocal(store, ({ layers }) => ({
    layers: layers.map((layer) => (layer.id === id ? { ...layer, ...change(layer) } : layer)),
  }));
}

export function setStage(store: Store, id: string, stage: OpeningStage): void {
  changeLocal(store, ({ openings }) => ({
    openings: openings.map((opening) => (opening.id === id ? { ...opening, stage } : opening)),
  }));
}

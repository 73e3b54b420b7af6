import type { Store } from "../state/store.ts";

/** What draws zones comes with the first of them. */
export function followZonesOnceThereAre(store: Store): void {
  const begin = async () => {
    if (store.state.spec.zones === undefined) return;
    unsubscribe();
    const { followZones } = await import("./followZones.ts");
    followZones(store);
  };
  const unsubscribe = store.subscribe(begin);
  void begin();
}

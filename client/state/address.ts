import type { MapSpec } from "../../server/contract/mapSpec.ts";
import { formatMapSpec, parseMapSpec } from "../../server/contract/mapSpecCodec.ts";
import type { Store } from "./store.ts";

/**
 * How a change of the map enters the browser's history: `push` for a deed one may want to take
 * back, `replace` for what moves while a hand does.
 */
export function historyStep(previous: MapSpec, next: MapSpec): "push" | "replace" | "none" {
  if (formatMapSpec(previous) === formatMapSpec(next)) return "none";
  return deeds(previous) === deeds(next) ? "replace" : "push";
}

/** Keeps the address and the store saying the same map, in both directions. */
export function mirrorAddress(store: Store): void {
  store.subscribe((state, previous) => {
    if (state.spec === previous.spec) return;
    const address = addressOf(state.spec);
    // Going back has already changed the address.
    if (address === location.pathname + location.search) return;
    const step = historyStep(previous.spec, state.spec);
    if (step === "push") history.pushState(null, "", address);
    else history.replaceState(null, "", address);
  });
  addEventListener("popstate", () => {
    const spec = parseMapSpec(new URLSearchParams(location.search));
    store.set({ spec, inspection: null });
  });
}

function addressOf(spec: MapSpec): string {
  const query = formatMapSpec(spec);
  return query ? `${location.pathname}?${query}` : location.pathname;
}

/** The map without what a gesture changes many times: where it looks, and opacities. */
function deeds({ view: _, layers, ...rest }: MapSpec): string {
  return formatMapSpec(layers ? { ...rest, layers: layers.map(({ id }) => ({ id })) } : rest);
}

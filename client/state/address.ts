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

/** Browsers refuse more than a few changes of the address per second. */
const replacePauseMs = 300;

/** Keeps the address and the store saying the same map, in both directions. */
export function mirrorAddress(store: Store): void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let isGoingBack = false;
  let sweepHasEntry = false;
  const replaceNow = (spec: MapSpec) => {
    clearTimeout(timer);
    timer = undefined;
    history.replaceState(null, "", addressOf(spec));
  };
  store.subscribe(({ spec, sweeping }, { spec: previous }) => {
    const step = historyStep(previous, spec);
    if (!sweeping) sweepHasEntry = false;
    if (step === "none" || isGoingBack) return;
    if (step === "replace" || sweepHasEntry) {
      timer ??= setTimeout(() => replaceNow(store.state.spec), replacePauseMs);
      return;
    }
    if (timer) replaceNow(previous);
    history.pushState(null, "", addressOf(spec));
    sweepHasEntry = sweeping;
  });
  addEventListener("pagehide", () => timer && replaceNow(store.state.spec));
  addEventListener("popstate", () => {
    clearTimeout(timer);
    timer = undefined;
    const spec = parseMapSpec(new URLSearchParams(location.search));
    isGoingBack = true;
    store.set({ spec, inspection: null });
    isGoingBack = false;
  });
}

function addressOf(spec: MapSpec): string {
  const query = formatMapSpec(spec);
  return query ? `${location.pathname}?${query}` : location.pathname;
}

/** The map without what a gesture changes many times: where it looks, and opacities. */
function deeds({ view: _, layers, ...rest }: MapSpec): string {
  return formatMapSpec(
    layers ? { ...rest, layers: layers.map(({ opacity: _, ...layer }) => layer) } : rest,
  );
}

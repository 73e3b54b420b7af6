import type { ZoneSpec } from "../../server/contract/zoneSpec.ts";
import { language } from "../state/effective.ts";
import type { State, Store, ZoneCollection, ZoneOutline } from "../state/store.ts";
import { setZones } from "../state/zoneActions.ts";
import { collectionOf, outlineOf } from "./outlineOf.ts";
import { executeProcess, ProcessProblem } from "./report/executeProcess.ts";
import { type ZoneRequest, zoneRequest } from "./zoneRequest.ts";

/** So many that going back and forth through changes asks nothing twice. */
const mostKept = 100;

/** Asks the server to draw zones, and gives up what is no longer wanted. */
export class ZoneOutlines {
  readonly #store: Store;
  readonly #running = new Map<string, AbortController>();

  constructor(store: Store) {
    this.#store = store;
  }

  /** `previous`: what was there before, which is shown until the new outline is here. */
  ask(zones: readonly ZoneSpec[], edition: number, previous: State): void {
    const requests = zones.map((zone) => zoneRequest(zone, edition));
    this.#giveUpAllBut(requests.map(({ key }) => key));
    zones.forEach((zone, index) => {
      const request = requests[index];
      if (!request || zone.hidden || this.#store.state.zoneOutlines[request.key]) return;
      const before = collectionOf(outlineOf(previous.spec.zones?.[index], previous));
      void this.#load(request, before);
    });
  }

  /** What is asked for again later is fetched again. */
  #giveUpAllBut(wanted: readonly string[]): void {
    for (const [key, controller] of this.#running) {
      if (wanted.includes(key)) continue;
      controller.abort();
      this.#running.delete(key);
      setOutline(this.#store, key, undefined);
    }
  }

  async #load({ process, inputs, key }: ZoneRequest, before: ZoneCollection | null) {
    const controller = new AbortController();
    const { signal } = controller;
    this.#running.set(key, controller);
    setOutline(this.#store, key, { status: "loading", before });
    const outline = await executeProcess<ZoneCollection>(
      process,
      inputs,
      language(this.#store.state),
      signal,
    ).then((collection): ZoneOutline => ({ status: "found", collection }), failureOf);
    if (signal.aborted) return;
    this.#running.delete(key);
    setOutline(this.#store, key, outline);
  }
}

/** A server that is busy or away may answer later. */
function failureOf(error: unknown): ZoneOutline {
  const isRefused = error instanceof ProcessProblem && error.problem.status < 500;
  return { status: "failed", detail: isRefused ? error.message : null };
}

/** Asks again for what the server did not answer. */
export function retryZone(store: Store, index: number): void {
  const { catalog, spec } = store.state;
  const zone = spec.zones?.[index];
  if (!catalog || !zone) return;
  setOutline(store, zoneRequest(zone, catalog.edition).key, undefined);
  setZones(store, [...(spec.zones ?? [])]);
}

function setOutline(store: Store, key: string, outline: ZoneOutline | undefined): void {
  const { [key]: _, ...others } = store.state.zoneOutlines;
  const kept = Object.entries(others).slice(1 - mostKept);
  const zoneOutlines = Object.fromEntries(outline ? [...kept, [key, outline]] : kept);
  store.set({ zoneOutlines });
}

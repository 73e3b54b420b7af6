import type { MapSpec } from "../../server/contract/mapSpec.ts";
import type { Store } from "./store.ts";

type SpecPatch = { [Member in keyof MapSpec]?: MapSpec[Member] | undefined };

/** Changes members of the map. */
export function setSpec(store: Store, patch: SpecPatch): void {
  store.set({ spec: patched(store.state.spec, patch) });
}

/** `spec` with other members; undefined removes one. */
export function patched(spec: MapSpec, patch: SpecPatch): MapSpec {
  const members = Object.entries({ ...spec, ...patch });
  return Object.fromEntries(members.filter(([, value]) => value !== undefined));
}

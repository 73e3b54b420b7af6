import type { Bbox } from "../../geodata/declaration.ts";
import type { MapSpec } from "../../server/contract/mapSpec.ts";
import type { Worldview } from "../../server/contract/wire.ts";

/** To the edition that is seen, for ever; or whichever is the latest when somebody looks. */
export type Kept = "pinned" | "live";

interface Seen {
  edition: number;
  worldview: Worldview;
  /** Of the map on the screen; null where it is turned or tilted, and no box tells what is seen. */
  box: Bbox | null;
}

/**
 * The map as it is given away: it shows what is seen now in a window or figure of any size.
 * Pinned, it says what a server may come to decide otherwise.
 */
export function sharedSpec(spec: MapSpec, kept: Kept, seen: Seen): MapSpec {
  const { edition: _, ...rest } = spec;
  const wasMoved = spec.view !== undefined && !("bbox" in spec.view);
  const framed: MapSpec = wasMoved && seen.box ? { ...rest, view: { bbox: seen.box } } : rest;
  return kept === "live" ? framed : { ...framed, edition: seen.edition, worldview: seen.worldview };
}

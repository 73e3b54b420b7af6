import type { NamedFeature } from "../../contract/zoneReport.ts";
import type { KnownShape } from "../shapes/knownShape.ts";

/** One thing that distances are measured from. */
export interface Source {
  /** Null for a geometry that was given. */
  feature: NamedFeature | null;
  shape: KnownShape;
  /** How far its position may be off, metres; 0 for a geometry that was given. */
  accuracyM: number;
}

import type { DeclaredLayer } from "../declared/declaredLayer.ts";
import type { Conditions } from "../mapping/mapping.ts";
import type { ReadFeature } from "../reader.ts";

/** A known kind of file: what layers it makes, and how. */
export interface Preset {
  name: string;
  /** One line, for lists. */
  description: string;
  layers: readonly PresetLayer[];
}

export interface PresetLayer extends DeclaredLayer {
  /** What the first row is like, where the preset has several layers. */
  recognisedBy?: Conditions;
  /** What a reader should know of the mapped features together, one line each. */
  remarks?(features: readonly ReadFeature[]): string[];
}

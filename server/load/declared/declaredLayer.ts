import type { LayerDeclaration, SourceRecord } from "../../../geodata/declaration.ts";
import type { Mapping } from "../mapping/mapping.ts";

/** A layer that is not shipped: declared in a file beside its data, or by a preset. */
export interface DeclaredLayer {
  layer: LayerDeclaration;
  mapping: Mapping;
  /** What its features may cite, besides the shipped sources. */
  sources: readonly SourceRecord[];
}

import type { LayerSpecification } from "@maplibre/maplibre-gl-style-spec";
import type { LayerDeclaration } from "../../geodata/declaration.ts";
import type { Theme } from "../contract/mapSpec.ts";
import type { Lettering } from "./labels.ts";
import type { Palette } from "./palette.ts";

export type ImageSupply = "on-demand" | "sprite";

/** What one layer is drawn with. */
export interface StyleContext {
  theme: Theme;
  lettering: Lettering;
  palette: Palette;
  /** 0 to 1, of the whole layer. */
  opacity: number;
  /** `id` of the selected feature, when it is one of this layer. */
  selectedId: string | null;
  /** Whether a filter leaves features out. */
  filtered: boolean;
  /** The layer whose lines carry the names of this one, when the catalog has it. */
  namesLayer: LayerDeclaration | null;
  /** Where images come from: made on demand from any id, or from a sprite, which has those a style spells out. */
  images: ImageSupply;
}

/** The style layers of one layer, by the storey of the map they belong to. Each list is bottom first. */
export interface LayerStyle {
  symbols: readonly LayerSpecification[];
  labels: readonly LayerSpecification[];
  /** Placed before the labels, which can stand elsewhere. */
  areaNames: readonly LayerSpecification[];
  /** Invisible, placed before every label, so that labels keep off the symbols. */
  obstacles: readonly LayerSpecification[];
}

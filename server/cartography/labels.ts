import type {
  ExpressionSpecification,
  SymbolLayerSpecification,
} from "@maplibre/maplibre-gl-style-spec";
import type { Language } from "../../geodata/declaration.ts";
import { expression, interpolateByZoom, stepByZoom } from "./expression.ts";
import { type Face, fonts, weights } from "./fonts.ts";
import { labelPrefix } from "./imageId.ts";

export interface LabelLook {
  /** Latin text size in pixels by zoom, rising. */
  sizes: readonly (readonly [zoom: number, sizePx: number])[];
  face: Face;
  colour: string;
  halo: string;
  haloPx: number;
  /** Spaced small capitals, for areas. Urdu has neither, and is set as it is. */
  spacedCapitals?: boolean;
}

type SymbolLayout = NonNullable<SymbolLayerSpecification["layout"]>;
type SymbolPaint = NonNullable<SymbolLayerSpecification["paint"]>;

const latinName: ExpressionSpecification = ["coalesce", ["get", "name"], ""];

/** Nastaliq runs small for its size: its letters hang from a slanting line. */
const nastaliqScale = 1.15;

/**
 * The part of a symbol layer that writes a feature's name in the map's language. Urdu names are images set
 * within the text, because MapLibre's own text cannot shape Nastaliq: so they keep the placement, collision and
 * variable anchors of any label. A feature without an Urdu name is written in Latin.
 */
export function nameLabel(
  look: LabelLook,
  lang: Language,
  opacity = 1,
): { layout: SymbolLayout; paint: SymbolPaint } {
  return {
    layout: {
      "text-field": lang === "ur" ? urduName(look) : latinName,
      "text-font": fonts[look.face],
      "text-size": lang === "ur" ? sizeOf(look, 0) : bySize(look),
      "text-transform": look.spacedCapitals ? "uppercase" : "none",
      "text-letter-spacing": look.spacedCapitals ? 0.18 : 0,
      // At 1 the box of an image within the text is the image's own.
      "text-line-height": lang === "ur" ? 1 : look.spacedCapitals ? 1.5 : 1.15,
    },
    paint: {
      "text-color": look.colour,
      "text-halo-color": look.halo,
      "text-halo-width": look.haloPx,
      "text-opacity": opacity,
      // MapLibre sets images within text 2 px below their line.
      ...(lang === "ur" && { "text-translate": [0, -2] as [number, number] }),
    },
  };
}

function urduName(look: LabelLook): ExpressionSpecification {
  return stepByZoom(look.sizes.map(([zoom, sizePx]) => [zoom, urduNameAt(look, sizePx)]));
}

function urduNameAt(look: LabelLook, sizePx: number): ExpressionSpecification {
  const { colour, halo, haloPx } = look;
  const size = Math.round(sizePx * nastaliqScale * 2) / 2;
  const prefix = labelPrefix({ sizePx: size, weight: weights[look.face], colour, halo, haloPx });
  return expression(
    "case",
    ["has", "name_ur"],
    ["format", ["image", ["concat", prefix, ["get", "name_ur"]]]],
    ["format", latinName, {}],
  );
}

function bySize(look: LabelLook): number | ExpressionSpecification {
  if (look.sizes.length === 1) return sizeOf(look, 0);
  return interpolateByZoom(look.sizes);
}

const sizeOf = (look: LabelLook, index: number): number => look.sizes[index]?.[1] ?? 12;

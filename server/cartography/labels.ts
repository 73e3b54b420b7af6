import type {
  ExpressionSpecification,
  SymbolLayerSpecification,
} from "@maplibre/maplibre-gl-style-spec";
import { expression, interpolateByZoom, stepByZoom } from "./expression.ts";
import { type Face, fonts, weights } from "./fonts.ts";
import { labelPrefix } from "./imageId.ts";

type SizeAtZoom = readonly [zoom: number, sizePx: number];

export interface LabelLook {
  /** Latin text size in pixels by zoom, rising. */
  sizes: readonly [SizeAtZoom, ...SizeAtZoom[]];
  face: Face;
  colour: string;
  halo: string;
  haloPx: number;
  /** Spaced small capitals, for areas. Urdu has neither, and is set as it is. */
  spacedCapitals?: boolean;
}

/**
 * How names are written: Latin ones as text, Urdu ones as images of Nastaliq, or, where images cannot be made on
 * demand, as whatever text the map can draw.
 */
export type Lettering = "latin" | "nastaliq" | "urdu-text";

type SymbolLayout = NonNullable<SymbolLayerSpecification["layout"]>;
type SymbolPaint = NonNullable<SymbolLayerSpecification["paint"]>;

const latinName: ExpressionSpecification = ["coalesce", ["get", "name"], ""];
const urduOrLatinName: ExpressionSpecification = ["coalesce", ["get", "name_ur"], latinName];

/** Nastaliq runs small for its size: its letters hang from a slanting line. */
const nastaliqScale = 1.15;

/**
 * The part of a symbol layer that writes a feature's name in the map's language. Urdu names are images set
 * within the text, because MapLibre's own text cannot shape Nastaliq: so they keep the placement, collision and
 * variable anchors of any label. A feature without an Urdu name is written in Latin.
 */
export function nameLabel(
  look: LabelLook,
  lettering: Lettering,
  opacity = 1,
): { layout: SymbolLayout; paint: SymbolPaint } {
  const isImage = lettering === "nastaliq";
  const spaced = look.spacedCapitals && lettering === "latin";
  return {
    layout: {
      "text-field": textField(look, lettering),
      "text-font": fonts[look.face],
      // Images keep their own size; this one is for names that have no Urdu.
      "text-size": isImage ? look.sizes[0][1] : interpolateByZoom(look.sizes),
      "text-transform": look.spacedCapitals ? "uppercase" : "none",
      "text-letter-spacing": spaced ? 0.18 : 0,
      // At 1 the box of an image within the text is the image's own.
      "text-line-height": isImage ? 1 : spaced ? 1.5 : 1.15,
    },
    paint: {
      "text-color": look.colour,
      "text-halo-color": look.halo,
      "text-halo-width": look.haloPx,
      "text-opacity": opacity,
      // MapLibre sets images within text 2 px below their line.
      ...(isImage && { "text-translate": [0, -2] as [number, number] }),
    },
  };
}

function textField(look: LabelLook, lettering: Lettering): ExpressionSpecification {
  if (lettering === "nastaliq") return urduName(look);
  return lettering === "latin" ? latinName : urduOrLatinName;
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

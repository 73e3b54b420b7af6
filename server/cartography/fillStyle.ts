import type {
  FillLayerSpecification,
  LineLayerSpecification,
  SymbolLayerSpecification,
} from "@maplibre/maplibre-gl-style-spec";
import type { FillClass, FillPattern, LayerDeclaration } from "../../geodata/declaration.ts";
import { interpolateByZoom } from "./expression.ts";
import { formatImageId, type PatternImage } from "./imageId.ts";
import { type LabelLook, nameLabel } from "./labels.ts";
import { classesOf, type LayerClass, type LayerOf, matchClass } from "./layerClasses.ts";
import { layerPart } from "./layerPart.ts";
import type { Palette } from "./palette.ts";
import type { LayerStyle, StyleContext } from "./styleContext.ts";

/** Outlines are this much of the class's colour, whatever its tint. */
const outlineOpacity = 0.7;

/** Over a whole country the signs of the rocks would only be noise. */
const patternMinzoom = 6;

/** Signs lie under all that stands in the area. */
export const patternOpacity = 0.4;

export function fillStyle(layer: LayerOf<"fill">, context: StyleContext): LayerStyle {
  const { theme, palette, opacity, selectedId } = context;
  const classes = classesOf(layer);
  const { classBy } = layer.symbol;
  const colour = matchClass(classBy, classes, (drawn) => drawn.colour[theme], palette.areaInk);
  const tint = matchClass(classBy, classes, (drawn) => drawn.opacity * opacity, 0);
  return {
    symbols: [
      {
        ...layerPart(layer, "fill"),
        type: "fill",
        paint: { "fill-color": colour, "fill-opacity": tint, "fill-antialias": false },
      },
      ...patterns(layer, context),
      {
        ...layerPart(layer, "outline"),
        type: "line",
        paint: { "line-color": colour, "line-width": 1, "line-opacity": outlineOpacity * opacity },
      },
      ...(selectedId === null ? [] : [selection(layer, selectedId, palette)]),
    ],
    labels: [],
    areaNames: context.namesLayer ? [nameLayer(layer, context.namesLayer, context)] : [],
    obstacles: [],
  };
}

function selection(
  layer: LayerOf<"fill">,
  id: string,
  { accent }: Palette,
): LineLayerSpecification {
  return {
    ...layerPart(layer, "selected"),
    type: "line",
    filter: ["==", ["get", "id"], id],
    paint: { "line-color": accent, "line-width": 2.5 },
  };
}

type PatternedClass = FillClass & { pattern: FillPattern };

/** What the signs of a class look like; the legend draws the same. */
export function patternImage(
  { pattern, colour }: PatternedClass,
  theme: StyleContext["theme"],
): PatternImage {
  return { kind: "pattern", pattern, colour: colour[theme] };
}

export const isPatterned = (drawn: FillClass): drawn is PatternedClass =>
  drawn.pattern !== undefined;

function patterns(
  layer: LayerOf<"fill">,
  { theme, opacity }: StyleContext,
): FillLayerSpecification[] {
  const { classBy } = layer.symbol;
  const classes = classesOf(layer).filter((each): each is LayerClass<PatternedClass> =>
    isPatterned(each.class),
  );
  const values = classes.map(({ value }) => value);
  if (values.length === 0) return [];
  const image = (drawn: PatternedClass) => formatImageId(patternImage(drawn, theme));
  return [
    {
      ...layerPart(layer, "pattern"),
      type: "fill",
      minzoom: patternMinzoom,
      filter: ["in", ["get", classBy], ["literal", values]],
      paint: {
        "fill-pattern": matchClass(classBy, classes, image, ""),
        "fill-opacity": interpolateByZoom([
          [patternMinzoom, 0],
          [patternMinzoom + 1, patternOpacity * opacity],
        ]),
      },
    },
  ];
}

/**
 * Tiles of name lines beyond this zoom are not asked for: the one of this zoom holds the whole country, so that no tile's
 * edge cuts a name's line in two. Its grid is 1.2 km wide, which a name's curve does not show.
 */
export const namesMaxzoom = 3;

/**
 * Names along the shape, as spaced capitals that follow its line: in the middle of it, and again and again once it is longer
 * than the view. An Urdu name is one image, which cannot bend: it stands level on the line.
 */
function nameLayer(
  layer: LayerOf<"fill">,
  namesLayer: LayerDeclaration,
  { palette, lettering, opacity }: StyleContext,
): SymbolLayerSpecification {
  const { layout, paint } = nameLabel(areaName(palette), lettering, opacity);
  return {
    id: `${layer.id}/label`,
    type: "symbol",
    source: namesLayer.id,
    "source-layer": namesLayer.id,
    minzoom: 4,
    layout: {
      ...layout,
      "symbol-placement": ["step", ["zoom"], "line-center", 9, "line"],
      "symbol-spacing": 900,
      "text-max-angle": 40,
      "text-padding": 4,
      "text-rotation-alignment": lettering === "nastaliq" ? "viewport" : "map",
      ...(lettering === "latin" && { "text-letter-spacing": 0.25 }),
    },
    paint,
  };
}

const areaName = ({ areaInk, land }: Palette): LabelLook => ({
  sizes: [
    [4, 10],
    [7, 12],
    [9, 13.5],
  ],
  face: "semibold",
  colour: areaInk,
  halo: land,
  haloPx: 1.5,
  spacedCapitals: true,
});

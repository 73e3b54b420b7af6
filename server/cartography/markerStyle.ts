import type {
  ExpressionSpecification,
  FilterSpecification,
  SymbolLayerSpecification,
} from "@maplibre/maplibre-gl-style-spec";
import type { LayerDeclaration, MarkerClass } from "../../geodata/declaration.ts";
import { expression, stepByZoom } from "./expression.ts";
import { formatImageId, type MarkerImage } from "./imageId.ts";
import { type LabelLook, nameLabel } from "./labels.ts";
import { classesOf, type LayerOf, matchClass } from "./layerClasses.ts";
import { layerPart } from "./layerPart.ts";
import type { Palette } from "./palette.ts";
import { selectionRing } from "./selectionRing.ts";
import type { LayerStyle, StyleContext } from "./styleContext.ts";
import { symbolImageSizePx } from "./symbols.ts";
import { isApproximate } from "./uncertainty.ts";
import { uncertaintyDisc } from "./uncertaintyDisc.ts";

interface MarkerSize {
  zoom: number;
  sizePx: number;
  /** The class's letters fit inside. */
  lettered: boolean;
}

/** Dots over a country, shapes over a province, lettered symbols over a district. */
export const markerSizes: readonly MarkerSize[] = [
  { zoom: 0, sizePx: 7, lettered: false },
  { zoom: 5, sizePx: 9, lettered: false },
  { zoom: 7, sizePx: 13, lettered: false },
  { zoom: 9, sizePx: 20, lettered: true },
  { zoom: 12, sizePx: 22, lettered: true },
];

/** What a site of a class looks like; the legend draws the same image. */
export function markerImage(
  drawn: MarkerClass,
  { theme, palette }: Pick<StyleContext, "theme" | "palette">,
  { sizePx, lettered, dashed }: Omit<MarkerSize, "zoom"> & { dashed: boolean },
): MarkerImage {
  const colour = drawn.colour[theme];
  return {
    kind: "marker",
    shape: drawn.shape,
    sizePx,
    fill: dashed ? palette.land : colour,
    outline: dashed ? colour : palette.land,
    dashed,
    ink: dashed ? colour : palette.onSymbol,
    icon: (lettered && drawn.icon) || "",
    code: lettered ? drawn.code : "",
  };
}

export function markerStyle(layer: LayerOf<"marker">, context: StyleContext): LayerStyle {
  const icon = markerIcon(layer, context);
  return {
    symbols: [
      uncertaintyDisc(layer, markerColour(layer, context), context),
      ...selectionRing(layer, ringRadius, context),
      symbolLayer(layer, icon, context.opacity),
    ],
    labels: [labelLayer(layer, context)],
    areaNames: [],
    obstacles: [obstacleLayer(layer, icon)],
  };
}

const labelSizePx = 12;

/** Between a marker and the ring that selects it. */
const ringGapPx = 5;

const ringRadius = stepByZoom(
  markerSizes.map(({ zoom, sizePx }) => [zoom, sizePx / 2 + ringGapPx]),
);

function markerIcon(layer: LayerOf<"marker">, context: StyleContext): ExpressionSpecification {
  const classes = classesOf(layer);
  const images = (size: MarkerSize, dashed: boolean) => {
    const id = (drawn: MarkerClass) =>
      formatImageId(markerImage(drawn, context, { ...size, dashed }));
    return matchClass(layer.symbol.classBy, classes, id, id(unknownClass(context.palette)));
  };
  return stepByZoom(
    markerSizes.map((size) => [
      size.zoom,
      ["case", isApproximate, images(size, true), images(size, false)],
    ]),
  );
}

function markerColour(layer: LayerOf<"marker">, { theme, palette }: StyleContext) {
  const colour = (drawn: MarkerClass) => drawn.colour[theme];
  return matchClass(layer.symbol.classBy, classesOf(layer), colour, palette.areaInk);
}

/** A value the vocabulary lacks: only an edition newer than the declaration could hold one. */
function unknownClass({ areaInk }: Palette): MarkerClass {
  return { shape: "circle", code: "", colour: { light: areaInk, dark: areaInk } };
}

function symbolLayer(
  layer: LayerOf<"marker">,
  icon: ExpressionSpecification,
  opacity: number,
): SymbolLayerSpecification {
  return {
    ...layerPart(layer, "symbol"),
    type: "symbol",
    layout: {
      "icon-image": icon,
      "icon-overlap": "always",
      "icon-ignore-placement": true,
      // Where sites crowd, the one whose label would win lies on top.
      "symbol-sort-key": ["-", 0, labelOrder(layer)],
    },
    paint: { "icon-opacity": opacity },
  };
}

function obstacleLayer(
  layer: LayerOf<"marker">,
  icon: ExpressionSpecification,
): SymbolLayerSpecification {
  return {
    ...layerPart(layer, "obstacle"),
    type: "symbol",
    layout: {
      "icon-image": icon,
      "icon-overlap": "always",
      "icon-padding": 0,
      // Without the image's margin, which the symbol's own label may use.
      "icon-size": stepByZoom(
        markerSizes.map(({ zoom, sizePx }) => [zoom, sizePx / symbolImageSizePx(sizePx)]),
      ),
    },
    paint: { "icon-opacity": 0 },
  };
}

function labelLayer(layer: LayerOf<"marker">, context: StyleContext): SymbolLayerSpecification {
  const { layout, paint } = nameLabel(
    siteLabel(context.palette),
    context.lettering,
    context.opacity,
  );
  return {
    ...layerPart(layer, "label"),
    type: "symbol",
    minzoom: 5,
    filter: labelledFrom(layer, context.selectedId),
    layout: {
      ...layout,
      "text-variable-anchor-offset": labelAnchors(context),
      "text-justify": "auto",
      "text-max-width": 12,
      "text-padding": labelPaddingPx,
      "symbol-sort-key": selectedFirst(labelOrder(layer), context.selectedId),
    },
    paint,
  };
}

const labelPaddingPx = 2;

/** Where a name may stand, first choice first: clear of the obstacle its own marker is, and of a ring around it. */
function labelAnchors({ selectedId, lettering }: StyleContext): ExpressionSpecification {
  const at = (sizePx: number, morePx: number): ExpressionSpecification => {
    const distance = (sizePx / 2 + labelPaddingPx + 2 + morePx) / labelSizePx;
    const vertical = distance + (lettering === "nastaliq" ? imageShiftEm : 0);
    return [
      "literal",
      [
        ...["left", [distance, 0], "right", [-distance, 0]],
        ...["bottom", [0, -vertical], "top", [0, vertical]],
      ],
    ];
  };
  return stepByZoom(
    markerSizes.map(({ zoom, sizePx }) => [
      zoom,
      selectedId === null
        ? at(sizePx, 0)
        : ["case", ["==", ["get", "id"], selectedId], at(sizePx, ringGapPx), at(sizePx, 0)],
    ]),
  );
}

/** MapLibre moves what it sets above or below a point towards it by this much, which suits text and not images. */
const imageShiftEm = 7 / 24;

/** Few names over a country; all that fit over a district. */
const ranksLabelledFrom = stepByZoom([
  [0, 2],
  [6, 3],
  [7, 99],
]);

function labelledFrom(layer: LayerOf<"marker">, selectedId: string | null): FilterSpecification {
  const ranked = expression("<", labelRank(layer), ranksLabelledFrom);
  return selectedId === null ? ranked : ["any", ranked, ["==", ["get", "id"], selectedId]];
}

function selectedFirst(
  order: ExpressionSpecification,
  selectedId: string | null,
): ExpressionSpecification {
  if (selectedId === null) return order;
  return ["case", ["==", ["get", "id"], selectedId], -1, order];
}

/** Which label wins, least first: by rank, then by class, then the better known position. */
function labelOrder(layer: LayerOf<"marker">): ExpressionSpecification {
  const order = placeInVocabulary(layer, layer.symbol.classBy);
  const accuracyM = ["to-number", ["get", "position_accuracy_m"], 0];
  return expression("+", labelRank(layer), ["/", order, 100], ["/", accuracyM, 1e9]);
}

function labelRank(layer: LayerOf<"marker">): ExpressionSpecification {
  const { labelFirstBy } = layer.symbol;
  return labelFirstBy === undefined ? ["literal", 0] : placeInVocabulary(layer, labelFirstBy);
}

/** Place of the feature's value in the vocabulary of a property, the first being 0. */
function placeInVocabulary(layer: LayerDeclaration, property: string): ExpressionSpecification {
  const values = Object.keys(layer.properties[property]?.vocabulary ?? {});
  const branches = values.flatMap((value, index) => [value, index]);
  return expression("match", ["get", property], ...branches, values.length);
}

function siteLabel({ ink, land }: Palette): LabelLook {
  return {
    sizes: [[5, labelSizePx]],
    face: "semibold",
    colour: ink,
    halo: land,
    haloPx: 2,
  };
}

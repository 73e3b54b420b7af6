import type {
  ExpressionSpecification,
  SymbolLayerSpecification,
} from "@maplibre/maplibre-gl-style-spec";
import { type BasemapLayer, basemapPart } from "./basemapSource.ts";
import { stepByZoom } from "./expression.ts";
import { formatImageId } from "./imageId.ts";
import { type LabelLook, type Lettering, nameLabel } from "./labels.ts";
import type { Palette } from "./palette.ts";

/** Names that give way to the names of the data: water, and all but the main towns. */
export function basemapMinorNames(
  layer: BasemapLayer,
  palette: Palette,
  lettering: Lettering,
): SymbolLayerSpecification[] {
  switch (layer.symbol.role) {
    case "river-label":
      return [riverNames(layer, palette, lettering)];
    case "lake":
      return [lakeNames(layer, palette, lettering)];
    case "place":
      return [
        places(layer, "village", village(palette), [6, 10], palette, lettering),
        places(layer, "town", town(palette), [3, 5], palette, lettering),
      ];
    default:
      return [];
  }
}

/** Names a reader finds the way by, placed before those of the data: areas and main towns. */
export function basemapMajorNames(
  layer: BasemapLayer,
  palette: Palette,
  lettering: Lettering,
): SymbolLayerSpecification[] {
  if (layer.symbol.role === "place") {
    return [places(layer, "city", city(palette), [1, 2], palette, lettering)];
  }
  if (layer.symbol.role !== "area-label") return [];
  return [
    areas(layer, "province", province(palette), lettering, 5),
    areas(layer, "country", country(palette), lettering, 0),
    areas(layer, "sea", sea(palette), lettering, 0),
  ];
}

/** Text below 12 px loses the dots of its i's where a screen has one pixel to a point. */
const city = (palette: Palette): LabelLook => ({
  ...town(palette),
  sizes: [
    [3, 12.5],
    [6, 13.5],
    [9, 15],
    [12, 17],
  ],
  colour: palette.ink,
});

const town = ({ townInk, land }: Palette): LabelLook => ({
  sizes: [
    [4, 12],
    [7, 12.5],
    [10, 13.5],
    [13, 15],
  ],
  face: "regular",
  colour: townInk,
  halo: land,
  haloPx: 1.75,
});

const village = (palette: Palette): LabelLook => ({
  ...town(palette),
  sizes: [
    [7, 12],
    [11, 13],
  ],
});

const country = ({ areaInk, land }: Palette): LabelLook => ({
  sizes: [
    [3, 10],
    [5, 12.5],
    [7, 15],
  ],
  face: "regular",
  colour: areaInk,
  halo: land,
  haloPx: 1.25,
  spacedCapitals: true,
});

const province = (palette: Palette): LabelLook => ({
  ...country(palette),
  sizes: [
    [5, 11],
    [8, 13],
  ],
});

const water = ({ waterInk, land }: Palette): LabelLook => ({
  sizes: [
    [6, 12],
    [11, 13],
  ],
  face: "italic",
  colour: waterInk,
  halo: land,
  haloPx: 1,
});

const sea = (palette: Palette): LabelLook => ({
  ...water(palette),
  sizes: [
    [4, 12],
    [8, 15],
  ],
  halo: palette.water,
});

/** Places of a span of ranks. The dot and the name are one symbol: neither is drawn without the other. */
function places(
  layer: BasemapLayer,
  part: string,
  look: LabelLook,
  [first, last]: readonly [number, number],
  palette: Palette,
  lettering: Lettering,
): SymbolLayerSpecification {
  const { layout, paint } = nameLabel(look, lettering);
  return {
    ...basemapPart(layer, part),
    type: "symbol",
    filter: ["all", [">=", ["get", "rank"], first], ["<=", ["get", "rank"], shownRank(last)]],
    layout: {
      ...layout,
      "icon-image": dot(part === "city" ? 5 : 4, look.colour, palette.land),
      // A main town is shown through a symbol that lies on it; a lesser one gives way.
      "icon-overlap": part === "city" ? "always" : "never",
      // Beside and above first: below or level, the road through a town runs under its name.
      "text-variable-anchor": [
        "bottom-left",
        "bottom-right",
        "left",
        "right",
        "top-left",
        "top-right",
      ],
      "text-radial-offset": 0.45,
      "text-justify": "auto",
      "text-max-width": 8,
      "text-padding": 3,
      "symbol-sort-key": ["get", "rank"],
    },
    paint,
  };
}

/** The least important rank shown, by zoom, within `last`. */
function shownRank(last: number): ExpressionSpecification {
  const rankByZoom = [
    [0, 1],
    [4, 2],
    [5, 3],
    [6, 4],
    [7, 6],
    [8, 8],
    [9, 10],
  ] as const;
  return stepByZoom(rankByZoom.map(([zoom, rank]) => [zoom, Math.min(rank, last)]));
}

function dot(sizePx: number, fill: string, outline: string): string {
  return formatImageId({
    kind: "marker",
    shape: "circle",
    sizePx,
    fill,
    outline,
    dashed: false,
    ink: fill,
    icon: "",
    code: "",
  });
}

function areas(
  layer: BasemapLayer,
  kind: string,
  look: LabelLook,
  lettering: Lettering,
  minzoom: number,
): SymbolLayerSpecification {
  const { layout, paint } = nameLabel(look, lettering);
  return {
    ...basemapPart(layer, kind),
    type: "symbol",
    minzoom,
    maxzoom: 9,
    filter: ["all", ["==", ["get", "kind"], kind], ["<=", ["get", "rank"], areaRankByZoom]],
    layout: {
      ...layout,
      "text-max-width": 8,
      "text-padding": 6,
      // Above or below its point when something lies on it: a symbol must not cost an area its name.
      "text-variable-anchor-offset": ["center", [0, 0], "bottom", [0, -0.5], "top", [0, 0.5]],
      "symbol-sort-key": ["get", "rank"],
    },
    paint,
  };
}

const areaRankByZoom = stepByZoom([
  [0, 2],
  [4, 3],
  [6, 10],
]);

function riverNames(
  layer: BasemapLayer,
  palette: Palette,
  lettering: Lettering,
): SymbolLayerSpecification {
  const { layout, paint } = nameLabel(water(palette), lettering);
  return {
    ...basemapPart(layer, "name"),
    type: "symbol",
    minzoom: 6,
    layout: {
      ...layout,
      "symbol-placement": "line",
      "symbol-spacing": 420,
      "text-max-angle": 30,
      "text-letter-spacing": lettering === "latin" ? 0.06 : 0,
      // An Urdu name is one image, which cannot bend along the river.
      "text-rotation-alignment": lettering === "nastaliq" ? "viewport" : "map",
      "symbol-sort-key": ["get", "rank"],
    },
    paint,
  };
}

function lakeNames(
  layer: BasemapLayer,
  palette: Palette,
  lettering: Lettering,
): SymbolLayerSpecification {
  const look = { ...water(palette), halo: palette.water };
  const { layout, paint } = nameLabel(look, lettering);
  return {
    ...basemapPart(layer, "name"),
    type: "symbol",
    minzoom: 7,
    layout: { ...layout, "text-max-width": 6 },
    paint,
  };
}

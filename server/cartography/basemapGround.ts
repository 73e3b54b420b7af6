import type {
  ExpressionSpecification,
  FilterSpecification,
  LayerSpecification,
  LineLayerSpecification,
} from "@maplibre/maplibre-gl-style-spec";
import type { Worldview } from "../contract/wire.ts";
import { type BasemapLayer, basemapPart } from "./basemapSource.ts";
import { boundaryStrokes } from "./boundaryStrokes.ts";
import { interpolateByZoom } from "./expression.ts";
import { mix } from "./mix.ts";
import type { Palette } from "./palette.ts";

/** Land and lakes: what a raster basemap replaces. */
export function basemapAreas(
  layer: BasemapLayer,
  palette: Palette,
  worldview: Worldview,
): LayerSpecification[] {
  if (layer.symbol.role === "country") return [land(layer, palette, worldview)];
  return layer.symbol.role === "lake" ? [lake(layer, palette)] : [];
}

/** Rivers and boundaries: they stay over a raster basemap. */
export function basemapLines(
  layer: BasemapLayer,
  palette: Palette,
  worldview: Worldview,
): LineLayerSpecification[] {
  if (layer.symbol.role === "river") return [river(layer, palette)];
  return layer.symbol.role === "boundary" ? boundaries(layer, palette, worldview) : [];
}

/** Disputed land that Pakistan does not administer is set between home and neighbours, or with home where claimed. */
function land(
  layer: BasemapLayer,
  { land: home, neighbour }: Palette,
  worldview: Worldview,
): LayerSpecification {
  const disputed = worldview === "pk" ? home : mix(home, neighbour, 0.5);
  return {
    ...basemapPart(layer, "land"),
    type: "fill",
    paint: {
      "fill-color": [
        "case",
        ["to-boolean", ["get", "home"]],
        home,
        ["to-boolean", ["get", "disputed"]],
        disputed,
        neighbour,
      ],
    },
  };
}

function lake(layer: BasemapLayer, palette: Palette): LayerSpecification {
  return { ...basemapPart(layer, "water"), type: "fill", paint: { "fill-color": palette.water } };
}

function river(layer: BasemapLayer, palette: Palette): LineLayerSpecification {
  return {
    ...basemapPart(layer, "line"),
    type: "line",
    filter: ["<=", ["get", "rank"], ["step", ["zoom"], 3, 5, 5, 6, 7, 7, 10]],
    layout: { "line-cap": "round", "line-join": "round" },
    paint: {
      "line-color": palette.river,
      "line-width": [
        "interpolate",
        ["exponential", 1.4],
        ["zoom"],
        4,
        ["interpolate", ["linear"], ["get", "rank"], 1, 1, 10, 0.3],
        12,
        ["interpolate", ["linear"], ["get", "rank"], 1, 5, 10, 1.5],
      ],
    },
  };
}

/** Boundaries of every worldview, and those of this one alone. */
function boundaries(
  layer: BasemapLayer,
  palette: Palette,
  worldview: Worldview,
): LineLayerSpecification[] {
  return boundaryStrokes(palette).map(({ kind, part, colour, opacity, widthPx, dash, cap }) => ({
    ...basemapPart(layer, part),
    type: "line",
    filter: shownIn(worldview, kind),
    layout: { "line-join": "round", "line-cap": cap },
    paint: {
      "line-color": colour,
      "line-width": widening(...widthPx),
      ...(dash && { "line-dasharray": [...dash] }),
      ...(opacity !== undefined && { "line-opacity": opacity }),
    },
  }));
}

function shownIn(worldview: Worldview, kind: string): FilterSpecification {
  return [
    "all",
    ["==", ["get", "kind"], kind],
    ["in", ["get", "worldview"], ["literal", ["all", worldview]]],
  ];
}

function widening(atZoom4: number, atZoom10: number): ExpressionSpecification {
  return interpolateByZoom([
    [4, atZoom4],
    [10, atZoom10],
  ]);
}

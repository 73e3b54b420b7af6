import { type Camera, unprojector } from "../camera.ts";
import { sorted } from "../drawCircle.ts";
import { framedLines, framedPoints } from "../framedPaths.ts";
import type { MapFeature } from "../mapFeature.ts";
import type { Point } from "../scene.ts";
import type { StyleLayer } from "../styleLayer.ts";
import { alongLines, type Repeats } from "./alongLines.ts";
import { areaCentres } from "./areaCentres.ts";
import { iconPart, type ShownIcon, shownIcon } from "./iconPart.ts";
import type { MapSymbol } from "./mapSymbol.ts";
import { pointTextPart, type ShownText, shownText } from "./textPart.ts";
import { lowerFirst, type TileGrid, type TilePlace, tileAt, tileGrid } from "./tileGrid.ts";

/** How a symbol layer is laid out. */
export interface SymbolLayout {
  layer: StyleLayer;
  placement: "point" | "line" | "line-center";
  camera: Camera;
  grid: TileGrid;
  /** Symbols whose middle is this far outside of the frame may still reach in. */
  marginPx: number;
}

export interface Shown {
  icon: ShownIcon | undefined;
  text: ShownText | undefined;
}

export interface PlacedSymbol {
  symbol: MapSymbol;
  /** Which a map would have it from. */
  tile: TilePlace;
}

const marginPx = 48;

/**
 * All that a symbol layer would draw, in the order in which it is placed.
 * @param maxzoom of its source.
 */
export function layerSymbols(
  layer: StyleLayer,
  features: readonly MapFeature[],
  camera: Camera,
  maxzoom: number,
): MapSymbol[] {
  const placement = layer.get<SymbolLayout["placement"]>("symbol-placement");
  const layout = { layer, placement, camera, grid: tileGrid(camera, maxzoom), marginPx };
  const repeats: Repeats = new Map();
  const keyOf = sortKeyOf(layer);
  const symbols = sorted(layer, features).flatMap((feature) => {
    const shown = shownOf(layer, feature, camera);
    if (!shown.icon && !shown.text) return [];
    const placed =
      placement === "point"
        ? atPoints(layout, feature, shown)
        : alongLines(layout, feature, shown, repeats);
    const key = keyOf(feature);
    return placed.map(({ symbol, tile }) => ({ symbol, tile, key }));
  });
  const ordered = symbols
    .toSorted((a, b) => a.key - b.key || lowerFirst(a.tile, b.tile, camera))
    .map(({ symbol }) => symbol);
  return isSortedByPlace(layer) ? ordered.toSorted((a, b) => topOf(a) - topOf(b)) : ordered;
}

function sortKeyOf(layer: StyleLayer): (feature: MapFeature) => number {
  if (!layer.isSet("symbol-sort-key")) return () => 0;
  return (feature) => layer.number("symbol-sort-key", feature);
}

function shownOf(layer: StyleLayer, feature: MapFeature, camera: Camera): Shown {
  return { icon: shownIcon(layer, feature, camera), text: shownText(layer, feature, camera) };
}

/** Symbols that may overlap and have no order of their own: those further down lie on top. */
function isSortedByPlace(layer: StyleLayer): boolean {
  if (layer.isSet("symbol-sort-key")) return false;
  return ["icon-overlap", "text-overlap"].some((name) => layer.get(name) === "always");
}

const topOf = ({ icon, text }: MapSymbol): number =>
  icon?.box.bottom ?? text?.choices[0]?.bounds.bottom ?? 0;

function atPoints(layout: SymbolLayout, feature: MapFeature, { icon, text }: Shown) {
  const { layer } = layout;
  return placesOf(layout, feature).map(
    ({ at, tile }): PlacedSymbol => ({
      tile,
      symbol: {
        ...(icon && { icon: iconPart(layer, feature, icon, { at, angleDeg: 0, boxAngleDeg: 0 }) }),
        ...(text && { text: pointTextPart(layer, feature, text, at) }),
      },
    }),
  );
}

export interface Place {
  at: Point;
  tile: TilePlace;
}

function placesOf(layout: SymbolLayout, feature: MapFeature): Place[] {
  const { camera, grid } = layout;
  if (feature.type === "Polygon") return areaCentres(layout, feature);
  const points =
    feature.type === "Point"
      ? framedPoints(feature, camera, marginPx)
      : framedLines(feature, camera, 0).flatMap(({ points }) => points.slice(0, 1));
  const unproject = unprojector(camera);
  return points.map((at) => ({ at, tile: tileAt(unproject(at), grid) }));
}

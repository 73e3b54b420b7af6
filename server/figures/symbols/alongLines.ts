import type { Camera } from "../camera.ts";
import { tileScale } from "../camera.ts";
import { isWithin } from "../framedPaths.ts";
import type { MapFeature } from "../mapFeature.ts";
import type { Point } from "../scene.ts";
import type { StyleLayer } from "../styleLayer.ts";
import { clippedLine } from "./clippedLine.ts";
import { iconPart } from "./iconPart.ts";
import type { PlacedSymbol, Shown, SymbolLayout } from "./layerSymbols.ts";
import {
  type AnchorRules,
  centreAnchor,
  isInTile,
  type LineAnchor,
  lineAnchors,
} from "./lineAnchors.ts";
import type { TextPath } from "./textAlongLine.ts";
import { bentTextPart, pointTextPart, type ShownText } from "./textPart.ts";
import {
  fromTile,
  inTile,
  type TilePlace,
  tileMarginUnits,
  tilesOf,
  tileUnits,
} from "./tileGrid.ts";

/** Without a text, MapLibre spaces icons as if they stood beside one of this size. */
const plainSizePx = 16;

/** Names already set along lines, by tile: the same one is not set again close by. */
export type Repeats = Map<string, Point[]>;

/** What a symbol layer would draw along the lines of a feature, tile by tile, as a map does. */
export function alongLines(
  layout: SymbolLayout,
  feature: MapFeature,
  shown: Shown,
  repeats: Repeats,
): PlacedSymbol[] {
  const { grid, camera, marginPx, placement } = layout;
  const rules = rulesOf(layout, feature, shown);
  const isRepeated = (anchor: LineAnchor, tile: TilePlace) =>
    placement === "line" && shown.text && !isNew(anchor, tile, shown.text, rules, repeats);
  return tilesOf(feature, grid, camera, marginPx).flatMap((tile) =>
    feature.paths
      .flatMap((path) => linesIn(path, tile, layout))
      .flatMap((line) =>
        anchorsOn(line, layout, rules)
          .filter((anchor) => !isRepeated(anchor, tile))
          .filter(({ at }) => isInTile(at))
          .flatMap((anchor) => symbolAt(layout, feature, shown, { tile, line, anchor })),
      ),
  );
}

function linesIn(path: Float64Array, tile: TilePlace, { grid, placement }: SymbolLayout) {
  const marginUnits = placement === "line" ? 0 : tileMarginUnits;
  return clippedLine(inTile(path, tile, grid), -marginUnits, tileUnits + marginUnits);
}

function rulesOf(
  { layer, grid, camera }: SymbolLayout,
  feature: MapFeature,
  { icon, text }: Shown,
): AnchorRules {
  const sizePx = text?.greatestSizePx ?? plainSizePx;
  const textEm = text ? text.block.widthPx / text.sizePx : 0;
  const iconEm = icon ? icon.widthPx / 24 : 0;
  const { unitsPerPx, overscaling } = grid;
  return {
    spacing: layer.number("symbol-spacing", feature, Math.floor(camera.zoom)) * unitsPerPx,
    length: Math.max(textEm, iconEm) * sizePx * unitsPerPx,
    size: sizePx * unitsPerPx,
    maxAngleDeg: text && layer.number("text-max-angle"),
    overscaling,
  };
}

function anchorsOn(line: readonly Point[], { placement }: SymbolLayout, rules: AnchorRules) {
  return placement === "line" ? lineAnchors(line, rules) : centreAnchor(line, rules);
}

/** MapLibre takes all names that are images for the same. */
function isNew(
  { at: [x, y] }: LineAnchor,
  tile: TilePlace,
  { block }: ShownText,
  { spacing }: AnchorRules,
  repeats: Repeats,
): boolean {
  const key = `${tile.x} ${tile.y} ${block.paint ? "" : block.text}`;
  const others = repeats.get(key) ?? [];
  repeats.set(key, others);
  if (others.some((other) => Math.hypot(other[0] - x, other[1] - y) < spacing / 2)) return false;
  others.push([x, y]);
  return true;
}

/** Whether the text follows the line, or stands level on it. */
function bends(layer: StyleLayer, { block }: ShownText): boolean {
  return layer.get("text-rotation-alignment") !== "viewport" && block.line !== undefined;
}

interface LinePlace {
  tile: TilePlace;
  line: readonly Point[];
  anchor: LineAnchor;
}

function symbolAt(
  { layer, grid, camera, marginPx }: SymbolLayout,
  feature: MapFeature,
  { icon, text }: Shown,
  { tile, line, anchor }: LinePlace,
): PlacedSymbol[] {
  const project = fromTile(tile, grid, camera);
  const at = project(anchor.at);
  if (!isWithin(at, camera, marginPx)) return [];
  const isTurned = layer.get("icon-rotation-alignment") !== "viewport";
  // Of icons, too, MapLibre asks the text which way their boxes lie.
  const boxAngleDeg = layer.get("text-rotation-alignment") === "viewport" ? 0 : -camera.bearingDeg;
  const place = { at, angleDeg: isTurned ? anchor.angleDeg - camera.bearingDeg : 0, boxAngleDeg };
  const textPart = text && textPartAt();
  if (text && !textPart) return [];
  return [
    {
      tile,
      symbol: {
        ...(icon && { icon: iconPart(layer, feature, icon, place) }),
        ...(textPart && { text: textPart }),
      },
    },
  ];

  function textPartAt() {
    if (!text || !bends(layer, text)) return text && pointTextPart(layer, feature, text, at);
    return bentTextPart(layer, feature, text, pathOf(line, anchor, project, camera, grid));
  }
}

function pathOf(
  line: readonly Point[],
  { travelled }: LineAnchor,
  project: (point: Point) => Point,
  camera: Camera,
  { unitsPerPx }: SymbolLayout["grid"],
): TextPath {
  const middlePx = (travelled / unitsPerPx) * tileScale(camera).enlarged;
  return { points: line.map(project), middlePx };
}

import type { Camera } from "../camera.ts";
import { tileScale } from "../camera.ts";
import { sorted } from "../drawCircle.ts";
import { type FramedLine, framedLines, framedPoints } from "../framedPaths.ts";
import type { MapFeature } from "../mapFeature.ts";
import type { Point } from "../scene.ts";
import type { StyleLayer } from "../styleLayer.ts";
import { areaCentres } from "./areaCentre.ts";
import { iconPart, type ShownIcon, shownIcon } from "./iconPart.ts";
import { centreAnchor, type LineAnchor, lineAnchors } from "./lineAnchors.ts";
import type { MapSymbol } from "./mapSymbol.ts";
import { bentTextPart, pointTextPart, type ShownText, shownText } from "./textPart.ts";

/** Symbols whose middle is this far outside of the frame may still reach in. */
const marginPx = 48;

/** Without a text, MapLibre spaces icons as if they stood beside one of this size. */
const plainSizePx = 24 * (16 / 24);

/** All that a symbol layer would draw, in the order in which it is placed. */
export function layerSymbols(
  layer: StyleLayer,
  features: readonly MapFeature[],
  camera: Camera,
): MapSymbol[] {
  const placement = layer.get<"point" | "line" | "line-center">("symbol-placement");
  const symbols = sorted(layer, features).flatMap((feature) => {
    const shown = shownOf(layer, feature);
    if (!shown.icon && !shown.text) return [];
    return placement === "point"
      ? atPoints(layer, feature, shown, camera)
      : alongLines(layer, feature, shown, camera, placement);
  });
  return isSortedByPlace(layer) ? symbols.toSorted((a, b) => topOf(a) - topOf(b)) : symbols;
}

interface Shown {
  icon: ShownIcon | undefined;
  text: ShownText | undefined;
}

function shownOf(layer: StyleLayer, feature: MapFeature): Shown {
  return { icon: shownIcon(layer, feature), text: shownText(layer, feature) };
}

/** Symbols that may overlap and have no order of their own: those further down lie on top. */
function isSortedByPlace(layer: StyleLayer): boolean {
  if (layer.isSet("symbol-sort-key")) return false;
  return ["icon-overlap", "text-overlap"].some((name) => layer.get(name) === "always");
}

const topOf = ({ icon, text }: MapSymbol): number =>
  icon?.box.bottom ?? text?.choices[0]?.boxes[0]?.bottom ?? 0;

function atPoints(
  layer: StyleLayer,
  feature: MapFeature,
  { icon, text }: Shown,
  camera: Camera,
): MapSymbol[] {
  return placesOf(feature, camera).map((at) => ({
    ...(icon && { icon: iconPart(layer, feature, icon, { at, angleDeg: 0 }) }),
    ...(text && { text: pointTextPart(layer, feature, text, at) }),
  }));
}

function placesOf(feature: MapFeature, camera: Camera): Point[] {
  if (feature.type === "Point") return framedPoints(feature, camera, marginPx);
  if (feature.type === "Polygon") return areaCentres(feature, camera, marginPx);
  return framedLines(feature, camera, 0).flatMap(({ points }) => points.slice(0, 1));
}

function alongLines(
  layer: StyleLayer,
  feature: MapFeature,
  shown: Shown,
  camera: Camera,
  placement: "line" | "line-center",
): MapSymbol[] {
  const symbols: MapSymbol[] = [];
  const used: Point[] = [];
  const spacingPx = layer.number("symbol-spacing") * tileScale(camera).enlarged;
  for (const line of framedLines(feature, camera, 0)) {
    const anchors = anchorsOn(line, layer, shown, spacingPx, placement);
    for (const anchor of anchors) {
      if (shown.text && used.some((other) => isNear(other, anchor.at, spacingPx / 2))) continue;
      used.push(anchor.at);
      symbols.push(...symbolAt(layer, feature, shown, line.points, anchor));
    }
  }
  return symbols;
}

const isNear = (a: Point, b: Point, distancePx: number): boolean =>
  Math.hypot(a[0] - b[0], a[1] - b[1]) < distancePx;

function anchorsOn(
  { points }: FramedLine,
  layer: StyleLayer,
  { icon, text }: Shown,
  spacingPx: number,
  placement: "line" | "line-center",
): LineAnchor[] {
  const rules = {
    spacingPx,
    lengthPx: Math.max(text?.block.widthPx ?? 0, icon?.widthPx ?? 0),
    sizePx: text?.sizePx ?? plainSizePx,
    maxAngleDeg: text && bends(layer, text) ? layer.number("text-max-angle") : undefined,
  };
  return placement === "line" ? lineAnchors(points, rules) : centreAnchor(points, rules);
}

/** Whether the text follows the line, or stands level on it. */
function bends(layer: StyleLayer, { block }: ShownText): boolean {
  return layer.get("text-rotation-alignment") !== "viewport" && block.line !== undefined;
}

function symbolAt(
  layer: StyleLayer,
  feature: MapFeature,
  { icon, text }: Shown,
  line: readonly Point[],
  anchor: LineAnchor,
): MapSymbol[] {
  const isTurned = layer.get("icon-rotation-alignment") !== "viewport";
  const place = { at: anchor.at, angleDeg: isTurned ? anchor.angleDeg : 0 };
  const textPart =
    text &&
    (bends(layer, text)
      ? bentTextPart(layer, feature, text, line, anchor)
      : pointTextPart(layer, feature, text, anchor.at));
  if (text && !textPart) return [];
  return [
    {
      ...(icon && { icon: iconPart(layer, feature, icon, place) }),
      ...(textPart && { text: textPart }),
    },
  ];
}

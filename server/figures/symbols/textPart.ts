import {
  Formatted,
  type VariableAnchorOffsetCollectionSpecification,
} from "@maplibre/maplibre-gl-style-spec";
import type { Camera } from "../camera.ts";
import type { MapFeature } from "../mapFeature.ts";
import type { Point, TextMark } from "../scene.ts";
import type { StyleLayer } from "../styleLayer.ts";
import type { FontFace } from "../text/fontFaces.ts";
import { type GlyphRun, moved as movedRuns } from "../text/glyphRun.ts";
import type { Box } from "../text/inkBox.ts";
import type { PartRules, TextChoice, TextPart } from "./mapSymbol.ts";
import { overlapOf, paddingOf } from "./partRules.ts";
import { discsAlong, type TextPath, textAlongLine } from "./textAlongLine.ts";
import { type TextBlock, textBlock } from "./textBlock.ts";

/** The text of a feature, set. */
export interface ShownText {
  block: TextBlock;
  sizePx: number;
  /** As large as it keeps others off: as icons. */
  layoutSizePx: number;
  /** By which lines are measured, so that names stay where they are while one zooms in. */
  greatestSizePx: number;
}

/** The zoom at which MapLibre measures lines. */
const measuringZoom = 18;

/** Undefined where there is nothing to write. */
export function shownText(
  layer: StyleLayer,
  feature: MapFeature,
  camera: Camera,
): ShownText | undefined {
  if (!layer.isSet("text-field")) return undefined;
  const formatted = cased(layer.get<Formatted>("text-field", feature), layer);
  const sizePx = layer.number("text-size", feature);
  const isLevel = layer.get("symbol-placement") === "point";
  const block = textBlock(formatted, {
    face: faceOf(layer.get<readonly string[]>("text-font")),
    sizePx,
    letterSpacingEm: layer.number("text-letter-spacing", feature),
    lineHeightEm: layer.number("text-line-height"),
    maxWidthEm: isLevel ? layer.number("text-max-width", feature) : Number.POSITIVE_INFINITY,
  });
  if (!block) return undefined;
  const layoutSizePx = layer.number("text-size", feature, Math.floor(camera.zoom) + 1);
  const greatestSizePx = layer.number("text-size", feature, measuringZoom);
  return { block, sizePx, layoutSizePx, greatestSizePx };
}

function cased(formatted: Formatted, layer: StyleLayer): Formatted {
  const transform = layer.get<"none" | "uppercase" | "lowercase">("text-transform");
  if (transform === "none" || formatted.sections.some(({ image }) => image)) return formatted;
  const text = formatted.toString();
  return Formatted.fromString(
    transform === "uppercase" ? text.toLocaleUpperCase("en") : text.toLocaleLowerCase("en"),
  );
}

/** The style's fonts are the reader's own; the first of their names tells the face. */
function faceOf([name = ""]: readonly string[]): FontFace {
  if (/italic/i.test(name)) return "italic";
  return /semibold/i.test(name) ? "semibold" : "regular";
}

/** A text at a point: where the style leaves a choice, in each of the places it names. */
export function pointTextPart(
  layer: StyleLayer,
  feature: MapFeature,
  shown: ShownText,
  at: Point,
): TextPart {
  const paddingPx = paddingOf(layer, "text-padding", feature);
  const { block, sizePx, layoutSizePx } = shown;
  const growth = layoutSizePx / sizePx;
  const isMovable = movable.some((property) => layer.isSet(property));
  // Where it may choose, MapLibre aligns the text with its padding.
  const apartPx = isMovable ? paddingPx : 0;
  const [translateX = 0, translateY = 0] = layer.get<readonly number[]>("text-translate", feature);
  const choices = anchorChoices(layer, feature).map(({ anchor, offsetEm }): TextChoice => {
    const { x, y } = alignment(anchor);
    const boxOf = (scale: number): Box => {
      const [width, height] = [block.widthPx * scale, block.heightPx * scale];
      const offset = offsetEm.map((em) => em * sizePx * scale);
      const apart = apartPx * (scale / growth);
      const left = at[0] + translateX + (offset[0] ?? 0) - x * width + (1 - 2 * x) * apart;
      const top = at[1] + translateY + (offset[1] ?? 0) - y * height + (1 - 2 * y) * apart;
      return { left, top, right: left + width, bottom: top + height };
    };
    const bounds = moved(boxOf(1), block.translatePx);
    const runs = () => movedRuns(block.runs(justifyOf(layer, anchor)), bounds.left, bounds.top);
    return {
      obstacles: [grown(boxOf(growth), paddingPx)],
      // A name beside a place that is not in the figure would name another.
      bounds: reachingTo(bounds, at),
      mark: () => textMark(layer, feature, block, runs),
    };
  });
  return { choices, ...rulesOf(layer) };
}

const movable = ["text-variable-anchor", "text-variable-anchor-offset"] as const;

function moved({ left, top, right, bottom }: Box, [dx, dy]: Point): Box {
  return { left: left + dx, top: top + dy, right: right + dx, bottom: bottom + dy };
}

function reachingTo({ left, top, right, bottom }: Box, [x, y]: Point): Box {
  return {
    left: Math.min(left, x),
    top: Math.min(top, y),
    right: Math.max(right, x),
    bottom: Math.max(bottom, y),
  };
}

function grown({ left, top, right, bottom }: Box, byPx: number): Box {
  return { left: left - byPx, top: top - byPx, right: right + byPx, bottom: bottom + byPx };
}

/** Small texts along lines keep others off as if they were at least this high, of 24 units to an em. */
const leastHeightEm = 10 / 24;

/** A text that follows a line; undefined where the line is too short. */
export function bentTextPart(
  layer: StyleLayer,
  feature: MapFeature,
  { block, sizePx, layoutSizePx }: ShownText,
  path: TextPath,
): TextPart | undefined {
  const { line } = block;
  const bent = line && textAlongLine(line, path, sizePx);
  if (!bent) return undefined;
  const heightEm = Math.max(leastHeightEm, block.heightPx / sizePx);
  const radiusPx = (heightEm * layoutSizePx) / 2 + paddingOf(layer, "text-padding", feature);
  const glyphs = line.runs.flatMap((run) => run.glyphs);
  const endsPx = ((glyphs[0]?.advancePx ?? 0) + (glyphs.at(-1)?.advancePx ?? 0)) / 2;
  const obstacles = discsAlong(path, Math.max(0, block.widthPx - endsPx), radiusPx);
  const mark = () => textMark(layer, feature, block, () => bent.runs);
  return { choices: [{ obstacles, bounds: bent.bounds, mark }], ...rulesOf(layer) };
}

function rulesOf(layer: StyleLayer): PartRules {
  return {
    overlap: overlapOf(layer, "text"),
    ignoresPlacement: layer.get("text-ignore-placement"),
    isOptional: layer.get("text-optional"),
  };
}

function textMark(
  layer: StyleLayer,
  feature: MapFeature,
  { text, paint }: TextBlock,
  runs: () => readonly GlyphRun[],
): TextMark | undefined {
  const opacity = layer.number("text-opacity", feature);
  if (opacity === 0) return undefined;
  const colour = layer.colour("text-color", feature, opacity);
  const halo = layer.colour("text-halo-color", feature, opacity);
  const widthPx = layer.number("text-halo-width", feature);
  return {
    kind: "text",
    text,
    runs: runs(),
    ...colour,
    ...(widthPx > 0 && halo.opacity > 0 && { halo: { ...halo, widthPx } }),
    ...(paint && withOpacity(paint, opacity)),
  };
}

function withOpacity({ colour, halo }: NonNullable<TextBlock["paint"]>, opacity: number) {
  return { colour, ...(halo && { halo: { ...halo, opacity } }) };
}

interface AnchorChoice {
  anchor: string;
  offsetEm: Point;
}

/** What stands above or below a point MapLibre moves towards it, by this much. */
const verticalShiftEm = 7 / 24;

function anchorChoices(layer: StyleLayer, feature: MapFeature): AnchorChoice[] {
  const shiftOf = (anchor: string) =>
    anchor.startsWith("top") ? -verticalShiftEm : anchor.startsWith("bottom") ? verticalShiftEm : 0;
  const choice = (anchor: string, [x, y]: Point): AnchorChoice => ({
    anchor,
    offsetEm: [x, y + shiftOf(anchor)],
  });
  if (layer.isSet("text-variable-anchor-offset")) {
    return pairs(layer.get("text-variable-anchor-offset", feature)).map(([anchor, offset]) =>
      choice(anchor, offset),
    );
  }
  const radiusEm = layer.number("text-radial-offset", feature);
  if (layer.isSet("text-variable-anchor")) {
    return layer
      .get<readonly string[]>("text-variable-anchor")
      .map((anchor) => choice(anchor, radialOffset(anchor, radiusEm)));
  }
  const [x = 0, y = 0] = layer.get<readonly number[]>("text-offset", feature);
  return [{ anchor: layer.get("text-anchor", feature), offsetEm: [x, y] }];
}

type AnchorOffsets =
  | VariableAnchorOffsetCollectionSpecification
  | { values: VariableAnchorOffsetCollectionSpecification };

function pairs(offsets: AnchorOffsets): [string, Point][] {
  const values = "values" in offsets && !Array.isArray(offsets) ? offsets.values : offsets;
  const list = values as VariableAnchorOffsetCollectionSpecification;
  return list.flatMap((anchor, index): [string, Point][] =>
    index % 2 === 0 ? [[String(anchor), list[index + 1] as unknown as Point]] : [],
  );
}

/** Away from the point, to where the anchor is not. */
function radialOffset(anchor: string, radiusEm: number): Point {
  const { x, y } = alignment(anchor);
  const isDiagonal = x !== 0.5 && y !== 0.5;
  const reach = isDiagonal ? radiusEm / Math.SQRT2 : radiusEm;
  return [(1 - 2 * x) * reach, (1 - 2 * y) * reach];
}

/** Which part of a text is at its point: 0 to 1 of its width and height. */
function alignment(anchor: string): { x: number; y: number } {
  const x = anchor.endsWith("left") ? 0 : anchor.endsWith("right") ? 1 : 0.5;
  const y = anchor.startsWith("top") ? 0 : anchor.startsWith("bottom") ? 1 : 0.5;
  return { x, y };
}

function justifyOf(layer: StyleLayer, anchor: string): number {
  const justify = layer.get<"auto" | "left" | "center" | "right">("text-justify");
  if (justify === "auto") return alignment(anchor).x;
  return { left: 0, center: 0.5, right: 1 }[justify];
}

import {
  Formatted,
  type VariableAnchorOffsetCollectionSpecification,
} from "@maplibre/maplibre-gl-style-spec";
import type { MapFeature } from "../mapFeature.ts";
import type { Point, TextMark } from "../scene.ts";
import type { StyleLayer } from "../styleLayer.ts";
import type { FontFace } from "../text/fontFaces.ts";
import { type GlyphRun, moved } from "../text/glyphRun.ts";
import type { LineAnchor } from "./lineAnchors.ts";
import type { PartRules, TextChoice, TextPart } from "./mapSymbol.ts";
import { overlapOf, paddingOf } from "./partRules.ts";
import { textAlongLine } from "./textAlongLine.ts";
import { type TextBlock, textBlock } from "./textBlock.ts";

/** The text of a feature, set. */
export interface ShownText {
  block: TextBlock;
  sizePx: number;
}

/** Undefined where there is nothing to write. */
export function shownText(layer: StyleLayer, feature: MapFeature): ShownText | undefined {
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
  return block && { block, sizePx };
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
  const isMovable = ["text-variable-anchor", "text-variable-anchor-offset"].some((property) =>
    layer.isSet(property),
  );
  const choices = anchorChoices(layer, feature, shown).map(({ anchor, offset }): TextChoice => {
    const { block } = shown;
    const { x, y } = alignment(anchor);
    // Where it may choose, MapLibre aligns the text with its padding.
    const apartPx = isMovable ? paddingPx : 0;
    const left = at[0] + offset[0] - x * block.widthPx + (1 - 2 * x) * apartPx;
    const top = at[1] + offset[1] - y * block.heightPx + (1 - 2 * y) * apartPx;
    const box = {
      left: left - paddingPx,
      top: top - paddingPx,
      right: left + block.widthPx + paddingPx,
      bottom: top + block.heightPx + paddingPx,
    };
    const runs = () => moved(block.runs(justifyOf(layer, anchor)), left, top);
    return { boxes: [box], mark: () => textMark(layer, feature, block, runs) };
  });
  return { choices, ...rulesOf(layer) };
}

/** A text that follows a line; undefined where the line is too short. */
export function bentTextPart(
  layer: StyleLayer,
  feature: MapFeature,
  { block }: ShownText,
  line: readonly Point[],
  anchor: LineAnchor,
): TextPart | undefined {
  const bent = block.line && textAlongLine(block.line, line, anchor, block.heightPx);
  if (!bent) return undefined;
  const mark = () => textMark(layer, feature, block, () => bent.runs);
  return { choices: [{ boxes: bent.boxes, mark }], ...rulesOf(layer) };
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
  offset: Point;
}

/** What stands above or below a point MapLibre moves towards it, by this much. */
const verticalShiftEm = 7 / 24;

function anchorChoices(
  layer: StyleLayer,
  feature: MapFeature,
  { sizePx }: ShownText,
): AnchorChoice[] {
  const shiftOf = (anchor: string) =>
    anchor.startsWith("top") ? -verticalShiftEm : anchor.startsWith("bottom") ? verticalShiftEm : 0;
  const choice = (anchor: string, [x, y]: Point): AnchorChoice => ({
    anchor,
    offset: [x * sizePx, (y + shiftOf(anchor)) * sizePx],
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
  return [{ anchor: layer.get("text-anchor", feature), offset: [x * sizePx, y * sizePx] }];
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

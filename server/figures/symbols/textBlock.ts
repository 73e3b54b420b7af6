import type { Formatted } from "@maplibre/maplibre-gl-style-spec";
import { type LabelImage, parseImageId } from "../../cartography/imageId.ts";
import type { Point, TextMark } from "../scene.ts";
import type { FontFace } from "../text/fontFaces.ts";
import { type GlyphRun, moved } from "../text/glyphRun.ts";
import { inkBox } from "../text/inkBox.ts";
import { type ShapedLine, shapeLine } from "../text/shapeLine.ts";
import { breakLines } from "./breakLines.ts";

/** A text as it will stand on the map, of known size, not yet at a place. */
export interface TextBlock {
  text: string;
  /** As MapLibre measures it, which sets letters without kerning. */
  widthPx: number;
  heightPx: number;
  /** Of a single line: what follows a line of the map. */
  line: ShapedLine | undefined;
  /** Of a name that the style has as an image: how it is painted. */
  paint: Pick<TextMark, "colour" | "halo"> | undefined;
  /** How far beside its place MapLibre draws it. */
  translatePx: Point;
  /** The glyphs, the block's upper left at the origin; lines by `justify`, from 0 at the left to 1. */
  runs(justify: number): GlyphRun[];
}

export interface BlockLook {
  face: FontFace;
  sizePx: number;
  letterSpacingEm: number;
  lineHeightEm: number;
  /** Lines are broken beyond. */
  maxWidthEm: number;
}

/** How far below the middle of its line MapLibre sets the base line, in ems. */
export const baselineEm = 10.5 / 24;

/** Undefined where there is nothing to write. */
export function textBlock(formatted: Formatted, look: BlockLook): TextBlock | undefined {
  const [section] = formatted.sections;
  const image = section?.image && parseImageId(section.image.name);
  if (image?.kind === "label") return labelBlock(image);
  const text = formatted.toString().trim();
  return text === "" ? undefined : writtenBlock(text, look);
}

function writtenBlock(text: string, look: BlockLook): TextBlock {
  const { face, sizePx, letterSpacingEm, maxWidthEm } = look;
  const letterSpacingPx = letterSpacingEm * sizePx;
  const advanceOf = (character: string) =>
    shapeLine(character, { face, sizePx }).widthPx + letterSpacingPx;
  const widthOf = (line: string) =>
    [...line].reduce((sum, character) => sum + advanceOf(character), -letterSpacingPx);
  const lines = breakLines(text, maxWidthEm * sizePx, advanceOf);
  const shaped = lines.map((line) => shapeLine(line, { face, sizePx, letterSpacingPx }));
  const lineHeightPx = look.lineHeightEm * sizePx;
  const widthPx = Math.max(...lines.map(widthOf));
  return {
    text,
    widthPx,
    heightPx: shaped.length * lineHeightPx,
    line: shaped.length === 1 ? shaped[0] : undefined,
    paint: undefined,
    translatePx: [0, 0],
    runs: (justify) =>
      shaped.flatMap((line, index) =>
        moved(
          line.runs,
          (widthPx - line.widthPx) * justify,
          (index + 0.5) * lineHeightPx + baselineEm * sizePx,
        ),
      ),
  };
}

/** Of images within text: MapLibre takes the margins of its atlas for theirs. */
const imageTranslatePx: Point = [1, 3];

/** As the client draws such an image: the ink in its middle, with room for the halo. */
function labelBlock(label: LabelImage): TextBlock | undefined {
  const { text, sizePx, weight, colour, halo, haloPx } = label;
  const face = weight >= 600 ? "semibold" : "regular";
  const { runs } = shapeLine(text, { face, sizePx, direction: "rtl" });
  const ink = inkBox(runs);
  if (!ink) return undefined;
  const marginPx = Math.ceil(haloPx) + 1;
  return {
    text,
    widthPx: Math.ceil(ink.right - ink.left) + 2 * marginPx,
    heightPx: Math.ceil(ink.bottom - ink.top) + 2 * marginPx,
    line: undefined,
    paint: { colour, halo: { colour: halo, opacity: 1, widthPx: haloPx } },
    translatePx: imageTranslatePx,
    runs: () => moved(runs, marginPx - ink.left, marginPx - ink.top),
  };
}

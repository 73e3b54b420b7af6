import bidiFactory from "bidi-js";
import { Buffer, Direction, shape } from "harfbuzzjs";
import { LRUCache } from "lru-cache";
import { type FontFace, openFont } from "./fontFaces.ts";
import type { GlyphRun, PlacedGlyph } from "./glyphRun.ts";

/** One line of text, from the origin to the right, whichever way it is read. */
export interface ShapedLine {
  text: string;
  /** In the order in which they are read. */
  runs: readonly GlyphRun[];
  widthPx: number;
}

export interface LineLook {
  /** Of Latin letters. */
  face: FontFace;
  sizePx: number;
  /** Between glyphs of Latin letters; Nastaliq is written joined. */
  letterSpacingPx?: number;
  /** Urdu letters have another size than Latin ones beside them. */
  urduScale?: number;
  /** Absent: that of the first letter. */
  direction?: "ltr" | "rtl";
}

/** Where a line is from: what stands before and behind it decides which way its brackets and digits go. */
export interface LineOrigin {
  paragraph: string;
  start: number;
}

const bidi = bidiFactory();

/** Names come again with every figure. */
const shaped = new LRUCache<string, ShapedLine>({ max: 5000 });

/**
 * Sets a line in the shipped fonts: Urdu in Nastaliq, everything else in Noto Sans, each stretch shaped by HarfBuzz and
 * put in its place by the Unicode bidirectional algorithm.
 * @param origin absent: the line is all there is.
 */
export function shapeLine(text: string, look: LineLook, origin?: LineOrigin): ShapedLine {
  const key = JSON.stringify([text, look, origin]);
  const line = shaped.get(key) ?? setLine(text, look, origin);
  shaped.set(key, line);
  return line;
}

function setLine(text: string, look: LineLook, origin?: LineOrigin): ShapedLine {
  let x = 0;
  const set = stretchesOf(text, look.direction ?? "auto", origin).map((stretch) => {
    const { run, widthPx } = setStretch(stretch, look, x);
    x += widthPx;
    return { run, start: stretch.start };
  });
  const isLastUrdu = set.at(-1)?.run.face.startsWith("nastaliq");
  const lastSpacing = isLastUrdu ? 0 : (look.letterSpacingPx ?? 0);
  const runs = set.toSorted((a, b) => a.start - b.start).map(({ run }) => run);
  return { text, runs, widthPx: Math.max(0, x - lastSpacing) };
}

interface Stretch {
  text: string;
  /** Where in the line's text it begins. */
  start: number;
  isRtl: boolean;
  isUrdu: boolean;
}

/** Of one direction and one script, from left to right. */
function stretchesOf(
  text: string,
  direction: "ltr" | "rtl" | "auto",
  { paragraph, start: from }: LineOrigin = { paragraph: text, start: 0 },
): Stretch[] {
  const levels = bidi.getEmbeddingLevels(paragraph, direction);
  const order = Array.from({ length: text.length }, (_, index) => index);
  const last = from + text.length - 1;
  for (const segment of bidi.getReorderSegments(paragraph, levels, from, last)) {
    const [start, end] = [segment[0] - from, segment[1] - from];
    order.splice(start, end - start + 1, ...order.slice(start, end + 1).reverse());
  }
  const urdu = urduIn(text);
  const stretches: { indices: number[]; isRtl: boolean; isUrdu: boolean }[] = [];
  for (const index of order) {
    const isRtl = (levels.levels[from + index] ?? 0) % 2 === 1;
    const isUrdu = urdu[index] ?? false;
    const last = stretches.at(-1);
    const isNext = Math.abs((last?.indices.at(-1) ?? index) - index) === 1;
    if (last && isNext && last.isRtl === isRtl && last.isUrdu === isUrdu) last.indices.push(index);
    else stretches.push({ indices: [index], isRtl, isUrdu });
  }
  return stretches.map(({ indices, isRtl, isUrdu }) => {
    const logical = indices.toSorted((a, b) => a - b);
    const [start = 0] = logical;
    return { text: logical.map((index) => text[index]).join(""), start, isRtl, isUrdu };
  });
}

const arabicScript = /[\u0600-\u06ff\u0750-\u077f\ufb50-\ufdff\ufe70-\ufefe]/;
const spaceOrMark = /[\s\u200c\u200d]/;

/** By UTF-16 unit: whether it is set in the Urdu font. A space belongs to what stands before it. */
function urduIn(text: string): boolean[] {
  let isUrdu = false;
  return text.split("").map((character) => {
    if (!spaceOrMark.test(character)) isUrdu = arabicScript.test(character);
    return isUrdu;
  });
}

const nastaliqOf = (face: FontFace): FontFace =>
  face === "semibold" || face === "bold" ? "nastaliqSemibold" : "nastaliq";

function setStretch({ text, isRtl, isUrdu }: Stretch, look: LineLook, startPx: number) {
  const face = isUrdu ? nastaliqOf(look.face) : look.face;
  const sizePx = look.sizePx * (isUrdu ? (look.urduScale ?? 1) : 1);
  const spacingPx = isUrdu ? 0 : (look.letterSpacingPx ?? 0);
  let x = startPx;
  const glyphs = shapedGlyphs(text, face, isRtl).map((each): PlacedGlyph => {
    const scale = sizePx / openFont(face).unitsPerEm;
    const glyph = {
      glyph: each.glyph,
      x: x + each.xOffset * scale,
      y: -each.yOffset * scale,
      advancePx: each.xAdvance * scale + spacingPx,
      text: each.text,
    };
    x += glyph.advancePx;
    return glyph;
  });
  return { run: { face, sizePx, isRtl, glyphs }, widthPx: x - startPx };
}

interface ShapedGlyph {
  glyph: number;
  /** In font units, like the others. */
  xAdvance: number;
  xOffset: number;
  yOffset: number;
  text: string;
}

function shapedGlyphs(text: string, face: FontFace, isRtl: boolean): ShapedGlyph[] {
  const buffer = new Buffer();
  buffer.addText(text);
  buffer.guessSegmentProperties();
  buffer.setDirection(isRtl ? Direction.RTL : Direction.LTR);
  shape(openFont(face).shaper, buffer);
  const found = buffer.getGlyphInfosAndPositions();
  const starts = [...new Set(found.map(({ cluster }) => cluster))].sort((a, b) => a - b);
  const seen = new Set<number>();
  return found.map(({ codepoint, cluster, xAdvance = 0, xOffset = 0, yOffset = 0 }) => {
    const isFirst = !seen.has(cluster);
    seen.add(cluster);
    const end = starts[starts.indexOf(cluster) + 1] ?? text.length;
    const said = isFirst ? text.slice(cluster, end) : "";
    return { glyph: codepoint, xAdvance, xOffset, yOffset, text: said };
  });
}

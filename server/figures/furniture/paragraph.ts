import type { Language } from "../../contract/wire.ts";
import type { Mark, Point } from "../scene.ts";
import type { FontFace } from "../text/fontFaces.ts";
import { moved } from "../text/glyphRun.ts";
import { type LineLook, type ShapedLine, shapeLine } from "../text/shapeLine.ts";

export interface ParagraphLook {
  lang: Language;
  face: FontFace;
  sizePx: number;
  colour: string;
}

/** Text set in lines, not yet at a place. */
export interface Paragraph {
  heightPx: number;
  /** Of the longest line. */
  widthPx: number;
  /** With its upper left at a point; lines begin at the side the language is read from. */
  marks(at: Point): Mark[];
}

export const lineHeights: Readonly<Record<Language, number>> = { en: 1.35, ur: 2.4 };

/** Nastaliq runs small for its size. */
export const urduScale = 1.2;

/** How far down a line its base line is, as a share of it. */
export const baselines: Readonly<Record<Language, number>> = { en: 0.74, ur: 0.66 };

/** Sets a text in lines of at most `widthPx`; a word that is longer has a line of its own. */
export function paragraph(text: string, look: ParagraphLook, widthPx: number): Paragraph {
  const { lang, face, sizePx, colour } = look;
  const direction = lang === "ur" ? "rtl" : "ltr";
  const lineLook: LineLook = { face, sizePx, direction, urduScale };
  const lines = shapedLines(text.trim().replace(/[ \n\t]+/g, " "), lineLook, widthPx);
  const lineHeightPx = lineHeights[lang] * sizePx;
  const longestPx = Math.max(0, ...lines.map((line) => line.widthPx));
  const boxPx = Number.isFinite(widthPx) ? widthPx : longestPx;
  return {
    heightPx: lines.length * lineHeightPx,
    widthPx: longestPx,
    marks: ([left, top]) =>
      lines.map((line, index) => {
        const x = lang === "ur" ? left + boxPx - line.widthPx : left;
        const y = top + (index + baselines[lang]) * lineHeightPx;
        return { kind: "text", text: line.text, runs: moved(line.runs, x, y), colour, opacity: 1 };
      }),
  };
}

function shapedLines(paragraph: string, look: LineLook, widthPx: number): ShapedLine[] {
  let start = 0;
  return wrapped(paragraph, look, widthPx).map((line) => {
    const shaped = shapeLine(line, look, { paragraph, start });
    start += line.length + 1;
    return shaped;
  });
}

function wrapped(text: string, look: LineLook, widthPx: number): string[] {
  const lines: string[] = [];
  let line = "";
  for (const word of text.split(" ")) {
    const longer = line === "" ? word : `${line} ${word}`;
    if (line !== "" && shapeLine(longer, look).widthPx > widthPx) {
      lines.push(line);
      line = word;
    } else line = longer;
  }
  return line === "" ? lines : [...lines, line];
}

/** Paragraphs one under the other. */
export function stacked(paragraphs: readonly Paragraph[], gapPx: number): Paragraph {
  const gaps = Math.max(0, paragraphs.length - 1) * gapPx;
  return {
    heightPx: paragraphs.reduce((sum, { heightPx }) => sum + heightPx, gaps),
    widthPx: Math.max(0, ...paragraphs.map(({ widthPx }) => widthPx)),
    marks: ([left, top]) => {
      let y = top;
      return paragraphs.flatMap((each) => {
        const marks = each.marks([left, y]);
        y += each.heightPx + gapPx;
        return [{ kind: "part", role: "paragraph", marks } as const];
      });
    },
  };
}

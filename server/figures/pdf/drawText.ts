import bidiFactory from "bidi-js";
import type { TextMark } from "../scene.ts";
import type { GlyphRun, PlacedGlyph } from "../text/glyphRun.ts";
import { withoutIsolates } from "../text/isolates.ts";
import { outlines } from "../text/outlines.ts";
import { pdfLanguages } from "./newPdf.ts";
import { writeGlyphs, writeUnseen } from "./pdfGlyphs.ts";
import { isNastaliq, type UnseenWord, unseenWords } from "./unseenWords.ts";

const bidi = bidiFactory();

/**
 * The halo is drawn, and the text is written: whoever copies it gets it once. Runs are written as they are read, and each from
 * the left: so most programs turn Urdu the right way round (ARCHITECTURE.md has the counts).
 */
export function drawText(pdf: PDFKit.PDFDocument, mark: TextMark): void {
  const { text, runs, colour, opacity } = mark;
  drawHalo(pdf, mark);
  pdf.fillColor(colour, opacity);
  if (runs.some(isNastaliq)) {
    runs.forEach((run, index) => {
      inItsLanguage(pdf, run, () => drawRun(pdf, run, runs[index + 1]));
    });
    return;
  }
  pdf.markContent("Span", {
    actual: withoutIsolates(text),
    ...(runs[0] && languageOf(pdf, runs[0])),
  });
  for (const run of runs) writeGlyphs(pdf, run);
  pdf.endMarkedContent();
}

function inItsLanguage(pdf: PDFKit.PDFDocument, run: GlyphRun, drawing: () => void): void {
  const language = languageOf(pdf, run);
  if (language) pdf.markContent("Span", language);
  drawing();
  if (language) pdf.endMarkedContent();
}

/** Where it is not that of the document, and there are words to be said in it. */
function languageOf({ options }: PDFKit.PDFDocument, run: GlyphRun): { lang: string } | undefined {
  const lang = pdfLanguages[isNastaliq(run) ? "ur" : "en"];
  const hasWords = run.glyphs.some(({ text }) => /\p{L}/u.test(text));
  return hasWords && lang !== options.lang ? { lang } : undefined;
}

function drawHalo(pdf: PDFKit.PDFDocument, { runs, halo }: TextMark): void {
  if (!halo) return;
  pdf
    .path(outlines(runs))
    .lineWidth(2 * halo.widthPx)
    .lineCap("round")
    .lineJoin("round");
  pdf.strokeColor(halo.colour, halo.opacity).stroke();
}

/** Of a line that has Urdu in it. */
function drawRun(pdf: PDFKit.PDFDocument, run: GlyphRun, next: GlyphRun | undefined): void {
  if (isNastaliq(run)) {
    pdf.path(outlines([run])).fill();
    writeUnseen(pdf, unseenWords(run), run.sizePx);
    return;
  }
  for (const glyph of run.glyphs) {
    if (glyph.text !== "" && withoutIsolates(glyph.text) === "") continue;
    if (run.isRtl) writeTurned(pdf, run, glyph);
    else writeGlyphs(pdf, { ...run, glyphs: [glyph] });
  }
  const mark = next?.isRtl && afterDigits(run);
  if (mark) writeUnseen(pdf, [mark], run.sizePx);
}

/** Chromium turns brackets of Urdu round once more: it is told which it sees, and others which is meant. */
function writeTurned(pdf: PDFKit.PDFDocument, run: GlyphRun, glyph: PlacedGlyph): void {
  const seen = bidi.getMirroredCharacter(glyph.text);
  if (seen !== null) pdf.markContent("Span", { actual: seen });
  writeGlyphs(pdf, { ...run, glyphs: [glyph] });
  if (seen !== null) pdf.endMarkedContent();
}

/** Without a sign of direction, programs take a comma or bracket after digits to stand before them. */
function afterDigits({ isRtl, sizePx, glyphs }: GlyphRun): UnseenWord | undefined {
  const [first] = glyphs;
  const last = glyphs.findLast(({ text }) => text.trim() !== "");
  if (isRtl || !first || !/\p{Nd}$/u.test(last?.text ?? "")) return undefined;
  const widthPx = 0.02 * sizePx;
  const { x, y, angleDeg = 0 } = first;
  return { characters: ["\u200f"], x: x - widthPx, y, angleDeg, widthPx };
}

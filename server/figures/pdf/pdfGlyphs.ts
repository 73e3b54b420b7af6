import { type FontFace, fontFile, openFont } from "../text/fontFaces.ts";
import type { GlyphRun } from "../text/glyphRun.ts";
import type { UnseenWord } from "./unseenWords.ts";

/**
 * What pdfkit keeps of a font that it embeds, of which its types say nothing. We shape texts ourselves: fontkit, which
 * pdfkit shapes with, differs or throws at 142 of the 628 Urdu names that are shipped. All that is left for pdfkit is to embed the
 * glyphs that were used.
 */
interface EmbeddedFont {
  id: string;
  /** By number in the document: numbers in the font. */
  subset: { glyphs: number[] };
  /** By number in the document, thousandths of an em. */
  widths: number[];
  /** By number in the document: the characters a glyph stands for. */
  unicode: number[][];
  ref(): unknown;
}

interface Internals {
  _font: EmbeddedFont;
  page: { fonts: Record<string, unknown> };
  addContent(operators: string): void;
}

/** A glyph of a font, with what it says: one that says two things has two numbers. */
interface SayingGlyph {
  glyph: number;
  text: string;
  /** Thousandths of an em. */
  width: number;
}

/** Writes glyphs where they are placed, as text. */
export function writeGlyphs(pdf: PDFKit.PDFDocument, { face, sizePx, glyphs }: GlyphRun): void {
  const { shaper, unitsPerEm } = openFont(face);
  const font = embeddedFont(pdf, face);
  const shown = glyphs.map(({ glyph, text, ...place }) => {
    const width = (shaper.glyphHAdvance(glyph) * 1000) / unitsPerEm;
    return `${matrix(place)} Tm <${numberOf(font, { glyph, text, width })}> Tj`;
  });
  write(pdf, font, sizePx, `0 Tr ${shown.join(" ")}`);
}

/** pdfium passes over glyphs without ink, and those of Urdu letters that stand alone have none: the box has. */
const unseenFace = "nastaliq";
const boxGlyph = 0;

/**
 * Writes words that are not seen. Each is made as wide as it is drawn by `Tz`: pdf.js, which measures gaps, takes a font's matrix
 * that is stretched for another size of letters.
 */
export function writeUnseen(
  pdf: PDFKit.PDFDocument,
  words: readonly UnseenWord[],
  sizePx: number,
): void {
  const font = embeddedFont(pdf, unseenFace);
  const shown = words.map(({ characters, widthPx, ...place }) => {
    const glyphs = characters.map((text) => ({ glyph: boxGlyph, text, width: usualWidth(text) }));
    const usualPx = (glyphs.reduce((sum, { width }) => sum + width, 0) * sizePx) / 1000;
    const numbers = glyphs.map((glyph) => numberOf(font, glyph)).join("");
    return `${decimal((100 * widthPx) / usualPx)} Tz ${matrix(place)} Tm <${numbers}> Tj`;
  });
  write(pdf, font, sizePx, `3 Tr ${shown.join(" ")} 100 Tz`);
}

/** That of the letter alone; marks and signs of direction have no width of their own, but none may be without. */
function usualWidth(character: string): number {
  if (/[\p{M}\p{Cf}]/u.test(character)) return 50;
  const { shaper, unitsPerEm } = openFont(unseenFace);
  const glyph = shaper.glyph(character.codePointAt(0) ?? 0) ?? boxGlyph;
  return Math.max(300, (shaper.glyphHAdvance(glyph) * 1000) / unitsPerEm);
}

function embeddedFont(pdf: PDFKit.PDFDocument, face: FontFace): EmbeddedFont {
  pdf.font(fontFile(face));
  return (pdf as unknown as Internals)._font;
}

/** PDF/UA allows no glyph to stand for one of these, nor is half of a surrogate pair UTF-16. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: it is one of those that are looked for.
const noCharacters = /[\u0000\ufeff\ufffe\uffff\p{Cs}]/gu;

const numbered = new WeakMap<EmbeddedFont, Map<string, string>>();

function numberOf(font: EmbeddedFont, { glyph, text, width }: SayingGlyph): string {
  const numbers = numbered.get(font) ?? new Map<string, string>();
  numbered.set(font, numbers);
  const key = `${glyph} ${text}`;
  const known = numbers.get(key);
  if (known) return known;
  const own = font.subset.glyphs.push(glyph) - 1;
  font.widths[own] = width;
  font.unicode[own] = [...text.replace(noCharacters, "\ufffd")].map(
    (each) => each.codePointAt(0) ?? 0,
  );
  const hex = own.toString(16).padStart(4, "0");
  numbers.set(key, hex);
  return hex;
}

function write(pdf: PDFKit.PDFDocument, font: EmbeddedFont, sizePx: number, text: string): void {
  const document = pdf as unknown as Internals;
  document.page.fonts[font.id] ??= font.ref();
  document.addContent(`BT /${font.id} ${decimal(sizePx)} Tf ${text} ET`);
}

/** The page counts downwards, fonts upwards. */
function matrix({ x, y, angleDeg = 0 }: { x: number; y: number; angleDeg?: number }): string {
  const angle = (angleDeg * Math.PI) / 180;
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  return [cos, sin, sin, -cos, x, y].map(decimal).join(" ");
}

const decimal = (value: number): string => String(Math.round(value * 10_000) / 10_000);

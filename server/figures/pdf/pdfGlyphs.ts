import bidiFactory from "bidi-js";
import { fontFile, type OpenFont, openFont } from "../text/fontFaces.ts";
import type { GlyphRun, PlacedGlyph } from "../text/glyphRun.ts";

const bidi = bidiFactory();

/**
 * What pdfkit keeps of a font that it embeds, of which its types say nothing. We shape texts ourselves: fontkit, which
 * pdfkit shapes with, differs or throws at 142 of the 628 Urdu names that are shipped. All that is left for pdfkit is to embed the
 * glyphs that were used.
 */
interface EmbeddedFont {
  id: string;
  subset: { includeGlyph(glyph: number): number };
  /** By number in the subset, thousandths of an em. */
  widths: (number | undefined)[];
  /** By number in the subset: the characters a glyph stands for. */
  unicode: (number[] | undefined)[];
  ref(): unknown;
}

interface Internals {
  _font: EmbeddedFont;
  page: { fonts: Record<string, unknown> };
  addContent(operators: string): void;
}

/** A glyph that is drawn wider or narrower than it is. */
export interface WrittenGlyph extends PlacedGlyph {
  stretch?: number;
}

export interface WrittenRun extends GlyphRun {
  glyphs: readonly WrittenGlyph[];
}

/** Writes glyphs where they are placed, as text, to be seen or only to be found and copied. */
export function writeGlyphs(
  pdf: PDFKit.PDFDocument,
  runs: readonly WrittenRun[],
  isUnseen = false,
): void {
  const document = pdf as unknown as Internals;
  for (const run of runs) {
    pdf.font(fontFile(run.face));
    const font = document._font;
    document.page.fonts[font.id] ??= font.ref();
    const shown = run.glyphs.map((glyph) => shownGlyph(glyph, numberOf(glyph, run, font)));
    const mode = isUnseen ? "3 Tr" : "0 Tr";
    document.addContent(`BT ${mode} /${font.id} ${number(run.sizePx)} Tf ${shown.join(" ")} ET`);
  }
}

function numberOf({ glyph, text }: PlacedGlyph, { face }: GlyphRun, font: EmbeddedFont): string {
  const own = font.subset.includeGlyph(glyph);
  const { shaper, unitsPerEm } = openFont(face);
  font.widths[own] ??= (shaper.glyphHAdvance(glyph) * 1000) / unitsPerEm;
  font.unicode[own] ??= [...asShown(text, glyph, shaper)].map((each) => each.codePointAt(0) ?? 0);
  return own.toString(16).padStart(4, "0");
}

/** What opens a bracket of Urdu has the glyph of what closes one: the same glyph says the same wherever it stands. */
function asShown(text: string, glyph: number, shaper: OpenFont["shaper"]): string {
  const mirrored = bidi.getMirroredCharacter(text);
  return mirrored !== null && shaper.glyph(mirrored.codePointAt(0) ?? 0) === glyph
    ? mirrored
    : text;
}

/** The page counts downwards, fonts upwards. */
function shownGlyph({ x, y, angleDeg = 0, stretch = 1 }: WrittenGlyph, hex: string): string {
  const angle = (angleDeg * Math.PI) / 180;
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  return `${[cos * stretch, sin * stretch, sin, -cos, x, y].map(number).join(" ")} Tm <${hex}> Tj`;
}

const number = (value: number): string => String(Math.round(value * 10_000) / 10_000);

import { fontFile, openFont } from "../text/fontFaces.ts";
import type { GlyphRun, PlacedGlyph } from "../text/glyphRun.ts";

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

/** Writes glyphs where they are placed, as text. */
export function writeGlyphs(pdf: PDFKit.PDFDocument, runs: readonly GlyphRun[]): void {
  const document = pdf as unknown as Internals;
  for (const run of runs) {
    pdf.font(fontFile(run.face));
    const font = document._font;
    document.page.fonts[font.id] ??= font.ref();
    const shown = run.glyphs.map((glyph) => shownGlyph(glyph, numberOf(glyph, run, font)));
    document.addContent(`BT /${font.id} ${number(run.sizePx)} Tf ${shown.join(" ")} ET`);
  }
}

function numberOf({ glyph, text }: PlacedGlyph, { face }: GlyphRun, font: EmbeddedFont): string {
  const own = font.subset.includeGlyph(glyph);
  const { shaper, unitsPerEm } = openFont(face);
  font.widths[own] ??= (shaper.glyphHAdvance(glyph) * 1000) / unitsPerEm;
  font.unicode[own] ??= [...text].map((character) => character.codePointAt(0) ?? 0);
  return own.toString(16).padStart(4, "0");
}

/** The page counts downwards, fonts upwards. */
function shownGlyph({ x, y, angleDeg = 0 }: PlacedGlyph, hex: string): string {
  const angle = (angleDeg * Math.PI) / 180;
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  return `${[cos, sin, sin, -cos, x, y].map(number).join(" ")} Tm <${hex}> Tj`;
}

const number = (value: number): string => String(Math.round(value * 10_000) / 10_000);

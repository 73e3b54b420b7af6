import { openFont } from "../text/fontFaces.ts";
import type { GlyphRun, PlacedGlyph } from "../text/glyphRun.ts";
import type { WrittenGlyph, WrittenRun } from "./pdfGlyphs.ts";

export const isNastaliq = ({ face }: GlyphRun): boolean => face.startsWith("nastaliq");

/**
 * A run of Nastaliq as its letters, unjoined, side by side on one base line, each as wide as it is in the run: what
 * programs read where the run is drawn. From its own glyphs none read it rightly: ب, پ and ت are one glyph and dots, letters
 * hang from a slanting line, and whatever `ActualText` says of more than one letter pdftotext turns round.
 */
export function plainLetters(run: GlyphRun): WrittenRun {
  const bases = clustersOf(run.glyphs).map(({ text, glyphs }) => ({ text, base: widest(glyphs) }));
  const baseLine = Math.max(...bases.map(({ base }) => base.y));
  const letters = bases.flatMap(({ text, base }) =>
    sideBySide(text, base.angleDeg ? base : { ...base, y: baseLine }, run),
  );
  return { ...run, glyphs: letters };
}

interface Cluster {
  text: string;
  glyphs: PlacedGlyph[];
}

/** Letters with their dots and marks. */
function clustersOf(glyphs: readonly PlacedGlyph[]): Cluster[] {
  const clusters: Cluster[] = [];
  for (const glyph of glyphs) {
    const last = clusters.at(-1);
    if (last && glyph.text === "") last.glyphs.push(glyph);
    else clusters.push({ text: glyph.text, glyphs: [glyph] });
  }
  return clusters;
}

const widest = (glyphs: readonly PlacedGlyph[]): PlacedGlyph =>
  glyphs.reduce((best, each) => (each.advancePx > best.advancePx ? each : best));

/** The last letter of a cluster stands leftmost; a mark stands where its letter does. */
function sideBySide(text: string, base: PlacedGlyph, { face, sizePx }: GlyphRun): WrittenGlyph[] {
  const { shaper, unitsPerEm } = openFont(face);
  const letters = text.match(/\P{M}\p{M}*|\p{M}+/gu)?.reverse() ?? [];
  const widthPx = base.advancePx / letters.length;
  return letters.flatMap((letter, index) =>
    [...letter].flatMap((character) => {
      const glyph = shaper.glyph(character.codePointAt(0) ?? 0);
      if (glyph === undefined) return [];
      const ownPx = (shaper.glyphHAdvance(glyph) * sizePx) / unitsPerEm;
      const stretch = ownPx > 0 && widthPx > 0 ? widthPx / ownPx : 1;
      const x = base.x + index * widthPx;
      return [{ ...base, glyph, x, advancePx: widthPx, text: character, stretch }];
    }),
  );
}

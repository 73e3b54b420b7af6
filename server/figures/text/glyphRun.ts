import type { FontFace } from "./fontFaces.ts";

/** Glyphs of one face and size. */
export interface GlyphRun {
  face: FontFace;
  sizePx: number;
  /** Whether it is read from its right end. */
  isRtl: boolean;
  glyphs: readonly PlacedGlyph[];
}

export interface PlacedGlyph {
  /** Its number in the font. */
  glyph: number;
  /** Where its origin is, on the base line. */
  x: number;
  y: number;
  /** Clockwise about its origin; absent: none. */
  angleDeg?: number;
  /** Room it takes along the line. */
  advancePx: number;
  /** The characters it stands for; those of a cluster are with its first glyph. */
  text: string;
}

/** The same glyphs elsewhere. */
export function moved(runs: readonly GlyphRun[], dx: number, dy: number): GlyphRun[] {
  return runs.map((run) => ({
    ...run,
    glyphs: run.glyphs.map((glyph) => ({ ...glyph, x: glyph.x + dx, y: glyph.y + dy })),
  }));
}

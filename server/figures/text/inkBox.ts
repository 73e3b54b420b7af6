import { openFont } from "./fontFaces.ts";
import type { GlyphRun } from "./glyphRun.ts";

/** A rectangle by its edges, y downwards. */
export interface Box {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

/** What the glyphs blacken, by their outlines; nothing for spaces. */
export function inkBox(runs: readonly GlyphRun[]): Box | undefined {
  let box: Box | undefined;
  for (const { face, sizePx, glyphs } of runs) {
    const { shaper, unitsPerEm } = openFont(face);
    const scale = sizePx / unitsPerEm;
    for (const { glyph, x, y } of glyphs) {
      const ink = shaper.glyphExtents(glyph);
      if (!ink || ink.width === 0) continue;
      const left = x + ink.xBearing * scale;
      const top = y - ink.yBearing * scale;
      const own = { left, top, right: left + ink.width * scale, bottom: top - ink.height * scale };
      box = box ? union(box, own) : own;
    }
  }
  return box;
}

function union(a: Box, b: Box): Box {
  return {
    left: Math.min(a.left, b.left),
    top: Math.min(a.top, b.top),
    right: Math.max(a.right, b.right),
    bottom: Math.max(a.bottom, b.bottom),
  };
}

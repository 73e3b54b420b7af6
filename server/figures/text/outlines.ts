import { decimal } from "../pathData.ts";
import { openFont } from "./fontFaces.ts";
import type { GlyphRun, PlacedGlyph } from "./glyphRun.ts";

/** Path data of glyphs, moved by `dx` and `dy`. */
export function outlines(runs: readonly GlyphRun[], dx = 0, dy = 0): string {
  return runs
    .flatMap(({ face, sizePx, glyphs }) => {
      const { unitsPerEm, outline } = openFont(face);
      const scale = sizePx / unitsPerEm;
      return glyphs.map((glyph) => placed(outline(glyph.glyph), glyph, scale, dx, dy));
    })
    .join("");
}

function placed(
  data: string,
  { x, y, angleDeg = 0 }: PlacedGlyph,
  scale: number,
  dx: number,
  dy: number,
): string {
  const angle = (angleDeg * Math.PI) / 180;
  const [cos, sin] = [Math.cos(angle) * scale, Math.sin(angle) * scale];
  // Fonts count upwards.
  return data.replace(
    /(-?[\d.]+)[ ,](-?[\d.]+)/g,
    (_, fontX: string, fontY: string) =>
      `${short(x + dx + Number(fontX) * cos + Number(fontY) * sin)} ${short(y + dy + Number(fontX) * sin - Number(fontY) * cos)}`,
  );
}

/** Letters are drawn to a hundredth of a pixel. */
const short = (value: number): string => decimal(Math.round(value * 100) / 100);

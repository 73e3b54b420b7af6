import type { Point } from "../scene.ts";
import type { GlyphRun } from "../text/glyphRun.ts";
import type { Box } from "../text/inkBox.ts";
import type { ShapedLine } from "../text/shapeLine.ts";
import { anchorAt, type LineAnchor } from "./lineAnchors.ts";
import { baselineEm } from "./textBlock.ts";

export interface BentText {
  runs: readonly GlyphRun[];
  /** Of its letters, to keep others off. */
  boxes: readonly Box[];
}

/** A text whose letters follow a line, upright; undefined where it reaches beyond the line's ends. */
export function textAlongLine(
  text: ShapedLine,
  line: readonly Point[],
  anchor: LineAnchor,
  heightPx: number,
): BentText | undefined {
  const totalPx = text.widthPx;
  const from = anchorAt(line, anchor.distancePx - totalPx / 2);
  const to = anchorAt(line, anchor.distancePx + totalPx / 2);
  if (!from || !to) return undefined;
  const isTurned = from.at[0] > to.at[0];
  const centres: Point[] = [];
  const place = (x: number): LineAnchor | undefined =>
    anchorAt(line, anchor.distancePx + (isTurned ? -1 : 1) * (x - totalPx / 2));
  const runs = text.runs.map((run) => ({
    ...run,
    glyphs: run.glyphs.flatMap((glyph) => {
      const halfPx = glyph.advancePx / 2;
      const middle = place(Math.min(glyph.x + halfPx, totalPx));
      if (!middle) return [];
      centres.push(middle.at);
      const angleDeg = middle.angleDeg + (isTurned ? 180 : 0);
      const angle = (angleDeg * Math.PI) / 180;
      const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
      const down = glyph.y + baselineEm * run.sizePx;
      const x = middle.at[0] - halfPx * cos - down * sin;
      const y = middle.at[1] - halfPx * sin + down * cos;
      return [{ ...glyph, x, y, angleDeg }];
    }),
  }));
  return { runs, boxes: centres.map((centre) => squareAround(centre, heightPx)) };
}

function squareAround([x, y]: Point, sidePx: number): Box {
  const half = sidePx / 2;
  return { left: x - half, top: y - half, right: x + half, bottom: y + half };
}

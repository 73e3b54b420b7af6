import type { Point } from "../scene.ts";
import type { GlyphRun } from "../text/glyphRun.ts";
import type { Box } from "../text/inkBox.ts";
import type { ShapedLine } from "../text/shapeLine.ts";
import type { Disc } from "./collisionGrid.ts";
import { anchorAt } from "./lineAnchors.ts";
import { baselineEm } from "./textBlock.ts";

/** A line of the map in pixels, and how far along it the middle of a text is to stand. */
export interface TextPath {
  points: readonly Point[];
  middlePx: number;
}

export interface BentText {
  runs: readonly GlyphRun[];
  bounds: Box;
}

/** A text whose letters follow a line, upright; undefined where it reaches beyond the line's ends. */
export function textAlongLine(
  text: ShapedLine,
  { points, middlePx }: TextPath,
  heightPx: number,
): BentText | undefined {
  const totalPx = text.widthPx;
  const from = anchorAt(points, middlePx - totalPx / 2);
  const to = anchorAt(points, middlePx + totalPx / 2);
  if (!from || !to) return undefined;
  const isTurned = from.at[0] > to.at[0];
  const centres: Point[] = [];
  const place = (x: number) => anchorAt(points, middlePx + (isTurned ? -1 : 1) * (x - totalPx / 2));
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
  return { runs, bounds: boundsOf(centres, heightPx / 2) };
}

function boundsOf(centres: readonly Point[], reachPx: number): Box {
  const xs = centres.map(([x]) => x);
  const ys = centres.map(([, y]) => y);
  return {
    left: Math.min(...xs) - reachPx,
    top: Math.min(...ys) - reachPx,
    right: Math.max(...xs) + reachPx,
    bottom: Math.max(...ys) + reachPx,
  };
}

/** Discs that keep others off, from the middle of its first letter to that of its last, as far apart as MapLibre's. */
export function discsAlong(
  { points, middlePx }: TextPath,
  lengthPx: number,
  radiusPx: number,
): Disc[] {
  const endPx = Math.min(0.25 * radiusPx, lengthPx / 2);
  const spanPx = lengthPx - 2 * endPx;
  const count = lengthPx <= 0.5 * radiusPx ? 1 : Math.ceil(spanPx / (2.5 * radiusPx)) + 1;
  return Array.from({ length: count }, (_, index) => index / Math.max(count - 1, 1)).flatMap(
    (share) => {
      const place = anchorAt(points, middlePx - spanPx / 2 + share * spanPx);
      return place ? [{ centre: place.at, radiusPx }] : [];
    },
  );
}

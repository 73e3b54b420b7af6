import { distance } from "../framedPaths.ts";
import type { Point } from "../scene.ts";

/** A place on a line. */
export interface LineAnchor {
  at: Point;
  /** From the line's beginning. */
  distancePx: number;
  /** Clockwise from the x axis, of the line there. */
  angleDeg: number;
}

export interface AnchorRules {
  spacingPx: number;
  /** Length of what stands there. */
  lengthPx: number;
  sizePx: number;
  /** Largest turn of the line within a letter's length; undefined where nothing bends with it. */
  maxAngleDeg: number | undefined;
}

/** Places for a symbol along a line, again and again, as MapLibre spaces them; none where it does not fit. */
export function lineAnchors(line: readonly Point[], rules: AnchorRules): LineAnchor[] {
  const { lengthPx } = rules;
  const spacingPx = Math.max(rules.spacingPx, lengthPx + rules.spacingPx / 4);
  const totalPx = lengthOf(line);
  const anchors: LineAnchor[] = [];
  for (let at = (lengthPx / 2 + 2 * rules.sizePx) % spacingPx; at < totalPx; at += spacingPx) {
    if (at - lengthPx / 2 < 0 || at + lengthPx / 2 > totalPx) continue;
    const anchor = anchorAt(line, at);
    if (anchor && bendsLittle(line, anchor, rules)) anchors.push(anchor);
  }
  return anchors.length > 0 ? anchors : centreAnchor(line, rules);
}

/** The middle of the line, if the symbol fits there. */
export function centreAnchor(line: readonly Point[], rules: AnchorRules): LineAnchor[] {
  const totalPx = lengthOf(line);
  if (rules.lengthPx > totalPx) return [];
  const anchor = anchorAt(line, totalPx / 2);
  return anchor && bendsLittle(line, anchor, rules) ? [anchor] : [];
}

function lengthOf(line: readonly Point[]): number {
  return line.reduce(
    (sum, point, index) => sum + (index && distance(line[index - 1] as Point, point)),
    0,
  );
}

/** Undefined beyond the ends of the line. */
export function anchorAt(line: readonly Point[], distancePx: number): LineAnchor | undefined {
  let passedPx = 0;
  for (let index = 1; index < line.length; index++) {
    const from = line[index - 1] as Point;
    const to = line[index] as Point;
    const stepPx = distance(from, to);
    if (stepPx > 0 && distancePx >= 0 && distancePx <= passedPx + stepPx) {
      const share = (distancePx - passedPx) / stepPx;
      const at = [
        from[0] + (to[0] - from[0]) * share,
        from[1] + (to[1] - from[1]) * share,
      ] as const;
      const angleDeg = (Math.atan2(to[1] - from[1], to[0] - from[0]) * 180) / Math.PI;
      return { at, distancePx, angleDeg };
    }
    passedPx += stepPx;
  }
  return undefined;
}

/** Turns are added up over windows of three fifths of a letter's height. */
function bendsLittle(
  line: readonly Point[],
  { distancePx }: LineAnchor,
  { lengthPx, sizePx, maxAngleDeg }: AnchorRules,
): boolean {
  if (maxAngleDeg === undefined) return true;
  const windowPx = 0.6 * sizePx;
  const turns = turnsOf(line).filter(
    (turn) => Math.abs(turn.distancePx - distancePx) < lengthPx / 2,
  );
  return turns.every(
    (first) =>
      turns
        .filter((turn) => turn.distancePx >= first.distancePx)
        .filter((turn) => turn.distancePx - first.distancePx <= windowPx)
        .reduce((sum, turn) => sum + turn.angleDeg, 0) <= maxAngleDeg,
  );
}

function turnsOf(line: readonly Point[]): { distancePx: number; angleDeg: number }[] {
  let passedPx = 0;
  return line.slice(1, -1).map((point, index) => {
    const before = line[index] as Point;
    const after = line[index + 2] as Point;
    passedPx += distance(before, point);
    const turn =
      Math.atan2(after[1] - point[1], after[0] - point[0]) -
      Math.atan2(point[1] - before[1], point[0] - before[0]);
    const within = Math.atan2(Math.sin(turn), Math.cos(turn));
    return { distancePx: passedPx, angleDeg: (Math.abs(within) * 180) / Math.PI };
  });
}

import { distance } from "../framedPaths.ts";
import type { Point } from "../scene.ts";
import { tileUnits } from "./tileGrid.ts";

/** A place on a line. */
export interface LineAnchor {
  at: Point;
  /** From the line's beginning. */
  travelled: number;
  /** Clockwise from the x axis, of the line there. */
  angleDeg: number;
}

/** All lengths are in units of the tile. */
export interface AnchorRules {
  spacing: number;
  /** Of what stands there. */
  length: number;
  /** Of the height of its letters: what is only an icon has that of a text beside it. */
  size: number;
  /** Largest turn of the line within a letter's length; undefined where there are no letters. */
  maxAngleDeg: number | undefined;
  overscaling: number;
}

/**
 * Places for a symbol along the part of a line that one tile holds, again and again, as MapLibre spaces them; none where
 * it does not fit. A line that comes in from another tile begins with half a space.
 */
export function lineAnchors(line: readonly Point[], rules: AnchorRules): LineAnchor[] {
  const { length, size, overscaling } = rules;
  const spacing =
    rules.spacing - length < rules.spacing / 4 ? length + rules.spacing / 4 : rules.spacing;
  const isContinued = line[0]?.some((value) => value === 0 || value === tileUnits) ?? false;
  const first = isContinued ? spacing / 2 : length / 2 + 2 * size;
  const anchors = spaced(line, (first * overscaling) % spacing, spacing, rules);
  if (anchors.length > 0 || isContinued) return anchors;
  return spaced(line, lengthOf(line) / 2, spacing, rules);
}

/** The middle of the line, if the symbol fits there. */
export function centreAnchor(line: readonly Point[], rules: AnchorRules): LineAnchor[] {
  const anchor = anchorAt(line, lengthOf(line) / 2);
  return anchor && bendsLittle(line, anchor, rules) ? [anchor] : [];
}

function spaced(
  line: readonly Point[],
  first: number,
  spacing: number,
  rules: AnchorRules,
): LineAnchor[] {
  const total = lengthOf(line);
  const anchors: LineAnchor[] = [];
  for (let at = first; at < total; at += spacing) {
    if (at - rules.length / 2 < 0 || at + rules.length / 2 > total) continue;
    const anchor = anchorAt(line, at);
    if (anchor && isInTile(anchor.at) && bendsLittle(line, anchor, rules)) anchors.push(anchor);
  }
  return anchors;
}

export function isInTile(at: Point): boolean {
  return at.every((value) => value >= 0 && value < tileUnits);
}

function lengthOf(line: readonly Point[]): number {
  return line.reduce(
    (sum, point, index) => sum + (index && distance(line[index - 1] as Point, point)),
    0,
  );
}

/** Undefined beyond the ends of the line. */
export function anchorAt(line: readonly Point[], travelled: number): LineAnchor | undefined {
  let passed = 0;
  for (let index = 1; index < line.length; index++) {
    const from = line[index - 1] as Point;
    const to = line[index] as Point;
    const step = distance(from, to);
    if (step > 0 && travelled >= 0 && travelled <= passed + step) {
      const share = (travelled - passed) / step;
      const at = [
        from[0] + (to[0] - from[0]) * share,
        from[1] + (to[1] - from[1]) * share,
      ] as const;
      const angleDeg = (Math.atan2(to[1] - from[1], to[0] - from[0]) * 180) / Math.PI;
      return { at, travelled, angleDeg };
    }
    passed += step;
  }
  return undefined;
}

/** Whether what stands there has room on the line, and turns are small, added up over three fifths of a letter's height. */
function bendsLittle(
  line: readonly Point[],
  { travelled }: LineAnchor,
  { length, size, maxAngleDeg }: AnchorRules,
): boolean {
  if (maxAngleDeg === undefined || length === 0) return true;
  if (travelled < length / 2 || travelled + length / 2 > lengthOf(line)) return false;
  const turns = turnsOf(line).filter((turn) => Math.abs(turn.travelled - travelled) < length / 2);
  const window = 0.6 * size;
  return turns.every(
    (last) =>
      turns
        .filter((turn) => turn.travelled <= last.travelled)
        .filter((turn) => last.travelled - turn.travelled <= window)
        .reduce((sum, turn) => sum + turn.angleDeg, 0) <= maxAngleDeg,
  );
}

function turnsOf(line: readonly Point[]): { travelled: number; angleDeg: number }[] {
  let travelled = 0;
  return line.slice(1, -1).map((point, index) => {
    const before = line[index] as Point;
    const after = line[index + 2] as Point;
    travelled += distance(before, point);
    const turn =
      Math.atan2(after[1] - point[1], after[0] - point[0]) -
      Math.atan2(point[1] - before[1], point[0] - before[0]);
    const within = Math.atan2(Math.sin(turn), Math.cos(turn));
    return { travelled, angleDeg: (Math.abs(within) * 180) / Math.PI };
  });
}

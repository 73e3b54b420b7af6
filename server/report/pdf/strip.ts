import type { Line } from "./setParagraph.ts";
import type { Tag } from "./tag.ts";

/** What is on one height of a page, and never parted by its end: a line, or the lines of cells side by side. */
export interface Strip {
  /** Left free above it, but not where a page begins. */
  gapPx: number;
  /** From its base line. */
  abovePx: number;
  belowPx: number;
  /** Whether the page must not end after it. */
  keepsNext: boolean;
  parts: readonly Part[];
  /** Repeated above it where a page begins with it. */
  head?: readonly Strip[];
}

/** Its left is counted from that of the paper, and its height from the base line of its strip. */
export type Part = LinePart | RulePart | BarsPart | PicturePart | AnchorPart | MarkerPart;

interface LinePart {
  kind: "line";
  leftPx: number;
  line: Line;
}

interface RulePart {
  kind: "rule";
  leftPx: number;
  widthPx: number;
  downPx: number;
}

/** Rectangles of a chart, its lower left on the base line. */
export interface BarsPart {
  kind: "bars";
  leftPx: number;
  widthPx: number;
  heightPx: number;
  bars: readonly Bar[];
  /** Absent where the numbers it shows are said beside it. */
  tag?: Tag;
}

export interface Bar {
  leftPx: number;
  /** Of its upper edge, from the base line. */
  upPx: number;
  widthPx: number;
  heightPx: number;
  /** As the styles of pages name it. */
  look: string;
}

/** The picture, its lower left on the base line. */
interface PicturePart {
  kind: "picture";
  leftPx: number;
  widthPx: number;
  heightPx: number;
  tag: Tag;
}

/** Where links within the document lead. */
interface AnchorPart {
  kind: "anchor";
  id: string;
}

/** A tag that is there although nothing may be in it. */
interface MarkerPart {
  kind: "tag";
  tag: Tag;
}

export const heightOf = ({ abovePx, belowPx }: Strip): number => abovePx + belowPx;

/** One beside the other, line by line, on common base lines. */
export function sideBySide(columns: readonly (readonly Strip[])[]): Strip[] {
  const count = Math.max(0, ...columns.map(({ length }) => length));
  return Array.from({ length: count }, (_, index) => {
    const beside = columns.flatMap((column) => column[index] ?? []);
    return {
      gapPx: Math.max(...beside.map(({ gapPx }) => gapPx)),
      abovePx: Math.max(...beside.map(({ abovePx }) => abovePx)),
      belowPx: Math.max(...beside.map(({ belowPx }) => belowPx)),
      keepsNext: beside.some(({ keepsNext }) => keepsNext),
      parts: beside.flatMap(({ parts }) => parts),
    };
  });
}

/** With room above the first, and other parts on it. */
export function led(
  [first, ...others]: readonly Strip[],
  gapPx: number,
  parts: readonly Part[] = [],
): Strip[] {
  if (!first) return [];
  return [
    { ...first, gapPx: Math.max(first.gapPx, gapPx), parts: [...parts, ...first.parts] },
    ...others,
  ];
}

/** Short ones stay on one page; of long ones, no page begins or ends with a line alone. */
export function keptTogether(strips: readonly Strip[], mostLines: number): Strip[] {
  const last = strips.length - 1;
  const isShort = strips.length <= mostLines;
  return strips.map((strip, index) => {
    const keepsNext = index < last && (isShort || index === 0 || index === last - 1);
    return { ...strip, keepsNext: strip.keepsNext || keepsNext };
  });
}

export const sheetHeights = ["low", "half", "full"] as const;

export type SheetHeight = (typeof sheetHeights)[number];

/** Dragged further than this, the sheet goes on to the next height instead of falling back. */
const intentPx = 32;

/**
 * Where a sheet let go at `endPx` comes to rest: at the nearest height, but never back where the
 * drag began when it was meant.
 */
export function snapHeight(
  stops: Readonly<Record<SheetHeight, number>>,
  start: SheetHeight,
  endPx: number,
): SheetHeight {
  const distance = (height: SheetHeight) => Math.abs(stops[height] - endPx);
  const nearest = sheetHeights.reduce((best, each) =>
    distance(each) < distance(best) ? each : best,
  );
  const moved = endPx - stops[start];
  if (nearest !== start || Math.abs(moved) < intentPx) return nearest;
  return stepHeight(start, moved > 0 ? 1 : -1);
}

/** The next height up (`by` = 1) or down (-1); the ends hold. */
export function stepHeight(height: SheetHeight, by: 1 | -1): SheetHeight {
  return sheetHeights[sheetHeights.indexOf(height) + by] ?? height;
}

/** Order of the layers in the panel: top of the map first. */

/** `ids` with the one at `from` moved to `to`. */
export function moved(ids: readonly string[], from: number, to: number): readonly string[] {
  const id = ids[from];
  return id === undefined ? ids : ids.toSpliced(from, 1).toSpliced(to, 0, id);
}

/** `listed` with its shown layers in the order of `shown`; the hidden ones keep their places. */
export function arrange(listed: readonly string[], shown: readonly string[]): readonly string[] {
  const isShown = new Set(shown);
  const queue = [...shown];
  return listed.map((id) => (isShown.has(id) ? (queue.shift() ?? id) : id));
}

/**
 * The place among `middles` (the vertical middles of the rows, downwards) for a row held at `y`
 * that came from `from`.
 */
export function placeAt(middles: readonly number[], from: number, y: number): number {
  return middles.filter((middle, index) => index !== from && middle < y).length;
}

/** The names, the most similar to `name` first (by edits of one character). */
export function byNearness(name: string, names: readonly string[]): string[] {
  const distances = new Map(names.map((other) => [other, editDistance(name, other)]));
  return [...names].sort((a, b) => (distances.get(a) ?? 0) - (distances.get(b) ?? 0));
}

/** The most similar name, when it is near enough to have been meant. */
export function nearestName(name: string, names: readonly string[]): string | undefined {
  const [nearest] = byNearness(name, names);
  if (nearest === undefined) return undefined;
  return editDistance(name, nearest) <= Math.max(2, name.length / 3) ? nearest : undefined;
}

/** Levenshtein's distance. */
function editDistance(a: string, b: string): number {
  let previous = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (let row = 1; row <= a.length; row += 1) {
    const current = [row];
    for (let column = 1; column <= b.length; column += 1) {
      const replaced = (previous[column - 1] ?? 0) + (a[row - 1] === b[column - 1] ? 0 : 1);
      const inserted = (current[column - 1] ?? 0) + 1;
      const deleted = (previous[column] ?? 0) + 1;
      current.push(Math.min(replaced, inserted, deleted));
    }
    previous = current;
  }
  return previous[b.length] ?? 0;
}

import { setImmediate as nextTurn } from "node:timers/promises";

/** After so long, others get their turn. */
const turnMs = 15;

/** Maps one after another, and lets whatever else waits be done in between. */
export async function mapInTurns<Item, Result>(
  items: readonly Item[],
  map: (item: Item) => Result | Promise<Result>,
): Promise<Result[]> {
  const results: Result[] = [];
  let turn = performance.now();
  for (const item of items) {
    results.push(await map(item));
    if (performance.now() - turn < turnMs) continue;
    await nextTurn();
    turn = performance.now();
  }
  return results;
}

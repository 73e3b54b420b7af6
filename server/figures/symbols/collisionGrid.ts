import type { Box } from "../text/inkBox.ts";

const cellPx = 48;

/** Boxes that are taken, found again by where they are. */
export class CollisionGrid {
  readonly #cells = new Map<string, Box[]>();

  collides(box: Box): boolean {
    return cellsOf(box).some((cell) => this.#cells.get(cell)?.some((taken) => overlap(taken, box)));
  }

  take(box: Box): void {
    for (const cell of cellsOf(box)) {
      const boxes = this.#cells.get(cell);
      if (boxes) boxes.push(box);
      else this.#cells.set(cell, [box]);
    }
  }
}

function overlap(a: Box, b: Box): boolean {
  return a.left < b.right && a.right > b.left && a.top < b.bottom && a.bottom > b.top;
}

function cellsOf({ left, top, right, bottom }: Box): string[] {
  const cells: string[] = [];
  for (let x = Math.floor(left / cellPx); x * cellPx < right; x++) {
    for (let y = Math.floor(top / cellPx); y * cellPx < bottom; y++) cells.push(`${x},${y}`);
  }
  return cells;
}

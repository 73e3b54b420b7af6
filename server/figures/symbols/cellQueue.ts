/**
 * What reaches farthest comes first. A binary heap, and of equals gives the same one first as MapLibre's does
 * (https://github.com/mourner/tinyqueue).
 */
export class CellQueue<Cell extends { reach: number }> {
  readonly #cells: Cell[] = [];

  push(cell: Cell): void {
    const cells = this.#cells;
    let at = cells.length;
    cells.push(cell);
    while (at > 0) {
      const above = (at - 1) >> 1;
      const other = cells[above] as Cell;
      if (cell.reach <= other.reach) break;
      cells[at] = other;
      at = above;
    }
    cells[at] = cell;
  }

  pop(): Cell | undefined {
    const cells = this.#cells;
    const [top] = cells;
    const last = cells.pop();
    if (last && cells.length > 0) this.#sinkFromTop(last);
    return top;
  }

  #sinkFromTop(cell: Cell): void {
    const cells = this.#cells;
    let at = 0;
    while (at < cells.length >> 1) {
      const [left, right] = [2 * at + 1, 2 * at + 2];
      const isRight =
        right < cells.length && (cells[right] as Cell).reach > (cells[left] as Cell).reach;
      const below = isRight ? right : left;
      const other = cells[below] as Cell;
      if (other.reach <= cell.reach) break;
      cells[at] = other;
      at = below;
    }
    cells[at] = cell;
  }
}

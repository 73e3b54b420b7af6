/** A cell of a grid: row 0 is the header. */
export interface Cell {
  row: number;
  column: number;
}

export interface GridSize {
  /** With the header. */
  rows: number;
  columns: number;
  /** Rows that are seen at once. */
  page: number;
  isRightToLeft: boolean;
}

type Press = Pick<KeyboardEvent, "key" | "ctrlKey" | "metaKey">;

/** Where a key leads in a grid, as the ARIA pattern has it; null for keys that lead nowhere. */
export function gridMove(press: Press, from: Cell, size: GridSize): Cell | null {
  const to = target(press, from, size);
  return (
    to && {
      row: Math.min(Math.max(to.row, 0), size.rows - 1),
      column: Math.min(Math.max(to.column, 0), size.columns - 1),
    }
  );
}

function target({ key, ctrlKey, metaKey }: Press, { row, column }: Cell, size: GridSize) {
  const onward = size.isRightToLeft ? -1 : 1;
  const wholeGrid = ctrlKey || metaKey;
  switch (key) {
    case "ArrowDown":
      return { row: row + 1, column };
    case "ArrowUp":
      return { row: row - 1, column };
    case "ArrowRight":
      return { row, column: column + onward };
    case "ArrowLeft":
      return { row, column: column - onward };
    case "PageDown":
      return { row: row + size.page, column };
    case "PageUp":
      return { row: Math.max(row - size.page, Math.min(row, 1)), column };
    case "Home":
      return { row: wholeGrid ? Math.min(1, size.rows - 1) : row, column: 0 };
    case "End":
      return { row: wholeGrid ? size.rows - 1 : row, column: size.columns - 1 };
    default:
      return null;
  }
}

/** Rows `first` up to, but not with, `end`. */
export interface RowWindow {
  first: number;
  end: number;
}

/** Rows drawn beyond the edges, so that a quick scroll finds them there. */
const margin = 6;

/** Which of `count` rows of one height are seen, or nearly. */
export function rowWindow(view: {
  scrollTopPx: number;
  heightPx: number;
  rowPx: number;
  count: number;
}): RowWindow {
  const { scrollTopPx, heightPx, rowPx, count } = view;
  const first = Math.floor(scrollTopPx / rowPx) - margin;
  const end = Math.ceil((scrollTopPx + heightPx) / rowPx) + margin;
  return { first: clamp(first, count), end: clamp(end, count) };
}

const clamp = (index: number, count: number) => Math.min(Math.max(index, 0), count);

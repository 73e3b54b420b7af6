/** Sizes of figures with a name, in millimetres. */
export const figureSizes = {
  /** One column of a journal. */
  "journal-column": [85, 85],
  a4: [170, 247],
  "a4-landscape": [257, 170],
  slide: [254, 142.875],
  /** At 120 dots per inch 1200 × 630 pixels. */
  social: [254, 133.35],
} as const satisfies Record<string, readonly [widthMm: number, heightMm: number]>;

export type FigureSize = keyof typeof figureSizes;

/** Where none is named, in millimetres. */
export const usualSize = [160, 110] as const;
export const usualDpi = 300;

export const leastSideMm = 20;
/** A3, either way up. */
export const greatestSidesMm = [297, 420] as const;
export const dpiRange = [36, 600] as const;

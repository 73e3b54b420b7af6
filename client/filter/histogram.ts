export interface Histogram {
  bins: readonly HistogramBin[];
  /** Bins are equally wide in the logarithm. */
  logarithmic: boolean;
}

export interface HistogramBin {
  /** The first bin's is the smallest value; each reaches to the next one's, the last to the greatest value. */
  from: number;
  to: number;
  count: number;
}

const binCount = 16;

/** Beyond this ratio of the greatest value to the middle one, most values would be in the first bin. */
const skewed = 12;

/** @param sorted smallest first */
export function histogramOf(sorted: readonly number[]): Histogram | null {
  const least = sorted[0];
  const greatest = sorted.at(-1);
  const middle = sorted[Math.floor(sorted.length / 2)];
  if (least === undefined || greatest === undefined || middle === undefined) return null;
  if (least === greatest) return null;
  const logarithmic = least > 0 && greatest / middle > skewed;
  const [onto, back] = logarithmic ? [Math.log, Math.exp] : [identity, identity];
  const [start, end] = [onto(least), onto(greatest)];
  const edge = (index: number) => back(start + ((end - start) * index) / binCount);
  const counts = new Array<number>(binCount).fill(0);
  for (const value of sorted) {
    const bin = Math.floor(((onto(value) - start) / (end - start)) * binCount);
    const index = Math.min(bin, binCount - 1);
    counts[index] = (counts[index] ?? 0) + 1;
  }
  return {
    bins: counts.map((count, index) => ({ from: edge(index), to: edge(index + 1), count })),
    logarithmic,
  };
}

const identity = (value: number): number => value;

/** Round steps, as axes are read. */
const steps = [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000, 5000, 10_000];

const leastSpacingPx = 56;
const mostCountTicks = 4;

/** Kilometres that are written along the axis: round ones, as close as they can be read. */
export function kilometreTicks(lengthM: number, widthPx: number): readonly number[] {
  const km = lengthM / 1000;
  const step = steps.find((each) => (each / km) * widthPx >= leastSpacingPx) ?? km;
  return multiples(step, km);
}

/** Whole numbers at which the height of bars can be read, from 0 to the first that no bar is above. */
export function countTicks(highest: number): readonly number[] {
  const step = steps.find((each) => Math.ceil(highest / each) <= mostCountTicks) ?? highest;
  return multiples(step, Math.ceil(Math.max(highest, 1) / step) * step);
}

function multiples(step: number, upTo: number): number[] {
  return Array.from({ length: Math.floor(upTo / step) + 1 }, (_, index) => index * step);
}

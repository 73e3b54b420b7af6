/** Distance, in pixels of the image, over which the field falls from 1 to 0, and how much of that lies outside. */
const radiusPx = 8;
const outside = 0.75;

/** Pixels an image needs around its shape for the field to fade out. */
export const fieldMarginPx = 3;

/** More than any squared distance in an image. */
const far = 1e20;

/**
 * The signed distance to the edge of a shape, in the encoding MapLibre expects of `sdf` images: 191 of 255 on the edge, 8
 * pixels from 0 to 255.
 * `coverage` is 0 to 255 by pixel, row by row; partly covered pixels place the edge within themselves.
 * @see https://cs.brown.edu/people/pfelzens/papers/dt-final.pdf for the transform.
 */
export function signedDistance(
  coverage: Uint8ClampedArray,
  width: number,
  height: number,
): Uint8ClampedArray<ArrayBuffer> {
  const covered = Float64Array.from(coverage, (value) => value / 255);
  const toShape = squaredDistances(
    covered.map((share) => (share === 0 ? far : Math.max(0, 0.5 - share) ** 2)),
    width,
    height,
  );
  const toGround = squaredDistances(
    covered.map((share) => (share === 1 ? far : Math.max(0, share - 0.5) ** 2)),
    width,
    height,
  );
  return Uint8ClampedArray.from(toShape, (squared, index) => {
    const distancePx = Math.sqrt(squared) - Math.sqrt(toGround[index] ?? 0);
    return 255 * (outside - distancePx / radiusPx);
  });
}

/** Of every pixel, the least of the seeds each with its squared distance added: columns first, then rows. */
function squaredDistances(seeds: Float64Array, width: number, height: number): Float64Array {
  for (let x = 0; x < width; x++) transformLine(seeds, x, width, height);
  for (let y = 0; y < height; y++) transformLine(seeds, y * width, 1, width);
  return seeds;
}

/** The lower envelope of the parabolas that stand on the values of one line of the grid. */
function transformLine(grid: Float64Array, offset: number, stride: number, length: number): void {
  const at = (index: number) => grid[offset + index * stride] ?? far;
  const heights = Float64Array.from({ length }, (_, index) => at(index));
  const height = (index: number) => heights[index] ?? far;
  const crossing = (a: number, b: number) =>
    (height(a) - height(b) + a * a - b * b) / (2 * (a - b));
  const lowest = [0];
  const from = [-Infinity];
  for (let index = 1; index < length; index++) {
    while (crossing(index, lowest.at(-1) ?? 0) <= (from.at(-1) ?? 0)) {
      lowest.pop();
      from.pop();
    }
    from.push(crossing(index, lowest.at(-1) ?? 0));
    lowest.push(index);
  }
  for (let index = 0, k = 0; index < length; index++) {
    while ((from[k + 1] ?? Infinity) < index) k++;
    const seat = lowest[k] ?? 0;
    grid[offset + index * stride] = height(seat) + (index - seat) ** 2;
  }
}

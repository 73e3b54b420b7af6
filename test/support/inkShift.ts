import { decode } from "fast-png";
import type { PlacedName } from "./placedNames.ts";

/** How dark, or on dark paper how light, each pixel of a picture is: 0 to 1. */
export interface Ink {
  widthPx: number;
  heightPx: number;
  values: Float32Array;
}

/** @param png letters on paper; its upper left corner is paper. */
export function inkOf(png: Uint8Array): Ink {
  const { data, channels, width: widthPx, height: heightPx } = decode(png);
  const brightness = Float32Array.from({ length: widthPx * heightPx }, (_, index) => {
    const [r = 0, g = 0, b = 0] = data.subarray(channels * index, channels * index + 3);
    return (0.3 * r + 0.6 * g + 0.1 * b) / 255;
  });
  const paper = median(brightness);
  const values = brightness.map((value) => Math.max(0, Math.abs(value - paper) - 0.12));
  return { widthPx, heightPx, values };
}

const median = (values: Float32Array): number => values.toSorted()[values.length >> 1] ?? 0;

const reachPx = 4;

/** By how many pixels a name of one picture has to be moved to lie on the same one of another. */
export function inkShift(from: Ink, to: Ink, { box }: PlacedName): number {
  let best = { overlap: 0, shift: Number.POSITIVE_INFINITY };
  for (let dy = -reachPx; dy <= reachPx; dy++) {
    for (let dx = -reachPx; dx <= reachPx; dx++) {
      const overlap = overlapAt(from, to, box, dx, dy);
      if (overlap > best.overlap) best = { overlap, shift: Math.hypot(dx, dy) };
    }
  }
  return best.shift;
}

function overlapAt(from: Ink, to: Ink, box: PlacedName["box"], dx: number, dy: number): number {
  const [left, top, right, bottom] = box.map(Math.round) as [number, number, number, number];
  let overlap = 0;
  for (let y = top; y <= bottom; y++) {
    for (let x = left; x <= right; x++) overlap += at(from, x, y) * at(to, x + dx, y + dy);
  }
  return overlap;
}

function at({ widthPx, heightPx, values }: Ink, x: number, y: number): number {
  const isInside = x >= 0 && y >= 0 && x < widthPx && y < heightPx;
  return isInside ? (values[y * widthPx + x] ?? 0) : 0;
}

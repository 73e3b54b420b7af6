import type { Camera } from "../camera.ts";
import { framedAreas } from "../framedPaths.ts";
import type { MapFeature } from "../mapFeature.ts";
import type { Point } from "../scene.ts";

/** A place well inside of each area of a feature, of what the figure shows of it. */
export function areaCentres(feature: MapFeature, camera: Camera, marginPx: number): Point[] {
  return framedAreas(feature, camera, marginPx).flatMap((rings) => {
    const centre = centreOf(rings);
    return centre ? [centre] : [];
  });
}

/** The middle of the longest stretch inside, of some level lines across the area. */
function centreOf(rings: readonly (readonly Point[])[]): Point | undefined {
  const ys = (rings[0] ?? []).map(([, y]) => y);
  const [top, bottom] = [Math.min(...ys), Math.max(...ys)];
  let best: { at: Point; lengthPx: number } | undefined;
  for (const share of [0.5, 0.4, 0.6, 0.3, 0.7, 0.2, 0.8]) {
    const y = top + (bottom - top) * share;
    const crossings = rings.flatMap((ring) => crossingsOf(ring, y)).sort((a, b) => a - b);
    for (let index = 0; index + 1 < crossings.length; index += 2) {
      const [from, to] = [crossings[index] as number, crossings[index + 1] as number];
      if (to - from > (best?.lengthPx ?? 0))
        best = { at: [(from + to) / 2, y], lengthPx: to - from };
    }
  }
  return best?.at;
}

function crossingsOf(ring: readonly Point[], y: number): number[] {
  return ring.flatMap(([x2, y2], index) => {
    const [x1, y1] = ring.at(index - 1) as Point;
    return y1 < y === y2 < y ? [] : [x1 + ((y - y1) / (y2 - y1)) * (x2 - x1)];
  });
}

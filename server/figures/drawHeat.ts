import type { Color } from "@maplibre/maplibre-gl-style-spec";
import { encode } from "fast-png";
import { type Camera, projector } from "./camera.ts";
import type { MapFeature } from "./mapFeature.ts";
import type { Mark } from "./scene.ts";
import type { StyleLayer } from "./styleLayer.ts";

/** MapLibre's kernel: a Gaussian whose deviation is a third of the radius, drawn as far as it comes to this. */
const kernelPeak = 1 / Math.sqrt(2 * Math.PI);
const leastDensity = 1 / 255 / 16;

export function drawHeat(
  layer: StyleLayer,
  features: readonly MapFeature[],
  camera: Camera,
): Mark[] {
  const opacity = layer.number("heatmap-opacity");
  if (features.length === 0 || opacity === 0) return [];
  const [width, height] = [Math.ceil(camera.widthPx), Math.ceil(camera.heightPx)];
  const density = new Float32Array(width * height);
  const project = projector(camera);
  const intensity = layer.number("heatmap-intensity");
  for (const feature of features) {
    const radius = layer.number("heatmap-radius", feature);
    const peak = kernelPeak * intensity * layer.number("heatmap-weight", feature);
    for (const [x = 0, y = 0] of feature.paths) {
      spread(density, width, project(x, y), radius, peak);
    }
  }
  const png = encode({ width, height, channels: 4, data: coloured(density, layer) });
  return [{ kind: "raster", png, at: [0, 0], widthPx: width, heightPx: height, opacity }];
}

function spread(
  density: Float32Array,
  width: number,
  [atX, atY]: readonly [number, number],
  radius: number,
  peak: number,
): void {
  if (peak <= leastDensity) return;
  const height = density.length / width;
  const reach = (radius * Math.sqrt(-2 * Math.log(leastDensity / peak))) / 3;
  const [left, right] = [Math.max(0, Math.floor(atX - reach)), Math.min(width - 1, atX + reach)];
  const [top, bottom] = [Math.max(0, Math.floor(atY - reach)), Math.min(height - 1, atY + reach)];
  for (let y = top; y <= bottom; y++) {
    for (let x = left; x <= right; x++) {
      const squared = ((x + 0.5 - atX) ** 2 + (y + 0.5 - atY) ** 2) / radius ** 2;
      const index = y * width + x;
      density[index] = (density[index] ?? 0) + peak * Math.exp(-0.5 * 9 * squared);
    }
  }
}

/** In 256 steps, as MapLibre looks colours up. */
function coloured(density: Float32Array, layer: StyleLayer): Uint8ClampedArray {
  const ramp = Array.from({ length: 256 }, (_, step) => layer.heatColour(step / 255));
  const pixels = new Uint8ClampedArray(4 * density.length);
  density.forEach((value, index) => {
    const [r, g, b, a] = (ramp[Math.round(Math.min(value, 1) * 255)] as Color).rgb;
    pixels.set([255 * r, 255 * g, 255 * b, 255 * a], 4 * index);
  });
  return pixels;
}

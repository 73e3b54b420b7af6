import type { Camera } from "./camera.ts";
import { tileScale } from "./camera.ts";
import { framedLines } from "./framedPaths.ts";
import type { MapFeature } from "./mapFeature.ts";
import { lineData } from "./pathData.ts";
import type { Mark, Stroke } from "./scene.ts";
import type { StyleLayer } from "./styleLayer.ts";

const leastMarginPx = 8;

export function drawLine(
  layer: StyleLayer,
  features: readonly MapFeature[],
  camera: Camera,
): Mark[] {
  return features
    .filter(({ type }) => type !== "Point")
    .flatMap((feature) => {
      const stroke = strokeOf(layer, feature, camera);
      if (stroke.opacity === 0 || stroke.widthPx === 0) return [];
      const lines = framedLines(feature, camera, leastMarginPx + stroke.widthPx);
      return lines.length === 0 ? [] : marksOf(lines, stroke);
    });
}

function marksOf(lines: ReturnType<typeof framedLines>, stroke: Stroke): Mark[] {
  if (!stroke.dash) {
    return [{ kind: "path", d: lineData(lines.map(({ points }) => points)), stroke }];
  }
  return lines.map(({ points, startPx }) => ({
    kind: "path",
    d: lineData([points]),
    stroke: startPx === 0 ? stroke : { ...stroke, dashOffsetPx: startPx },
  }));
}

function strokeOf(layer: StyleLayer, feature: MapFeature, camera: Camera): Stroke {
  const dash = dashOf(layer, feature, camera);
  return {
    ...layer.colour("line-color", feature, layer.number("line-opacity", feature)),
    widthPx: layer.number("line-width", feature),
    cap: layer.get("line-cap", feature),
    join: layer.get("line-join", feature),
    ...(dash && { dash }),
  };
}

/** Between two whole zooms MapLibre enlarges the dashes of the lower one. */
function dashOf(layer: StyleLayer, feature: MapFeature, camera: Camera): number[] | undefined {
  const { tileZoom, enlarged } = tileScale(camera);
  const dash = layer.get<readonly number[] | undefined>("line-dasharray", feature, tileZoom);
  if (!dash || dash.slice(1).every((gap, index) => index % 2 === 1 || gap === 0)) return undefined;
  const widthPx = layer.number("line-width", feature, tileZoom);
  return dash.map((part) => part * widthPx * enlarged);
}

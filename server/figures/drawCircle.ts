import type { Camera } from "./camera.ts";
import { framedPoints } from "./framedPaths.ts";
import type { MapFeature } from "./mapFeature.ts";
import type { CircleMark, Colour, Mark } from "./scene.ts";
import type { StyleLayer } from "./styleLayer.ts";

export function drawCircle(
  layer: StyleLayer,
  features: readonly MapFeature[],
  camera: Camera,
): Mark[] {
  return sorted(layer, features).flatMap((feature) => {
    const look = lookOf(layer, feature);
    if (!look.fill && !look.stroke) return [];
    const reachPx = look.radiusPx + (look.stroke?.widthPx ?? 0);
    return framedPoints(feature, camera, reachPx).map(
      (at): CircleMark => ({ kind: "circle", at, ...look }),
    );
  });
}

/** Lower keys first, under the others. */
export function sorted(layer: StyleLayer, features: readonly MapFeature[]): readonly MapFeature[] {
  const property = layer.type === "circle" ? "circle-sort-key" : "symbol-sort-key";
  if (!layer.isSet(property)) return features;
  const keys = new Map(features.map((each) => [each, layer.number(property, each)]));
  return features.toSorted((a, b) => (keys.get(a) ?? 0) - (keys.get(b) ?? 0));
}

function lookOf(layer: StyleLayer, feature: MapFeature): Omit<CircleMark, "kind" | "at"> {
  const fill = layer.colour("circle-color", feature, layer.number("circle-opacity", feature));
  const widthPx = layer.number("circle-stroke-width", feature);
  const opacity = layer.number("circle-stroke-opacity", feature);
  const edge = layer.colour("circle-stroke-color", feature, opacity);
  const radiusPx = layer.number("circle-radius", feature);
  const blur = layer.number("circle-blur", feature);
  return {
    // MapLibre's stroke begins where the circle ends; ours lies across its line.
    radiusPx: radiusPx + (isSeen(edge, widthPx) ? widthPx / 2 : 0),
    ...(fill.opacity > 0 && { fill }),
    ...(blur > 0 && { blur }),
    ...(isSeen(edge, widthPx) && {
      stroke: { ...edge, widthPx, cap: "butt", join: "round" } as const,
    }),
  };
}

const isSeen = ({ opacity }: Colour, widthPx: number): boolean => opacity > 0 && widthPx > 0;

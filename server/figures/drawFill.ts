import type { Camera } from "./camera.ts";
import { projector, tileScale } from "./camera.ts";
import { framedAreas } from "./framedPaths.ts";
import type { MapFeature } from "./mapFeature.ts";
import { ringData } from "./pathData.ts";
import type { Mark, Paint, PathMark } from "./scene.ts";
import type { StyleLayer } from "./styleLayer.ts";

/** Beyond the frame, so that the edge of what is cut off does not show. */
const marginPx = 8;

export function drawFill(
  layer: StyleLayer,
  features: readonly MapFeature[],
  camera: Camera,
): Mark[] {
  return features
    .filter(({ type }) => type === "Polygon")
    .flatMap((feature) => {
      const fill = paintOf(layer, feature, camera);
      const areas = fill && fill.opacity > 0 ? framedAreas(feature, camera, marginPx) : [];
      if (!fill || areas.length === 0) return [];
      const d = areas.map(ringData).join("");
      return [{ kind: "path", d, fill, ...edge(layer, fill) } satisfies PathMark];
    });
}

function paintOf(layer: StyleLayer, feature: MapFeature, camera: Camera): Paint | undefined {
  const opacity = layer.number("fill-opacity", feature);
  if (!layer.isSet("fill-pattern")) return layer.colour("fill-color", feature, opacity);
  const pattern = String(layer.get<unknown>("fill-pattern", feature) ?? "");
  if (pattern === "") return undefined;
  const origin = projector(camera)(0, 0);
  return { pattern, scale: tileScale(camera).enlarged, origin, opacity };
}

/** Areas that share an edge must not let the ground through between them: MapLibre widens them by its smoothing. */
function edge(layer: StyleLayer, fill: Paint): Pick<PathMark, "stroke"> {
  if ("pattern" in fill || fill.opacity < 1 || !layer.get<boolean>("fill-antialias")) return {};
  return { stroke: { ...fill, widthPx: 0.5, cap: "butt", join: "round" } };
}

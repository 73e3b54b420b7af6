import type { Camera } from "./camera.ts";
import { projector, tileScale } from "./camera.ts";
import { framedAreas } from "./framedPaths.ts";
import { imageShapes } from "./images/imageShapes.ts";
import type { MapFeature } from "./mapFeature.ts";
import { ringData } from "./pathData.ts";
import type { Colour, Mark, PathMark, Point } from "./scene.ts";
import type { StyleLayer } from "./styleLayer.ts";

/** Beyond the frame, so that the edge of what is cut off does not show. */
const marginPx = 8;

export function drawFill(
  layer: StyleLayer,
  features: readonly MapFeature[],
  camera: Camera,
): Mark[] {
  const draw = layer.isSet("fill-pattern") ? patterned : plain;
  return features
    .filter(({ type }) => type === "Polygon")
    .flatMap((feature) => draw(layer, feature, camera));
}

function plain(layer: StyleLayer, feature: MapFeature, camera: Camera): Mark[] {
  const fill = layer.colour("fill-color", feature, layer.number("fill-opacity", feature));
  const areas = fill.opacity > 0 ? framedAreas(feature, camera, marginPx) : [];
  if (areas.length === 0) return [];
  return [{ kind: "path", d: areas.map(ringData).join(""), fill, ...edge(layer, fill) }];
}

/** Areas that share an edge must not let the ground through between them: MapLibre widens them by its smoothing. */
function edge(layer: StyleLayer, fill: Colour): Pick<PathMark, "stroke"> {
  if (fill.opacity < 1 || !layer.get<boolean>("fill-antialias")) return {};
  return { stroke: { ...fill, widthPx: 0.5, cap: "butt", join: "round" } };
}

/** Patterns begin at the corner of the world; between two whole zooms MapLibre enlarges those of the lower one. */
function patterned(layer: StyleLayer, feature: MapFeature, camera: Camera): Mark[] {
  const image = String(layer.get<unknown>("fill-pattern", feature) ?? "");
  const opacity = layer.number("fill-opacity", feature);
  const areas = image === "" || opacity === 0 ? [] : framedAreas(feature, camera, marginPx);
  if (areas.length === 0) return [];
  const scale = tileScale(camera).enlarged;
  const { widthPx, heightPx } = imageShapes(image);
  const at = tilesOver(areas.flat(2), projector(camera)(0, 0), [widthPx * scale, heightPx * scale]);
  return [{ kind: "tiles", image, at, scale, opacity, within: areas.map(ringData).join("") }];
}

function tilesOver(points: readonly Point[], origin: Point, size: Point): Point[] {
  const [columns, rows] = ([0, 1] as const).map((axis) => {
    const values = points.map((point) => (point[axis] - origin[axis]) / size[axis]);
    const first = Math.floor(values.reduce((least, value) => Math.min(least, value)));
    const last = Math.floor(values.reduce((most, value) => Math.max(most, value)));
    return Array.from({ length: last - first + 1 }, (_, index) => first + index);
  }) as [number[], number[]];
  return rows.flatMap((row) =>
    columns.map(
      (column): Point => [origin[0] + (column + 0.5) * size[0], origin[1] + (row + 0.5) * size[1]],
    ),
  );
}

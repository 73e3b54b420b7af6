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
  const tiles = { size: [widthPx * scale, heightPx * scale] as const, camera };
  const at = tilesOver(areas.flat(2), tiles);
  const within = areas.map(ringData).join("");
  const angleDeg = -camera.bearingDeg;
  return [{ kind: "tiles", image, at, scale, angleDeg, opacity, within }];
}

interface Tiles {
  size: Point;
  camera: Camera;
}

/** The middles of the tiles that lie over some points; they turn with the map. */
function tilesOver(points: readonly Point[], { size, camera }: Tiles): Point[] {
  const [originX, originY] = projector(camera)(0, 0);
  const { alongX, alongY } = axesOf(camera);
  const [columns, rows] = ([alongX, alongY] as const).map(([x, y], axis) => {
    const values = points.map(
      (at) => ((at[0] - originX) * x + (at[1] - originY) * y) / (size[axis] as number),
    );
    const first = Math.floor(values.reduce((least, value) => Math.min(least, value)));
    const last = Math.floor(values.reduce((most, value) => Math.max(most, value)));
    return Array.from({ length: last - first + 1 }, (_, index) => first + index + 0.5);
  }) as [number[], number[]];
  return rows.flatMap((row) =>
    columns.map((column): Point => {
      const [x, y] = [column * size[0], row * size[1]];
      return [originX + x * alongX[0] + y * alongY[0], originY + x * alongX[1] + y * alongY[1]];
    }),
  );
}

/** Which way east and south are on the figure. */
function axesOf({ bearingDeg }: Camera): { alongX: Point; alongY: Point } {
  const angle = (bearingDeg * Math.PI) / 180;
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  return { alongX: [cos, -sin], alongY: [sin, cos] };
}

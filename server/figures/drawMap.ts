import type { LayerSpecification, StyleSpecification } from "@maplibre/maplibre-gl-style-spec";
import { mapInTurns } from "../analysis/mapInTurns.ts";
import { type Camera, worldBox } from "./camera.ts";
import { drawCircle } from "./drawCircle.ts";
import { drawFill } from "./drawFill.ts";
import { drawHeat } from "./drawHeat.ts";
import { drawLine } from "./drawLine.ts";
import { type MapFeature, overlaps } from "./mapFeature.ts";
import type { Mark, SceneGroup } from "./scene.ts";
import { StyleLayer } from "./styleLayer.ts";
import { layerSymbols } from "./symbols/layerSymbols.ts";
import { placeSymbols } from "./symbols/placeSymbols.ts";
import type { Box } from "./text/inkBox.ts";

/** The features of a source's layer; none where it has none in the figure. */
export type FindFeatures = (
  source: string,
  sourceLayer: string | undefined,
) => readonly MapFeature[];

/** Lines and symbols reach at most this far beyond their features. */
const marginPx = 64;

/**
 * A style as a scene: what MapLibre draws of it where the camera looks, one group for each of its layers that draws
 * anything, bottom first. Between layers others have their turn.
 * @param taken of the frame, where no names are to stand.
 */
export async function drawMap(
  style: StyleSpecification,
  camera: Camera,
  find: FindFeatures,
  titleOf: (layer: LayerSpecification) => string,
  taken: readonly Box[] = [],
): Promise<SceneGroup[]> {
  const layers = style.layers
    .map((spec) => ({ spec, layer: new StyleLayer(spec, camera.zoom) }))
    .filter(({ layer }) => layer.isVisible);
  const box = worldBox(camera, marginPx);
  const featuresOf = (layer: StyleLayer) =>
    layer.source === undefined
      ? []
      : find(layer.source, layer.sourceLayer).filter(
          (feature) => isNear(layer, feature, box) && layer.draws(feature),
        );
  const symbolLayers = layers.filter(({ layer }) => layer.type === "symbol");
  const wanted = await mapInTurns(symbolLayers, ({ layer }) =>
    layerSymbols(layer, featuresOf(layer), camera, maxzoomOf(style, layer)),
  );
  const placed = placeSymbols(wanted, camera, taken);
  const symbols = new Map(symbolLayers.map(({ layer }, index) => [layer, placed[index] ?? []]));
  const marks = await mapInTurns(
    layers,
    ({ layer }) => symbols.get(layer) ?? drawLayer(layer, featuresOf(layer), camera),
  );
  return layers.flatMap(({ spec }, index): SceneGroup[] => {
    const own = marks[index] ?? [];
    const id = `layer-${index}-${spec.id.replace(/[^a-z0-9]+/gi, "-")}`;
    return own.length === 0 ? [] : [{ id, title: titleOf(spec), marks: own }];
  });
}

/** Without one MapLibre takes 22, and 18 of what it cuts into tiles itself. */
function maxzoomOf({ sources }: StyleSpecification, { source = "" }: StyleLayer): number {
  const spec = sources[source];
  if (spec?.type === "geojson") return spec.maxzoom ?? 18;
  return spec && "maxzoom" in spec ? (spec.maxzoom ?? 22) : 22;
}

/** Circles and heat of points far outside reach in. */
function isNear(layer: StyleLayer, { box: own }: MapFeature, box: MapFeature["box"]): boolean {
  return layer.type === "circle" || layer.type === "heatmap" || overlaps(own, box);
}

function drawLayer(layer: StyleLayer, features: readonly MapFeature[], camera: Camera): Mark[] {
  switch (layer.type) {
    case "background":
      return drawBackground(layer, camera);
    case "fill":
      return drawFill(layer, features, camera);
    case "line":
      return drawLine(layer, features, camera);
    case "circle":
      return drawCircle(layer, features, camera);
    case "heatmap":
      return drawHeat(layer, features, camera);
    default:
      throw new TypeError(`figures draw no ${layer.type} layers`);
  }
}

function drawBackground(layer: StyleLayer, { widthPx, heightPx }: Camera): Mark[] {
  const fill = layer.colour("background-color", undefined, layer.number("background-opacity"));
  return [{ kind: "path", d: `M0 0h${widthPx}v${heightPx}h${-widthPx}Z`, fill }];
}

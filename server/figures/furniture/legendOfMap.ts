import { basemapSource } from "../../cartography/basemapSource.ts";
import { drawingClass } from "../../cartography/drawingClass.ts";
import { heatSource } from "../../cartography/heatStyle.ts";
import { classProperties } from "../../cartography/layerClasses.ts";
import type { LegendEntry } from "../../cartography/legend.ts";
import { sharedLegend } from "../../cartography/sharedLegend.ts";
import type { Theme } from "../../contract/mapSpec.ts";
import type { Language, LayerState, Worldview } from "../../contract/wire.ts";
import { type Camera, worldBox } from "../camera.ts";
import type { FindFeatures } from "../drawMap.ts";
import { framedAreas, framedLines, framedPoints } from "../framedPaths.ts";
import { type MapFeature, overlaps } from "../mapFeature.ts";

export interface MapInView {
  /** Of the data, and the basemap's below them. */
  layers: readonly LayerState[];
  camera: Camera;
  find: FindFeatures;
  theme: Theme;
  lang: Language;
  worldview: Worldview;
}

/** What the signs mean that are in the map: those of its layers first, then of its boundaries. */
export function legendOfMap(map: MapInView): readonly LegendEntry[] {
  const { layers, theme, lang } = map;
  const isGround = ({ symbol }: LayerState) => symbol.type === "basemap";
  return [layers.filter((layer) => !isGround(layer)), layers.filter(isGround)].flatMap((some) => {
    const classesInView = Object.fromEntries(
      some.map((layer) => [layer.id, classesOf(layer, map)]),
    );
    return sharedLegend(some, { theme, lang, classesInView });
  });
}

function classesOf(layer: LayerState, { camera, find, worldview }: MapInView): string[] {
  const source = layer.symbol.type === "basemap" ? basemapSource : layer.id;
  const box = worldBox(camera, 0);
  const features = find(source, layer.id).filter(
    (feature) => overlaps(feature.box, box) && isOf(feature, worldview),
  );
  const isTogether = ({ properties }: MapFeature) => "point_count" in properties;
  const single = features.filter((feature) => !isTogether(feature));
  const classes = classProperties(layer).flatMap((property) => {
    const values = new Set<string>();
    for (const feature of single) {
      const value = String(feature.properties[property]);
      // Whether a long line comes into view is slow to tell: once for each class is enough.
      if (!values.has(value) && isInView(feature, camera)) values.add(value);
    }
    const terms = Object.keys(layer.properties[property]?.vocabulary ?? {});
    return terms.length > 0 ? terms.filter((term) => values.has(term)) : [...values].sort();
  });
  return [
    ...(features.some((each) => isTogether(each) && isInView(each, camera))
      ? [drawingClass("clusters")]
      : []),
    ...(find(heatSource(layer), layer.id).length > 0 ? [drawingClass("heat")] : []),
    ...classes,
  ];
}

/** Boundaries belong to a worldview, or to all. */
function isOf({ properties }: MapFeature, worldview: Worldview): boolean {
  const { worldview: own = "all" } = properties;
  return own === "all" || own === worldview;
}

function isInView(feature: MapFeature, camera: Camera): boolean {
  if (feature.type === "Point") return framedPoints(feature, camera, 0).length > 0;
  if (feature.type === "LineString") return framedLines(feature, camera, 0).length > 0;
  return framedAreas(feature, camera, 0).length > 0;
}

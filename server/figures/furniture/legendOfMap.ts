import { basemapSource } from "../../cartography/basemapSource.ts";
import { drawingClass } from "../../cartography/drawingLegend.ts";
import { heatSource } from "../../cartography/heatStyle.ts";
import { classProperties } from "../../cartography/layerClasses.ts";
import type { LegendEntry } from "../../cartography/legend.ts";
import { sharedLegend } from "../../cartography/sharedLegend.ts";
import type { Theme } from "../../contract/mapSpec.ts";
import type { Language, LayerState, Worldview } from "../../contract/wire.ts";
import type { Camera } from "../camera.ts";
import type { FindFeatures } from "../drawMap.ts";
import { framedAreas, framedLines, framedPoints } from "../framedPaths.ts";
import type { MapFeature } from "../mapFeature.ts";

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
  const features = find(source, layer.id).filter(
    (feature) => isInView(feature, camera) && isOf(feature, worldview),
  );
  const single = features.filter(({ properties }) => !("point_count" in properties));
  const classes = classProperties(layer).flatMap((property) => {
    const values = new Set(single.map(({ properties }) => String(properties[property])));
    const terms = Object.keys(layer.properties[property]?.vocabulary ?? {});
    return terms.length > 0 ? terms.filter((term) => values.has(term)) : [...values].sort();
  });
  return [
    ...(single.length < features.length ? [drawingClass("clusters")] : []),
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

import type { MapGeoJSONFeature, Map as MapLibreMap } from "maplibre-gl";
import type { LayerDeclaration } from "../../geodata/declaration.ts";
import { drawingClass } from "../../server/cartography/drawingClass.ts";
import { fadedSource } from "../../server/cartography/fadedFeatures.ts";
import { classProperties } from "../../server/cartography/layerClasses.ts";

/**
 * The classes of each layer drawn within a box of the screen, in the order of the vocabulary; and what
 * stands for features there, if anything does.
 */
export function classesInView(
  map: MapLibreMap,
  box: DOMRect,
  layers: readonly LayerDeclaration[],
): Record<string, readonly string[]> {
  const drawn = map.queryRenderedFeatures([
    [box.left, box.top],
    [box.right, box.bottom],
  ]);
  const found = layers.map((layer) => {
    const features = drawn.filter(
      ({ source, sourceLayer }) => sourceLayer === layer.id && source !== fadedSource(layer),
    );
    const single = features.filter((feature) => !isHeat(feature) && !isGathered(feature));
    const classes = classProperties(layer).flatMap((property) => {
      const values = single.map(({ properties }) => String(properties[property]));
      return inOrder(new Set(values), layer, property);
    });
    return [layer.id, [...drawingsOf(features), ...classes]] as const;
  });
  return Object.fromEntries(found);
}

const isHeat = ({ layer }: MapGeoJSONFeature) => layer.id.endsWith("/heat");
const isGathered = ({ properties }: MapGeoJSONFeature) => "point_count" in properties;
const isDisc = ({ layer }: MapGeoJSONFeature) => layer.id.endsWith("/cluster");

function drawingsOf(features: readonly MapGeoJSONFeature[]): readonly string[] {
  return [
    ...(features.some(isDisc) ? [drawingClass("clusters")] : []),
    ...(features.some(isHeat) ? [drawingClass("heat")] : []),
  ];
}

function inOrder(
  values: ReadonlySet<string>,
  { properties }: LayerDeclaration,
  property: string,
): readonly string[] {
  const terms = Object.keys(properties[property]?.vocabulary ?? {});
  return terms.length > 0 ? terms.filter((term) => values.has(term)) : [...values].sort();
}

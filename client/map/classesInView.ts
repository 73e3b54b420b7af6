import type { Map as MapLibreMap } from "maplibre-gl";
import type { LayerDeclaration } from "../../geodata/declaration.ts";
import { fadedSource } from "../../server/cartography/fadedFeatures.ts";
import { classProperties } from "../../server/cartography/layerClasses.ts";

/** The classes of each layer drawn within a box of the screen, in the order of the vocabulary. */
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
    const classes = classProperties(layer).flatMap((property) => {
      const values = features.map(({ properties }) => String(properties[property]));
      return inOrder(new Set(values), layer, property);
    });
    return [layer.id, classes] as const;
  });
  return Object.fromEntries(found);
}

function inOrder(
  values: ReadonlySet<string>,
  { properties }: LayerDeclaration,
  property: string,
): readonly string[] {
  const terms = Object.keys(properties[property]?.vocabulary ?? {});
  return terms.length > 0 ? terms.filter((term) => values.has(term)) : [...values].sort();
}

import type { Map as MapLibreMap } from "maplibre-gl";
import type { LayerDeclaration } from "../../geodata/declaration.ts";

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
    const property = classProperty(layer);
    const values = drawn
      .filter(({ source }) => source === layer.id)
      .map(({ properties }) => String(properties[property]));
    return [layer.id, inOrder(new Set(values), layer, property)] as const;
  });
  return Object.fromEntries(found);
}

/** What tells the classes of a layer apart. */
function classProperty({ id, symbol }: LayerDeclaration): string {
  if (symbol.type === "basemap" || symbol.type === "names") {
    throw new TypeError(`${id} has no classes`);
  }
  return symbol.type === "graduated" ? symbol.hollowWhen : symbol.classBy;
}

function inOrder(
  values: ReadonlySet<string>,
  { properties }: LayerDeclaration,
  property: string,
): readonly string[] {
  const terms = Object.keys(properties[property]?.vocabulary ?? {});
  return terms.length > 0 ? terms.filter((term) => values.has(term)) : [...values].sort();
}

import type { EditionSnapshot } from "../catalog/editionSnapshots.ts";
import type { MapSpec } from "../contract/mapSpec.ts";
import type { LayerState } from "../contract/wire.ts";

/** Of the data, what a map shows, bottom first. */
export function shownLayers({ layers: named }: MapSpec, { layers }: EditionSnapshot): LayerState[] {
  if (!named) {
    return layers.filter(({ visibleByDefault, symbol: { type } }) => {
      return visibleByDefault && type !== "basemap" && type !== "names";
    });
  }
  return named.flatMap(({ id }) => layers.find((layer) => layer.id === id) ?? []);
}

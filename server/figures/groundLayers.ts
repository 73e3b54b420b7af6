import type { MapSpec } from "../contract/mapSpec.ts";
import type { LayerState } from "../contract/wire.ts";

/** What a map's data are drawn on, where it has a ground. */
export function groundLayers(
  { basemap }: MapSpec,
  layers: readonly LayerState[],
): readonly LayerState[] {
  return basemap === "none" ? [] : layers.filter(({ symbol }) => symbol.type === "basemap");
}

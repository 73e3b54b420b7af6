import type { BasemapRole } from "../../geodata/declaration.ts";
import type { LayerOf } from "./layerClasses.ts";

export type BasemapLayer = LayerOf<"basemap">;

/** The one source all basemap layers share. */
export const basemapSource = "basemap";

/** Province polygons are for queries only: their boundaries and names are layers of their own. */
export const undrawnRoles: readonly BasemapRole[] = ["province"];

/** Where a style layer of `layer` reads from, and what it is called. */
export function basemapPart(layer: BasemapLayer, part: string) {
  return { id: `${layer.id}/${part}`, source: basemapSource, "source-layer": layer.id } as const;
}

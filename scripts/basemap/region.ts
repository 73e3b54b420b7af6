import { basemapLayers } from "../../geodata/basemapLayers.ts";
import type { Bbox } from "../../geodata/declaration.ts";

/** What the basemap covers: the extent its layers declare. */
export const region: Bbox = regionOf(basemapLayers[0]?.extent);

function regionOf(extent: Bbox | undefined): Bbox {
  if (!extent) throw new Error("no basemap layer is declared");
  return extent;
}

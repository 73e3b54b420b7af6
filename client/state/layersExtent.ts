import type { Bbox } from "../../geodata/declaration.ts";
import type { CatalogResponse } from "../../server/contract/wire.ts";
import { dataLayers } from "./layers.ts";

/** The box all layers lie in: where typed coordinates are expected. */
export function layersExtent(catalog: CatalogResponse): Bbox {
  const extents = dataLayers(catalog).map(({ extent }) => extent);
  const side = (index: 0 | 1 | 2 | 3) => extents.map((extent) => extent[index]);
  return [Math.min(...side(0)), Math.min(...side(1)), Math.max(...side(2)), Math.max(...side(3))];
}

import type { LayerDeclaration } from "../../geodata/declaration.ts";
import { areaFilter } from "./area.ts";
import type { MapSpec } from "./mapSpec.ts";
import { primaryInstant } from "./primaryInstant.ts";

/** What a map asks of one layer, as tiles, items and downloads are asked. */
export interface LayerQuery {
  /** CQL2 text. */
  filter?: string;
  datetime?: string;
}

/** The filter of the layer within the area of the map, and the time of the map where the layer has one. */
export function layerQuery(spec: MapSpec, layer: LayerDeclaration): LayerQuery {
  const { filters, area, datetime } = spec;
  const own = filters?.[layer.id];
  const where = area && areaFilter(area);
  const filter = own && where ? `(${own}) AND ${where}` : (own ?? where);
  return {
    ...(filter !== undefined && { filter }),
    ...(datetime !== undefined && primaryInstant(layer) !== undefined && { datetime }),
  };
}

/** Whether it leaves features out. */
export function isNarrowed({ filter, datetime }: LayerQuery): boolean {
  return filter !== undefined || datetime !== undefined;
}

import { isNarrowed, type LayerQuery, layerQuery } from "../../server/contract/layerQuery.ts";
import type { MapSpec } from "../../server/contract/mapSpec.ts";
import type { CatalogResponse } from "../../server/contract/wire.ts";
import { dataLayers } from "./layers.ts";

/** What the map asks, by layer id, of those layers it does not show whole. */
export function narrowedLayers(
  spec: MapSpec,
  catalog: CatalogResponse,
): ReadonlyMap<string, LayerQuery> {
  const queries = dataLayers(catalog).map((layer): [string, LayerQuery] => [
    layer.id,
    layerQuery(spec, layer),
  ]);
  return new Map(queries.filter(([, query]) => isNarrowed(query)));
}

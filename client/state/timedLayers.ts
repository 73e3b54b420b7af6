import type { MapSpec } from "../../server/contract/mapSpec.ts";
import { primaryInstant } from "../../server/contract/primaryInstant.ts";
import type { CatalogResponse, LayerState } from "../../server/contract/wire.ts";
import { findLayer, shownLayers } from "./layers.ts";

/** The layers drawn whose features have dates. */
export function timedLayers(spec: MapSpec, catalog: CatalogResponse): readonly LayerState[] {
  return shownLayers(spec, catalog)
    .flatMap(({ id }) => findLayer(catalog, id) ?? [])
    .filter((layer) => primaryInstant(layer) !== undefined);
}

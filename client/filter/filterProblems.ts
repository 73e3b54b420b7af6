import type { MapSpec } from "../../server/contract/mapSpec.ts";
import type { CatalogResponse, ParameterError } from "../../server/contract/wire.ts";
import { FilterError } from "../../server/filter/filterError.ts";
import { findLayer } from "../state/layers.ts";
import { readLayerFilter } from "./layerFilter.ts";

/** The filters of an address that are no CQL2, or do not fit their layer, each with what is wrong and where. */
export function filterProblems(spec: MapSpec, catalog: CatalogResponse): ParameterError[] {
  return Object.entries(spec.filters ?? {}).flatMap(([id, text]) => {
    const layer = findLayer(catalog, id);
    if (!layer) return [];
    try {
      readLayerFilter(text, layer);
      return [];
    } catch (error) {
      if (!(error instanceof FilterError)) throw error;
      return [{ parameter: `filter.${id}`, detail: error.message }];
    }
  });
}

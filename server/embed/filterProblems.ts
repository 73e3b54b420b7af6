import type { MapSpec } from "../contract/mapSpec.ts";
import type { LayerState, ParameterError } from "../contract/wire.ts";
import { FilterError } from "../filter/filterError.ts";
import { parseFilter } from "../filter/parseFilter.ts";

/** The filters of a map that are no CQL2, or do not fit their layer, each with what is wrong and where. */
export function filterProblems(
  { filters = {} }: MapSpec,
  layers: readonly LayerState[],
): ParameterError[] {
  return layers.flatMap((layer) => {
    const text = filters[layer.id];
    if (text === undefined) return [];
    try {
      parseFilter(text, layer);
      return [];
    } catch (error) {
      if (!(error instanceof FilterError)) throw error;
      return [{ parameter: `filter.${layer.id}`, detail: error.message }];
    }
  });
}

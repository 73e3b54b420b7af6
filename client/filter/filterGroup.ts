import type { MapSpec } from "../../server/contract/mapSpec.ts";
import type { LayerState } from "../../server/contract/wire.ts";
import type { Clause } from "./clause.ts";
import { type LayerFilter, readLayerFilter } from "./layerFilter.ts";

/** Layers that have the same filter. */
export interface FilterGroup {
  text: string;
  filter: LayerFilter;
  layers: readonly LayerState[];
}

/** The filtered ones of some layers, by their filter. */
export function filterGroups(
  layers: readonly LayerState[],
  filters: MapSpec["filters"],
): readonly FilterGroup[] {
  const groups: FilterGroup[] = [];
  for (const layer of layers) {
    const text = filters?.[layer.id];
    if (text === undefined) continue;
    const index = groups.findIndex((group) => group.text === text);
    const group = groups[index];
    if (group) groups[index] = { ...group, layers: [...group.layers, layer] };
    else groups.push({ text, filter: readLayerFilter(text, layer), layers: [layer] });
  }
  return groups;
}

/** What all groups ask of a property; `differs` where they do not ask the same. */
export function commonClause(
  groups: readonly FilterGroup[],
  name: string,
): { clause: Clause | null; differs: boolean } {
  const [first = null, ...others] = groups.map(({ filter }) => filter.clauses[name] ?? null);
  const differs = others.some((clause) => JSON.stringify(clause) !== JSON.stringify(first));
  return { clause: differs ? null : first, differs };
}

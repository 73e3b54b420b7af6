import type { CatalogResponse, Language, LayerState } from "../../server/contract/wire.ts";
import { dataLayers } from "../state/layers.ts";

/** Layers that are filtered together: of one group, with the same properties. */
export interface Subject {
  /** Stable for one catalog. */
  key: string;
  /** Top of the map first. */
  layers: readonly LayerState[];
}

export function subjectsOf(catalog: CatalogResponse): readonly Subject[] {
  const subjects = new Map<string, LayerState[]>();
  for (const layer of dataLayers(catalog).toReversed()) {
    const kind = `${layer.group} ${JSON.stringify(layer.properties)}`;
    subjects.set(kind, [...(subjects.get(kind) ?? []), layer]);
  }
  return [...subjects.values()].map((layers) => ({
    key: layers.map(({ id }) => id).join(),
    layers,
  }));
}

/** Several layers go by the name of their group. */
export function subjectTitle(
  { layers }: Subject,
  { groups }: CatalogResponse,
  lang: Language,
): string {
  const [first, ...others] = layers;
  const group = groups.find(({ id }) => id === first?.group);
  const titled = others.length > 0 ? group : first;
  return titled?.title[lang] ?? "";
}

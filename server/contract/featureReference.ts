import type { FeatureReference } from "./mapSpec.ts";
import { slug } from "./slug.ts";

/** Reads `layer/id`. @throws Error saying what was expected. */
export function parseReference(text: string): FeatureReference {
  const [layer = "", id = "", ...rest] = text.split("/");
  if (rest.length > 0 || !layer || !id) throw new Error(`"${text}" must be layer/id`);
  return { layer: slug(layer), id: slug(id) };
}

export function formatReference({ layer, id }: FeatureReference): string {
  return `${layer}/${id}`;
}

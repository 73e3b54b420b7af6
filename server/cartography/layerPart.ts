import type { LayerDeclaration } from "../../geodata/declaration.ts";

/** Where a style layer of a data layer reads from, and what it is called. */
export function layerPart({ id }: LayerDeclaration, part: string) {
  return { id: `${id}/${part}`, source: id, "source-layer": id } as const;
}

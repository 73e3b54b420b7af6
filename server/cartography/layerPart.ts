import type { LayerDeclaration } from "../../geodata/declaration.ts";

/**
 * Where a style layer of a data layer reads from, and what it is called. It says from which zoom: MapLibre keeps that of the
 * style before where the next one names none, and heat would leave points undrawn.
 */
export function layerPart({ id }: LayerDeclaration, part: string) {
  return { id: `${id}/${part}`, source: id, "source-layer": id, minzoom: 0 } as const;
}

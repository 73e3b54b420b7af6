import type { LayerDeclaration } from "../../geodata/declaration.ts";

/** Whether each feature is one point: what can be drawn as clusters or heat. Points of a MultiPoint would count it more than once. */
export function isPointLayer({ geometry }: Pick<LayerDeclaration, "geometry">): boolean {
  return geometry.every((type) => type === "Point");
}

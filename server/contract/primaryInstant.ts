import type { LayerDeclaration } from "../../geodata/declaration.ts";

/** The property that `datetime` is about: the first date a layer declares. Undefined: it is timeless. */
export function primaryInstant({
  properties,
}: Pick<LayerDeclaration, "properties">): string | undefined {
  return Object.keys(properties).find((name) => properties[name]?.type === "date");
}

import type { LayerDeclaration } from "../../geodata/declaration.ts";

/** The property whose terms a layer's features are told apart by; undefined: they are not. */
export function classProperty({ symbol }: LayerDeclaration): string | undefined {
  if ("classBy" in symbol) return symbol.classBy;
  return "codeBy" in symbol ? symbol.codeBy : undefined;
}

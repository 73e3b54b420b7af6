import type { LayerDeclaration } from "../../geodata/declaration.ts";
import type { StyleContext } from "./styleContext.ts";

/** The one colour of features taken together: the layer's own, or none where its classes differ in theirs. */
export function drawingColour(
  { symbol }: LayerDeclaration,
  { theme, palette }: Pick<StyleContext, "theme" | "palette">,
): string {
  return symbol.type === "graduated" ? symbol.colour[theme] : palette.areaInk;
}

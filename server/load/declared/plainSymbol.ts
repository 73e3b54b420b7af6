import type { DeclarationFile, PropertyInFile } from "./declarationFile.ts";
import type { DeclaredSymbol } from "./symbolSchema.ts";

export type FileWithSymbol = DeclarationFile & { symbol: DeclaredSymbol };

const colour = { light: "#1F4E8C", dark: "#7FB0EE" };

const plainClasses = {
  marker: { shape: "circle", code: "X", colour },
  line: { widthPx: 2, pattern: "plain", colour },
  fill: { opacity: 0.16, colour },
} as const;

/** A layer that says nothing of its symbol has one class, which all its features are of. */
export function plainSymbol(file: DeclarationFile): FileWithSymbol {
  const { symbol, id, title } = file;
  if (symbol) return { ...file, symbol };
  const type = symbolTypeOf(file);
  const { [type]: plain } = plainClasses;
  const drawn = type === "marker" ? { ...plain, code: id.charAt(0).toUpperCase() } : plain;
  const kind: PropertyInFile = {
    type: "string",
    title: { en: "Kind", ur: "قسم" },
    vocabulary: { [id]: { title, class: drawn } },
  };
  return {
    ...file,
    symbol: { type, classBy: "kind" },
    properties: { ...file.properties, kind },
    constants: { ...file.constants, kind: id },
  };
}

/** How geometries of these types can be drawn. */
export function symbolTypeOf({ geometry }: Pick<DeclarationFile, "geometry">) {
  const [type = "Point"] = geometry;
  if (type.endsWith("Point")) return "marker";
  return type.endsWith("LineString") ? "line" : "fill";
}

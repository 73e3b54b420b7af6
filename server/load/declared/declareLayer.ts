import type { LayerDeclaration, PropertyDeclaration } from "../../../geodata/declaration.ts";
import { commonProperties } from "../../../geodata/properties.ts";
import type { Mapping, PropertyOrigin } from "../mapping/mapping.ts";
import { addedGroup } from "./addedGroup.ts";
import { declarationFile } from "./declarationFile.ts";
import type { DeclaredLayer } from "./declaredLayer.ts";
import { type FileWithSymbol, plainSymbol } from "./plainSymbol.ts";
import { classProperty, refuseUnfit } from "./refuseUnfit.ts";
import { classSchemas, type DeclaredSymbol } from "./symbolSchema.ts";

/** A declaration file: checked, and with all that it may leave out. */
export const declaredLayerFile = declarationFile
  .transform(plainSymbol)
  .superRefine(refuseUnfit)
  .transform(declaredLayer);

function declaredLayer(file: FileWithSymbol): DeclaredLayer {
  const { sources, constants: _, mapping: __, description, group, ...rest } = file;
  const layer: LayerDeclaration = {
    ...rest,
    group: group ?? addedGroup.id,
    description: description ?? file.title,
    properties: { ...commonProperties, ...declaredProperties(file) },
  };
  return { layer, sources, mapping: completeMapping(file) };
}

function declaredProperties(file: FileWithSymbol): Record<string, PropertyDeclaration> {
  const drawnBy = propertiesOf(file.symbol);
  const declared = Object.entries(file.properties).map(([name, property]) => {
    const { title = titleOf(name), vocabulary, ...rest } = property;
    const declaration: PropertyDeclaration = {
      ...rest,
      title,
      ...(vocabulary && { vocabulary: withClasses(name, vocabulary, file.symbol) }),
      ...(drawnBy.includes(name) && { inTiles: true }),
    };
    return [name, declaration];
  });
  return Object.fromEntries(declared);
}

function titleOf(name: string) {
  const words = name.replaceAll("_", " ");
  const title = words.charAt(0).toUpperCase() + words.slice(1);
  return { en: title, ur: title };
}

type VocabularyInFile = NonNullable<FileWithSymbol["properties"][string]["vocabulary"]>;

function withClasses(name: string, vocabulary: VocabularyInFile, symbol: DeclaredSymbol) {
  if (name !== classProperty(symbol)) return vocabulary;
  const terms = Object.entries(vocabulary).map(([value, term]) => {
    return [value, { ...term, class: classSchemas[symbol.type].parse(term.class) }];
  });
  return Object.fromEntries(terms);
}

/** What tiles must carry for the symbol. */
function propertiesOf(symbol: DeclaredSymbol): (string | undefined)[] {
  switch (symbol.type) {
    case "graduated":
      return [symbol.sizeBy, symbol.hollowWhen, symbol.codeBy];
    case "line":
      return [symbol.classBy, symbol.dashedWhen?.property, symbol.labelBy];
    case "marker":
      return [symbol.classBy, symbol.labelFirstBy];
    case "fill":
      return [symbol.classBy];
  }
}

/** Constants are origins too; where there is one source, all features are taken to cite it. */
function completeMapping({ mapping, constants, sources }: FileWithSymbol): Mapping {
  const properties: Record<string, PropertyOrigin> = { ...mapping.properties };
  for (const [name, constant] of Object.entries(constants)) properties[name] = { constant };
  const [only, ...more] = sources;
  if (only && more.length === 0) properties.sources ??= { constant: [only.id] };
  return { ...mapping, properties };
}

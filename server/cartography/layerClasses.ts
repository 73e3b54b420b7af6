import type { ExpressionSpecification } from "@maplibre/maplibre-gl-style-spec";
import type {
  CodeClass,
  FillClass,
  LayerDeclaration,
  LayerSymbol,
  LineClass,
  LocalText,
  MarkerClass,
} from "../../geodata/declaration.ts";
import { expression } from "./expression.ts";

interface ClassByType {
  marker: MarkerClass;
  line: LineClass;
  fill: FillClass;
}

export type ClassifiedSymbol = Extract<LayerSymbol, { type: keyof ClassByType }>;

/** A layer whose symbol is known to be of one type. */
export type LayerOf<Type extends LayerSymbol["type"]> = LayerDeclaration & {
  symbol: Extract<LayerSymbol, { type: Type }>;
};

export interface LayerClass<Class> {
  value: string;
  title: LocalText;
  class: Class;
}

/**
 * The classes a layer is drawn by, in the order of the vocabulary. Style and legend both start here.
 * @throws TypeError when the property it classifies by has no vocabulary, or a term of it no class.
 */
export function classesOf<Type extends keyof ClassByType>(
  layer: LayerOf<Type>,
): readonly LayerClass<ClassByType[Type]>[] {
  return classesBy(layer, (layer.symbol as ClassifiedSymbol).classBy);
}

/** The letters of a graduated layer's circles; none where it declares none. */
export function codesOf(layer: LayerOf<"graduated">): readonly LayerClass<CodeClass>[] {
  const { codeBy } = layer.symbol;
  return codeBy === undefined ? [] : classesBy(layer, codeBy);
}

/** What tells the features of a layer apart in its legend: properties, the first deciding how a feature is drawn. */
export function classProperties({ symbol }: LayerDeclaration): readonly string[] {
  if (symbol.type === "basemap") return symbol.role === "boundary" ? ["kind"] : [];
  if (symbol.type === "names") return [];
  if (symbol.type !== "graduated") return [symbol.classBy];
  return [symbol.hollowWhen, symbol.codeBy ?? []].flat();
}

function classesBy<Class>(layer: LayerDeclaration, property: string): LayerClass<Class>[] {
  const vocabulary = layer.properties[property]?.vocabulary;
  if (!vocabulary)
    throw new TypeError(`${layer.id}: "${property}" has no vocabulary to classify by`);
  return Object.entries(vocabulary).map(([value, term]) => {
    if (!term.class) throw new TypeError(`${layer.id}: "${property}" has no class for "${value}"`);
    return { value, title: term.title, class: term.class as Class };
  });
}

/** `match` of a property's value to what each class draws. Values without a class draw `otherwise`. */
export function matchClass<Class, Output extends string | number>(
  property: string,
  classes: readonly LayerClass<Class>[],
  output: (drawn: Class) => Output,
  otherwise: Output,
): ExpressionSpecification {
  const branches = classes.flatMap(({ value, class: drawn }) => [value, output(drawn)]);
  return expression("match", ["get", property], ...branches, otherwise);
}

import type { Language, PropertyDeclaration } from "../../geodata/declaration.ts";
import type { CatalogResponse, LayerState } from "../../server/contract/wire.ts";
import { unitNames } from "../../server/contract/writtenValues.ts";
import { attributeOrder } from "../filter/attributeOrder.ts";
import type { TableLayer } from "./rowSource.ts";

export interface Column {
  /** The property it shows. */
  name: string;
  /** With the unit of its numbers. */
  title: string;
  /** Numbers stand at the end of their column, for their places to lie below each other. */
  isNumber: boolean;
  /** The property it is sorted by; null where a server cannot sort. */
  sortBy: string | null;
  widthEm: number;
}

/** Columns a reader gets without asking, beside the name: as many as a screen has room for. */
const defaultCount = 5;

/** What the map draws by, then what is short enough to compare, and last how sure the position is. */
export function defaultColumns(layer: LayerState, catalog: CatalogResponse): readonly string[] {
  const { first, main } = attributeOrder(layer, catalog);
  const isCommon = (name: string) => commonProperties.has(name);
  const chosen = [...new Set([...first, ...main])].filter((name) => !isCommon(name));
  return [
    ...chosen.slice(0, defaultCount - 1),
    ...(accuracy in layer.properties ? [accuracy] : []),
  ];
}

const accuracy = "position_accuracy_m";

/** Told in the column of another property, or of every layer alike. */
const commonProperties: ReadonlySet<string> = new Set([
  "name",
  "name_ur",
  accuracy,
  "position_method",
  "position_note",
  "date_precision",
  "fatalities_low",
  "fatalities_high",
  "toll_disputed",
]);

/** The columns a reader can choose, in declared order: all but the name, which is always there. */
export function choosableColumns({ properties }: TableLayer): readonly string[] {
  return Object.keys(properties).filter((name) => name !== "name" && name !== "name_ur");
}

/** The name, and then those named `names` that the layer has. */
export function columnsOf(
  layer: TableLayer,
  names: readonly string[],
  lang: Language,
): readonly Column[] {
  return ["name", ...names].flatMap((name) => {
    const declaration = layer.properties[name];
    return declaration ? [columnOf(name, declaration, layer, lang)] : [];
  });
}

function columnOf(
  name: string,
  declaration: PropertyDeclaration,
  { properties }: TableLayer,
  lang: Language,
): Column {
  const { type } = declaration;
  const title = titleOf(declaration, lang);
  const isLocalName = name === "name" && lang === "ur" && "name_ur" in properties;
  return {
    name,
    title,
    isNumber: type === "number" || type === "integer",
    sortBy: type === "string[]" ? null : isLocalName ? "name_ur" : name,
    widthEm: Math.max(widthOf(name, declaration), Math.min(title.length * 0.5 + 3, 12)),
  };
}

/** Metres of a position are told in metres or kilometres, each with its unit. */
function titleOf({ title, unit }: PropertyDeclaration, lang: Language): string {
  if (unit === undefined || unit === "m") return title[lang];
  return `${title[lang]} (${unitNames[lang][unit] ?? unit})`;
}

function widthOf(name: string, { type, vocabulary }: PropertyDeclaration): number {
  if (name === "name") return 16;
  if (name in toldWith) return 12;
  switch (type) {
    case "number":
    case "integer":
      return 7;
    case "boolean":
      return 6;
    case "date":
      return 11;
    case "string":
      return vocabulary ? 12 : 16;
    case "string[]":
      return 13;
  }
}

/** The properties that `columns` are told by. */
export function propertiesFor(
  columns: readonly Column[],
  { properties }: TableLayer,
): readonly string[] {
  const names = columns.flatMap(({ name }) => [name, ...(toldWith[name] ?? [])]);
  const declared = Object.keys(properties);
  return declared.filter(
    (name) => name === "name_ur" || names.includes(name) || names.includes(precisionOf(name)),
  );
}

const toldWith: Readonly<Record<string, readonly string[]>> = {
  fatalities_best: ["fatalities_low", "fatalities_high", "toll_disputed"],
};

/** The date that `date_precision` is of. */
const precisionOf = (name: string) => name.replace(/_precision$/, "");

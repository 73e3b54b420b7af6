import type {
  GeometryType,
  Language,
  LayerDeclaration,
  PropertyDeclaration,
} from "../../geodata/declaration.ts";
import { primaryInstant } from "../contract/primaryInstant.ts";
import { geometryName } from "../filter/ast.ts";
import { sortables } from "./sortby.ts";

/** What features are made of, what filters may name, and what `sortby` may name. */
export const schemaKinds = ["schema", "queryables", "sortables"] as const;
export type SchemaKind = (typeof schemaKinds)[number];

export type JsonSchema = Readonly<Record<string, unknown>>;

/**
 * A schema of a collection, from the layer's declaration.
 * @param id its own address, without query parameters.
 * @see https://docs.ogc.org/is/23-058r2/23-058r2.html
 */
export function schemaDocument(
  kind: SchemaKind,
  layer: LayerDeclaration,
  id: string,
  language: Language,
): JsonSchema {
  const properties = Object.fromEntries(
    propertiesOf(kind, layer, language).map(([name, property], index) => [
      name,
      { ...property, "x-ogc-propertySeq": index + 1 },
    ]),
  );
  const required = Object.keys(layer.properties).filter((name) => layer.properties[name]?.required);
  return {
    $schema: "https://json-schema.org/draft/2020-12/schema",
    $id: id,
    type: "object",
    title: layer.title[language],
    description: layer.description[language],
    properties,
    ...(kind === "schema" ? { required } : {}),
    additionalProperties: false,
  };
}

function propertiesOf(
  kind: SchemaKind,
  layer: LayerDeclaration,
  language: Language,
): [string, JsonSchema][] {
  const sortable = sortables(layer);
  const declared = Object.entries(layer.properties)
    .filter(([name]) => kind !== "sortables" || sortable.includes(name))
    .map(([name, property]): [string, JsonSchema] => [
      name,
      { ...roleOf(name, layer), ...propertySchema(property, language) },
    ]);
  return kind === "sortables" ? declared : [...declared, [geometryName, geometrySchema(layer)]];
}

function roleOf(name: string, layer: LayerDeclaration): JsonSchema {
  if (name === "id") return { "x-ogc-role": "id" };
  return name === primaryInstant(layer) ? { "x-ogc-role": "primary-instant" } : {};
}

const types: Record<PropertyDeclaration["type"], JsonSchema> = {
  string: { type: "string" },
  integer: { type: "integer" },
  number: { type: "number" },
  boolean: { type: "boolean" },
  date: { type: "string", format: "date" },
  "string[]": { type: "array" },
};

/** The schema of one property, as parameters have it too. */
export function propertySchema(property: PropertyDeclaration, language: Language): JsonSchema {
  const { type, title, minimum, maximum } = property;
  const isList = type === "string[]";
  return {
    ...types[type],
    title: title[language],
    ...unitOf(property),
    ...(minimum === undefined ? {} : { minimum }),
    ...(maximum === undefined ? {} : { maximum }),
    ...(isList
      ? { items: { type: "string", ...terms(property, language) } }
      : terms(property, language)),
  };
}

/** The values for programs, and again with their titles for people. */
function terms({ vocabulary }: PropertyDeclaration, language: Language): JsonSchema {
  if (!vocabulary) return {};
  const titled = Object.entries(vocabulary).map(([value, { title }]) => ({
    const: value,
    title: title[language],
  }));
  return { enum: Object.keys(vocabulary), oneOf: titled };
}

/** Units as UCUM writes them, which `x-ogc-unit` is in. It knows no currencies. */
const ucum: Readonly<Record<string, string>> = {
  m: "m",
  km: "km",
  "%": "%",
  t: "t",
  Mt: "Mt",
  Ma: "Ma",
  MW: "MW",
  "g/t": "g/t",
  "t/yr": "t/a",
  "mm/yr": "mm/a",
};

function unitOf({ unit }: PropertyDeclaration): JsonSchema {
  if (unit === undefined) return {};
  const known = ucum[unit];
  return known ? { "x-ogc-unit": known } : { description: `Unit: ${unit}` };
}

function geometrySchema({ geometry }: LayerDeclaration): JsonSchema {
  return { "x-ogc-role": "primary-geometry", format: geometryFormat(geometry) };
}

function geometryFormat(types: readonly GeometryType[]): string {
  const [single = "", ...others] = [...types].sort((a, b) => a.length - b.length);
  const lower = single.toLowerCase();
  if (others.length === 0) return `geometry-${lower}`;
  const isPair = others.length === 1 && others[0] === `Multi${single}`;
  return isPair ? `geometry-${lower}-or-multi${lower}` : "geometry-any";
}

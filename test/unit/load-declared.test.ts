import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { catalog } from "../../geodata/catalog.ts";
import type { PropertyDeclaration } from "../../geodata/declaration.ts";
import { commonProperties } from "../../geodata/properties.ts";
import { declaredLayerFile } from "../../server/load/declared/declareLayer.ts";
import { mappingSchema } from "../../server/load/mapping/mapping.ts";
import { projectRoot } from "../../server/projectRoot.ts";

const licence = { name: "CC BY 4.0", url: "https://creativecommons.org/licenses/by/4.0/" };
const source = { id: "lab", type: "report", title: "Assays", license: "CC BY 4.0" };
const least = {
  id: "samples",
  title: "Samples",
  geometry: "Point",
  licence,
  attribution: "The survey",
};

const rock = (terms: object) => ({
  ...least,
  properties: { rock: { type: "string", vocabulary: terms } },
  symbol: { type: "marker", classBy: "rock" },
});
const circle = { shape: "circle", code: "P", colour: "#B4581B" };

describe("a declaration may leave out", () => {
  const { layer, mapping } = declaredLayerFile.parse({
    ...least,
    sources: [source],
    properties: { copper_ppm: { type: "number", unit: "ppm" } },
    constants: { position_accuracy_m: 20 },
    mapping: { properties: { name: "sample no" } },
  });

  test("the second language, the description and the titles of properties", () => {
    expect(layer).toMatchObject({
      title: { en: "Samples", ur: "Samples" },
      description: { en: "Samples", ur: "Samples" },
      properties: { copper_ppm: { title: { en: "Copper ppm", ur: "Copper ppm" } } },
    });
  });

  test("what every layer has", () => {
    expect(layer.properties).toMatchObject(commonProperties);
  });

  test("where it is listed, and between which zooms", () => {
    expect(layer).toMatchObject({
      group: "added",
      minzoom: 0,
      maxzoom: 14,
      visibleByDefault: true,
    });
  });

  test("its symbol: then all its features are of one class", () => {
    expect(layer.symbol).toEqual({ type: "marker", classBy: "kind" });
    expect(layer.properties.kind).toMatchObject({
      inTiles: true,
      vocabulary: { samples: { title: layer.title, class: { shape: "circle", code: "S" } } },
    });
    expect(mapping.properties.kind).toEqual({ constant: "samples" });
  });

  test("the source of features, where there is one", () => {
    expect(mapping.properties).toMatchObject({
      sources: { constant: ["lab"] },
      position_accuracy_m: { constant: 20 },
      name: { column: "sample no" },
    });
  });
});

test.each([
  ["LineString", "line"],
  ["MultiPolygon", "fill"],
])("%s is drawn as %s", (geometry, type) => {
  const { layer } = declaredLayerFile.parse({ ...least, geometry });
  expect(layer.symbol).toMatchObject({ type, classBy: "kind" });
});

test("vocabularies keep their order, and colours may be one for both themes", () => {
  const { layer } = declaredLayerFile.parse(
    rock({
      schist: { title: "Schist", class: circle },
      andesite: { title: "Andesite", class: circle },
    }),
  );
  const vocabulary = layer.properties.rock?.vocabulary ?? {};
  expect(Object.keys(vocabulary)).toEqual(["schist", "andesite"]);
  expect(vocabulary.schist?.class).toMatchObject({
    colour: { light: "#B4581B", dark: "#B4581B" },
  });
});

test("a list of values is a vocabulary", () => {
  const properties = { lab: { type: "string", vocabulary: ["SGS", "own"] } };
  const { layer } = declaredLayerFile.parse({ ...least, properties });
  expect(layer.properties.lab?.vocabulary).toEqual({
    SGS: { title: { en: "SGS", ur: "SGS" } },
    own: { title: { en: "own", ur: "own" } },
  });
});

describe("a declaration is refused, by path, for", () => {
  const symbol = { type: "graduated", sizeBy: "n", maximum: 9, hollowWhen: "m", colour: "#000000" };
  const property = (name: string, given: object = { type: "string" }) => ({
    ...least,
    properties: { [name]: given },
  });

  test.each<[string, unknown, string, string]>([
    [
      "what is missing",
      { ...least, licence: undefined },
      "licence",
      "Invalid input: expected object, received undefined",
    ],
    ["a word that is none", { ...least, colour: "#FFFFFF" }, "", 'Unrecognized key: "colour"'],
    [
      "an id with capitals",
      { ...least, id: "Samples" },
      "id",
      "must be lower case letters, digits and hyphens",
    ],
    [
      "an id that is too long",
      { ...least, id: "s".repeat(41) },
      "id",
      "is longer than 40 characters",
    ],
    ["an id that objects have", { ...least, id: "constructor" }, "id", "is a reserved name"],
    [
      "a property with a space",
      property("copper ppm"),
      "properties.copper ppm",
      "Invalid key in record",
    ],
    [
      "a property that tables have",
      property("edition_from"),
      "properties.edition_from",
      "Invalid key in record",
    ],
    [
      "a property that PostgreSQL has",
      property("xmin"),
      "properties.xmin",
      "Invalid key in record",
    ],
    [
      "a property that every layer has",
      property("sources"),
      "properties.sources",
      "Invalid key in record",
    ],
    [
      "a type that is none",
      property("n", { type: "float" }),
      "properties.n.type",
      'Invalid option: expected one of "string"|"integer"|"number"|"boolean"|"date"|"string[]"',
    ],
    [
      "a vocabulary of numbers",
      property("n", { type: "integer", vocabulary: ["1"] }),
      "properties.n",
      "a vocabulary is of texts, not of type integer",
    ],
    [
      "limits of a text",
      property("n", { type: "string", minimum: 0 }),
      "properties.n",
      "only numbers have limits",
    ],
    [
      "a box the wrong way round",
      { ...least, extent: [79, 23, 60, 38] },
      "extent",
      "must be [west, south, east, north] in degrees",
    ],
    [
      "zooms the wrong way round",
      { ...least, minzoom: 9, maxzoom: 4 },
      "minzoom",
      "is more than maxzoom",
    ],
    [
      "points and areas together",
      { ...least, geometry: ["Point", "Polygon"] },
      "geometry",
      "must be points, lines or areas, not a mixture",
    ],
    [
      "a symbol of areas for points",
      { ...rock({ a: "A" }), symbol: { type: "fill", classBy: "rock" } },
      "symbol.type",
      "fill does not draw Point",
    ],
    [
      "a symbol that is none",
      { ...least, symbol: { type: "star" } },
      "symbol.type",
      "must have a type: marker, graduated, line or fill",
    ],
    [
      "a symbol by a property that is not there",
      { ...least, symbol: { type: "marker", classBy: "rock" } },
      "symbol.classBy",
      "rock is not among the properties declared",
    ],
    [
      "a symbol sized by a text",
      { ...property("n"), symbol },
      "symbol.sizeBy",
      "n must be a number",
    ],
    [
      "a class that is missing",
      rock({ schist: "Schist" }),
      "properties.rock.vocabulary.schist.class",
      "is missing: the symbol (marker) draws by it",
    ],
    [
      "a class of another symbol",
      rock({ a: { title: "A", class: { ...circle, widthPx: 1 } } }),
      "properties.rock.vocabulary.a.class",
      'Unrecognized key: "widthPx"',
    ],
    [
      "a colour that is none",
      rock({ a: { title: "A", class: { ...circle, colour: "red" } } }),
      "properties.rock.vocabulary.a.class.colour.light",
      "must be a colour like #1F4E8C",
    ],
    [
      "an address that is no web address",
      { ...least, licence: { name: "x", url: "javascript:alert(1)" } },
      "licence.url",
      "must be an http or https address",
    ],
    [
      "two sources of one id",
      { ...least, sources: [source, source] },
      "sources.1.id",
      "lab is there twice",
    ],
    [
      "a mapping of a property that is not there",
      { ...least, mapping: { properties: { nam: "a" } } },
      "mapping.properties.nam",
      "is not a property of this layer; name is",
    ],
    [
      "a constant that is mapped too",
      { ...least, constants: { name: "a" }, mapping: { properties: { name: "a" } } },
      "constants.name",
      "is in mapping.properties too",
    ],
  ])("%s", (_, given, path, message) => {
    const issues = declaredLayerFile.safeParse(given).error?.issues ?? [];
    expect(issues.map((issue) => [issue.path.join("."), issue.message])).toContainEqual([
      path,
      message,
    ]);
  });
});

test("the examples of its README are right", () => {
  const readme = readFileSync(join(projectRoot, "server/load/declared/README.md"), "utf8");
  const examples = [...readme.matchAll(/```json\n(.*?)```/gs)].map(([, json = ""]) =>
    JSON.parse(json),
  );
  expect(examples).toHaveLength(2);
  expect(declaredLayerFile.safeParse(examples[0]).error?.issues ?? []).toEqual([]);
  expect(mappingSchema.safeParse(examples[1]).error?.issues ?? []).toEqual([]);
});

test("layers that Naqsha ships could be declared so", () => {
  const shown = catalog.layers.filter(({ symbol }) => symbol.type === "marker");
  for (const { id, title, geometry, licence, attribution, symbol, properties } of shown) {
    const own = Object.entries(properties).filter(
      ([name]) => !Object.hasOwn(commonProperties, name),
    );
    const declared = own.map(([name, property]) => [name, withPlainTerms(property)]);
    const file = { id, title, geometry, licence, attribution, symbol };
    const parsed = declaredLayerFile.safeParse({
      ...file,
      properties: Object.fromEntries(declared),
    });
    expect(parsed.error?.issues ?? []).toEqual([]);
  }
});

/** Of terms only what everybody's say: commodities and ages say more. */
function withPlainTerms({ vocabulary, ...property }: PropertyDeclaration) {
  if (!vocabulary) return property;
  const terms = Object.entries(vocabulary).map(([value, { title, class: drawn }]) => [
    value,
    drawn === undefined ? { title } : { title, class: drawn },
  ]);
  return { ...property, vocabulary: Object.fromEntries(terms) };
}

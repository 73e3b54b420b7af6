import { describe, expect, test } from "vitest";
import { attributeRows } from "../../client/panels/attributes.ts";
import type { PropertyDeclaration } from "../../geodata/declaration.ts";
import type { PropertyValue } from "../../server/contract/wire.ts";

const title = { en: "Title", ur: "عنوان" };
const metals = { copper: { title: { en: "Copper", ur: "تانبا" } } };

/** What is said of one attribute, in English unless told otherwise. */
function valuesOf(
  declaration: Omit<PropertyDeclaration, "title">,
  value: PropertyValue,
  { lang = "en" as "en" | "ur", name = "attribute", others = {} } = {},
) {
  const layer = { properties: { [name]: { ...declaration, title } } };
  const rows = attributeRows(layer, { [name]: value, ...others }, { lang, edition: 1, sources });
  return rows[0]?.values;
}

const sources = new Map([
  ["usgs-403", { id: "usgs-403", type: "dataset", title: "Deposits", license: "Public domain" }],
]);

describe("an attribute", () => {
  test.each<[Omit<PropertyDeclaration, "title">, PropertyValue, string[]]>([
    [{ type: "number", unit: "Mt" }, 5900, ["5,900\u202FMt"]],
    [{ type: "number" }, 0.53, ["0.53"]],
    [{ type: "integer" }, 0, ["0"]],
    [{ type: "boolean" }, true, ["Yes"]],
    [{ type: "boolean" }, false, ["No"]],
    [{ type: "string" }, "granite", ["granite"]],
    [{ type: "string", vocabulary: metals }, "copper", ["Copper"]],
    [{ type: "string[]", vocabulary: metals }, ["copper"], ["Copper"]],
    [{ type: "string[]" }, ["Jind", "Duki"], ["Jind", "Duki"]],
    [{ type: "date" }, "2024-08-26", ["26 August 2024"]],
  ])("%j of %j reads %j", (declaration, value, said) => {
    expect(valuesOf(declaration, value)).toEqual(said);
  });

  test.each<PropertyValue>([null, "", []])("that is %j is left out", (value) => {
    expect(valuesOf({ type: "string" }, value)).toBeUndefined();
  });

  test("is named and valued in Urdu on an Urdu page", () => {
    const layer = { properties: { metal: { type: "string", title, vocabulary: metals } } } as const;
    expect(attributeRows(layer, { metal: "copper" }, { lang: "ur", edition: 1, sources })).toEqual([
      { name: "metal", title: "عنوان", values: ["تانبا"] },
    ]);
  });

  test("that is a date is told as exactly as it is known", () => {
    const others = { attribute_precision: "month" };
    expect(valuesOf({ type: "date" }, "2024-08-01", { others })).toEqual(["August 2024"]);
  });

  test("that cites a source is told by its title, or its id until the titles are here", () => {
    const name = "length_source";
    expect(valuesOf({ type: "string" }, "usgs-403", { name })).toEqual(["Deposits"]);
    expect(valuesOf({ type: "string" }, "other", { name })).toEqual(["other"]);
  });

  test("that cites several is told by their titles", () => {
    const name = "slip_rate_sources";
    expect(valuesOf({ type: "string[]" }, ["usgs-403", "other"], { name })).toEqual([
      "Deposits",
      "other",
    ]);
  });

  test("that is so much a year is an amount, not a year", () => {
    const name = "copper_t_per_year";
    expect(valuesOf({ type: "number", unit: "t/yr" }, 15800, { name })).toEqual([
      "15,800\u202Ft/yr",
    ]);
  });

  test("of several, that each cite a source, names it after each", () => {
    const figures = ["Resource: 23 Mt (2016) [usgs-403]", "Resource: 30 Mt (undated) [other]"];
    expect(valuesOf({ type: "string[]" }, figures)).toEqual([
      "Resource: 23 Mt (2016) – Deposits",
      "Resource: 30 Mt (undated) [other]",
    ]);
  });

  test("that is a year is told as one", () => {
    expect(valuesOf({ type: "integer" }, 2025, { name: "resource_year" })).toEqual(["2025"]);
    expect(valuesOf({ type: "integer" }, -2600, { name: "from_year" })).toEqual(["2600 BCE"]);
  });
});

test("attributes come in the order they are declared, without those told in sentences", () => {
  const declared = { type: "string", title } as const;
  const layer = { properties: { name: declared, b: declared, a: declared, sources: declared } };
  const rows = attributeRows(
    layer,
    { a: "1", b: "2", name: "Duki", sources: ["x"] },
    { lang: "en", edition: 1, sources: null },
  );
  expect(rows.map(({ name }) => name)).toEqual(["b", "a"]);
});

test("values that are features keep the edition they are looked up in", () => {
  const affects = { type: "string[]", title, refersToFeatures: true } as const;
  const rows = attributeRows(
    { properties: { affects } },
    { affects: ["cpec-routes/n-70"] },
    { lang: "en", edition: 3, sources: null },
  );
  expect(rows).toEqual([
    { name: "affects", title: "Title", values: ["cpec-routes/n-70"], referTo: { edition: 3 } },
  ]);
});

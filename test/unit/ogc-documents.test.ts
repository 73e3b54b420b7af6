import { Validator } from "@seriousme/openapi-schema-validator";
import { describe, expect, test } from "vitest";
import { catalog } from "../../geodata/catalog.ts";
import type { ApiRequest } from "../../server/features/apiRequest.ts";
import { json } from "../../server/features/encodings.ts";
import { itemsParameters } from "../../server/features/itemsParameters.ts";
import { openApiDocument } from "../../server/features/openapi/openApiDocument.ts";
import { propertyParams } from "../../server/features/propertyParams.ts";
import { schemaDocument, schemaKinds } from "../../server/features/schemaDocument.ts";
import { sortables } from "../../server/features/sortby.ts";

const layers = catalog.layers.map((layer) => ({
  ...layer,
  featureCount: 1,
  bbox: layer.extent,
  changedInEdition: 1,
}));

const ask: ApiRequest = {
  encoding: json,
  mediaType: json.mediaType,
  url: new URL("https://maps.example.org/api"),
  apiUrl: "https://maps.example.org/api",
  language: "en",
  links: [],
  hrefOf: (path) => `https://maps.example.org/api${path}`,
};

interface Schema {
  properties: Record<string, Record<string, unknown>>;
  [keyword: string]: unknown;
}

describe.each(schemaKinds)("the %s of every layer", (kind) => {
  const id = "https://maps.example.org/x";
  const schemas = catalog.layers.map((layer) => ({
    layer,
    schema: schemaDocument(kind, layer, id, "en") as Schema,
  }));

  test("/req/schemas/json-schema: is a JSON Schema of 2020-12 with its own address", () => {
    for (const { schema } of schemas) {
      expect(schema).toMatchObject({
        $schema: "https://json-schema.org/draft/2020-12/schema",
        $id: id,
        type: "object",
        additionalProperties: false,
      });
    }
  });

  test("/req/schemas/properties: every property has a type, or is a geometry with a format", () => {
    for (const { schema } of schemas) {
      for (const { type, format } of Object.values(schema.properties)) {
        const isGeometry = /^geometry-/.test(String(format));
        expect(type === undefined).toBe(isGeometry);
      }
    }
  });

  test("/req/schemas/role-id, /req/advanced-property-roles: one id, one geometry, one instant at most", () => {
    for (const { schema, layer } of schemas) {
      const roles = Object.values(schema.properties).flatMap((each) => each["x-ogc-role"] ?? []);
      const isTimed = Object.values(layer.properties).some(({ type }) => type === "date");
      const expected = ["id", ...(kind === "sortables" ? [] : ["primary-geometry"])];
      expect(roles.sort()).toEqual([...expected, ...(isTimed ? ["primary-instant"] : [])].sort());
    }
  });

  test("/req/schemas/additional-keywords and /req/schemas/unit: units as UCUM writes them", () => {
    const keywords = new Set<string>();
    const units = new Set<unknown>();
    for (const { schema } of schemas) {
      for (const property of Object.values(schema.properties)) {
        for (const keyword of Object.keys(property)) keywords.add(keyword);
        if (property["x-ogc-unit"]) units.add(property["x-ogc-unit"]);
      }
    }
    const known = [
      "type",
      "format",
      "title",
      "description",
      "enum",
      "oneOf",
      "items",
      "minimum",
      "maximum",
    ];
    for (const keyword of keywords) {
      expect(known.includes(keyword) || keyword.startsWith("x-ogc-")).toBe(true);
    }
    for (const unit of units)
      expect(["m", "km", "%", "Mt", "Ma", "MW", "g/t", "t/a", "mm/a"]).toContain(unit);
  });
});

test("titles and terms come in both languages", () => {
  const layer = catalog.layers.find(({ id }) => id === "incidents");
  if (!layer) throw new Error("no incidents");
  const { kind } = (schemaDocument("schema", layer, "x", "ur") as Schema).properties;
  expect(kind?.title).toBe("نوعیت");
  expect(kind?.oneOf).toContainEqual({ const: "bombing", title: "دھماکا" });
});

test("/req/sortables/response: neither lists nor geometries", () => {
  for (const layer of catalog.layers) {
    expect(
      Object.keys((schemaDocument("sortables", layer, "x", "en") as Schema).properties),
    ).toEqual(sortables(layer));
  }
});

describe("the definition of the API", () => {
  const document = openApiDocument(ask, layers);
  const { parameters } = document.components;
  const resolve = (given: object) =>
    "$ref" in given
      ? parameters[String(given.$ref).split("/").at(-1) as keyof typeof parameters]
      : (given as (typeof parameters)["limit"]);
  /** Each path has one. */
  const operations = Object.fromEntries(
    Object.entries<object>(document.paths).map(([path, methods]) => {
      const [operation] = Object.values(methods);
      return [path, operation as { parameters: object[]; operationId: string }];
    }),
  );
  const parameterOf = (path: string, name: string) =>
    operations[path]?.parameters.map(resolve).find((each) => each.name === name);

  test("/req/oas30/oas-definition-2: is valid by the schema of OpenAPI 3.0", async () => {
    const validator = new Validator();
    const { valid, errors } = await validator.validate(JSON.parse(JSON.stringify(document)));
    expect(errors).toBeUndefined();
    expect([valid, validator.version]).toEqual([true, "3.0"]);
  });

  test("/req/oas30/oas-definition-1: every reference leads somewhere", () => {
    const references = JSON.stringify(document).match(/"#\/[^"]+"/g) ?? [];
    expect(references.length).toBeGreaterThan(50);
    for (const reference of references) {
      const path = JSON.parse(reference).slice(2).split("/");
      const found = path.reduce(
        (part: Record<string, unknown> | undefined, key: string) => part?.[key] as never,
        document as never,
      );
      expect(found, reference).toBeDefined();
    }
  });

  test("operations are called by names of their own, and parameters of a path once", () => {
    const ids = Object.values(operations).map(({ operationId }) => operationId);
    expect(new Set(ids).size).toBe(ids.length);
    for (const [path, { parameters }] of Object.entries(operations)) {
      const names = parameters.map((given) => resolve(given).name);
      expect(new Set(names).size, path).toBe(names.length);
      for (const [, name = ""] of path.matchAll(/\{(\w+)\}/g)) expect(names).toContain(name);
    }
  });

  test("/req/oas30/completeness: every collection has its items, and its properties are parameters", () => {
    for (const layer of layers) {
      const { parameters = [] } = operations[`/collections/${layer.id}/items`] ?? {};
      const names = parameters.map((given) => resolve(given).name);
      expect(names).toEqual(expect.arrayContaining([...itemsParameters]));
      expect(names).toEqual(expect.arrayContaining(Object.keys(propertyParams(layer))));
    }
  });

  const uri = { type: "string", format: "uri" };
  const fourOrSix = [
    { minItems: 4, maxItems: 4 },
    { minItems: 6, maxItems: 6 },
  ];
  const limits = { type: "integer", minimum: 1, maximum: 10_000, default: 100 };

  test.each([
    ["/req/core/fc-limit-definition", "limit", limits],
    [
      "/req/core/fc-bbox-definition",
      "bbox",
      { type: "array", oneOf: fourOrSix, items: { type: "number" } },
    ],
    ["/req/core/fc-time-definition", "datetime", { type: "string" }],
    ["/req/crs/fc-crs-definition", "crs", uri],
    ["/req/crs/fc-bbox-crs-definition", "bbox-crs", uri],
    ["/req/filter/filter-param", "filter", { type: "string" }],
    [
      "/req/filter/filter-lang-param",
      "filter-lang",
      { enum: ["cql2-text", "cql2-json"], default: "cql2-text" },
    ],
    ["/req/filter/filter-crs-param", "filter-crs", uri],
  ])("%s", (_requirement, name, schema) => {
    const shape = { name, in: "query", required: false, style: "form", explode: false, schema };
    for (const { id } of layers) {
      expect(parameterOf(`/collections/${id}/items`, name)).toMatchObject(shape);
    }
  });

  test("/req/oas30/exception-codes: errors are told as problem+json", () => {
    for (const response of Object.values(document.components.responses)) {
      expect(Object.keys(response.content)).toEqual(["application/problem+json"]);
    }
  });
});

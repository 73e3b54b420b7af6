import { expect, test } from "vitest";
import { catalog } from "../../geodata/catalog.ts";
import {
  type Collection,
  type FeatureCollection,
  idsOf,
  linksOf,
} from "../support/ogcDocuments.ts";
import { describeEachServer } from "../support/server.ts";

interface Schema {
  $id: string;
  required?: string[];
  properties: Record<string, { type?: string; enum?: string[]; items?: { enum?: string[] } }>;
}

const mediaType = "application/schema+json";

/** Queryables of OGC API – Features Part 3 (19-079r2), and schemas of Part 5 (23-058r2). */
describeEachServer("schemas", ({ get, server }) => {
  const ask = (address: string, accept: string) =>
    get(address.replace(server().url, ""), { headers: { Accept: accept } });

  const schemaOf = async (id: string, kind: string): Promise<Schema> =>
    (await ask(`/api/collections/${id}/${kind}`, mediaType)).json();

  test.each([
    ["/req/returnables-and-receivables/link", "schema"],
    ["/req/queryables/queryables-link", "queryables"],
    ["/req/sortables/link", "sortables"],
  ])("%s: every collection leads to its %s, which leads to itself", async (_requirement, kind) => {
    const response = await ask("/api/collections", "application/json");
    const { collections } = (await response.json()) as { collections: Collection[] };
    expect(collections).toHaveLength(catalog.layers.length);
    for (const { links } of collections) {
      const address = linksOf(links, `http://www.opengis.net/def/rel/ogc/1.0/${kind}`)[mediaType];
      const schema = await ask(address ?? "", mediaType);
      expect(schema.headers.get("content-type")).toBe(mediaType);
      expect(((await schema.json()) as Schema).$id).toBe(address);
    }
  });

  test("/req/returnables-and-receivables/response: features are what their schema says", async () => {
    for (const { id } of catalog.layers) {
      const { properties, required = [] } = await schemaOf(id, "schema");
      const response = await get(`/api/collections/${id}/items?limit=1000`);
      for (const feature of ((await response.json()) as FeatureCollection).features) {
        for (const [name, value] of Object.entries(feature.properties)) {
          const { type, items, enum: terms } = properties[name] ?? {};
          if (value === null) expect(required).not.toContain(name);
          else expect(typesOf(value)).toContain(type);
          const allowed = terms ?? items?.enum;
          for (const term of allowed && value !== null ? [value].flat() : []) {
            expect(allowed).toContain(term);
          }
        }
      }
    }
  });

  test("/req/queryables-query-parameters/parameters: each of one value can be asked for", async () => {
    const path = "/api/collections/incidents/items";
    const all = (await (await get(path)).json()) as FeatureCollection;
    const { properties } = await schemaOf("incidents", "queryables");
    const simple = Object.keys(properties).filter((name) =>
      ["string", "integer", "number", "boolean"].includes(properties[name]?.type ?? ""),
    );
    expect(simple.length).toBeGreaterThan(10);
    for (const name of simple) {
      const value = all.features.map((each) => each.properties[name]).find((each) => each !== null);
      if (value === undefined) continue;
      const query = new URLSearchParams({ [name]: String(value) });
      const found = (await (await get(`${path}?${query}`)).json()) as FeatureCollection;
      const expected = all.features.filter(({ properties }) => properties[name] === value);
      expect([name, ...idsOf(found)]).toEqual([name, ...expected.map(({ id }) => id)]);
    }
  });

  test("/req/sortables/response: each can be sorted by, and nothing else", async () => {
    const { properties } = await schemaOf("incidents", "sortables");
    const all = await schemaOf("incidents", "queryables");
    for (const name of Object.keys(all.properties)) {
      const { status } = await get(`/api/collections/incidents/items?sortby=-${name}&limit=2`);
      expect([name, status]).toEqual([name, name in properties ? 200 : 400]);
    }
  });

  test("/req/queryables/expression-construction: each can be filtered by, and nothing else", async () => {
    const { properties } = await schemaOf("kpk-sites", "queryables");
    const answer = async (name: string) => {
      const query = new URLSearchParams({ filter: `"${name}" IS NULL`, limit: "1" });
      return (await get(`/api/collections/kpk-sites/items?${query}`)).status;
    };
    for (const name of Object.keys(properties))
      expect([name, await answer(name)]).toEqual([name, 200]);
    expect(await answer("edition_from")).toBe(400);
  });
});

/** The names that JSON Schema has for a value of this kind. */
function typesOf(value: unknown): string[] {
  if (Array.isArray(value)) return ["array"];
  return Number.isInteger(value) ? ["integer", "number"] : [typeof value];
}

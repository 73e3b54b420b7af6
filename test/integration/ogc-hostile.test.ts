import fc from "fast-check";
import { expect, test } from "vitest";
import { itemsParameters } from "../../server/features/itemsParameters.ts";
import { describeEachServer } from "../support/server.ts";

const classics = [
  "' OR '1'='1",
  "'; DROP TABLE layers.incidents; --",
  "1); SELECT pg_sleep(10); --",
  "$1",
  "{{7*7}}",
  "../../etc/passwd",
  "%00",
  "\0",
  "a\0b",
  "\u202E",
  "\uFFFD",
  "__proto__",
  "constructor",
  "<script>alert(1)</script>",
  "\r\nSet-Cookie: a=b",
  "9".repeat(400),
  "-".repeat(2000),
  "(".repeat(2000),
  "NaN",
  "Infinity",
  "-0",
  "1e999",
  "null",
  "[]",
  "{}",
];

describeEachServer("what is hostile", ({ get }) => {
  const names = [
    ...itemsParameters,
    "id",
    "name",
    "kind",
    "date",
    "fatalities_best",
    "toll_disputed",
  ];
  const numbers = fc.array(fc.double(), { minLength: 3, maxLength: 7 }).map(String);
  const values = fc.oneof(
    fc.constantFrom(...classics),
    fc.string({ unit: "binary", maxLength: 60 }),
    fc.string({ unit: "grapheme", maxLength: 60 }),
    numbers,
    fc.integer().map(String),
    fc.date({ noInvalidDate: true }).map((date) => date.toISOString()),
  );

  test("is refused or finds nothing, whichever parameter it comes in: never a 5xx", async () => {
    const queries = fc.dictionary(fc.oneof(fc.constantFrom(...names), fc.string()), values, {
      minKeys: 1,
      maxKeys: 3,
      noNullPrototype: false,
    });
    await fc.assert(
      fc.asyncProperty(queries, async (query) => {
        const params = new URLSearchParams(Object.entries(query));
        const { status } = await get(`/api/collections/incidents/items?${params}`);
        expect([200, 400]).toContain(status);
      }),
      { numRuns: 300 },
    );
  });

  test("is not found as the name of a thing", async () => {
    const segments = fc.oneof(
      fc.constantFrom(...classics),
      fc.string({ unit: "binary", maxLength: 40 }),
    );
    await fc.assert(
      fc.asyncProperty(segments, async (segment) => {
        const part = encodeURIComponent(segment);
        for (const path of [`${part}/items`, `incidents/items/${part}`, `${part}/schema`]) {
          const { status } = await get(`/api/collections/${path}`);
          expect([200, 400, 404]).toContain(status);
        }
      }),
      { numRuns: 60 },
    );
  });

  test.each(classics)("%j finds no name and breaks nothing", async (text) => {
    const query = new URLSearchParams({ q: text });
    expect([200, 400]).toContain((await get(`/api/search?${query}`)).status);
  });

  test("an address that answers with itself cannot bring headers or markup along", async () => {
    const hostile = encodeURIComponent('"><script>alert(1)</script>\r\nX-Evil: 1');
    const path = `/api/collections/incidents/items?limit=1&f=html&name=${hostile}`;
    const response = await get(path);
    expect(response.status).toBe(200);
    expect(response.headers.get("x-evil")).toBeNull();
    expect(await response.text()).not.toContain("<script");
  });
});

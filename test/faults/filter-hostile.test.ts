import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { catalog } from "../../geodata/catalog.ts";
import type { LayerDeclaration } from "../../geodata/declaration.ts";
import { formatText } from "../../server/filter/formatText.ts";
import { limits } from "../../server/filter/limits.ts";
import type { NamedFeatures } from "../../server/filter/resolveFeatures.ts";
import { maxHeaderBytes } from "../../server/http/clientError.ts";
import { arbitraryFilters } from "../support/filterArbitraries.ts";
import { mutatedTexts } from "../support/mutatedTexts.ts";
import { namedFeatures } from "../support/namedFeatures.ts";
import { readLayer } from "../support/readGeodata.ts";
import { describeEachServer } from "../support/server.ts";

/** `FILTER_RUNS=1000` for 11,000 filters by hand; `FILTER_SEED` repeats a run that failed. */
const numRuns = Number(process.env.FILTER_RUNS ?? 60);
const seed = Number(process.env.FILTER_SEED ?? Date.now() % 2 ** 31);

function layerOf(id: string): LayerDeclaration {
  const layer = catalog.layers.find((each) => each.id === id);
  if (!layer) throw new Error(`there is no layer ${id}`);
  return layer;
}

/** Some that there are, and some that there are not. */
const named: readonly NamedFeatures[] = [
  ...namedFeatures,
  { kind: "feature", layer: "cpec-routes", id: "' OR '1'='1" },
  { kind: "feature", layer: "layers.incidents; --", id: "" },
  { kind: "feature", layer: "__proto__", id: "constructor" },
  { kind: "features", layer: "layers.incidents; --", condition: null },
  { kind: "features", layer: "incidents", condition: { kind: "property", name: "__proto__" } },
  { kind: "features", layer: "incidents", condition: { kind: "text", value: "' OR '1'='1" } },
];

const longRunMs = 3_600_000;

const quoted = (value: string) => formatText({ kind: "text", value });

describeEachServer("hostile filters", ({ get }) => {
  const items = (layer: string, params: Record<string, string>) =>
    get(`/api/collections/${layer}/items?${new URLSearchParams(params)}`);
  const tile = (layer: string, filter: string, more: Record<string, string> = {}) =>
    get(`/tiles/1/${layer}/0/0/0.mvt?${new URLSearchParams({ filter, ...more })}`);

  const everything = async () =>
    Promise.all(
      catalog.layers.map(
        async ({ id }) => (await (await items(id, { limit: "10000" })).json()).features,
      ),
    );
  let before: unknown;
  let slowest = { ms: 0, question: "" };

  beforeAll(async () => {
    before = await everything();
  });

  afterAll(async () => {
    console.info(`The slowest took ${slowest.ms.toFixed()} ms:`, slowest.question.slice(0, 300));
    expect((await get("/health/ready")).status).toBe(200);
    expect((await get("/tiles/1/incidents/0/0/0.mvt")).status).toBe(200);
    expect(await everything()).toEqual(before);
  });

  /** Answers, or tells what is wrong with the filter: no fault of ours, nothing of the database's. */
  async function expectAnswered(response: Response): Promise<void> {
    const text = await response.text();
    expect([200, 204, 400], text.slice(0, 500)).toContain(response.status);
    if (response.status !== 400) return;
    const problem = JSON.parse(text);
    expect(problem.errors).toEqual([
      { parameter: expect.stringMatching(/^(filter|datetime)$/), detail: expect.any(String) },
    ]);
    expect(problem.detail).not.toMatch(
      /\bST_|SQLSTATE|XX000|syntax error|encoding "UTF8"|TopologyE/,
    );
  }

  async function expectAllAnswered<Question>(
    questions: fc.Arbitrary<Question>,
    ask: (question: Question) => Promise<Response>,
  ): Promise<void> {
    await fc.assert(
      fc.asyncProperty(questions, async (question) => {
        const started = performance.now();
        await expectAnswered(await ask(question));
        const ms = performance.now() - started;
        if (ms > slowest.ms) slowest = { ms, question: JSON.stringify(question) };
      }),
      { numRuns, seed },
    );
  }

  describe.each(["incidents", "kpk-sites", "cpec-routes", "faults"])("of %s", (id) => {
    const fitting = arbitraryFilters(layerOf(id), readLayer(id), named).map(formatText);
    const hostile = fc.oneof(fitting, mutatedTexts(fitting));

    test(
      "are answered as items",
      async () => {
        await expectAllAnswered(hostile, (filter) => items(id, { filter, limit: "2" }));
      },
      longRunMs,
    );

    test(
      "are answered as tiles",
      async () => {
        await expectAllAnswered(hostile, (filter) => tile(id, filter));
      },
      longRunMs,
    );

    test(
      "are answered with a time",
      async () => {
        const time = fc.constantFrom("2025-01-01/..", "2024-11-09T08:30:00Z", "2025-03-11/P30D");
        const both = fc.tuple(hostile, fc.oneof(time, mutatedTexts(time)));
        const spoilt = both.map(([filter, datetime]) => ({ filter, datetime }));
        await expectAllAnswered(spoilt, ({ filter, datetime }) => tile(id, filter, { datetime }));
        await expectAllAnswered(spoilt, (question) => items(id, { ...question, limit: "2" }));
      },
      longRunMs,
    );
  });

  test(
    "of any JSON are answered",
    async () => {
      const condition = JSON.stringify({
        op: "and",
        args: [
          { op: "like", args: [{ op: "casei", args: [{ property: "name" }] }, "a%"] },
          { op: "s_within", args: [{ property: "geometry" }, { bbox: [60, 20, 70, 30] }] },
          {
            op: "s_dwithin",
            args: [{ property: "geometry" }, { op: "feature", args: ["faults", "x"] }, 5, "km"],
          },
        ],
      });
      const hostile = fc.oneof(mutatedTexts(fc.constant(condition)), fc.json({ maxDepth: 5 }));
      await expectAllAnswered(hostile, (filter) =>
        items("incidents", { filter, "filter-lang": "cql2-json" }),
      );
    },
    longRunMs,
  );

  test(
    "of boxes round the world are answered",
    async () => {
      const lon = fc.constantFrom(-180, -179.9, -90, 0, 66, 90, 179.9, 180);
      const lat = fc.constantFrom(-90, -89.9, -30, 0, 30, 89.9, 90);
      const hostile = fc
        .tuple(lon, lat, lon, lat, fc.constantFrom(0, 25, 9_000, 20_100, 1e9))
        .chain(([west, south, east, north, km]) => {
          const box = `BBOX(${west}, ${south}, ${east}, ${north})`;
          return fc.constantFrom(
            `S_INTERSECTS(geometry, ${box})`,
            `NOT S_WITHIN(geometry, ${box})`,
            `S_DWITHIN(geometry, ${box}, ${km}, 'km')`,
          );
        });
      await expectAllAnswered(hostile, (filter) => items("faults", { filter, limit: "2" }));
      await expectAllAnswered(hostile, (filter) => tile("basemap-province", filter));
    },
    longRunMs,
  );

  test.each([
    "' OR '1'='1",
    "'; DROP TABLE layers.incidents; --",
    "1; SELECT pg_sleep(10)",
    "' UNION SELECT usename, passwd FROM pg_shadow --",
    "\\'; DELETE FROM naqsha.editions; --",
    "'||(select version())||'",
    "$1",
    "$$; select 1; $$",
    "%27%20OR%201=1",
    "NULL) OR (TRUE",
    "0x27 OR 1=1/*",
    "SELECT",
    "null",
    "NaN",
  ])("%s is a value like others", async (value) => {
    const asValue = await items("incidents", { filter: `name = ${quoted(value)}` });
    expect(await asValue.json()).toMatchObject({ numberMatched: 0, features: [] });
    const asProperty = await items("incidents", { name: value });
    expect(await asProperty.json()).toMatchObject({ numberMatched: 0, features: [] });
    expect((await tile("incidents", `name = ${quoted(value)}`)).status).toBe(204);
    const byItself = await items("incidents", { filter: value });
    expect(byItself.status).toBe(400);
    await expectAnswered(byItself);
    for (const parameter of [
      "bbox",
      "datetime",
      "sortby",
      "properties",
      "crs",
      "cursor",
      "limit",
    ]) {
      const problem = await (await items("incidents", { [parameter]: value })).json();
      expect(problem).toMatchObject({ status: 400, errors: [{ parameter }] });
    }
  });

  const twelveThousand = Array.from({ length: 12_000 }, (_, i) => `${i % 90} ${i % 9}`).join(",");

  test.each<[what: string, filter: string, detail: string]>([
    ["a property that is not there", "pg_catalog = 1", "pg_catalog is not a property"],
    ["a column that is no property", "geom IS NULL", "geom is not a property"],
    ["a column of the system", "xmin = 1", "xmin is not a property"],
    ["NaN", "fatalities_best = NaN", "NaN"],
    ["infinity", "fatalities_best = 1e999", "too large"],
    ["NUL", "name = '\0'", "U+0000"],
    ["a longitude that is no number", "S_INTERSECTS(geometry, POINT(NaN 30))", "not NaN"],
    [
      "too many positions",
      `S_INTERSECTS(geometry, MULTIPOINT(${twelveThousand}))`,
      `${limits.vertices}`,
    ],
    ["too long a text", `name = '${"x".repeat(limits.length)}'`, `${limits.length}`],
    [
      "a bow tie",
      "S_WITHIN(geometry, POLYGON((64 28, 68 31, 68 28, 64 31, 64 28)))",
      "self-intersection at 66 29.5",
    ],
    [
      "a hole that sticks out",
      "S_WITHIN(geometry, POLYGON((60 20, 80 20, 80 40, 60 40, 60 20), (50 21, 79 21, 79 39, 50 21)))",
      "self-intersection at 60 21",
    ],
    [
      "a polygon without area",
      "S_WITHIN(geometry, POLYGON((66 30, 66 30, 66 30, 66 30)))",
      "too few distinct points",
    ],
    [
      "a polygon beyond the antimeridian",
      "S_WITHIN(geometry, POLYGON((170 20, 190 20, 190 40, 170 20)))",
      "longitude 190 is outside",
    ],
    [
      "a polygon beyond the pole",
      "S_WITHIN(geometry, POLYGON((0 80, 1 91, 2 80, 0 80)))",
      "latitude 91 is outside",
    ],
    ["a layer that is not there", "S_WITHIN(geometry, FEATURE('pg_class', '1'))", "no layer"],
    [
      "a feature that is not there",
      "S_WITHIN(geometry, FEATURE('incidents', ''))",
      'has no feature ""',
    ],
    [
      "more features than may be named",
      Array(limits.features + 1)
        .fill("S_WITHIN(geometry, FEATURE('basemap-country', 'pakistan'))")
        .join(" OR "),
      `${limits.features}`,
    ],
    [
      "features of a layer that is not there",
      "S_INTERSECTS(geometry, FEATURES('pg_class'))",
      'column 24: there is no layer "pg_class"',
    ],
    [
      "features by a property that their layer does not have",
      "S_INTERSECTS(geometry, FEATURES('cpec-routes', 'fatalities_best > 5'))",
      "column 49: fatalities_best is not a property of cpec-routes",
    ],
    [
      "features of no condition",
      "S_DWITHIN(geometry, FEATURES('incidents', 'name'), 5, 'km')",
      "column 44: a condition expected",
    ],
    [
      "features by a condition with a wrong comparison",
      "S_DWITHIN(geometry, FEATURES('incidents', 'name LIKE ''a%'' AND fatalities_best = ''many'''), 5, 'km')",
      "column 83: the text 'many' cannot be compared",
    ],
    [
      "features with more vertices than may be named",
      Array(4).fill("S_INTERSECTS(geometry, FEATURES('basemap-country'))").join(" OR "),
      `column 189: the features named have more than ${limits.namedVertices} vertices`,
    ],
    [
      "distance from an edge to the antipodes",
      "S_DWITHIN(geometry, BBOX(-180, -90, 180, 90), 1, 'km')",
      "opposite points",
    ],
  ])("%s is refused, and said what is wrong", async (_what, filter, detail) => {
    for (const response of [
      await items("incidents", { filter }),
      await tile("incidents", filter),
    ]) {
      expect(response.status).toBe(400);
      expect((await response.json()).detail).toContain(detail);
    }
  });

  const hundredThousand = Array.from({ length: 100_000 }, (_, i) => `${i % 90} ${i % 9}`).join(",");

  test.each([
    ["a polygon of 100,000 positions", `S_WITHIN(geometry, POLYGON((${hundredThousand},0 0)))`],
    ["a filter of a megabyte", `name = '${"x".repeat(1_000_000)}'`],
  ])("%s is refused before it is read", async (_what, filter) => {
    for (const path of ["/api/collections/incidents/items", "/tiles/1/incidents/0/0/0.mvt"]) {
      const response = await get(`${path}?${new URLSearchParams({ filter })}`);
      expect(response.status).toBe(431);
      expect((await response.json()).detail).toContain(`${maxHeaderBytes} bytes`);
    }
  });

  test.each<[filter: string, matched: "all" | "none"]>([
    ["S_INTERSECTS(geometry, BBOX(-180, -90, 180, 90))", "all"],
    ["S_INTERSECTS(geometry, POLYGON((-180 -90, 180 -90, 180 90, -180 90, -180 -90)))", "all"],
    ["S_INTERSECTS(geometry, BBOX(60, 20, -170, 40))", "all"],
    ["S_INTERSECTS(geometry, BBOX(170, 20, -170, 40))", "none"],
    ["S_INTERSECTS(geometry, POLYGON((-180 60, 180 60, 180 90, -180 90, -180 60)))", "none"],
    ["S_DWITHIN(geometry, POINT(0 90), 8000, 'km')", "all"],
    ["S_DWITHIN(geometry, POINT(0 90), 100, 'km')", "none"],
    ["S_DWITHIN(geometry, POINT(180 0), 1e30, 'km')", "all"],
    ["S_DWITHIN(geometry, BBOX(170, 20, -170, 40), 100, 'km')", "none"],
    [`name LIKE '${"%a".repeat(2_000)}%'`, "none"],
    [`CASEI(ACCENTI(name)) LIKE CASEI('${"_%".repeat(500)}')`, "none"],
    ["name LIKE '%%%%%%%%%%%%%%%%'", "all"],
    ["fatalities_best / 0 = 1", "none"],
    ["fatalities_best ^ 100000 < 0", "none"],
  ])("%s matches %s", async (filter, matched) => {
    const response = await items("incidents", { filter });
    const { numberMatched } = await response.json();
    expect(numberMatched).toBe(matched === "all" ? readLayer("incidents").length : 0);
    expect((await tile("incidents", filter)).status).toBe(matched === "all" ? 200 : 204);
  });
});

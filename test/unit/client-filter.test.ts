import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { attributeOrder } from "../../client/filter/attributeOrder.ts";
import type { Clause } from "../../client/filter/clause.ts";
import { commonClause, filterGroups } from "../../client/filter/filterGroup.ts";
import { filterProblems } from "../../client/filter/filterProblems.ts";
import { histogramOf } from "../../client/filter/histogram.ts";
import { isElementVocabulary } from "../../client/filter/isElementVocabulary.ts";
import {
  formatLayerFilter,
  type LayerFilter,
  noFilter,
  readLayerFilter,
  withClause,
} from "../../client/filter/layerFilter.ts";
import { propertyFacts } from "../../client/filter/propertyFacts.ts";
import { subjectsOf, subjectTitle } from "../../client/filter/subjects.ts";
import { setFilters } from "../../client/state/actions.ts";
import { initialState } from "../../client/state/initialState.ts";
import { Store } from "../../client/state/store.ts";
import type { LayerDeclaration } from "../../geodata/declaration.ts";
import { incidentLayers } from "../../geodata/incidentLayers.ts";
import { siteLayers } from "../../geodata/siteLayers.ts";
import type { MapSpec } from "../../server/contract/mapSpec.ts";
import { parseFilter } from "../../server/filter/parseFilter.ts";
import { toPredicate } from "../../server/filter/toPredicate.ts";
import { catalogResponse } from "../support/catalogResponse.ts";

const [sites] = siteLayers as [LayerDeclaration];
const [incidents] = incidentLayers as [LayerDeclaration];

describe("a filter of controls as CQL2", () => {
  test.each<[string, LayerDeclaration, Record<string, Clause>, string]>([
    [
      "one term",
      sites,
      { commodity_group: { kind: "anyOf", values: ["copper-base"] } },
      "commodity_group = 'copper-base'",
    ],
    [
      "several terms",
      sites,
      { status: { kind: "anyOf", values: ["producing", "development"] } },
      "status IN ('producing', 'development')",
    ],
    [
      "terms of a list",
      sites,
      { commodities: { kind: "anyOf", values: ["copper", "gold"] } },
      "A_OVERLAPS(commodities, ('copper', 'gold'))",
    ],
    [
      "a range",
      sites,
      { resource_mt: { kind: "range", from: 1, to: 2.5 } },
      "resource_mt BETWEEN 1 AND 2.5",
    ],
    [
      "an open range",
      sites,
      { resource_mt: { kind: "range", from: 0, to: null } },
      "resource_mt >= 0",
    ],
    [
      "a period",
      incidents,
      { date: { kind: "period", from: null, to: "2024-12-31" } },
      "date <= DATE('2024-12-31')",
    ],
    [
      "a text",
      sites,
      { name: { kind: "contains", text: "50%_o'\\" } },
      "CASEI(name) LIKE CASEI('%50\\%\\_o''\\\\%')",
    ],
    [
      "yes or no",
      incidents,
      { toll_disputed: { kind: "is", value: false } },
      "toll_disputed = FALSE",
    ],
    [
      "several, in the order of the properties",
      incidents,
      {
        fatalities_best: { kind: "range", from: 5, to: null },
        date: { kind: "period", from: "2024-01-01", to: "2024-12-31" },
      },
      "date BETWEEN DATE('2024-01-01') AND DATE('2024-12-31') AND fatalities_best >= 5",
    ],
  ])("%s", (_, layer, clauses, text) => {
    const filter: LayerFilter = { clauses, others: [] };
    expect(formatLayerFilter(filter, layer)).toBe(text);
    expect(readLayerFilter(text, layer)).toEqual(filter);
  });

  test("nothing asked is no filter", () => {
    expect(formatLayerFilter(noFilter, sites)).toBeUndefined();
  });

  test("any text looked for is read back, and finds itself", () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[a-zA-Z%_\\' \u0627-\u0648]{1,12}$/), (text) => {
        const filter = withClause(noFilter, "name", { kind: "contains", text });
        const cql = formatLayerFilter(filter, sites) ?? "";
        expect(readLayerFilter(cql, sites)).toEqual(filter);
        const matches = toPredicate(parseFilter(cql, sites));
        const named = (name: string) => ({
          geometry: { type: "Point" as const, coordinates: [66, 30] },
          properties: { name },
        });
        expect(matches(named(`x${text.toUpperCase()}y`))).toBe(true);
        expect(matches(named("0"))).toBe(false);
      }),
    );
  });
});

describe("a filter however it is written", () => {
  test.each<[string, string, Record<string, Clause>]>([
    [
      "two ends apart",
      "resource_mt >= 1 AND status = 'producing' AND resource_mt <= 5",
      {
        resource_mt: { kind: "range", from: 1, to: 5 },
        status: { kind: "anyOf", values: ["producing"] },
      },
    ],
    [
      "a single value",
      "resource_year = 2016",
      { resource_year: { kind: "range", from: 2016, to: 2016 } },
    ],
  ])("%s is read into the controls", (_, text, clauses) => {
    expect(readLayerFilter(text, sites)).toEqual({ clauses, others: [] });
  });

  test.each([
    "status <> 'producing'",
    "resource_mt > 5",
    "name LIKE 'Reko%'",
    "CASEI(status) = 'producing'",
    "CASEI(name) = 'reko diq'",
    "CASEI(name) LIKE CASEI('reko%')",
    "A_CONTAINS(commodities, ('copper', 'gold'))",
    "status = 'producing' OR resource_mt >= 1",
    "S_INTERSECTS(geometry, POLYGON((60 25, 70 25, 70 30, 60 25)))",
  ])("what no control says is kept beside them: %s", (text) => {
    const filter = readLayerFilter(
      `${text.includes(" OR ") ? `(${text})` : text} AND ree_evidence = 'mineral'`,
      sites,
    );
    expect(Object.keys(filter.clauses)).toEqual(["ree_evidence"]);
    expect(filter.others).toHaveLength(1);
    const without = withClause(filter, "ree_evidence", null);
    expect(formatLayerFilter(without, sites)).toBe(text);
  });

  test("a second range on the same property is kept, not lost", () => {
    const { clauses, others } = readLayerFilter("resource_mt >= 1 AND resource_mt >= 5", sites);
    expect(clauses.resource_mt).toEqual({ kind: "range", from: 1, to: null });
    expect(others).toHaveLength(1);
  });

  test("what does not fit the layer is told with its place", () => {
    expect(() => readLayerFilter("status = 'x' AND\nstatsu = 'y'", sites)).toThrow(
      /line 2, column 1: statsu is not a property/,
    );
  });
});

describe("what is filtered together", () => {
  test("layers of one group with the same properties", () => {
    const subjects = subjectsOf(catalogResponse);
    const ids = subjects.map(({ layers }) => layers.map(({ id }) => id));
    expect(ids).toContainEqual([
      "chagai-arc-sites",
      "kpk-sites",
      "gilgit-baltistan-sites",
      "balochistan-sites",
    ]);
    expect(ids).toContainEqual(["incidents"]);
    const titles = subjects.map((subject) => subjectTitle(subject, catalogResponse, "en"));
    expect(titles).toContain("Mineral sites");
    expect(titles).toContain("Incidents 2024–2025");
    expect(titles).not.toContain("Names of mineral belts");
  });
});

describe("a filter shared by layers", () => {
  const layers = catalogResponse.layers.filter(({ id }) => id.endsWith("-sites"));
  const [first, second] = layers.map(({ id }) => id) as [string, string];

  test("groups layers by what is asked of them, and tells where they agree", () => {
    const both = "status = 'producing'";
    const filters = { [first]: `${both} AND resource_mt >= 1`, [second]: both };
    const groups = filterGroups(layers, filters);
    expect(groups.map((group) => group.layers.map(({ id }) => id))).toEqual([[first], [second]]);
    expect(commonClause(groups, "status")).toEqual({
      clause: { kind: "anyOf", values: ["producing"] },
      differs: false,
    });
    expect(commonClause(groups, "resource_mt")).toEqual({ clause: null, differs: true });
    expect(commonClause(groups, "name")).toEqual({ clause: null, differs: false });
    expect(filterGroups(layers, { [first]: both, [second]: both })).toHaveLength(1);
  });

  test("is written in one step, turns its layers on, and goes without a trace", () => {
    const spec: MapSpec = { layers: [{ id: "incidents" }], view: { lon: 66, lat: 30, zoom: 5 } };
    const store = new Store({ ...initialState(spec), catalog: catalogResponse });
    const seen: MapSpec[] = [];
    store.subscribe((state) => seen.push(state.spec));
    setFilters(store, { [first]: "status = 'producing'", incidents: "kind = 'ambush'" });
    expect(seen).toHaveLength(1);
    expect(store.state.spec.layers?.map(({ id }) => id)).toEqual(["incidents", first]);
    setFilters(store, { [first]: undefined });
    expect(store.state.spec.filters).toEqual({ incidents: "kind = 'ambush'" });
    setFilters(store, { incidents: undefined });
    expect(store.state.spec).not.toHaveProperty("filters");
  });
});

describe("what features have in a property", () => {
  const features = [
    { commodities: ["copper", "gold"], resource_mt: 5, date: "2024-03-01", disputed: true },
    { commodities: ["gold"], resource_mt: 0.5, date: "2024-02-01", disputed: false },
    { commodities: [], resource_mt: null, date: null, disputed: false },
  ].map((properties) => ({ properties }));

  test("terms of lists are counted each, and an empty list has none", () => {
    const { present, counts } = propertyFacts(features, "commodities");
    expect(present).toBe(2);
    expect(Object.fromEntries(counts)).toEqual({ copper: 1, gold: 2 });
  });

  test("numbers and days come in order", () => {
    expect(propertyFacts(features, "resource_mt").numbers).toEqual([0.5, 5]);
    expect(propertyFacts(features, "date").numbers).toEqual(
      ["2024-02-01", "2024-03-01"].map((day) => Date.parse(day)),
    );
    expect(Object.fromEntries(propertyFacts(features, "disputed").counts)).toEqual({
      true: 1,
      false: 2,
    });
  });

  test("a histogram has every value, in equal steps", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -50, max: 5_000 }), { minLength: 2 }), (values) => {
        const sorted = values.sort((a, b) => a - b);
        const histogram = histogramOf(sorted);
        if (sorted[0] === sorted.at(-1)) return expect(histogram).toBeNull();
        const { bins = [] } = histogram ?? {};
        expect(bins.reduce((sum, { count }) => sum + count, 0)).toBe(sorted.length);
        expect(bins[0]?.from).toBeCloseTo(sorted[0] ?? 0);
        expect(bins.at(-1)?.to).toBeCloseTo(sorted.at(-1) ?? 0);
      }),
    );
  });

  test("values far apart are shown by their magnitude", () => {
    expect(histogramOf([1, 2, 3, 4, 5900])?.logarithmic).toBe(true);
    expect(histogramOf([0, 2, 3, 4, 5900])?.logarithmic).toBe(false);
    expect(histogramOf([1, 2, 3, 4, 5])?.logarithmic).toBe(false);
  });
});

describe("the filters of an address", () => {
  test("are told apart from what fits, by parameter and place", () => {
    const filters = { "kpk-sites": "status = ", incidents: "date >= DATE('2024-01-01')" };
    expect(filterProblems({ filters }, catalogResponse)).toEqual([
      { parameter: "filter.kpk-sites", detail: expect.stringContaining("line 1, column 10") },
    ]);
  });
});

describe("the order of attributes", () => {
  test("what the map draws by comes first, long texts last", () => {
    const { first, main, more } = attributeOrder(sites, catalogResponse);
    expect(first).toEqual(["commodity_group", "status"]);
    expect(main.slice(0, 2)).toEqual(["name", "name_ur"]);
    expect(main.indexOf("commodities")).toBeLessThan(main.indexOf("resource_mt"));
    expect(main.indexOf("resource_mt")).toBeLessThan(main.indexOf("position_accuracy_m"));
    expect(more).toContain("note");
    expect([...first, ...main, ...more]).not.toContain("id");
  });

  test("elements are told from other terms", () => {
    expect(isElementVocabulary(sites.properties.ree?.vocabulary)).toBe(true);
    expect(isElementVocabulary(sites.properties.commodities?.vocabulary)).toBe(false);
    expect(isElementVocabulary(undefined)).toBe(false);
  });
});

import { beforeAll, describe, expect, test } from "vitest";
import { catalog } from "../../geodata/catalog.ts";
import type { DateHistogram } from "../../server/contract/wire.ts";
import { syncLayerTables } from "../../server/database/syncLayerTables.ts";
import { selectDateBins } from "../../server/features/queries.ts";
import { describeEachDatabase } from "../support/database.ts";
import { edgeFeatures } from "../support/edgeFeatures.ts";
import { readLayer } from "../support/readGeodata.ts";
import { describeEachServer } from "../support/server.ts";
import { fixtureCatalog, pointsLayer, publishFixtures } from "../support/tileFixtures.ts";

describeEachServer("the histogram of dates", ({ get, server }) => {
  const incidents = readLayer("incidents");
  const dates = incidents.map(({ properties }) => String(properties?.date));

  const ask = (params: Record<string, string>, layer = "incidents") =>
    get(`/api/collections/${layer}/histogram?${new URLSearchParams(params)}`);

  async function histogram(params: Record<string, string> = {}): Promise<DateHistogram> {
    const response = await ask(params);
    expect(response.status).toBe(200);
    return response.json();
  }

  /** By the beginning of their texts: "2024-03" is a month, "2024" a year. */
  function countsBy(characters: number, counted: readonly string[]) {
    const counts = new Map<string, number>();
    for (const date of counted) {
      const key = date.slice(0, characters);
      counts.set(key, (counts.get(key) ?? 0) + 1);
    }
    return [...counts].sort();
  }

  test.each([
    ["day", 10, ""],
    ["month", 7, "-01"],
    ["year", 4, "-01-01"],
  ])("counts every feature in its %s", async (interval, characters, rest) => {
    const told = await histogram({ interval });
    const expected = countsBy(characters, dates).map(([key, count]) => [key + rest, count]);
    expect(told.bins.map(({ start, count }) => [start, count])).toEqual(expected);
    expect(told).toMatchObject({ interval, property: "date", numberMatched: 17, undated: 0 });
  });

  test("weeks begin on Monday", async () => {
    const { bins } = await histogram({ interval: "week" });
    expect(bins.reduce((sum, { count }) => sum + count, 0)).toBe(incidents.length);
    for (const { start } of bins) expect(new Date(start).getUTCDay()).toBe(1);
  });

  test("counts what a filter, a time and a box ask for, as items do", async () => {
    const asked = {
      filter: "fatalities_best >= 5 AND S_INTERSECTS(geometry, BBOX(60, 24, 69, 31))",
      datetime: "2024-04-01/2025-06-30",
      bbox: "66,24,70,32",
    };
    const query = new URLSearchParams({ ...asked, limit: "1000" });
    const items = await (await get(`/api/collections/incidents/items?${query}`)).json();
    const found = items.features.map(
      (each: { properties: { date: string } }) => each.properties.date,
    );
    expect(found.length).toBeGreaterThan(1);
    expect(found.length).toBeLessThan(incidents.length);
    const { bins, numberMatched } = await histogram(asked);
    expect(numberMatched).toBe(found.length);
    expect(bins.map(({ start, count }) => [start.slice(0, 7), count])).toEqual(countsBy(7, found));
  });

  test.each([
    [{ interval: "fortnight" }, "interval"],
    [{ property: "name" }, "property"],
    [{ property: "constructor" }, "property"],
    [{ datetime: "soon" }, "datetime"],
    [{ filter: "deaths > 3" }, "filter"],
    [{ filter: "S_INTERSECTS(geometry, FEATURE('faults', 'no-such'))" }, "filter"],
    [{ limit: "3" }, "limit"],
    [{ edition: "99" }, "edition"],
    [{ f: "csv" }, "f"],
  ])("refuses %o by name", async (params, parameter) => {
    const response = await ask(params as unknown as Record<string, string>);
    expect(response.status).toBe(400);
    const { errors } = await response.json();
    expect(errors.map((error: { parameter: string }) => error.parameter)).toEqual([parameter]);
  });

  test("a layer without dates has none, and a layer that is not there neither", async () => {
    expect((await ask({}, "faults")).status).toBe(400);
    expect((await ask({}, "no-such-layer")).status).toBe(404);
  });

  describe("of dates that are not known to the day", () => {
    const layer = catalog.layers.find(({ id }) => id === "incidents");
    const precisions = ["day", "month", "year"];

    beforeAll(async () => {
      if (!layer) throw new Error("no incidents");
      const changed = incidents.map((feature, index) => ({
        ...feature,
        id: index + 1,
        properties: { ...feature.properties, date_precision: precisions[index % 3] },
      }));
      await publishFixtures(server().database, 2, [[layer, changed]]);
    });

    test.each([
      ["day", ["month", "year"]],
      ["week", ["month", "year"]],
      ["month", ["year"]],
      ["year", []],
    ])("by %s, those known to the %o alone are told apart", async (interval, coarser) => {
      const { bins } = await histogram({ interval, edition: "2" });
      const inexact = incidents.filter((_, index) => coarser.includes(precisions[index % 3] ?? ""));
      expect(bins.reduce((sum, each) => sum + each.inexact, 0)).toBe(inexact.length);
      expect(bins.reduce((sum, each) => sum + each.count, 0)).toBe(incidents.length);
    });

    test("in the edition before, all are known to the day", async () => {
      const { bins, edition } = await histogram({ interval: "month", edition: "1" });
      expect(edition).toBe(1);
      expect(bins.every(({ inexact }) => inexact === 0)).toBe(true);
    });
  });
});

describeEachDatabase("dates that some features do not have", ({ freshDatabase }) => {
  test("come last, without a start", async () => {
    const database = await freshDatabase();
    await syncLayerTables(database, fixtureCatalog(pointsLayer));
    await publishFixtures(database, 1, [[pointsLayer, edgeFeatures.points]]);
    const rows = await database.query<{ start: string | null; count: number }>(
      selectDateBins(pointsLayer, 1, {
        property: "since",
        interval: "month",
        precision: undefined,
        inexact: [],
        condition: undefined,
        limit: 100,
      }),
    );
    const undated = edgeFeatures.points.filter(({ properties }) => properties?.since === null);
    expect(undated.length).toBeGreaterThan(0);
    expect(rows.at(-1)).toEqual({ start: null, count: undated.length, inexact: 0 });
    expect(rows.slice(0, -1).map(({ start }) => start)).toEqual([
      "2024-01-01",
      "2024-02-01",
      "2024-03-01",
    ]);
  });
});

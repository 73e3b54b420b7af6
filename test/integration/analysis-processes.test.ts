import { beforeAll, describe, expect, test } from "vitest";
import { catalog } from "../../geodata/catalog.ts";
import type { BufferProperties } from "../../server/contract/buffer.ts";
import type { LayerTally, ZoneReport } from "../../server/contract/zoneReport.ts";
import { readLayer } from "../support/readGeodata.ts";
import { describeEachServer } from "../support/server.ts";

const rekoDiq = { collection: "chagai-arc-sites", ids: ["reko-diq"] };

describeEachServer("processes", ({ get }) => {
  const execute = (id: string, inputs: unknown, more: object = {}) =>
    post(id, JSON.stringify({ inputs, ...more }));
  const post = (id: string, body: string, type = "application/json") =>
    get(`/api/processes/${id}/execution`, {
      method: "POST",
      headers: { "content-type": type },
      body,
    });
  async function result<Result>(id: string, inputs: unknown): Promise<Result> {
    const response = await execute(id, inputs);
    expect(response.status).toBe(200);
    return (await response.json()) as Result;
  }
  const report = (inputs: object) => result<ZoneReport>("zone-report", inputs);

  describe("are described", () => {
    test("/req/core/process-list-success: each with its id, version and links", async () => {
      const response = await get("/api/processes");
      const { processes } = (await response.json()) as { processes: { id: string }[] };
      expect(processes.map(({ id }) => id)).toEqual([
        "buffer",
        "compose",
        "zone-report",
        "exposure",
        "nearest",
      ]);
      expect(processes[0]).toMatchObject({ jobControlOptions: ["sync-execute"], version: "1.0.0" });
    });

    test("/req/ogc-process-description/inputs-def: every input has a schema", async () => {
      const response = await get("/api/processes/zone-report");
      const { inputs } = (await response.json()) as { inputs: Record<string, object> };
      expect(inputs.source).toMatchObject({ minOccurs: 1, schema: expect.anything() });
      expect(inputs.nearest).toMatchObject({ minOccurs: 0, schema: { type: "integer" } });
    });

    test("/req/core/process-exception-no-such-process", async () => {
      expect((await get("/api/processes/paint")).status).toBe(404);
      expect((await execute("paint", {})).status).toBe(404);
    });
  });

  describe("a zone report", () => {
    let told: ZoneReport;
    const distancesM = [25_000, 100_000, 400_000];
    beforeAll(async () => {
      told = await report({ source: rekoDiq, distancesM });
    });
    const tallyOf = (layer: string, ring: number): LayerTally => {
      const found = told.zones[0]?.rings[ring]?.layers.find((each) => each.layer === layer);
      if (!found) throw new Error(`the report says nothing of ${layer}`);
      return found;
    };

    test.each(["incidents", "cpec-nodes", "chagai-arc-sites", "basemap-place"])(
      "counts the features of %s that SQL by hand finds",
      async (layer) => {
        for (const [ring, distanceM] of distancesM.entries()) {
          const { ids } = tallyOf(layer, ring);
          expect(ids.toSorted()).toEqual(await byHand(layer, distanceM));
        }
        expect(tallyOf(layer, 2).count).toBeGreaterThan(0);
      },
    );

    /** Those that a filter finds within the distance of the site's own position, but for itself. */
    async function byHand(layer: string, distanceM: number): Promise<string[]> {
      const site = await (await get("/api/collections/chagai-arc-sites/items/reko-diq")).json();
      const [lon, lat] = (site as { geometry: { coordinates: number[] } }).geometry.coordinates;
      const filter = `S_DWITHIN(geometry, POINT(${lon} ${lat}), ${distanceM}, 'm')`;
      const query = new URLSearchParams({ filter, limit: "1000" });
      const response = await get(`/api/collections/${layer}/items?${query}`);
      const { features } = (await response.json()) as { features: { id: string }[] };
      return features
        .map(({ id }) => id)
        .filter((id) => id !== "reko-diq")
        .sort();
    }

    test("adds up tolls, and tells the years", () => {
      const { ids, sums, byYear } = tallyOf("incidents", 2);
      const inside = readLayer("incidents").filter(({ id }) => ids.includes(String(id)));
      const deaths = inside.map(({ properties }) => Number(properties?.fatalities_best ?? 0));
      expect(deaths.length).toBeGreaterThan(1);
      expect(sums.fatalities_best).toBe(deaths.reduce((a, b) => a + b, 0));
      const counted = Object.values(byYear ?? {}).reduce((a, b) => a + b, 0);
      expect(counted).toBe(ids.length);
    });

    test("says which counts depend on how exactly positions are known", () => {
      const { count, certain, possible } = tallyOf("incidents", 2);
      expect(certain).toBeLessThanOrEqual(count);
      expect(count - certain).toBeLessThanOrEqual(possible);
    });

    test("measures how much of each route and belt lies inside", () => {
      const route = tallyOf("cpec-routes", 1);
      expect(route.parts?.map(({ id }) => id)).toEqual(["n-40"]);
      expect(route.lengthM).toBeGreaterThan(100_000);
      expect(route.lengthM).toBeLessThan(2 * 110_000);
      const belts = tallyOf("mineral-belts", 0).parts ?? [];
      const inside = Object.fromEntries(belts.map((belt) => [belt.id, belt.inside]));
      const circleM2 = Math.PI * 25_000 ** 2;
      // The one holds the whole circle. PostGIS' buffer cuts 1,707,273,339 m² out of the other.
      expect((inside["tethyan-metallogenic-belt"] ?? 0) / circleM2).toBeCloseTo(1, 3);
      expect((inside["chagai-magmatic-arc"] ?? 0) / 1_707_273_339).toBeCloseTo(1, 2);
    });

    test("looks at all layers of the map, and of its ground at towns and provinces", () => {
      const looked = told.zones[0]?.rings[0]?.layers.map(({ layer }) => layer);
      const ofTheMap = catalog.layers.filter(
        ({ symbol }) => !/^(basemap|names)$/.test(symbol.type),
      );
      const ids = [...ofTheMap.map(({ id }) => id), "basemap-place", "basemap-province"];
      expect(looked?.toSorted()).toEqual(ids.sort());
    });

    test("divides a circle where three provinces are near among them", async () => {
      const radiusM = 50_000;
      const { zones } = await report({
        source: { geometry: { type: "Point", coordinates: [70.3, 31] } },
        distancesM: [radiusM],
        layers: ["basemap-province"],
      });
      const { parts = [], areaM2 = 0 } = zones[0]?.rings[0]?.layers[0] ?? {};
      const names = ["balochistan", "khyber-pakhtunkhwa", "punjab"];
      expect(parts.map(({ id }) => id).sort()).toEqual(names);
      // A geodesic circle is a little smaller than a flat one: by 1 part in 12 (R/r)².
      expect(areaM2 / (Math.PI * radiusM ** 2)).toBeCloseTo(1, 3);
    });

    test("tells what is nearest, and in which direction", () => {
      const nearest = told.zones[0]?.nearest.find(({ layer }) => layer === "cpec-routes");
      const [route] = nearest?.features ?? [];
      expect(route).toMatchObject({ id: "n-40" });
      expect(route?.distanceM).toBeGreaterThan(20_000);
      // The N-40 passes to the south.
      expect(Math.abs((route?.azimuth ?? 0) - 180)).toBeLessThan(45);
    });

    test("of rings, counts each feature once", async () => {
      const rings = await report({
        source: rekoDiq,
        distancesM,
        rings: true,
        layers: ["incidents"],
      });
      const counts = rings.zones[0]?.rings.map(({ layers: [layer] }) => layer?.count ?? 0) ?? [];
      expect(counts.reduce((a, b) => a + b, 0)).toBe(tallyOf("incidents", 2).count);
    });

    test("takes the question of a map: filters, time and edition", async () => {
      const asked = { source: rekoDiq, distancesM: [400_000], layers: ["incidents"], edition: 1 };
      const only = await report({ ...asked, filters: { incidents: "kind = 'bombing'" } });
      expect(only.edition).toBe(1);
      expect(Object.keys(only.zones[0]?.rings[0]?.layers[0]?.byClass ?? {})).toEqual(["bombing"]);
      const year = await report({ ...asked, datetime: "2025-01-01/2025-12-31" });
      expect(Object.keys(year.zones[0]?.rings[0]?.layers[0]?.byYear ?? {})).toEqual(["2025"]);
    });

    test("round several sources is one, or one for each", async () => {
      const source = { collection: "chagai-arc-sites", ids: ["reko-diq", "saindak"] };
      const asked = { source, distancesM: [60_000], layers: ["cpec-nodes"], nearest: 0 };
      const together = await report(asked);
      const each = await report({ ...asked, dissolve: false });
      expect(together.zones.map(({ sources }) => sources.length)).toEqual([2]);
      expect(each.zones.map(({ sources }) => sources.length)).toEqual([1, 1]);
      const idsIn = ({ zones }: ZoneReport) =>
        new Set(zones.flatMap(({ rings }) => rings[0]?.layers[0]?.ids ?? []));
      expect(idsIn(each)).toEqual(idsIn(together));
    });
  });

  test("sites side by side are near to one another, and not to themselves", async () => {
    const source = { collection: "chagai-arc-sites", ids: ["saindak", "reko-diq"] };
    const asked = { source, distancesM: [60_000], layers: ["chagai-arc-sites"] };
    const { zones } = await report({ ...asked, dissolve: false });
    expect(zones.map(({ sources: [site] }) => site?.id)).toEqual(["saindak", "reko-diq"]);
    const [bySaindak, byRekoDiq] = zones.map(({ rings }) => rings[0]?.layers[0]?.ids);
    expect(bySaindak).toContain("reko-diq");
    expect(byRekoDiq).toContain("saindak");
    expect(byRekoDiq).not.toContain("reko-diq");
    const together = await report(asked);
    expect(together.zones[0]?.rings[0]?.layers[0]?.ids).not.toContain("saindak");
  });

  test("a buffer tells its area and what its outline may be off by", async () => {
    const asked = { source: rekoDiq, distancesM: [5000, 10_000], toleranceM: 1 };
    const { features } = await result<{ features: { properties: BufferProperties }[] }>(
      "buffer",
      asked,
    );
    expect(features).toHaveLength(2);
    for (const { properties } of features) {
      const { distanceM, areaM2, maxErrorM, sources } = properties;
      expect(sources).toEqual(["chagai-arc-sites/reko-diq"]);
      expect(maxErrorM).toBeLessThanOrEqual(1);
      const error = Math.abs(areaM2 - Math.PI * distanceM ** 2);
      expect(error).toBeLessThan(2 * Math.PI * distanceM * maxErrorM + 1e-6 * areaM2);
    }
  });

  describe("refuse", () => {
    const bowTie = {
      type: "Polygon",
      coordinates: [
        [
          [61, 28],
          [64, 30],
          [64, 28],
          [61, 30],
          [61, 28],
        ],
      ],
    };
    const many = Array.from({ length: 20_000 }, (_, n) => [60 + n / 5000, 30 + (n % 2) / 10]);
    test.each<[name: string, process: string, inputs: object, status: number, named: string]>([
      ["no source", "zone-report", { distancesM: [1] }, 400, "inputs.source"],
      ["a radius of 0", "zone-report", { source: rekoDiq, distancesM: [0] }, 400, "more than 0"],
      ["50,000 km", "zone-report", { source: rekoDiq, distancesM: [5e7] }, 400, "at most 500000"],
      ["no distances", "zone-report", { source: rekoDiq, distancesM: [] }, 400, "distancesM"],
      [
        "a negative distance of a point",
        "buffer",
        { source: rekoDiq, distancesM: [-5] },
        400,
        "distancesM",
      ],
      [
        "tolerance 0",
        "buffer",
        { source: rekoDiq, distancesM: [5], toleranceM: 0 },
        400,
        "toleranceM",
      ],
      [
        "a bow-tie",
        "buffer",
        { source: { geometry: bowTie }, distancesM: [5] },
        422,
        "self-intersection",
      ],
      [
        "an empty collection",
        "buffer",
        { source: { geometry: { type: "GeometryCollection", geometries: [] } }, distancesM: [5] },
        400,
        "geometries",
      ],
      [
        "too many vertices",
        "zone-report",
        { source: { geometry: { type: "LineString", coordinates: many } }, distancesM: [5] },
        413,
        "at most 10000",
      ],
      [
        "features there are not",
        "zone-report",
        { source: { ...rekoDiq, ids: ["reko-dik"] }, distancesM: [5] },
        400,
        "reko-dik",
      ],
      [
        "a collection there is not",
        "nearest",
        { source: { collection: "incident", ids: ["a"] } },
        400,
        "incidents is one",
      ],
      [
        "a wrong filter",
        "nearest",
        {
          source: rekoDiq,
          layers: ["incidents"],
          filters: { incidents: "fatalities_best = 'many'" },
        },
        400,
        "inputs.filters.incidents",
      ],
      ["an unknown input", "nearest", { source: rekoDiq, radius: 5 }, 400, "inputs.radius"],
      [
        "an edition there is not",
        "nearest",
        { source: rekoDiq, edition: 99 },
        400,
        "inputs.edition",
      ],
    ])("%s", async (_name, process, inputs, status, named) => {
      const response = await execute(process, inputs);
      expect(response.status).toBe(status);
      expect(response.headers.get("content-type")).toContain("application/problem+json");
      expect(((await response.json()) as { detail: string }).detail).toContain(named);
      const after = await execute("nearest", { source: rekoDiq, layers: ["incidents"] });
      expect(after.status).toBe(200);
    });

    test("bodies that are no JSON, too large, or not said to be JSON", async () => {
      expect((await post("buffer", "{")).status).toBe(400);
      expect((await post("buffer", JSON.stringify({ inputs: "x".repeat(5e6) }))).status).toBe(413);
      expect((await post("buffer", "{}", "text/plain")).status).toBe(415);
      expect((await get("/api/processes/buffer/execution")).status).toBe(405);
    });
  });
});

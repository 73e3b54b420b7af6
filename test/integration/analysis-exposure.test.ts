import type { LineString, Point } from "geojson";
import { beforeAll, describe, expect, test } from "vitest";
import type { Exposure, Stretch } from "../../server/contract/exposure.ts";
import type { Place } from "../support/geodesics.ts";
import { readFeature, readLayer } from "../support/readGeodata.ts";
import { describeEachServer } from "../support/server.ts";
import { trueDistances } from "../support/trueDistances.ts";
import { vincenty } from "../support/vincenty.ts";

const routeIds = ["n-40", "n-25", "n-35-thakot-raikot"] as const;
const distanceM = 25_000;

describeEachServer("the exposure of a route", ({ get }) => {
  const execute = (inputs: unknown) =>
    get("/api/processes/exposure/execution", {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ inputs }),
    });
  async function exposure(inputs: object): Promise<Exposure> {
    const response = await execute(inputs);
    expect(response.status).toBe(200);
    return (await response.json()) as Exposure;
  }

  describe.each(routeIds)("%s", (id) => {
    const { geometry } = readFeature<object, LineString>("cpec-routes", id);
    let told: Exposure;
    beforeAll(async () => {
      told = await exposure({ source: { collection: "cpec-routes", ids: [id] }, distanceM });
    });

    test("is cut into stretches of 10 km that lead from its beginning to its end", () => {
      const { stretches, lengthM } = told;
      const corners = geometry.coordinates as unknown as Place[];
      expect(Math.abs(lengthM / lengthOf(corners) - 1)).toBeLessThan(1e-9);
      expect(stretches).toHaveLength(Math.ceil(lengthM / 10_000));
      for (const [index, { fromM, toM, line }] of stretches.entries()) {
        expect(fromM).toBe(index * 10_000);
        expect(Math.abs(lengthOf(line) - (toM - fromM))).toBeLessThan(0.001);
        expect(line[0]).toEqual(stretches[index - 1]?.line.at(-1) ?? corners[0]);
      }
      expect(stretches.at(-1)).toMatchObject({ toM: lengthM });
      const walked = stretches.flatMap(({ line }) => line);
      expect(walked).toEqual(expect.arrayContaining(corners));
      expect(walked.at(-1)).toEqual(corners.at(-1));
    });

    test("each stretch counts the incidents that are near to it by Vincenty's formulae", () => {
      for (const stretch of told.stretches) expectTallied(stretch, stretch.line);
      expect(told.stretches.some(({ count }) => count > 0)).toBe(true);
    });

    test("the total counts each incident once, and adds up its dead once", () => {
      expectTallied(told.total, geometry.coordinates as unknown as Place[]);
      const inside = readLayer("incidents").filter((one) =>
        told.total.ids.includes(String(one.id)),
      );
      const deaths = inside.map(({ properties }) => Number(properties.fatalities_best ?? 0));
      expect(told.total.sums.fatalities_best ?? 0).toBe(deaths.reduce((a, b) => a + b, 0));
      const inStretches = told.stretches.reduce((sum, { count }) => sum + count, 0);
      expect(inStretches).toBeGreaterThan(told.total.count);
    });

    /** Held against distances that another implementation finds by trying places along the line. */
    function expectTallied(
      { ids, count, certain, possible, possibleIds }: Stretch | Exposure["total"],
      line: readonly Place[],
    ) {
      const incidents = readLayer<{ position_accuracy_m: number }, Point>("incidents");
      const edges = line.slice(1).map((to, index) => [line[index] as Place, to] as const);
      const points = incidents.map((one) => one.geometry.coordinates as unknown as Place);
      const found = trueDistances(
        points.map((point) => ({ point, edges })),
        vincenty,
      );
      const routeM = readFeature("cpec-routes", id).properties.position_accuracy_m;
      const near = incidents.map(({ id, properties }, index) => ({
        id: String(id),
        metres: found[index] as number,
        unsureM: properties.position_accuracy_m + routeM,
      }));
      const inside = near.filter(({ metres }) => metres <= distanceM);
      expect(ids.toSorted()).toEqual(inside.map(({ id }) => id).sort());
      expect(count).toBe(inside.length);
      const sure = inside.filter(({ metres, unsureM }) => metres + unsureM <= distanceM);
      expect(certain).toBe(sure.length);
      const unsure = near.filter(
        (one) => Math.abs(one.metres - distanceM) <= one.unsureM && !sure.includes(one),
      );
      expect(possibleIds.toSorted()).toEqual(unsure.map(({ id }) => id).sort());
      expect(possible).toBe(unsure.length);
    }

    test("each incident is nearest to the place on the route that it is said to be", () => {
      const places = new Map(
        readLayer<object, Point>("incidents").map((one) => [one.id, one.geometry.coordinates]),
      );
      expect(told.features.length).toBeGreaterThan(0);
      for (const { id, alongM, distanceM, date } of told.features) {
        const nearest = placeAlong(geometry.coordinates as unknown as Place[], alongM);
        const place = places.get(id) as unknown as Place;
        const [toNearest] = vincenty.inverse([[nearest, place]]);
        expect(Math.abs((toNearest?.distanceM ?? 0) - distanceM)).toBeLessThan(0.01);
        expect(date).toBe(readFeature("incidents", id).properties.date);
      }
      const alongs = told.features.map(({ alongM }) => alongM);
      expect(alongs).toEqual(alongs.toSorted((a, b) => a - b));
    });
  });

  test("sections are walked in the order given, one after the other", async () => {
    const ids = ["n-35-thakot-raikot", "n-35-havelian-thakot", "n-35-raikot-khunjerab"];
    const asked = { distanceM: 50_000, stretchM: 25_000, layer: "gilgit-baltistan-sites" };
    const told = await exposure({ ...asked, source: { collection: "cpec-routes", ids } });
    expect(told.route.map(({ id }) => id)).toEqual(ids);
    expect(told.parts.map(({ feature }) => feature)).toEqual([0, 1, 2]);
    expect(told.parts.map(({ toM }) => toM)).toEqual([
      told.parts[1]?.fromM,
      told.parts[2]?.fromM,
      told.lengthM,
    ]);
    const alone = await exposure({
      ...asked,
      source: { collection: "cpec-routes", ids: ["n-35-havelian-thakot"] },
    });
    const second = told.stretches.filter(({ part }) => part === 1);
    expect(second.map(({ line }) => line)).toEqual(alone.stretches.map(({ line }) => line));
    expect(second.map(({ ids }) => ids)).toEqual(alone.stretches.map(({ ids }) => ids));
    expect(told.total.count).toBeGreaterThan(0);
    expect(told.features[0]?.date).toBeNull();
  });

  test("of a drawn line of several parts, gaps have no length", async () => {
    const coordinates = [
      [
        [66, 29],
        [66, 30],
      ],
      [
        [70, 33],
        [70, 34],
      ],
    ];
    const told = await exposure({
      source: { geometry: { type: "MultiLineString", coordinates } },
      distanceM: 100_000,
      stretchM: 50_000,
      filters: { incidents: "kind = 'bombing'" },
      datetime: "2024-01-01/2025-12-31",
    });
    expect(told.parts.map(({ feature }) => feature)).toEqual([null, null]);
    expect(told.stretches.map(({ part }) => part)).toEqual([0, 0, 0, 1, 1, 1]);
    expect(told.lengthM).toBeCloseTo(lengthOf(coordinates[0]) + lengthOf(coordinates[1]), 3);
    expect(Object.keys(told.total.byClass)).toEqual(["bombing"]);
  });

  describe("refuses", () => {
    const route = { collection: "cpec-routes", ids: ["n-40"] };
    const line = (coordinates: number[][]) => ({ geometry: { type: "LineString", coordinates } });
    test.each<[name: string, inputs: object, status: number, named: string]>([
      [
        "points as a route",
        { source: { collection: "chagai-arc-sites", ids: ["reko-diq"] }, distanceM },
        400,
        "reko-diq is a Point",
      ],
      [
        "a drawn point",
        { source: { geometry: { type: "Point", coordinates: [66, 30] } }, distanceM },
        400,
        "must be lines",
      ],
      ["no distance", { source: route }, 400, "inputs.distanceM"],
      ["a distance of 0", { source: route, distanceM: 0 }, 400, "more than 0 m"],
      ["50,000 km", { source: route, distanceM: 5e7 }, 400, "at most 500000 m"],
      ["stretches of 0", { source: route, distanceM, stretchM: 0 }, 400, "inputs.stretchM"],
      ["too many stretches", { source: route, distanceM, stretchM: 250 }, 400, "2236 stretches"],
      ["routes there are not", { source: { ...route, ids: ["n-41"] }, distanceM }, 400, "n-41"],
      [
        "a layer there is not",
        { source: route, distanceM, layer: "incident" },
        400,
        "inputs.layer",
      ],
      [
        "a layer of areas",
        { source: route, distanceM, layer: "mineral-belts" },
        400,
        "not of points",
      ],
      [
        "a filter of another layer",
        { source: route, distanceM, filters: { "cpec-nodes": "id = 'x'" } },
        400,
        "inputs.filters.cpec-nodes",
      ],
      [
        "a line without length",
        {
          source: line([
            [66, 30],
            [66, 30],
          ]),
          distanceM,
        },
        422,
        "too few distinct points",
      ],
    ])("%s", async (_name, inputs, status, named) => {
      const response = await execute(inputs);
      const { detail } = (await response.json()) as { detail: string };
      expect([response.status, detail]).toEqual([status, expect.stringContaining(named)]);
    });
  });
});

function lengthOf(line: readonly (readonly number[])[] = []): number {
  const edges = line.slice(1).map((to, index) => [line[index], to] as unknown as [Place, Place]);
  return vincenty.inverse(edges).reduce((sum, { distanceM }) => sum + distanceM, 0);
}

/** Where one is so far along a line, metres. */
function placeAlong(line: readonly Place[], alongM: number): Place {
  let leftM = alongM;
  for (const [index, to] of line.slice(1).entries()) {
    const from = line[index] as Place;
    const [edge] = vincenty.inverse([[from, to]]);
    if (!edge || leftM > edge.distanceM) {
      leftM -= edge?.distanceM ?? 0;
      continue;
    }
    return vincenty.direct([{ from, azimuth: edge.azimuth, distanceM: leftM }])[0] as Place;
  }
  return line.at(-1) as Place;
}

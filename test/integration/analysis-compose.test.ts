import type { FeatureCollection, MultiPolygon } from "geojson";
import { beforeAll, describe, expect, test } from "vitest";
import type { ComposedProperties } from "../../server/contract/compose.ts";
import type { LayerTally, Zone, ZoneReport } from "../../server/contract/zoneReport.ts";
import { sql } from "../../server/database/sql.ts";
import { isInZone, placeEdges } from "../support/bufferTruth.ts";
import type { Place } from "../support/geodesics.ts";
import { readLayer } from "../support/readGeodata.ts";
import { describeEachServer } from "../support/server.ts";
import { trueDistances } from "../support/trueDistances.ts";
import { vincenty } from "../support/vincenty.ts";

/** At least 20 km from any incident since 2020, and within 15 km of an open CPEC route. */
const where =
  "S_DWITHIN(geometry, FEATURES('cpec-routes', 'status = ''open'''), 15, 'km') AND NOT S_DWITHIN(geometry, FEATURES('incidents', 'date >= DATE(''2020-01-01'')'), 20, 'km')";
const [nearM, farM] = [15_000, 20_000];
const routes = readLayer("cpec-routes").filter(({ properties }) => properties.status === "open");
const incidents = readLayer("incidents").filter(
  ({ properties }) => String(properties.date) >= "2020-01-01",
);

const seed = Date.now() % 2 ** 31;
console.log(`places of composed zones: seed ${seed}`);

type Composed = FeatureCollection<MultiPolygon, ComposedProperties> & {
  edition: number;
  method: string;
};

describeEachServer("composed zones", ({ get, server }) => {
  const execute = (id: string, inputs: object) =>
    get(`/api/processes/${id}/execution`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ inputs }),
    });
  async function result<Result>(id: string, inputs: object): Promise<Result> {
    const response = await execute(id, inputs);
    expect(response.status).toBe(200);
    return (await response.json()) as Result;
  }

  describe("far from incidents and near a route", () => {
    let composed: Composed;
    beforeAll(async () => {
      composed = await result<Composed>("compose", { where });
    });

    test("is one feature with its area, its error and its condition", () => {
      const [feature, ...others] = composed.features;
      expect(others).toEqual([]);
      expect(feature?.geometry.type).toBe("MultiPolygon");
      expect(feature?.properties.where).toBe(where);
      expect(feature?.properties.maxErrorM).toBeLessThanOrEqual(100);
      expect(composed.edition).toBe(1);
      expect(composed.method).toContain("maxErrorM");
    });

    test("holds the places that are, by Vincenty's formulae, and no others", () => {
      const { geometry, properties } = composed.features[0] as Composed["features"][0];
      const places = placesNearRoutes(400);
      const toRoutes = distancesTo(places, routes);
      const toIncidents = distancesTo(places, incidents);
      let inside = 0;
      let decided = 0;
      for (const [index, place] of places.entries()) {
        const [route = 0, incident = 0] = [toRoutes[index], toIncidents[index]];
        const slackM = properties.maxErrorM + 0.01;
        const isNear = sideOf(route, nearM, slackM);
        const isFar = sideOf(-incident, -farM, slackM);
        if (isNear === null || isFar === null) continue;
        decided += 1;
        inside += Number(isNear && isFar);
        expect(isInZone(geometry, place), `${place}`).toBe(isNear && isFar);
      }
      expect(decided).toBeGreaterThan(380);
      expect(inside).toBeGreaterThan(50);
      expect(inside).toBeLessThan(350);
    });

    /** Beside the routes and the incidents, where the outline is. */
    function placesNearRoutes(count: number): Place[] {
      const corners = [...routes, ...incidents].flatMap(({ geometry }) =>
        placeEdges(geometry).map(([from]) => from),
      );
      const random = sequence(seed);
      const rays = Array.from({ length: count }, () => ({
        from: corners[Math.floor(random() * corners.length)] as Place,
        azimuth: random() * 360,
        distanceM: random() * 2 * nearM,
      }));
      return vincenty.direct(rays);
    }

    function distancesTo(places: readonly Place[], features: typeof routes): number[] {
      const edges = features.flatMap(({ geometry }) => placeEdges(geometry));
      // An edge whose ends are farther than this is not the nearest within the distances asked for.
      const reachDegrees = 1.5;
      const questions = places.map((point) => ({
        point,
        edges: edges.filter(
          ([from, to]) =>
            Math.min(from[0], to[0]) - point[0] < reachDegrees &&
            point[0] - Math.max(from[0], to[0]) < reachDegrees &&
            Math.min(from[1], to[1]) - point[1] < reachDegrees &&
            point[1] - Math.max(from[1], to[1]) < reachDegrees,
        ),
      }));
      return trueDistances(questions, vincenty);
    }

    test("has the area that PostGIS' own buffers have, as far as they are exact", async () => {
      const [row] = await server().database.query<{ area: number }>(sql`
        select ST_Area(ST_Difference(
          (select ST_Union(ST_Buffer(geom::geography, ${nearM}::float8, 32)::geometry)
            from layers.cpec_routes where edition_to is null and status = 'open'),
          (select ST_Union(ST_Buffer(geom::geography, ${farM}::float8, 32)::geometry)
            from layers.incidents where edition_to is null and date >= '2020-01-01')
        )::geography) as area`);
      const areaM2 = composed.features[0]?.properties.areaM2 ?? 0;
      expect(Math.abs(areaM2 / (row?.area ?? 0) - 1)).toBeLessThan(0.005);
    });

    test("is a filter of any layer, and of tiles", async () => {
      const { geometry } = composed.features[0] as Composed["features"][0];
      const query = new URLSearchParams({ filter: where, limit: "1000" });
      const response = await get(`/api/collections/basemap-place/items?${query}`);
      const { features } = (await response.json()) as { features: { id: string }[] };
      const inside = readLayer("basemap-place").filter(({ geometry: point }) =>
        isInZone(geometry, (point as { coordinates: number[] }).coordinates as unknown as Place),
      );
      expect(features.map(({ id }) => id).sort()).toEqual(inside.map(({ id }) => id).sort());
      expect(inside.length).toBeGreaterThan(10);
      expect(
        (await get(`/tiles/1/basemap-place/0/0/0.mvt?${query}`.replace("&limit=1000", ""))).status,
      ).toBe(200);
    });
  });

  test("of what there is none of, all places are far", async () => {
    const none = "FEATURES('incidents', 'date > DATE(''2090-01-01'')')";
    const box = "S_INTERSECTS(geometry, BBOX(66, 29, 68, 31))";
    const far = await result<Composed>("compose", {
      where: `${box} AND NOT S_DWITHIN(geometry, ${none}, 20, 'km')`,
    });
    const all = await result<Composed>("compose", { where: box });
    expect(far.features[0]?.geometry).toEqual(all.features[0]?.geometry);
    const nowhere = await result<Composed>("compose", {
      where: `S_DWITHIN(geometry, ${none}, 20, 'km')`,
    });
    expect(nowhere.features).toEqual([]);
  });

  describe("a report of where a condition holds", () => {
    let zone: Zone;
    beforeAll(async () => {
      const told = await result<ZoneReport>("zone-report", { source: { where } });
      expect(told.method).toContain("where the condition holds");
      zone = told.zones[0] as Zone;
      expect(told.zones).toHaveLength(1);
    });
    const tallyOf = (layer: string, of: Zone = zone): LayerTally => {
      const found = of.rings[0]?.layers.find((each) => each.layer === layer);
      if (!found) throw new Error(`the report says nothing of ${layer}`);
      return found;
    };

    test("has one ring without distances, and the condition", () => {
      expect(zone).toMatchObject({ where, sources: [], rings: [{ layers: expect.anything() }] });
      expect(zone.rings).toHaveLength(1);
      expect(zone.rings[0]).not.toHaveProperty("toM");
    });

    test.each(["basemap-place", "cpec-nodes", "kpk-sites", "incidents"])(
      "counts the points of %s that the condition is true of",
      async (layer) => {
        const query = new URLSearchParams({ filter: where, limit: "1000", sortby: "id" });
        const response = await get(`/api/collections/${layer}/items?${query}`);
        const { features } = (await response.json()) as { features: { id: string }[] };
        const { ids, count, certain, possible } = tallyOf(layer);
        expect(ids).toEqual(features.map(({ id }) => id));
        expect(count).toBe(ids.length);
        expect(certain).toBeLessThanOrEqual(count);
        expect(count - certain).toBeLessThanOrEqual(possible);
      },
    );

    test("adds up what is counted, by class and year", async () => {
      const around =
        "S_DWITHIN(geometry, FEATURES('incidents'), 1, 'km') AND S_INTERSECTS(geometry, BBOX(60, 23, 80, 38))";
      const told = await result<ZoneReport>("zone-report", {
        source: { where: around },
        layers: ["incidents"],
        datetime: "2024-01-01/2025-12-31",
        nearest: 0,
      });
      const { count, sums, byYear } = tallyOf("incidents", told.zones[0]);
      const wanted = readLayer("incidents").filter(({ properties }) =>
        /^202[45]/.test(String(properties.date)),
      );
      expect(count).toBe(wanted.length);
      expect(sums.fatalities_best).toBe(
        wanted.reduce((sum, { properties }) => sum + Number(properties.fatalities_best ?? 0), 0),
      );
      expect(Object.keys(byYear ?? {})).toEqual(["2024", "2025"]);
      expect(told.zones[0]?.nearest).toEqual([]);
    });

    test("measures how much of routes and belts lies inside, as PostGIS does", async () => {
      const { features } = await result<Composed>("compose", { where });
      const drawn = JSON.stringify(features[0]?.geometry);
      const [row] = await server().database.query<{ length: number; area: number }>(sql`
        with zone as (select ST_MakeValid(ST_GeomFromGeoJSON(${drawn}::text)) as geom)
        select (select sum(ST_Length(ST_Intersection(routes.geom, zone.geom)::geography))
            from layers.cpec_routes as routes, zone where edition_to is null) as length,
          (select sum(ST_Area(ST_Intersection(belts.geom, zone.geom)::geography))
            from layers.mineral_belts as belts, zone where edition_to is null) as area`);
      const { lengthM = 0, parts = [] } = tallyOf("cpec-routes");
      expect(lengthM / (row?.length ?? 0)).toBeCloseTo(1, 4);
      expect(parts.reduce((sum, { inside }) => sum + inside, 0)).toBeCloseTo(lengthM, 3);
      const { areaM2 = 0 } = tallyOf("mineral-belts");
      expect(areaM2 / (row?.area ?? 0)).toBeCloseTo(1, 3);
    });

    test("tells what is nearest: what is inside at no distance, and others after it", () => {
      const nearestOf = (layer: string) =>
        zone.nearest.find((each) => each.layer === layer)?.features ?? [];
      expect(nearestOf("basemap-place").map(({ distanceM }) => distanceM)).toEqual([0, 0, 0]);
      // Those lie 20 km from it, as it is drawn.
      for (const { distanceM } of nearestOf("incidents")) {
        expect(distanceM).toBeGreaterThan(farM - 200);
      }
      expect(nearestOf("incidents")).toHaveLength(3);
    });
  });

  test.each<[what: string, process: string, inputs: object, status: number, named: string]>([
    ["no condition", "compose", {}, 400, "inputs.where"],
    ["an empty condition", "compose", { where: "" }, 400, "inputs.where"],
    ["properties", "compose", { where: "status = 'open'" }, 400, "column 1: a place has no"],
    [
      "no end",
      "compose",
      { where: "NOT S_DWITHIN(geometry, FEATURES('incidents'), 20, 'km')" },
      422,
      "holds all round the Earth",
    ],
    ["500 km and more", "compose", { where: where.replace("20,", "501,") }, 400, "500000 m"],
    ["tolerance 0", "compose", { where, toleranceM: 0 }, 400, "inputs.toleranceM"],
    ["an edition there is not", "compose", { where, edition: 99 }, 400, "inputs.edition"],
    [
      "a layer there is not",
      "compose",
      { where: where.replace("'incidents'", "'incident'") },
      400,
      "incidents is one",
    ],
    [
      "a wrong condition of features",
      "compose",
      { where: where.replace("date >=", "day >=") },
      400,
      "day is not a property of incidents",
    ],
    [
      "a bow-tie",
      "compose",
      { where: "S_DWITHIN(geometry, POLYGON((61 28, 64 30, 64 28, 61 30, 61 28)), 5, 'km')" },
      400,
      "self-intersection",
    ],
    [
      "a condition with distances",
      "zone-report",
      { source: { where }, distancesM: [5000] },
      400,
      "inputs.distancesM",
    ],
    [
      "features without distances",
      "zone-report",
      { source: { collection: "incidents", filter: "TRUE" } },
      400,
      "inputs.distancesM",
    ],
    ["a report of nowhere", "zone-report", { source: { where: "FALSE" } }, 422, "holds nowhere"],
    ["no CQL2", "zone-report", { source: { where: "(((" } }, 400, "inputs.source.where"],
    ["a condition of a buffer", "buffer", { source: { where }, distancesM: [5] }, 400, "source"],
  ])("%s is refused, and said what is wrong", async (_what, process, inputs, status, named) => {
    const response = await execute(process, inputs);
    expect(response.status).toBe(status);
    expect(response.headers.get("content-type")).toContain("application/problem+json");
    expect(((await response.json()) as { detail: string }).detail).toContain(named);
  });
});

/** Which side of a threshold a number is on; null when it is too near to say. */
function sideOf(value: number, threshold: number, slack: number): boolean | null {
  return Math.abs(value - threshold) <= slack ? null : value < threshold;
}

/** Random numbers from 0 to 1, the same ones for a seed. */
function sequence(start: number): () => number {
  let state = start;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

import type { Point } from "geojson";
import { beforeAll, describe, expect, test } from "vitest";
import type { LayerTally, ZoneReport } from "../../server/contract/zoneReport.ts";
import { type Sql, sql } from "../../server/database/sql.ts";
import { describeEachServer } from "../support/server.ts";

const distancesM = [60_000, 150_000, 400_000];

describeEachServer("a zone report and SQL by hand", ({ get, server }) => {
  let told: ZoneReport;
  let site: Sql;

  beforeAll(async () => {
    const response = await get("/api/processes/zone-report/execution", {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({
        inputs: { source: { collection: "chagai-arc-sites", ids: ["reko-diq"] }, distancesM },
      }),
    });
    told = (await response.json()) as ZoneReport;
    const feature = await get("/api/collections/chagai-arc-sites/items/reko-diq");
    const { geometry } = (await feature.json()) as { geometry: Point };
    const [lon, lat] = geometry.coordinates;
    site = sql`ST_SetSRID(ST_MakePoint(${lon}::float8, ${lat}::float8), 4326)::geography`;
  });

  describe.each([0, 1, 2])("agree in ring %i", (ring) => {
    const distanceM = distancesM[ring] as number;
    const tallyOf = (layer: string) =>
      told.zones[0]?.rings[ring]?.layers.find((each) => each.layer === layer) as LayerTally;
    const query = (select: Sql) =>
      server().database.query<{ id: string; inside: number; size: number }>(select);

    test("on the length of every route, to a millionth", async () => {
      const { parts = [], lengthM } = tallyOf("cpec-routes");
      const byHand = await query(lengthsByHand(site, distanceM));
      expect(parts.map(({ id }) => id).sort()).toEqual(byHand.map(({ id }) => id).sort());
      for (const { id, inside } of byHand) {
        const part = parts.find((each) => each.id === id);
        expect(Math.abs((part?.inside ?? 0) / inside - 1)).toBeLessThan(1e-6);
      }
      const sum = byHand.reduce((total, { inside }) => total + inside, 0);
      expect(Math.abs((lengthM ?? 0) / sum - 1)).toBeLessThan(1e-6);
    });

    test("on the area of every belt, as far as PostGIS' own buffers allow", async () => {
      const { parts = [] } = tallyOf("mineral-belts");
      const byHand = await query(areasByHand(site, distanceM));
      expect(parts.map(({ id }) => id).sort()).toEqual(byHand.map(({ id }) => id).sort());
      // They are drawn on a plane, and may be off by 0.1 % of the circle.
      const slackM2 = 0.001 * Math.PI * distanceM ** 2;
      for (const { id, inside } of byHand) {
        const part = parts.find((each) => each.id === id);
        expect(Math.abs((part?.inside ?? 0) - inside)).toBeLessThan(slackM2);
      }
    });

    test("on the area of the belts that lie inside as a whole", async () => {
      const whole = (tallyOf("mineral-belts").parts ?? []).filter(({ share }) => share > 0.999_999);
      const sizes = await query(sql`select id, ST_Area(geom::geography) as size
        from layers.mineral_belts where edition_to is null`);
      for (const { id, inside } of whole) {
        const size = sizes.find((each) => each.id === id)?.size ?? 0;
        expect(Math.abs(inside / size - 1)).toBeLessThan(1e-4);
      }
      if (ring === 2) expect(whole.length).toBeGreaterThan(0);
    });
  });
});

/**
 * Edge by edge, each cut into pieces of some 50 m along its geodesic; of one that crosses the ring's
 * edge, the share that is nearer. (ST_Segmentize goes along great circles, 0.3 m off.)
 */
function lengthsByHand(site: Sql, distanceM: number): Sql {
  return sql`with corners as (
      select id, (dumped).path as path, (dumped).geom::geography as place
      from (select id, ST_DumpPoints(geom) as dumped from layers.cpec_routes
        where edition_to is null
          and ST_DWithin(geom::geography, ${site}, ${distanceM}::float8)) as routes),
    edges as (
      select id, place as start, lead(place) over line as finish from corners
      window line as (partition by id, path[1:array_length(path, 1) - 1] order by path)),
    cut as (
      select id, start, ST_Distance(start, finish) as length, ST_Azimuth(start, finish) as azimuth,
        ceil(ST_Distance(start, finish) / 50)::int as pieces
      from edges where ST_Distance(start, finish) > 0),
    pieces as (
      select id, length / pieces as length,
        ST_Distance(ST_Project(start, length * (n - 1) / pieces, azimuth), ${site}) as d1,
        ST_Distance(ST_Project(start, length * n / pieces, azimuth), ${site}) as d2
      from cut cross join generate_series(1, pieces) as n)
    select id, sum(case
        when greatest(d1, d2) <= ${distanceM}::float8 then length
        when least(d1, d2) > ${distanceM}::float8 then 0
        else length * (${distanceM}::float8 - least(d1, d2)) / abs(d2 - d1) end) as inside
    from pieces group by id`;
}

function areasByHand(site: Sql, distanceM: number): Sql {
  return sql`select id, ST_Area(ST_Intersection(ST_MakeValid(geom),
        ST_Buffer(${site}, ${distanceM}::float8, 60)::geometry)::geography) as inside
    from layers.mineral_belts
    where edition_to is null and ST_DWithin(geom::geography, ${site}, ${distanceM}::float8)`;
}

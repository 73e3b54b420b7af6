import { existsSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import type { Database } from "../../server/database/database.ts";
import { sql } from "../../server/database/sql.ts";
import { projectRoot } from "../../server/projectRoot.ts";
import { describeEachDatabase } from "../support/database.ts";
import { load } from "../support/loadFile.ts";

/**
 * Real files of others, which are not part of the project: these tests run where
 * NAQSHA_SHARED_DATA says they are, or where they lie in `../shared/data`. That presets load what
 * they should is tested everywhere, with files of the same shape (load-presets.test.ts).
 */
const directory = process.env.NAQSHA_SHARED_DATA || join(projectRoot, "../shared/data");
const isHere = existsSync(directory);
if (!isHere) console.warn(`Tests with real files are skipped: there is no ${directory}.`);

describe.skipIf(!isHere)("real files", () => {
  describeEachDatabase("are loaded whole", ({ freshDatabase }) => {
    let database: Database;
    beforeAll(async () => {
      database = await freshDatabase();
    });

    const rowsOf = (query: ReturnType<typeof sql>) => database.query<{ count: number }>(query);

    test("6,416 events of UCDP, none drawn more exactly than it is known", async () => {
      const file = join(directory, "ucdp_ged_pakistan_1989_2021.csv");
      const { publication, remarks } = await load(database, file, "--preset", "ucdp-ged");
      expect(publication.layers).toMatchObject([{ layer: "ucdp-events", added: 6416 }]);
      expect(remarks).toEqual([]);
      const precisions = await database.query(sql`
        select where_precision as precision, count(*)::int as count,
          min(position_accuracy_m) as least, max(position_accuracy_m) as most
        from layers.ucdp_events group by 1 order by 1`);
      expect(precisions).toEqual([
        { precision: "country", count: 9, least: 1_000_000, most: 1_000_000 },
        { precision: "district", count: 1124, least: 65_000, most: 150_000 },
        { precision: "exact", count: 2345, least: 5_000, most: 800_000 },
        { precision: "line-or-area", count: 245, least: 100_000, most: 290_000 },
        { precision: "province", count: 60, least: 160_000, most: 565_000 },
        { precision: "within-25-km", count: 2633, least: 25_000, most: 800_000 },
      ]);
    });

    test("the events of Mach stay where UCDP has them, and say that they are 329 km off", async () => {
      const [mach, ...others] = await database.query(sql`
        select ST_X(geom) as lon, ST_Y(geom) as lat, position_accuracy_m as accuracy,
          position_note as note, count(*)::int as count
        from layers.ucdp_events where place = 'Machh town' group by 1, 2, 3, 4`);
      expect(mach).toMatchObject({ lon: 66.2616, lat: 27.0557, accuracy: 330_000, count: 9 });
      expect(mach).toMatchObject({ note: expect.stringContaining("329 km") });
      expect(others).toEqual([]);
    });

    test("tolls as published, where their order is not what it should be too", async () => {
      expect(
        await rowsOf(sql`select count(*)::int as count from layers.ucdp_events
          where not (fatalities_low <= fatalities_best and fatalities_best <= fatalities_high)
            and toll_disputed and toll_note is not null`),
      ).toEqual([{ count: 200 }]);
    });

    test("206 faults and folds of HimaTibetMap", async () => {
      const file = join(directory, "himatibet_faults_pakistan.geojson");
      const { publication, remarks } = await load(database, file, "--preset", "himatibet");
      expect(publication.layers).toMatchObject([{ layer: "himatibet-faults", added: 206 }]);
      expect(remarks).toEqual([]);
      const kinds = await database.query(sql`
        select kind, count(*)::int as count from layers.himatibet_faults group by 1 order by 1`);
      expect(kinds).toEqual([
        { kind: "anticline", count: 153 },
        { kind: "dextral", count: 8 },
        { kind: "normal", count: 2 },
        { kind: "sinistral", count: 7 },
        { kind: "syncline", count: 6 },
        { kind: "thrust", count: 30 },
      ]);
    });

    test("the plate above a thrust lies to the right of its line", async () => {
      // The plate above is north of the Main Frontal and Salt Range thrusts: they run westwards.
      expect(
        await rowsOf(sql`select count(*)::int as count from layers.himatibet_faults
          where name in ('Main Frontal Thrust', 'Salt Range Frontal Fault')
            and ST_X(ST_EndPoint(geom)) < ST_X(ST_StartPoint(geom))`),
      ).toEqual([{ count: 2 }]);
    });

    test("7 sutures of HimaTibetMap", async () => {
      const file = join(directory, "himatibet_sutures_pakistan.geojson");
      const { publication } = await load(database, file, "--preset", "himatibet");
      expect(publication.layers).toMatchObject([{ layer: "himatibet-sutures", added: 7 }]);
    });

    test("102 rows of power plants, with those told that are in both databases", async () => {
      const file = join(directory, "wri_power_plants_pakistan.csv");
      const { publication, remarks } = await load(database, file, "--preset", "wri-power-plants");
      expect(publication.layers).toMatchObject([{ layer: "wri-power-plants", added: 102 }]);
      expect(remarks).toHaveLength(38);
      expect(remarks).toEqual(
        expect.arrayContaining([
          "Rows that look like the same plant in both databases (37 pairs; both rows are kept):",
          "  Warsak = Warsak Dam Hydroelectric Project Pakistan (4 m apart)",
          "  Kot Addu Power Company ltd. = Kot Addu CCGT Power Plant Pakistan (4 m apart; hydro and gas)",
        ]),
      );
    });
  });
});

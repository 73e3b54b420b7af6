import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Database } from "../../server/database/database.ts";
import { identifier, sql } from "../../server/database/sql.ts";
import { describeEachDatabase } from "../support/database.ts";
import { load } from "../support/loadFile.ts";

/** Synthetic files in the shapes of the real ones: every row here is made up. */

const ucdp = `id,relid,year,type_of_violence,conflict_name,dyad_name,side_a,side_b,where_prec,where_coordinates,where_description,adm_1,adm_2,latitude,longitude,event_clarity,date_prec,date_start,date_end,deaths_a,deaths_b,deaths_civilians,deaths_unknown,best,high,low
11,PAK-1,2001,1,One conflict,A - B,A,B,1,Some town,"Bazaar, Some town",Punjab province,Some district,31.000000,72.000000,1,1,2001-02-03 00:00:00.000,2001-02-03 00:00:00.000,1,0,2,0,3,3,3
12,PAK-2,2002,3,Another conflict,A - Civilians,A,Civilians,4,Balochistan province,,Balochistan province,,28.478488,65.643553,2,5,2002-01-01 00:00:00.000,2002-12-31 00:00:00.000,0,0,0,4,4,9,2
13,PAK-3,2003,2,Third conflict,B - C,B,C,1,Machh town,Mach,Balochistan province,Bolan district,27.055700,66.261600,1,2,2003-01-01 00:00:00.000,2003-01-02 00:00:00.000,0,0,0,2,2,1,2
`;

const wri = `db,name,fuel,mw,lon,lat,source
WRI,Sample Dam,Hydro,100,71.0,34.0,Somebody
GEODB,Sample Hydroelectric Project Pakistan,Hydro,110.5,71.001,34.0,http://example.org
WRI,Other Station,Natural Gas,50,68.0,25.0,Somebody
`;

const fault = (properties: object) => ({
  type: "Feature",
  properties: {
    Id: 1,
    Name: null,
    Type: null,
    ltype: "1111",
    X: 0,
    Y: 0,
    Source: null,
    notes: null,
    net_slip_r: null,
    strike_sli: null,
    shortening: null,
    ...properties,
  },
  geometry: {
    type: "LineString",
    coordinates: [
      [71, 33],
      [72, 32],
    ],
  },
});

const suture = (Name: string) => ({
  type: "Feature",
  properties: { Id: 0, Name, Type: "suture", ltype: null, X: 0, Y: 0, Source: "Somebody, 2000" },
  geometry: fault({}).geometry,
});

const mrds = `dep_id,url,mrds_id,mas_id,site_name,latitude,longitude,region,country,state,county,com_type,commod1,commod2,commod3,oper_type,dep_type,prod_size,dev_stat,ore,hrock_type,score
900001,https://example.org/900001,X000001,,Made-up mine,29.1,62.1,AS,Pakistan,Balochistan,,M,"Copper, Gold",Silver,,Surface,Porphyry Cu,S,Past Producer,Chalcopyrite;Pyrite,Porphyry,B
900002,https://example.org/900002,,,,29.2,62.2,AS,Pakistan,Balochistan,,N,Travertine,,,Unknown,,N,Occurrence,,,E
`;

const collection = (...features: unknown[]) =>
  JSON.stringify({ type: "FeatureCollection", features });

let directory: string;
beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), "naqsha-presets-"));
});
afterAll(() => rm(directory, { recursive: true }));

async function fileOf(name: string, content: string): Promise<string> {
  const file = join(directory, name);
  await writeFile(file, content);
  return file;
}

describeEachDatabase("a preset", ({ freshDatabase }) => {
  let database: Database;
  beforeAll(async () => {
    database = await freshDatabase();
  });

  const rows = (layer: string) =>
    database.query(
      sql`select * from layers.${identifier(layer)} where edition_to is null order by id`,
    );

  test("takes an event of UCDP as exactly as it is known", async () => {
    const { publication } = await load(
      database,
      await fileOf("ged.csv", ucdp),
      "--preset",
      "ucdp-ged",
    );
    expect(publication.layers).toMatchObject([{ layer: "ucdp-events", added: 3 }]);
    expect(await rows("ucdp_events")).toMatchObject([
      {
        id: "ucdp-11",
        name: "Some town: A - B",
        date: "2001-02-03",
        date_precision: "day",
        kind: "state-based",
        side_b: "B",
        where_precision: "exact",
        position_accuracy_m: 5000,
        position_method: "published-coordinate",
        fatalities_best: 3,
        toll_disputed: false,
        toll_note: null,
        sources: ["preset-ucdp-ged", "preset-sundberg-2013"],
      },
      {
        id: "ucdp-12",
        date: "2002-01-01",
        date_end: "2002-12-31",
        date_precision: "year",
        kind: "one-sided",
        where_precision: "province",
        position_accuracy_m: 565_000,
        position_method: "derived",
        fatalities_low: 2,
        fatalities_high: 9,
        toll_disputed: true,
        clarity: "lower",
      },
      {
        id: "ucdp-13",
        kind: "non-state",
        position_accuracy_m: 330_000,
        position_note: expect.stringContaining("329 km"),
        toll_disputed: true,
        toll_note: "As published, the highest estimate is lower than the best one.",
      },
    ]);
  });

  test("keeps both rows of a plant, and tells of them", async () => {
    const file = await fileOf("plants.csv", wri);
    const { remarks } = await load(database, file, "--preset", "wri-power-plants");
    expect(remarks).toEqual([
      "Rows that look like the same plant in both databases (1 pair; both rows are kept):",
      "  Sample Dam = Sample Hydroelectric Project Pakistan (92 m apart)",
    ]);
    expect(await rows("wri_power_plants")).toMatchObject([
      { id: "geodb-sample-hydroelectric-project-pakistan", capacity_mw: 110.5, database: "geo" },
      { id: "wri-other-station", fuel: "gas", capacity_mw: 50, reported_by: "Somebody" },
      { id: "wri-sample-dam", fuel: "hydro", sources: ["preset-wri-gppd"] },
    ]);
  });

  test("reads nulls, odd types and rates of HimaTibetMap", async () => {
    const file = await fileOf(
      "faults.geojson",
      collection(
        fault({}),
        fault({ Id: 2, Name: "A fault", Type: "rightslip", ltype: "1321", net_slip_r: "(6,1,11)" }),
        fault({ Id: 3, Type: "sycline", ltype: "1721", strike_sli: "(0.,0.,2.)" }),
        fault({ Id: 4, ltype: "1411", strike_sli: "(-16.8,-5.4,-26)", notes: "A note" }),
      ),
    );
    const { remarks } = await load(database, file, "--preset", "himatibet");
    expect(remarks).toEqual([]);
    expect(await rows("himatibet_faults")).toMatchObject([
      { id: "himatibet-1", name: "Unnamed thrust fault", kind: "thrust", published_type: null },
      {
        name: "A fault",
        kind: "dextral",
        certainty: "approximate",
        published_type: "rightslip",
        net_slip_mm_yr: 6,
        net_slip_least_mm_yr: 1,
        net_slip_most_mm_yr: 11,
      },
      { kind: "syncline", published_type: "sycline", strike_slip_most_mm_yr: 2 },
      { kind: "sinistral", strike_slip_mm_yr: -16.8, strike_slip_most_mm_yr: -26, note: "A note" },
    ]);
    const [first] = await database.query(sql`
      select ST_AsText(geom) as line from layers.himatibet_faults where id = 'himatibet-1'`);
    expect(first).toEqual({ line: "LINESTRING(72 32,71 33)" });
  });

  test("tells sutures from faults by the first row", async () => {
    const file = await fileOf("lines.geojson", collection(suture("A"), suture("A"), suture("B")));
    const { publication } = await load(database, file, "--preset", "himatibet");
    expect(publication.layers).toMatchObject([{ layer: "himatibet-sutures", added: 3 }]);
    expect(await rows("himatibet_sutures")).toMatchObject([
      { id: "himatibet-suture-1", name: "A", kind: "suture", references: "Somebody, 2000" },
      { id: "himatibet-suture-2", name: "A" },
      { id: "himatibet-suture-3", name: "B" },
    ]);
  });

  test("reads records of MRDS", async () => {
    const { remarks } = await load(
      database,
      await fileOf("mrds.csv", mrds),
      "--preset",
      "usgs-mrds",
    );
    expect(remarks).toEqual(["Columns that were not used: mrds_id, region, com_type"]);
    expect(await rows("usgs_mrds")).toMatchObject([
      {
        id: "mrds-900001",
        name: "Made-up mine",
        commodity_group: "copper-base",
        commodities_primary: ["Copper", "Gold"],
        commodities_secondary: ["Silver"],
        status: "past-producer",
        deposit_type: "Porphyry Cu",
        ore: ["Chalcopyrite", "Pyrite"],
        hrock_type: "Porphyry",
      },
      { id: "mrds-900002", name: "MRDS 900002", commodity_group: "unspecified", ore: null },
    ]);
  });

  test("makes a layer of another id where one is given", async () => {
    const file = await fileOf("plants-2.csv", wri);
    const args = [file, "--preset", "wri-power-plants", "--layer", "plants-of-2024"];
    const { publication } = await load(database, ...args);
    expect(publication.layers).toMatchObject([{ layer: "plants-of-2024", added: 3 }]);
  });

  test.each<[string, string, string[], string]>([
    [
      "a file of another kind",
      wri,
      ["--preset", "usgs-mrds"],
      "there is no column dep_id, for id, name",
    ],
    [
      "a layer that Naqsha ships",
      ucdp,
      ["--preset", "ucdp-ged", "--layer", "incidents"],
      "incidents is a layer that Naqsha ships",
    ],
    [
      "an id that is none",
      ucdp,
      ["--preset", "ucdp-ged", "--layer", "My events"],
      "must be lower case letters, digits and hyphens",
    ],
    [
      "a code that is none",
      ucdp.replace("A,B,1,Some", "A,B,8,Some"),
      ["--preset", "ucdp-ged"],
      'where_prec is "8"; the mapping has a value for "1", "2", "3"',
    ],
    [
      "a day that does not exist",
      ucdp.replaceAll("2001-02-03", "2001-02-30"),
      ["--preset", "ucdp-ged"],
      'date must be a date as YYYY-MM-DD, not "2001-02-30"',
    ],
  ])("refuses %s, and changes nothing", async (_, content, args, reason) => {
    const editions = () => database.query(sql`select max(edition) from naqsha.editions`);
    const before = await editions();
    const file = await fileOf("refused.csv", content);
    await expect(load(database, file, ...args)).rejects.toThrow(reason);
    expect(await editions()).toEqual(before);
  });
});

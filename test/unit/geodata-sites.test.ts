import { booleanPointInPolygon, distance } from "@turf/turf";
import type { Feature, MultiPolygon, Point } from "geojson";
import { describe, expect, test } from "vitest";
import type { commodities } from "../../geodata/commodities.ts";
import { geologicalAges } from "../../geodata/geologicalAges.ts";
import { siteLayers } from "../../geodata/siteLayers.ts";
import { type CommonProperties, readFeature, readLayer } from "../support/readGeodata.ts";

interface SiteProperties extends CommonProperties {
  commodities?: (keyof typeof commodities)[];
  commodity_group: string;
  deposit_model?: string;
  age?: (keyof typeof geologicalAges)[];
  age_of?: string;
  age_ma_min?: number;
  age_ma_max?: number;
  age_source?: string;
  ree?: string[];
  ree_minerals?: string[];
  ree_evidence?: string;
  ree_note?: string;
  published_figures?: string[];
  [figure: string]: unknown;
}

interface MiningProperties extends CommonProperties {
  from_year: number;
  to_year: number;
}

const sites = siteLayers.flatMap(({ id }) => readLayer<SiteProperties, Point>(id));
const idsOf = (features: readonly Feature[]) => features.map(({ id }) => String(id));
const where = (holds: (properties: SiteProperties) => boolean) =>
  idsOf(sites.filter(({ properties }) => holds(properties)));

test("there are 90 sites, each with an identifier of its own", () => {
  expect(new Set(idsOf(sites)).size).toBe(sites.length);
  expect(sites).toHaveLength(90);
});

describe("the position of a site", () => {
  test.each([
    ["chagai-arc-sites", "balochistan"],
    ["balochistan-sites", "balochistan"],
    ["kpk-sites", "khyber-pakhtunkhwa"],
    ["gilgit-baltistan-sites", "gilgit-baltistan"],
  ])("of %s lies in %s", (layer, province) => {
    const area = readFeature<CommonProperties, MultiPolygon>("basemap-province", province);
    const outside = readLayer<SiteProperties, Point>(layer).filter(
      (site) => !booleanPointInPolygon(site, area),
    );
    expect(idsOf(outside)).toEqual([]);
  });

  test("is stated no more exactly than its sources support", () => {
    const published = sites.filter(
      ({ properties }) => properties.position_method === "published-coordinate",
    );
    const accuracies = published.map(({ properties }) => properties.position_accuracy_m);
    expect(Math.min(...accuracies)).toBe(2000);
  });
});

describe("the commodities of a site", () => {
  test("are not grade columns", () => {
    const porphyries = sites.filter(({ properties }) => properties.deposit_model);
    const named = porphyries.flatMap(({ properties }) => properties.commodities ?? []);
    expect(porphyries).toHaveLength(5);
    expect(named).not.toContain("molybdenum");
  });
});

describe("the age of a site", () => {
  test("is a unit, of something, by a source", () => {
    const parts = ["age", "age_of", "age_source"] as const;
    const partly = where((site) => {
      const given = parts.filter((part) => site[part] !== undefined);
      return given.length !== 0 && given.length !== parts.length;
    });
    expect(partly).toEqual([]);
    expect(where(({ age }) => age !== undefined).length).toBeGreaterThan(30);
  });

  test("in millions of years falls in the units named", () => {
    const wrong = where(({ age = [], age_ma_min, age_ma_max }) => {
      const units = age.map((name) => geologicalAges[name].ma);
      const end = Math.min(...units.map(([ma]) => ma));
      const beginning = Math.max(...units.map(([, ma]) => ma));
      const dates = [age_ma_min, age_ma_max].filter((ma) => ma !== undefined);
      return dates.some((ma) => ma < end || ma > beginning);
    });
    expect(wrong).toEqual([]);
  });
});

describe("rare earths", () => {
  test("are there for every locality named by the sources, with the evidence", () => {
    const localities = where(({ ree_evidence, ree_note }) => Boolean(ree_evidence && ree_note));
    expect(localities.toSorted()).toEqual([
      "astore-ruby", // Astore
      "awireth-krinj", // Chitral
      "chilas-gem-gravels", // Tangir, in the same district
      "jambil-carbonatite",
      "loe-shilman",
      "sakhakot-qila", // Malakand
      "shagari-bala", // Skardu
      "sillai-patti-carbonatite", // Malakand
      "zagi-warsak",
    ]);
  });

  test("have minerals or elements only where they are reported at the site itself", () => {
    const wrong = where(
      ({ ree, ree_minerals, ree_evidence }) =>
        Boolean(ree ?? ree_minerals) && ree_evidence !== "mineral",
    );
    expect(wrong).toEqual([]);
  });
});

describe("the figures of a site", () => {
  const groups = [
    { source: "resource_source", of: /^resource_mt$|_grade_/ },
    { source: "production_source", of: /_t_per_year$/ },
    { source: "economics_source", of: /_usd_million$|_jobs$/ },
    { source: "operator_source", of: /^operator$/ },
    { source: "age_source", of: /^age(_of|_ma_min|_ma_max)?$/ },
  ];

  test.each(groups)("of $source have it, and it has figures", ({ source, of }) => {
    const wrong = where((site) => {
      const hasFigure = Object.keys(site).some((name) => of.test(name));
      return hasFigure !== source in site;
    });
    expect(wrong).toEqual([]);
  });

  // Every figure of the founding article that belongs to a site.
  test.each([
    ["reko-diq", "resource_mt", 5900],
    ["reko-diq", "investment_usd_million", 5500],
    ["reko-diq", "free_cash_flow_usd_million", 74_000],
    ["reko-diq", "construction_jobs", 7500],
    ["reko-diq", "permanent_jobs", 4000],
    ["saindak", "copper_t_per_year", 15_800],
    ["saindak", "gold_t_per_year", 1.5],
    ["saindak", "silver_t_per_year", 2.8],
  ])("of the article: %s has %s %d", (id, name, value) => {
    const { properties } = readFeature<SiteProperties>("chagai-arc-sites", id);
    expect(properties[name]).toBe(value);
  });

  test("keep every value where sources disagree", () => {
    const tonnages = (id: string, layer: string) =>
      readFeature<SiteProperties>(layer, id).properties.published_figures?.filter((figure) =>
        /^(?:Resource|Reserve)(?:, proved|, provisional)?: /.test(figure),
      );
    expect(tonnages("duddar", "balochistan-sites")).toHaveLength(3);
    expect(tonnages("pachin-koh", "chagai-arc-sites")).toHaveLength(3);
  });
});

describe("ancient mining", () => {
  const mines = readLayer<MiningProperties, Point>("ancient-mining");

  test("is dated by years before the common era, in order", () => {
    const wrong = mines.filter(
      ({ properties: { from_year, to_year } }) => from_year >= to_year || to_year >= 0,
    );
    expect(idsOf(wrong)).toEqual([]);
  });

  test.each(["chagai", "lasbela"])("of %s has the period the article gives", (id) => {
    const { properties } = readFeature<MiningProperties>("ancient-mining", id);
    expect([properties.from_year, properties.to_year]).toEqual([-2600, -1900]);
  });

  test("of Chagai reaches every site of the arc", () => {
    const chagai = readFeature<MiningProperties, Point>("ancient-mining", "chagai");
    const furthestKm = Math.max(
      ...readLayer<SiteProperties, Point>("chagai-arc-sites").map((site) => distance(site, chagai)),
    );
    const radiusKm = chagai.properties.position_accuracy_m / 1000;
    expect(furthestKm).toBeLessThanOrEqual(radiusKm);
    expect(radiusKm).toBeLessThan(furthestKm * 1.1);
  });
});

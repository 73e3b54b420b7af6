import { describe, expect, test } from "vitest";
import type { SourceRecord } from "../../geodata/declaration.ts";
import { checkGeodata } from "../../scripts/geodata/checkGeodata.ts";
import { coverageTable } from "../../scripts/geodata/coverage.ts";
import type { Geodata } from "../../scripts/geodata/geodata.ts";
import { withTable } from "../../scripts/geodata/readmeTable.ts";
import { goodGeodata } from "../support/geodataFixture.ts";

interface Editable {
  id: string;
  geometry: { type: string; coordinates: unknown };
  properties: Record<string, unknown>;
}

function feature({ layers }: Geodata, layer: string, id: string): Editable {
  const features = layers.find(({ declaration }) => declaration.id === layer)?.features;
  const found = features?.find((each) => each.id === id);
  if (!found) throw new Error(`no ${layer}/${id}`);
  return found as unknown as Editable;
}

const change =
  (layer: string, id: string, properties: Record<string, unknown>) =>
  (geodata: Geodata): void => {
    Object.assign(feature(geodata, layer, id).properties, properties);
  };

const move =
  (layer: string, id: string, coordinates: unknown) =>
  (geodata: Geodata): void => {
    feature(geodata, layer, id).geometry.coordinates = coordinates;
  };

const changeSource = (change: Partial<SourceRecord>) => (geodata: Geodata) => {
  Object.assign(geodata.sources[0] as SourceRecord, {
    author: undefined,
    publisher: undefined,
    "container-title": undefined,
    issued: undefined,
    accessed: undefined,
    note: "",
    ...change,
  });
};

const jaffar = ["incidents", "2025-03-11-train"] as const;
const published = { "date-parts": [[2025]] };

describe("the check of the shipped data", () => {
  test("finds nothing wrong with good features", () => {
    expect(checkGeodata(goodGeodata())).toEqual([]);
  });

  test.each<[string, (geodata: Geodata) => void, RegExp]>([
    [
      "a source that does not exist",
      change(...jaffar, { sources: ["nobody"] }),
      /^incidents\/2025-03-11-train: source "nobody" is not in sources.json/,
    ],
    [
      "a feature without a source",
      change("chagai-arc-sites", "saindak", { sources: [] }),
      /^chagai-arc-sites\/saindak: sources is missing$/,
    ],
    [
      "a position without accuracy",
      change("chagai-arc-sites", "saindak", { position_accuracy_m: null }),
      /^chagai-arc-sites\/saindak: position_accuracy_m is missing$/,
    ],
    [
      "a position without method",
      change("chagai-arc-sites", "saindak", { position_method: null }),
      /^chagai-arc-sites\/saindak: position_method is missing$/,
    ],
    [
      "an id that is no slug",
      (geodata) => {
        const site = feature(geodata, "chagai-arc-sites", "saindak");
        Object.assign(site, { id: "Saindak", properties: { ...site.properties, id: "Saindak" } });
      },
      /^chagai-arc-sites\/Saindak: id "Saindak" must be lower case/,
    ],
    [
      "an id used twice",
      ({ layers }) => {
        const features = layers.at(-1)?.features as unknown[];
        features.push(structuredClone(features[0]));
      },
      /^chagai-arc-sites\/reko-diq: the id is used more than once$/,
    ],
    [
      "a layer without features",
      ({ layers }) => {
        (layers.at(-1)?.features as unknown[]).length = 0;
      },
      /^chagai-arc-sites: it has no feature$/,
    ],
    [
      "a file of no layer",
      (geodata) => {
        geodata.files = [{ folder: "layers", layer: "roads", bytes: 1 }];
      },
      /^layers\/roads: no layer of this id is declared$/,
    ],
    [
      "a basemap of 1.5 MB",
      (geodata) => {
        geodata.files = [{ folder: "basemap", layer: "basemap-province", bytes: 1_500_000 }];
      },
      /^basemap: 1500000 bytes/,
    ],
    [
      "a record nobody cites",
      ({ sources }) => {
        (sources as SourceRecord[]).push({ ...(sources[0] as SourceRecord), id: "unread" });
      },
      /^sources\/unread: no feature cites it$/,
    ],
    [
      "a record twice",
      ({ sources }) => {
        (sources as SourceRecord[]).push(sources[0] as SourceRecord);
      },
      /: the id is used twice$/,
    ],
    ["a record without title", changeSource({ title: "" }), /: what: it has no title$/],
    ["a record without licence", changeSource({ license: "" }), /: it has no licence$/],
    ["a record by nobody", changeSource({ issued: published }), /: who: no author/],
    ["a record of no time", changeSource({ publisher: "Dawn" }), /: when: not issued/],
    [
      "a record of nowhere",
      (geodata) => {
        changeSource({ author: [{ literal: "Masood" }], issued: published })(geodata);
        for (const name of ["URL", "DOI"] as const) delete geodata.sources[0]?.[name];
      },
      /: where: no address/,
    ],
    [
      "a name in one language",
      change("balochistan-sites", "duddar", { name_ur: null }),
      /^balochistan-sites\/duddar: it has no Urdu name$/,
    ],
    [
      "an Urdu name as the English one",
      change("balochistan-sites", "duddar", { name: "دودڑ" }),
      /^balochistan-sites\/duddar: its name is not in Latin script$/,
    ],
    [
      "a traced line that does not say so",
      change("cpec-routes", "multan-sukkur", { position_note: "A motorway." }),
      /^cpec-routes\/multan-sukkur: position_note does not say that its shape is schematic/,
    ],
    [
      "a figure without a source",
      change("cpec-routes", "multan-sukkur", { length_source: null }),
      /^cpec-routes\/multan-sukkur: no source is named of published_length_km$/,
    ],
    [
      "a figure by the source of another",
      change("chagai-arc-sites", "saindak", { resource_source: null }),
      /^chagai-arc-sites\/saindak: no source is named of resource_mt$/,
    ],
    [
      "a figure's source that the feature does not cite",
      change("cpec-routes", "multan-sukkur", { length_source: "survey" }),
      /^cpec-routes\/multan-sukkur: length_source is "survey", which is not among its sources$/,
    ],
    [
      "a best value nobody publishes",
      change("chagai-arc-sites", "reko-diq", { resource_mt: 6000 }),
      /^chagai-arc-sites\/reko-diq: resource_mt is 6000, which published_figures does not have$/,
    ],
    [
      "a published value by a source not cited",
      change("chagai-arc-sites", "saindak", { published_figures: ["Gold: 1.5 t (2025) [nobody]"] }),
      /^chagai-arc-sites\/saindak: published_figures names "nobody", not among its sources$/,
    ],
    [
      "a published value without a year",
      change("chagai-arc-sites", "saindak", { published_figures: ["Gold: 1.5 t [press]"] }),
      /^chagai-arc-sites\/saindak: published_figures has "Gold: 1.5 t \[press\]", not/,
    ],
    [
      "an age that begins after it ends",
      change("chagai-arc-sites", "saindak", { age_ma_min: 23, age_ma_max: 12 }),
      /^chagai-arc-sites\/saindak: age_ma_min to age_ma_max are not in order: 23, 12$/,
    ],
    [
      "tolls out of order",
      change(...jaffar, { fatalities_low: 34 }),
      /fatalities_low to fatalities_high are not in order: 34, \d+, 33$/,
    ],
    [
      "a disputed toll with one value",
      change(...jaffar, { fatalities_low: 33, fatalities_best: 33, fatalities_high: 33 }),
      /its toll is disputed, but only 33 is given$/,
    ],
    [
      "tolls that differ, undisputed",
      change(...jaffar, { toll_disputed: false }),
      /its tolls 25 and 33 differ, but it is not called disputed$/,
    ],
    [
      "half a range of tolls",
      change(...jaffar, { fatalities_high: null }),
      /of low, best and high toll only some are given$/,
    ],
    [
      "a disputed toll without who says so",
      change(...jaffar, { toll_note: null }),
      /toll_note does not say who counts what$/,
    ],
    [
      "a site classed by a commodity it has not",
      change("chagai-arc-sites", "saindak", { commodity_group: "gem" }),
      /^chagai-arc-sites\/saindak: commodity_group is gem; by its main commodity it is copper-base$/,
    ],
    [
      "a region it does not lie in",
      change("chagai-arc-sites", "saindak", { regions: ["sindh"] }),
      /^chagai-arc-sites\/saindak: regions are sindh, but it lies in balochistan$/,
    ],
    [
      "a province that the basemap lacks",
      ({ layers }) => {
        const [provinces] = layers;
        if (provinces) provinces.features = provinces.features.slice(1);
      },
      /^basemap-province\/[a-z-]+: the vocabulary of regions has it, the basemap has not$/,
    ],
    [
      "a route of another length",
      change("cpec-routes", "multan-sukkur", { published_length_km: 500 }),
      /^cpec-routes\/multan-sukkur: it is \d+\.\d km long; published are 500 km$/,
    ],
    [
      "a route far from its towns",
      change("cpec-routes", "multan-sukkur", { via: ["Quetta"] }),
      /^cpec-routes\/multan-sukkur: it passes Quetta at \d+\.\d km$/,
    ],
    [
      "Reko Diq at the point of the encyclopaedia",
      move("chagai-arc-sites", "reko-diq", [62.433, 28.9725]),
      /^chagai-arc-sites\/reko-diq: it lies at the wrong point of Reko Diq/,
    ],
    [
      "a coordinate for a site that has none",
      (geodata) => {
        const site = feature(geodata, "balochistan-sites", "duddar");
        Object.assign(site, { id: "dilband-iron" });
        Object.assign(site.properties, { id: "dilband-iron" });
      },
      /^balochistan-sites\/dilband-iron: no coordinate of it is known to be published/,
    ],
    [
      "Duddar elsewhere",
      move("balochistan-sites", "duddar", [66.5, 26.2]),
      /^balochistan-sites\/duddar: it is 33\.\d km from 66.836,26.223$/,
    ],
  ])("finds %s", (_, spoil, reason) => {
    const geodata = goodGeodata();
    spoil(geodata);
    expect(checkGeodata(geodata)).toContainEqual(expect.stringMatching(reason));
  });

  test.each([
    ["known by its address only", { note: "Title taken from the address." }],
    ["without a date", { note: "Undated.", publisher: "Dawn" }],
  ])("excuses a record %s, which says so", (_, record) => {
    const geodata = goodGeodata();
    changeSource({ URL: "https://example.org/", ...record })(geodata);
    expect(checkGeodata(geodata)).toEqual([]);
  });
});

describe("the table of coverage", () => {
  test("counts features, sources, accuracies, methods and Urdu names", () => {
    const geodata = goodGeodata();
    change("chagai-arc-sites", "saindak", { name_ur: undefined, position_accuracy_m: 900 })(
      geodata,
    );
    const [row] = coverageTable({ ...geodata, layers: geodata.layers.slice(-1) })
      .split("\n")
      .filter((line) => line.includes("chagai-arc-sites"));
    const cells = row?.split("|").map((cell) => cell.trim());
    expect(cells).toEqual([
      "",
      "`chagai-arc-sites`",
      "2",
      String(
        new Set(["reko-diq", "saindak"].flatMap((id) => sourcesIn(geodata, "chagai-arc-sites", id)))
          .size,
      ),
      "900 m",
      "900 m",
      expect.stringMatching(/ km$/),
      "published-coordinate 2",
      "50 %",
      "",
    ]);
  });

  test("takes its place in a README, and only there", () => {
    const readme = "# A\n<!-- geodata:begin -->\nold\n<!-- geodata:end -->\n# B\n";
    expect(withTable(readme, "new")).toBe(
      "# A\n<!-- geodata:begin -->\nnew\n<!-- geodata:end -->\n# B\n",
    );
    expect(() => withTable("# A\n", "new")).toThrow("geodata:begin");
  });
});

const sourcesIn = (geodata: Geodata, layer: string, id: string) =>
  feature(geodata, layer, id).properties.sources as string[];

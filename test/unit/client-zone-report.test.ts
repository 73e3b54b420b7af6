import { describe, expect, test } from "vitest";
import { initialState } from "../../client/state/initialState.ts";
import { findLayer } from "../../client/state/layers.ts";
import { askedStatements } from "../../client/zones/report/askedText.ts";
import {
  comparisonColumns,
  partedByDifference,
  sortedRows,
} from "../../client/zones/report/comparisonColumns.ts";
import { comparisonCsv, comparisonText } from "../../client/zones/report/comparisonFiles.ts";
import { countRange, countText } from "../../client/zones/report/countText.ts";
import { csvText } from "../../client/zones/report/csvText.ts";
import { directionText } from "../../client/zones/report/directionText.ts";
import { documentSpec } from "../../client/zones/report/documentSpec.ts";
import { memberStatements } from "../../client/zones/report/memberStatements.ts";
import { reportInputs } from "../../client/zones/report/reportInputs.ts";
import { reportText } from "../../client/zones/report/reportText.ts";
import { ringText, shortRingText } from "../../client/zones/report/ringText.ts";
import { otherSums, tollStatements } from "../../client/zones/report/sumStatements.ts";
import { parseMapSpec } from "../../server/contract/mapSpecCodec.ts";
import type { LayerTally, Zone, ZoneReport } from "../../server/contract/zoneReport.ts";
import type { ZoneSpec } from "../../server/contract/zoneSpec.ts";
import { catalogResponse } from "../support/catalogResponse.ts";

const layerOf = (id: string) => {
  const layer = findLayer(catalogResponse, id);
  if (!layer) throw new Error(`there is no ${id}`);
  return layer;
};

const incidents = layerOf("incidents");
const routes = layerOf("cpec-routes");

const tallyOf = (tally: Partial<LayerTally>): LayerTally => ({
  layer: "incidents",
  count: 0,
  certain: 0,
  possible: 0,
  ids: [],
  possibleIds: [],
  sums: {},
  unstated: {},
  byClass: {},
  ...tally,
});

describe("a count", () => {
  test.each([
    [{ count: 4, certain: 4, possible: 0 }, "4 features.", null],
    [{ count: 1, certain: 1, possible: 0 }, "1 feature.", null],
    [
      { count: 12, certain: 9, possible: 5 },
      "12 features, of which 3 are only possible; 2 more are possible.",
      "9–14",
    ],
    [{ count: 2, certain: 1, possible: 1 }, "2 features, of which 1 is only possible.", "1–2"],
    [{ count: 4, certain: 0, possible: 4 }, "4 features, all only possible.", "0–4"],
    [{ count: 0, certain: 0, possible: 1 }, "None; 1 more is possible.", "0–1"],
  ])("%o tells what is sure apart from what is possible", (tally, text, range) => {
    expect(countText("en", tally)).toBe(text);
    expect(countRange("en", tally)).toBe(range);
  });
});

describe("tolls", () => {
  test("are the best estimates, and how far reports range", () => {
    const sums = { fatalities_low: 36, fatalities_best: 42, fatalities_high: 44 };
    expect(tollStatements("en", { count: 4, sums, unstated: {} })).toEqual([
      "42 deaths reported, by the best estimates.",
      "36 by the lowest reports, 44 by the highest.",
    ]);
  });

  test("that nobody states are not told as none", () => {
    const unstated = { fatalities_best: 1, fatalities_low: 1, fatalities_high: 1 };
    expect(tollStatements("en", { count: 1, sums: {}, unstated })).toEqual([
      "For 1 of 1 no number is stated.",
    ]);
    const none = { fatalities_low: 0, fatalities_best: 0, fatalities_high: 0 };
    expect(tollStatements("en", { count: 1, sums: none, unstated: {} })).toEqual([
      "No deaths reported.",
    ]);
  });

  test("are not told again among what else is added up", () => {
    const sums = { fatalities_best: 3, attackers_killed: 6 };
    expect(otherSums("en", incidents, { count: 2, sums, unstated: {} })).toEqual([
      "Attackers killed: 6.",
    ]);
  });
});

test("rings are named by their edges as they were asked for", () => {
  const told = (ring: { fromM?: number; toM?: number }) => [
    ringText("en", ring).replaceAll("\u202F", " "),
    shortRingText("en", ring).replaceAll("\u202F", " "),
  ];
  expect(told({ fromM: 0, toM: 12_345 })).toEqual(["within 12.345 km", "12.345 km"]);
  expect(told({ fromM: 5000, toM: 10_000 })).toEqual(["5 km to 10 km", "5–10 km"]);
  expect(told({ fromM: 500, toM: 2000 })).toEqual(["500 m to 2 km", "500 m–2 km"]);
  expect(told({})).toEqual(["inside the zone", "inside the zone"]);
});

test.each([
  [0, "N 0°"],
  [11.2, "N 11°"],
  [11.3, "NNE 11°"],
  [191.3, "SSW 191°"],
  [359.6, "N 0°"],
  [null, "here"],
])("an azimuth of %s is %s", (azimuth, text) => {
  expect(directionText("en", azimuth)).toBe(text);
});

test("a member says when, the deaths, and how exactly it is placed where that is in doubt", () => {
  const properties = {
    date: "2025-03-11",
    date_precision: "day",
    fatalities_best: 31,
    position_accuracy_m: 25_000,
  };
  const told = (isPossible: boolean) =>
    memberStatements(incidents, properties, isPossible, "en").map((text) =>
      text.replaceAll("\u202F", " "),
    );
  expect(told(false)).toEqual(["11 March 2025", "31 deaths reported"]);
  expect(told(true).at(-1)).toBe("possible: known to ±25 km");
});

const specOf = (query: string) => parseMapSpec(new URLSearchParams(query));
const stateOf = (query: string) => ({
  ...initialState(specOf(query)),
  catalog: catalogResponse,
});

describe("what is asked", () => {
  const zone: ZoneSpec = {
    shape: { layer: "chagai-arc-sites", id: "reko-diq" },
    distancesM: [10_000, 50_000],
  };
  const narrowed =
    "layers=cpec-routes,incidents&filter.incidents=kind='bombing'&datetime=2024-08-01/..&area=POINT(67 30)@25000";

  test("is what the map shows, as it is narrowed, and the ground below it", () => {
    const map = { spec: specOf(narrowed), catalog: catalogResponse };
    expect(reportInputs(zone, "map", true, map)).toEqual({
      source: { collection: "chagai-arc-sites", ids: ["reko-diq"] },
      distancesM: [10_000, 50_000],
      rings: true,
      edition: 1,
      layers: ["incidents", "cpec-routes", "basemap-province", "basemap-place"],
      filters: {
        incidents: "(kind='bombing') AND S_DWITHIN(geometry, POINT(67 30), 25000, 'm')",
        "cpec-routes": "S_DWITHIN(geometry, POINT(67 30), 25000, 'm')",
      },
      datetime: "2024-08-01/..",
    });
  });

  test("or everything; a condition goes without distances", () => {
    const map = { spec: specOf(narrowed), catalog: catalogResponse };
    const where = "S_INTERSECTS(geometry, FEATURE('basemap-province', 'sindh'))";
    expect(reportInputs({ where }, "everything", false, map)).toEqual({
      source: { where },
      edition: 1,
    });
  });

  test("is said in words", () => {
    const told = askedStatements("map", stateOf(narrowed)).map((text) =>
      text.replace(/[\u2068\u2069]/g, "").replaceAll("\u202F", " "),
    );
    expect(told).toEqual([
      "Layers on the map: Incidents 2024–2025 and CPEC routes.",
      "Incidents 2024–2025: only those whose kind is bombing.",
      "Area of the map: Within 25 km of 30.00000, 67.00000.",
      "Time: since August 2024.",
    ]);
    expect(askedStatements("everything", stateOf(narrowed))).toHaveLength(1);
  });
});

const near = (layer: string, distanceM: number) => ({
  layer,
  features: [
    { id: "x", name: "A place", nameUr: null, distanceM, azimuth: 23.4, uncertaintyM: 15_000 },
  ],
});

const zoneOf = (tallies: readonly LayerTally[], nearestM: number): Zone => ({
  sources: [],
  rings: [{ fromM: 0, toM: 10_000, layers: tallies }],
  nearest: [near("incidents", nearestM)],
});

test("copied, a report is text that stands by itself", () => {
  const sums = { fatalities_low: 8, fatalities_best: 11, fatalities_high: 11 };
  const parts = [{ id: "n-25", name: "N-25", nameUr: null, inside: 61_500, share: 0.083 }];
  const report: ZoneReport = {
    edition: 3,
    publishedAt: "2026-11-23T00:00:00Z",
    method: "Distances are geodesic.",
    zones: [
      zoneOf(
        [
          tallyOf({ count: 2, certain: 1, possible: 1, sums }),
          tallyOf({ layer: "cpec-routes", count: 1, certain: 1, lengthM: 61_500, parts }),
        ],
        1770,
      ),
    ],
  };
  const text = reportText({
    title: "Kalat",
    asked: ["Layers on the map: Incidents."],
    report,
    layers: [incidents, routes],
    catalog: catalogResponse,
    address: "https://example.org/?zones=…",
    lang: "en",
  });
  expect(text.replaceAll("\u202F", " ").split("\n")).toEqual([
    "Kalat",
    "Layers on the map: Incidents.",
    "",
    "Within 10 km",
    "Incidents 2024–2025\t2 features, of which 1 is only possible.",
    "\t11 deaths reported, by the best estimates.",
    "\t8 by the lowest reports, 11 by the highest.",
    "CPEC routes\t1 feature.",
    "\tN-25\t61.5 km\t8 %",
    "",
    "Nearest of each layer",
    "Incidents 2024–2025\tA place\t1.77 km ±15 km\tNNE 23°",
    "",
    "Distances are geodesic.",
    "Edition 3 of the data, 23 November 2026.",
    "https://example.org/?zones=…",
  ]);
});

describe("zones side by side", () => {
  const best = (count: number) => ({
    fatalities_low: count,
    fatalities_best: count,
    fatalities_high: count + 2,
  });
  const zones = [
    zoneOf([tallyOf({ count: 4, certain: 3, possible: 2, sums: best(42) })], 63),
    zoneOf([tallyOf({ count: 1, certain: 1, unstated: { fatalities_best: 1 } })], 73_200),
    zoneOf([tallyOf({})], 177_400),
    null,
  ];
  const columns = comparisonColumns(zones, [incidents], "en");
  const column = (id: string) => {
    const found = columns.find((each) => each.id === id);
    if (!found) throw new Error(`there is no column ${id}`);
    return found;
  };
  const textsOf = (id: string) => column(id).cells.map(({ text }) => text.replace("\u202F", " "));

  test("tell counts, tolls and what is nearest; what is not known is no number", () => {
    expect(textsOf("incidents")).toEqual(["4", "1", "0", "–"]);
    expect(column("incidents").cells[0]?.note).toBe("3–5");
    expect(textsOf("deaths")).toEqual(["42", "–", "0", "–"]);
    expect(column("deaths").cells[0]?.note).toBe("42–44");
    expect(textsOf("incidents/nearest")).toEqual(["63 m", "73.2 km", "177.4 km", "–"]);
  });

  test("are sorted by a column, what is not known last either way", () => {
    expect(sortedRows(column("deaths"), true)).toEqual([0, 2, 1, 3]);
    expect(sortedRows(column("deaths"), false)).toEqual([2, 0, 1, 3]);
  });

  test("are taken away with their numbers as they are", () => {
    const rows = ["Quetta", "Kalat", "Kharan", "Zhob"].map((title) => ({
      title,
      within: "within 10 km",
      distanceM: 10_000,
    }));
    const counts = [column("incidents")];
    expect(comparisonCsv(rows, counts, "en").split("\r\n").slice(0, 3)).toEqual([
      'Zone,"Within, metres",Incidents 2024–2025,"Incidents 2024–2025, note"',
      "Quetta,10000,4,3–5",
      "Kalat,10000,1,",
    ]);
    expect(comparisonText(rows, counts, "en").split("\n")[1]).toBe("Quetta\twithin 10 km\t4 3–5");
  });

  test("have a column only for what differs", () => {
    const [first = null] = zones;
    const { different, same } = partedByDifference(
      comparisonColumns(
        [first, first && { ...first, nearest: [near("incidents", 9)] }],
        [incidents],
        "en",
      ),
    );
    expect(different.map(({ id }) => id)).toEqual(["incidents/nearest"]);
    expect(same.map(({ id }) => id)).toEqual(["incidents", "deaths"]);
  });
});

test("a table for spreadsheets quotes, and runs nothing", () => {
  expect(
    csvText([
      ["a,b", 'say "x"', -1.5, null],
      ["=1+1", "-", 0, "نام"],
    ]),
  ).toBe(`"a,b","say ""x""",-1.5,\r\n'=1+1,'-,0,نام\r\n`);
});

describe("the document of a zone", () => {
  const spec = parseMapSpec(
    new URLSearchParams({
      view: "62,29,7",
      layers: "incidents",
      "filter.incidents": "fatalities_best > 2",
      area: "POINT(62 29)@50000",
      title: "A map",
      zones: "POINT(62 29)@1000;chagai-arc-sites/reko-diq@5000~hidden",
    }),
  );
  const map = { spec, catalog: catalogResponse };
  const reference = { layer: "chagai-arc-sites", id: "reko-diq" };
  const zone = { shape: reference, distancesM: [5000], colour: 2 };

  test("asks what the map asks, of this zone alone, wherever the map looks", () => {
    expect(documentSpec(1, "map", map)).toEqual({
      layers: [{ id: "incidents" }],
      filters: spec.filters,
      area: spec.area,
      zones: [zone],
      edition: catalogResponse.edition,
    });
  });

  test("of everything has every layer, and nothing left out", () => {
    const { layers = [], ...rest } = documentSpec(1, "everything", map) ?? {};
    expect(rest).toEqual({ zones: [zone], edition: catalogResponse.edition });
    expect(layers.map(({ id }) => id).sort()).toEqual(
      catalogResponse.layers
        .filter(({ symbol: { type } }) => type !== "basemap" && type !== "names")
        .map(({ id }) => id)
        .sort(),
    );
  });

  test("is none without the zone", () => {
    expect(documentSpec(2, "map", map)).toBeUndefined();
  });
});

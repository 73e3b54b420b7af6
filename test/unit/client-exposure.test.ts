import { describe, expect, test } from "vitest";
import { findLayer } from "../../client/state/layers.ts";
import { exposedLayer, exposureInputs } from "../../client/zones/exposure/exposureInputs.ts";
import { exposureText, featureStatements } from "../../client/zones/exposure/exposureText.ts";
import { endPlaces, type Place, placesWithRoom } from "../../client/zones/exposure/placeLabels.ts";
import { countTicks, kilometreTicks } from "../../client/zones/exposure/profileScale.ts";
import { spanText } from "../../client/zones/exposure/stretchText.ts";
import type { ExposedFeature, Exposure, Stretch } from "../../server/contract/exposure.ts";
import { parseMapSpec } from "../../server/contract/mapSpecCodec.ts";
import { catalogResponse } from "../support/catalogResponse.ts";

const plain = (text: string) => text.replaceAll("\u202F", " ");

describe("the axes of a profile", () => {
  test.each([
    [559_000, 1000, [0, 50, 100, 150, 200, 250, 300, 350, 400, 450, 500, 550]],
    [559_000, 300, [0, 200, 400]],
    [8_500, 700, [0, 1, 2, 3, 4, 5, 6, 7, 8]],
    [1_900_000, 60, [0]],
  ])("of %d m on %d px is marked at %o km", (lengthM, widthPx, ticks) => {
    expect(kilometreTicks(lengthM, widthPx).slice(0, 12)).toEqual(ticks);
  });

  test.each([
    [0, [0, 1]],
    [1, [0, 1]],
    [4, [0, 1, 2, 3, 4]],
    [5, [0, 2, 4, 6]],
    [17, [0, 5, 10, 15, 20]],
    [900, [0, 500, 1000]],
  ])("with at most %d is counted at %o", (highest, ticks) => {
    expect(countTicks(highest)).toEqual(ticks);
  });
});

const place = (name: string, alongM: number, distanceM: number): Place => ({
  name,
  nameUr: null,
  alongM,
  distanceM,
});

describe("the towns along a route", () => {
  const quetta = place("Quetta", 0, 20_000);
  const mastung = place("Mastung", 22_000, 15_000);
  const nushki = place("Nushki", 98_000, 1000);
  const taftan = place("Taftan", 559_000, 500);
  const places = [quetta, mastung, nushki, taftan];

  test("name its ends where they are near to them", () => {
    expect(endPlaces(places, 559_000)).toEqual({ start: quetta, end: taftan });
    expect(endPlaces([nushki], 559_000)).toEqual({ start: undefined, end: undefined });
  });

  test("are written where there is room, those at the ends first", () => {
    expect(placesWithRoom(places, 559_000, 0.1)).toEqual([quetta, nushki, taftan]);
    expect(placesWithRoom(places, 559_000, 0.01)).toEqual(places);
    expect(placesWithRoom(places, 559_000, 0.4)).toEqual([quetta, taftan]);
  });
});

test("a route is asked about as the map is filtered, whether the layer is on it or not", () => {
  const layer = exposedLayer(catalogResponse);
  if (!layer) throw new Error("there are no incidents");
  expect(layer.id).toBe("incidents");
  const query = "layers=cpec-routes&filter.incidents=kind='bombing'&datetime=2025-01-01/..";
  const spec = parseMapSpec(new URLSearchParams(query));
  const reference = { layer: "cpec-routes", id: "n-40" };
  const asked = exposureInputs(
    { reference, distanceM: 5000 },
    20_000,
    layer,
    spec,
    catalogResponse,
  );
  expect(asked).toEqual({
    source: { collection: "cpec-routes", ids: ["n-40"] },
    distanceM: 5000,
    stretchM: 20_000,
    layer: "incidents",
    edition: 1,
    filters: { incidents: "kind='bombing'" },
    datetime: "2025-01-01/..",
  });
});

const feature: ExposedFeature = {
  id: "a",
  name: "Kalat",
  nameUr: "قلات",
  distanceM: 138,
  alongM: 97_640,
  uncertaintyM: 15_000,
  date: "2024-08-26",
};

test("a feature is told with its place on the route, and its doubt", () => {
  expect(featureStatements("en", feature, true).map(plain)).toEqual([
    "26 August 2024",
    "at km 97.6",
    "138 m from the route",
    "possible: known to ±15 km",
  ]);
  expect(featureStatements("en", { ...feature, date: null }, false)).toHaveLength(2);
});

test("copied, a profile is text: the stretches with something, and how many have nothing", () => {
  const none = {
    count: 0,
    certain: 0,
    possible: 0,
    ids: [],
    possibleIds: [],
    sums: {},
    unstated: {},
  };
  const some = { ...none, count: 1, possible: 1, ids: ["a"], possibleIds: ["a"] };
  const stretch = (fromM: number, toM: number, tally: typeof none | typeof some): Stretch => ({
    part: 0,
    fromM,
    toM,
    line: [],
    ...tally,
  });
  const exposure: Exposure = {
    edition: 2,
    publishedAt: "2026-11-23T00:00:00Z",
    method: "Distances are geodesic.",
    layer: "incidents",
    distanceM: 10_000,
    stretchM: 10_000,
    route: [],
    lengthM: 25_500,
    parts: [{ fromM: 0, toM: 25_500, feature: null }],
    stretches: [
      stretch(0, 10_000, none),
      stretch(10_000, 20_000, some),
      stretch(20_000, 25_500, none),
    ],
    total: { ...some, layer: "incidents", byClass: {} },
    features: [feature],
  };
  const layer = findLayer(catalogResponse, "incidents");
  if (!layer) throw new Error("there are no incidents");
  const text = exposureText({
    title: "N-25",
    asked: ["25.5 km"],
    exposure,
    layer,
    address: "https://example.org/",
    lang: "en",
  });
  expect(plain(text).split("\n")).toEqual([
    "N-25",
    "25.5 km",
    "Incidents 2024–2025: 1 feature, which is only possible.",
    "",
    "km 10–20\t1 feature, which is only possible.",
    "Near the other 2 stretches there is nothing.",
    "",
    "Kalat\t26 August 2024\tat km 97.6\t138 m from the route\tpossible: known to ±15 km",
    "",
    "One that is near to several stretches is counted in each of them, and once in the whole.",
    "Distances are geodesic.",
    "Edition 2 of the data, 23 November 2026.",
    "https://example.org/",
  ]);
  expect(spanText("en", { fromM: 20_000, toM: 25_500 })).toBe("km 20–25.5");
  expect(spanText("en", null)).toBe("Whole route");
});

import type { Polygon } from "geojson";
import { describe, expect, test } from "vitest";
import { checkFeature } from "../../server/load/check/checkFeature.ts";
import { byNearness, nearestName } from "../../server/load/check/nearestName.ts";
import { areas, feature, lines, mines, sourceIds, square } from "../support/loadFixtures.ts";

const point = (...coordinates: unknown[]) => ({ geometry: { type: "Point", coordinates } });
const checkMine = (given: Parameters<typeof feature>[1]) =>
  checkFeature(feature("reko-diq", given), mines, sourceIds);

test("a feature without fault passes, with its properties and nothing else", () => {
  const properties = {
    kind: "mine",
    minerals: ["copper", "gold"],
    resource_mt: 5.9,
    workers: 0,
    opened: "2024-02-29",
    disputed: false,
    name_ur: null,
  };
  const { feature: passed, problems, notes } = checkMine({ properties });
  expect(problems).toEqual([]);
  expect(notes).toEqual([]);
  expect(passed?.properties).toEqual({
    id: "reko-diq",
    name: "Name of reko-diq",
    sources: ["usgs-porcu"],
    position_accuracy_m: 100,
    position_method: "published-coordinate",
    kind: "mine",
    minerals: ["copper", "gold"],
    resource_mt: 5.9,
    workers: 0,
    opened: "2024-02-29",
    disputed: false,
  });
});

describe("properties", () => {
  test.each<[string, Record<string, unknown>, string]>([
    ["a number as text", { resource_mt: "5900" }, 'resource_mt must be a number in Mt, not "5900"'],
    ["a fraction for a whole number", { workers: 1.5 }, "workers must be a whole number, not 1.5"],
    ["a whole number too large", { workers: 2 ** 31 }, "workers must be a whole number"],
    [
      "an infinite number",
      { resource_mt: Number.POSITIVE_INFINITY },
      "resource_mt must be a number in Mt, not Infinity",
    ],
    ["text for yes or no", { disputed: "yes" }, 'disputed must be true or false, not "yes"'],
    ["text for a list", { minerals: "copper;gold" }, "minerals must be an array of texts"],
    ["a number in a list", { aliases: ["a", 1] }, "aliases must be an array of texts"],
    ["a number for text", { name: 7 }, "name must be text, not 7"],
    ["text that no database takes", { name: "a\0b" }, "name must be text"],
    ["half a surrogate pair", { name: "a\ud800" }, "name must be text"],
    [
      "a day that does not exist",
      { opened: "2023-02-29" },
      'opened must be a date as YYYY-MM-DD, not "2023-02-29"',
    ],
    [
      "another way to write a date",
      { opened: "29/02/2024" },
      "opened must be a date as YYYY-MM-DD",
    ],
    [
      "another unit",
      { resource_kt: 5900 },
      "resource_kt is not a property of this layer; resource_mt is",
    ],
    [
      "an unknown property",
      { colour_of_the_sky: 1 },
      "colour_of_the_sky is not a property of this layer",
    ],
    ["a missing name", { name: null }, "name is missing"],
    ["a blank name", { name: "  " }, "name is missing"],
    ["missing sources", { sources: undefined }, "sources is missing"],
    ["no source", { sources: [] }, "sources is missing"],
    [
      "an unknown source",
      { sources: ["usgs-porku"] },
      'source "usgs-porku" is not in sources.json; "usgs-porcu" is',
    ],
    [
      "a word outside the vocabulary",
      { kind: "quarry" },
      'kind is "quarry"; allowed are mine, prospect',
    ],
    ["one in a list", { minerals: ["gold", "tin"] }, 'minerals is "tin"; allowed are copper, gold'],
    ["too little", { resource_mt: -1 }, "resource_mt is -1; the least is 0"],
    ["too much", { resource_mt: 10_001 }, "resource_mt is 10001; the most is 10000"],
    [
      "an id that is no slug",
      { id: "Reko Diq" },
      'id "Reko Diq" must be lower case letters, digits and hyphens',
    ],
    [
      "another id on the feature",
      { id: "saindak" },
      'the feature\'s id "reko-diq" is not its property id "saindak"',
    ],
  ])("%s", (_, properties, reason) => {
    const { feature: passed, problems } = checkMine({ properties });
    expect(problems).toEqual([expect.stringContaining(reason)]);
    expect(passed).toBeUndefined();
  });

  test("all problems of a feature are told", () => {
    const { problems } = checkMine({ properties: { name: 1, kind: "x" }, ...point(200, 0) });
    expect(problems).toHaveLength(3);
  });

  test("the id may stand on the feature only", () => {
    const given = feature("reko-diq", { properties: { id: undefined } });
    expect(checkFeature(given, mines, sourceIds).feature?.properties.id).toBe("reko-diq");
  });
});

describe("positions", () => {
  test.each<[string, unknown[], string]>([
    ["latitude 91", [62, 91], "latitude 91 is outside"],
    ["beyond Web Mercator", [62, 85.06], "latitude 85.06 is outside −85.0511 to 85.0511"],
    ["longitude 181", [181, 30], "longitude 181 is outside"],
    [
      "metres of a grid",
      [402597.4, 3208397.7],
      "are no degrees; if they are metres on a grid, say its system as crs",
    ],
    ["swapped", [29.12, 62.07], "[29.12, 62.07] looks like lat, lon"],
    ["outside the extent", [10, 50], "[10, 50] is outside the layer's extent [60, 23, 79, 38]"],
    ["one number", [62], "a position must be two finite numbers"],
    ["text", ["62", "29"], 'a position must be two finite numbers, not ["62","29"]'],
    ["null", [null, null], "a position must be two finite numbers"],
    ["not finite", [62, Number.POSITIVE_INFINITY], "a position must be two finite numbers"],
  ])("%s", (_, coordinates, reason) => {
    expect(checkMine(point(...coordinates)).problems).toEqual([expect.stringContaining(reason)]);
  });

  test("the edges of the extent are inside it", () => {
    expect(checkMine(point(60, 23)).problems).toEqual([]);
    expect(checkMine(point(79, 38)).problems).toEqual([]);
  });

  test("heights are left out, with a note", () => {
    const { feature: passed, notes } = checkMine(point(62, 29, 850));
    expect(passed?.geometry).toEqual({ type: "Point", coordinates: [62, 29] });
    expect(notes).toEqual(["heights were left out"]);
  });
});

describe("shapes", () => {
  const checkArea = (geometry: unknown) =>
    checkFeature(feature("area", { geometry }), areas, sourceIds);
  const ring = (square(62, 29, 1) as Polygon).coordinates[0] ?? [];

  test.each<[string, unknown, string]>([
    ["no geometry", false, "its geometry is nothing; the layer takes Polygon or MultiPolygon"],
    [
      "another type",
      { type: "Point", coordinates: [62, 29] },
      'its geometry is "Point"; the layer takes Polygon or MultiPolygon',
    ],
    [
      "a collection",
      { type: "GeometryCollection", geometries: [] },
      'its geometry is "GeometryCollection"',
    ],
    [
      "a ring that is not closed",
      { type: "Polygon", coordinates: [ring.slice(0, 4)] },
      "a ring is not closed: it begins at [62,29] and ends at [62,30]",
    ],
    [
      "a ring too short",
      {
        type: "Polygon",
        coordinates: [
          [
            [62, 29],
            [63, 29],
            [62, 29],
          ],
        ],
      },
      "at least 4 positions in a ring expected, not 3",
    ],
    [
      "a polygon without rings",
      { type: "Polygon", coordinates: [] },
      "at least 1 rings expected, not 0",
    ],
    [
      "coordinates of another depth",
      { type: "Polygon", coordinates: ring },
      "at least 4 positions in a ring expected, not 2",
    ],
    ["no coordinates", { type: "Polygon" }, "at least 1 rings expected, not nothing"],
  ])("%s", (_, geometry, reason) => {
    expect(checkArea(geometry).problems).toEqual([expect.stringContaining(reason)]);
  });

  test("a null geometry is missing", () => {
    const given = { ...feature("area"), geometry: null };
    expect(checkFeature(given, areas, sourceIds).problems).toEqual(["it has no geometry"]);
  });

  test("a line needs two positions", () => {
    const geometry = { type: "LineString", coordinates: [[62, 29]] };
    const { problems } = checkFeature(feature("line", { geometry }), lines, sourceIds);
    expect(problems).toEqual(["at least 2 positions in a line expected, not 1"]);
  });

  test("rings that run the wrong way are turned, with a note", () => {
    const hole = (square(62.2, 29.2, 0.2) as Polygon).coordinates[0] ?? [];
    const wrong = { type: "Polygon", coordinates: [ring.toReversed(), hole] };
    const { feature: passed, problems, notes } = checkArea(wrong);
    expect(problems).toEqual([]);
    expect(notes).toEqual([expect.stringContaining("wrong way round")]);
    expect(passed?.geometry).toEqual({ type: "Polygon", coordinates: [ring, hole.toReversed()] });
  });
});

test.each<[unknown, string]>([
  [null, "it is null, not a Feature"],
  [12, "it is 12, not a Feature"],
  [[], "it is [], not a Feature"],
  [{ type: "Point", coordinates: [62, 29] }, 'it is of type "Point", not a Feature'],
])("%j is not a feature", (given, reason) => {
  expect(checkFeature(given, mines, sourceIds)).toMatchObject({ id: null, problems: [reason] });
});

describe("the content hash", () => {
  const hash = (given: Parameters<typeof feature>[1]) => checkMine(given).feature?.contentHash;
  const plain = hash({});

  test("does not depend on order or on empty properties", () => {
    const { name, ...others } = feature("reko-diq").properties ?? {};
    expect(hash({ properties: { ...others, name, name_ur: null, aliases: [] } })).toBe(plain);
  });

  test("depends on every value and on the geometry", () => {
    expect(hash({ properties: { name: "Other" } })).not.toBe(plain);
    expect(hash(point(62.078891, 29.12278))).not.toBe(plain);
  });
});

test("names are ordered by how similar they are", () => {
  expect(byNearness("kpk-site", ["cpec-routes", "kpk-sites"])[0]).toBe("kpk-sites");
  expect(nearestName("resource_kt", ["name", "resource_mt"])).toBe("resource_mt");
  expect(nearestName("colour", ["name", "id"])).toBeUndefined();
});

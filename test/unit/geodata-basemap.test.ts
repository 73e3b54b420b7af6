import { readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { booleanPointInPolygon, flatten, length, pointToLineDistance } from "@turf/turf";
import type { Feature, LineString, MultiLineString, MultiPolygon, Point } from "geojson";
import { describe, expect, test } from "vitest";
import { catalog } from "../../geodata/catalog.ts";
import {
  type CommonProperties,
  geodataFolder,
  readFeature,
  readLayer,
} from "../support/readGeodata.ts";

describe("basemap", () => {
  test("takes less than 1.5 MB", () => {
    const folder = join(geodataFolder, "basemap");
    const sizes = readdirSync(folder).map((file) => statSync(join(folder, file)).size);
    expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThan(1_500_000);
  });

  test("has the provinces of today", () => {
    expect(
      readLayer("basemap-province")
        .map(({ id }) => id)
        .sort(),
    ).toEqual([
      "azad-jammu-and-kashmir",
      "balochistan",
      "gilgit-baltistan",
      "islamabad",
      "khyber-pakhtunkhwa",
      "punjab",
      "sindh",
    ]);
  });

  test.each([
    ["the merged districts in Khyber Pakhtunkhwa", "khyber-pakhtunkhwa", [69.57, 32.3]],
    ["Gilgit in Gilgit-Baltistan", "gilgit-baltistan", [74.31, 35.92]],
    ["Muzaffarabad in Azad Jammu and Kashmir", "azad-jammu-and-kashmir", [73.47, 34.37]],
    ["Islamabad in its own territory", "islamabad", [73.05, 33.7]],
  ])("%s", (_, id, position) => {
    expect(
      booleanPointInPolygon(
        position,
        readFeature<CommonProperties, MultiPolygon>("basemap-province", id),
      ),
    ).toBe(true);
  });

  test.each([
    ["indus", "pk-sukkur"],
    ["sutlej", "in-ludhiana"],
    ["chenab", "pk-jhang"],
    ["jhelum", "pk-jhelum"],
    ["jhelum", "pk-muzaffarabad"],
    ["ravi", "pk-lahore"],
    ["kabul", "pk-nowshera"],
    ["kabul", "af-kabul"],
    ["chitral", "pk-chitral"],
    ["gilgit", "pk-gilgit"],
    ["hunza", "pk-aliabad"],
    ["kurram", "pk-bannu"],
    ["zhob", "pk-zhob"],
    ["rakhshan", "pk-panjgur"],
    ["kech", "pk-turbat"],
    ["porali", "pk-bela"],
    ["hub", "pk-hub"],
  ])("has the river %s pass %s", (river, town) => {
    const km = distanceToRiver(readFeature<CommonProperties, Point>("basemap-place", town), river);
    expect(km).toBeLessThan(12);
  });

  test("leads the Nal and the Mashkai to the Hingol, and the Kech to the Dasht", () => {
    for (const [river, mouth] of [
      ["nal", "hingol"],
      ["mashkai", "hingol"],
      ["kech", "dasht"],
    ] as const) {
      const end = linesOf(river).at(-1)?.geometry.coordinates.at(-1) ?? [];
      expect(distanceToRiver(end, mouth)).toBeLessThan(3);
    }
  });

  test.each([
    ["indus", 3180],
    ["sutlej", 1450],
    ["jhelum", 725],
    ["ravi", 720],
  ])("draws the %s once, its %d km long within 15 %%", (river, km) => {
    const drawn = linesOf(river).reduce((sum, line) => sum + length(line), 0);
    expect(Math.abs(drawn / km - 1)).toBeLessThan(0.15);
  });

  test("sets the name of every river along it", () => {
    const labels = readLayer<CommonProperties, MultiLineString>("basemap-river-label");
    const astray = labels.filter(({ id, geometry }) => {
      const middles = geometry.coordinates.map((line) => line[Math.floor(line.length / 2)] ?? []);
      return middles.some((middle) => distanceToRiver(middle, String(id)) > 10);
    });
    expect(labels.map(({ id }) => id)).toEqual(readLayer("basemap-river").map(({ id }) => id));
    expect(astray.map(({ id }) => id)).toEqual([]);
  });

  test.each([
    ["pakistan", "basemap-country", /commercially/],
    ["balochistan", "basemap-province", /12 of the 17/],
  ])("says what is stated of %s as a whole, and who states it", (id, layer, said) => {
    const { properties } = readFeature(layer, id);
    expect(properties.note).toMatch(said);
    expect(properties.sources).toContain("masood-2025");
  });

  test("draws no international line around or through Jammu and Kashmir for the United Nations", () => {
    const lines = readLayer("basemap-boundary").filter(({ id, properties }) => {
      return String(id).includes("jammu-and-kashmir") && properties.worldview !== "pk";
    });
    const kinds = lines.map(({ properties }) => properties.kind);
    expect(kinds).toContain("line-of-control");
    expect(kinds).not.toContain("international");
  });

  test("keeps all of Jammu and Kashmir inside Pakistan's boundary for the Survey of Pakistan", () => {
    const own = readLayer("basemap-boundary").filter(
      ({ properties }) => properties.worldview === "pk",
    );
    expect(own.map(({ id, properties }) => `${id}: ${properties.kind}`).sort()).toEqual([
      "chn-gilgit-baltistan-pk: international",
      "chn-siachen-pk: international",
      "ind-jammu-and-kashmir-pk: international",
      "jammu-and-kashmir-siachen-pk: line-of-control",
    ]);
  });

  test("leaves the frame of the region out of the coasts", () => {
    const [west, south, east, north] = catalog.layers[0]?.extent ?? [0, 0, 0, 0];
    const coasts = readLayer("basemap-boundary").filter(
      ({ properties }) => properties.kind === "coast",
    );
    const segments = coasts.flatMap(({ geometry }) =>
      (geometry as { coordinates: number[][][] }).coordinates.flatMap((line) =>
        line.slice(1).map((end, index) => [line[index] ?? [], end] as const),
      ),
    );
    const onFrame = segments.filter(
      ([a, b]) =>
        [west, east].some((lon) => a[0] === lon && b[0] === lon) ||
        [south, north].some((lat) => a[1] === lat && b[1] === lat),
    );
    expect(segments.length).toBeGreaterThan(1000);
    expect(onFrame).toEqual([]);
  });
});

function linesOf(river: string): Feature<LineString>[] {
  const feature = readFeature<CommonProperties, LineString | MultiLineString>(
    "basemap-river",
    river,
  );
  return flatten(feature).features as Feature<LineString>[];
}

function distanceToRiver(point: Feature<Point> | number[], river: string): number {
  const distances = linesOf(river).map((line) =>
    pointToLineDistance(point, line, { units: "kilometers" }),
  );
  return Math.min(...distances);
}

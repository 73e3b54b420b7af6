import { readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { booleanPointInPolygon } from "@turf/turf";
import type { MultiPolygon } from "geojson";
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

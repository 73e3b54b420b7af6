import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Point } from "geojson";
import { describe, expect, test } from "vitest";
import { catalog } from "../../geodata/catalog.ts";
import { checkGeodata } from "../../scripts/geodata/checkGeodata.ts";
import { coverageTable } from "../../scripts/geodata/coverage.ts";
import { readGeodata } from "../../scripts/geodata/geodata.ts";
import { withTable } from "../../scripts/geodata/readmeTable.ts";
import {
  type CommonProperties,
  geodataFolder,
  readFeature,
  readLayer,
} from "../support/readGeodata.ts";

interface IncidentProperties extends CommonProperties {
  fatalities_low?: number;
  fatalities_high?: number;
}

describe("the shipped data", () => {
  const geodata = readGeodata(geodataFolder);

  test("passes its own check", () => expect(checkGeodata(geodata)).toEqual([]));

  test("is counted in the README as it is", () => {
    const readme = readFileSync(join(geodataFolder, "../README.md"), "utf8");
    expect(withTable(readme, coverageTable(geodata))).toBe(readme);
  });

  test("says the region of every feature but those of the ground and of names", () => {
    const silent = catalog.layers.filter(({ properties }) => !("regions" in properties));
    const kinds = new Set(silent.map(({ symbol }) => symbol.type));
    expect([...kinds].filter((kind) => kind !== "basemap" && kind !== "names")).toEqual([]);
  });
});

describe("incidents", () => {
  test("are 17", () => {
    expect(readLayer<IncidentProperties, Point>("incidents")).toHaveLength(17);
  });

  test.each([
    ["2025-03-11-jaffar-express", 25, 33],
    ["2024-11-09-quetta-station", 26, 32],
    ["2025-07-10-sur-dakai", 9, 9],
  ])("%s keeps every toll given", (id, low, high) => {
    const { properties } = readFeature<IncidentProperties>("incidents", id);
    expect([properties.fatalities_low, properties.fatalities_high]).toEqual([low, high]);
  });
});

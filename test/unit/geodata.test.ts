import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { booleanIntersects } from "@turf/turf";
import type { Point } from "geojson";
import { describe, expect, test } from "vitest";
import { catalog } from "../../geodata/catalog.ts";
import type { SourceRecord } from "../../geodata/declaration.ts";
import { regions } from "../../geodata/vocabularies.ts";
import { checkFeature } from "../../server/load/check/checkFeature.ts";
import {
  type CommonProperties,
  geodataFolder,
  readFeature,
  readLayer,
} from "../support/readGeodata.ts";

const sources = JSON.parse(
  readFileSync(join(geodataFolder, "sources.json"), "utf8"),
) as SourceRecord[];
const sourceIds = new Set(sources.map(({ id }) => id));

interface IncidentProperties extends CommonProperties {
  fatalities_low?: number;
  fatalities_best?: number;
  fatalities_high?: number;
  toll_disputed: boolean;
  toll_note?: string;
}

describe("every layer of the catalog", () => {
  test.each(catalog.layers.map((layer) => [layer.id, layer] as const))("%s", (id, layer) => {
    const features = readLayer(id);
    const problems = features.flatMap((feature) =>
      checkFeature(feature, layer, sourceIds).problems.map(
        (problem) => `${feature.id}: ${problem}`,
      ),
    );
    expect(problems).toEqual([]);
    expect(features.length).toBeGreaterThan(0);
    expect(new Set(features.map((feature) => feature.id)).size).toBe(features.length);
  });

  test("has no file that is not declared", () => {
    const files = ["layers", "basemap"].flatMap((folder) =>
      readdirSync(join(geodataFolder, folder)),
    );
    expect(files.sort()).toEqual(catalog.layers.map(({ id }) => `${id}.geojson`).sort());
  });
});

describe("sources", () => {
  test("have an identifier of their own, a title and a licence", () => {
    expect(sourceIds.size).toBe(sources.length);
    expect(sources.filter(({ title, license }) => !title || !license)).toEqual([]);
  });

  test("are all cited", () => {
    const cited = new Set(
      catalog.layers
        .flatMap(({ id }) => readLayer(id))
        .flatMap((feature) => feature.properties.sources),
    );
    expect([...sourceIds].filter((id) => !cited.has(id))).toEqual([]);
  });

  test("of single figures are sources of the feature", () => {
    const wrong = catalog.layers
      .flatMap(({ id }) => readLayer(id))
      .filter(({ properties }) => {
        const single = Object.entries(properties).filter(([name]) => name.endsWith("_source"));
        return single.some(([, id]) => !properties.sources.includes(id as string));
      });
    expect(wrong.map(({ id }) => id)).toEqual([]);
  });
});

describe("regions", () => {
  const provinces = readLayer<CommonProperties & { id: string }>("basemap-province");

  test("are the provinces and territories of the basemap", () => {
    expect(provinces.map(({ id }) => id).sort()).toEqual(Object.keys(regions).sort());
  });

  test("of a feature are those it lies in", () => {
    const located = catalog.layers.filter(({ properties }) => "regions" in properties);
    const wrong = located
      .flatMap(({ id }) => readLayer<CommonProperties & { regions?: string[] }>(id))
      .filter((feature) => {
        const met = provinces.filter((province) => booleanIntersects(province, feature));
        return met.map(({ id }) => id).join() !== (feature.properties.regions ?? []).join();
      });
    expect(located).toEqual(
      catalog.layers.filter(({ symbol: { type } }) => type !== "basemap" && type !== "names"),
    );
    expect(wrong.map(({ id }) => id)).toEqual([]);
  });
});

describe("incidents", () => {
  const incidents = readLayer<IncidentProperties, Point>("incidents");

  test("are 17", () => expect(incidents).toHaveLength(17));

  test("have tolls in order, disputed where the sources differ", () => {
    const wrong = incidents.filter(({ properties }) => {
      const { fatalities_low: low, fatalities_best: best, fatalities_high: high } = properties;
      if (low === undefined || best === undefined || high === undefined) {
        return low !== best || best !== high || properties.toll_disputed;
      }
      return low > best || best > high || properties.toll_disputed !== low < high;
    });
    expect(wrong.map(({ id }) => id)).toEqual([]);
  });

  test("say who counts what, where the toll is disputed or unknown", () => {
    const silent = incidents.filter(
      ({ properties }) =>
        (properties.toll_disputed || properties.fatalities_best === undefined) &&
        !properties.toll_note,
    );
    expect(silent.map(({ id }) => id)).toEqual([]);
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

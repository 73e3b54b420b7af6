import { execFile } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { catalog } from "../../geodata/catalog.ts";
import { isSingleAndMulti } from "../../server/downloads/geoPackage/featureTable.ts";
import { asMulti, shippedFeatures } from "../support/downloadedLayer.ts";
import { describeWithGdal, gdal } from "../support/gdal.ts";
import type { Feature } from "../support/ogcDocuments.ts";
import { rounded } from "../support/readFormats.ts";

const run = promisify(execFile);

/** What QGIS, R and Python find in the files. */
describeWithGdal("reads downloads", ({ get }) => {
  let directory: string;
  beforeAll(async () => {
    directory = await mkdtemp(join(tmpdir(), "naqsha-downloads-"));
  });
  afterAll(() => rm(directory, { recursive: true }));

  async function saved(layer: string, f: string, question = ""): Promise<string> {
    const path = join(directory, `${layer}.${f}`);
    const response = await get(`/api/collections/${layer}/download?f=${f}${question}`);
    await writeFile(path, new Uint8Array(await response.arrayBuffer()));
    return path;
  }

  async function features(path: string, ...args: string[]): Promise<Feature[]> {
    const text = await gdal("ogr2ogr", "-f", "GeoJSON", "/vsistdout/", path, ...args);
    return JSON.parse(text).features;
  }

  /** What ogrinfo says of a file, and what it warns of. */
  async function ogrinfo(path: string) {
    return run("ogrinfo", ["-ro", "-al", "-so", path], { maxBuffer: 2 ** 26 });
  }

  const byId = (a: Feature, b: Feature) =>
    (a.properties.id as string) < (b.properties.id as string) ? -1 : 1;

  describe.each(catalog.layers.map((layer) => [layer.id, layer] as const))("%s", (id, layer) => {
    test("GeoPackage: types, lists, dates and geometries, without a warning", async () => {
      const path = await saved(id, "gpkg");
      const { stdout, stderr } = await ogrinfo(path);
      expect(stderr).toBe("");
      expect(stdout).toContain('ID["EPSG",4326]');
      const read = (await features(path, id)).sort(byId);
      const shipped = [...shippedFeatures(layer).values()].sort((a, b) =>
        String(a.id) < String(b.id) ? -1 : 1,
      );
      const isMulti = isSingleAndMulti(layer.geometry);
      expect(read.map(({ properties }) => properties)).toEqual(
        shipped.map(({ properties }) => properties),
      );
      expect(read.map(({ geometry }) => rounded(geometry as never))).toEqual(
        shipped.map(({ geometry }) => rounded(isMulti ? asMulti(geometry) : geometry)),
      );
    });
  });

  /** A layer of points, one of lines and one of areas. */
  const kinds = catalog.layers.filter(({ id }) =>
    ["incidents", "faults", "mineral-belts"].includes(id),
  );

  describe.each(kinds.map((layer) => [layer.id, layer] as const))("%s", (id, layer) => {
    test.each(["geojson", "csv", "kml"])("%s: every feature, without a warning", async (f) => {
      const path = await saved(id, f);
      const { stdout, stderr } = await ogrinfo(path);
      const shipped = shippedFeatures(layer);
      expect(stderr).toBe("");
      expect(stdout).toContain(`Feature Count: ${shipped.size}\n`);
      const read = await features(path);
      const ids = read.map(({ properties, id: own }) => String(properties.id ?? own));
      expect(ids.sort()).toEqual([...shipped.keys()].sort());
      if (f === "csv") return;
      for (const { properties, id: own, geometry } of read) {
        const expected = shipped.get(String(properties.id ?? own));
        expect(rounded(asMulti(geometry as never))).toEqual(rounded(asMulti(expected?.geometry)));
      }
    });
  });

  test("columns have the types, units and values that are declared", async () => {
    const { stdout } = await ogrinfo(await saved("incidents", "gpkg"));
    for (const column of [
      "id: String \\(0.0\\) UNIQUE NOT NULL",
      "sources: String\\(JSON\\) ",
      "date: Date ",
      "fatalities_best: Integer \\(0",
      "position_accuracy_m: Real ",
      "toll_disputed: Integer\\(Boolean\\) ",
      "kind: String \\(0.0\\), domain name=kind_values",
    ]) {
      expect(stdout).toMatch(new RegExp(`^${column}`, "m"));
    }
    const kml = await ogrinfo(await saved("incidents", "kml"));
    expect(kml.stdout).toMatch(/^fatalities_best: Integer /m);
    expect(kml.stdout).toMatch(/^position_accuracy_m: Real /m);
  });

  test("the sources are a table beside the features", async () => {
    const path = await saved("incidents", "gpkg");
    const sources = await features(path, "sources");
    const [first] = await features(path, "incidents");
    const cited = first?.properties.sources;
    const source = sources.find(({ properties }) => [cited].flat()[0] === properties.id);
    expect(source?.properties.citation).toMatch(/\. .+ https?:/);
    expect(source?.properties.licence).toEqual(expect.any(String));
  });

  test.each(["geojson", "csv", "kml", "gpkg"])("%s without features is read too", async (f) => {
    const path = await saved("incidents", f, "&filter=fatalities_best>1000000");
    const { stdout, stderr } = await ogrinfo(path);
    expect(stderr).toBe("");
    // GDAL finds no layer in a KML without placemarks.
    if (f !== "kml") expect(stdout).toContain("Feature Count: 0\n");
    else expect(stdout).not.toContain("Feature Count");
  });
});

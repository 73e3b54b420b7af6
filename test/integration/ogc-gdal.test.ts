import { expect, test } from "vitest";
import { catalog } from "../../geodata/catalog.ts";
import { describeWithGdal, gdal } from "../support/gdal.ts";
import type { Feature } from "../support/ogcDocuments.ts";
import { readLayer } from "../support/readGeodata.ts";

/** QGIS, R and Python reach the data as GDAL does. */
describeWithGdal("reads OGC API – Features", ({ server }) => {
  const address = () => `OAPIF:${server().url}/api`;

  async function features(layer: string, ...args: string[]): Promise<Feature[]> {
    const text = await gdal("ogr2ogr", "-f", "GeoJSON", "/vsistdout/", address(), layer, ...args);
    return JSON.parse(text).features;
  }

  const idsOf = (list: readonly Feature[]) => list.map(({ properties }) => properties.id).sort();

  test("every collection is a layer", async () => {
    const listed = await gdal("ogrinfo", "-ro", address());
    const names = [...listed.matchAll(/^\d+: (\S+)/gm)].map(([, name]) => name);
    expect(names.sort()).toEqual(catalog.layers.map(({ id }) => id).sort());
  });

  test.each(catalog.layers.map(({ id }) => id))("%s: count, CRS and every feature", async (id) => {
    const shipped = readLayer(id);
    const summary = await gdal("ogrinfo", "-ro", "-so", address(), id);
    expect(summary).toContain(`Feature Count: ${shipped.length}\n`);
    expect(summary).toContain('ID["EPSG",4326]');
    const read = await features(id);
    expect(idsOf(read)).toEqual(shipped.map(({ properties }) => properties?.id).sort());
  });

  test("pages of seven are one layer", async () => {
    const read = await features("kpk-sites", "-oo", "PAGE_SIZE=7");
    expect(idsOf(read)).toEqual(
      readLayer("kpk-sites")
        .map(({ id }) => id)
        .sort(),
    );
  });

  test("a filter by a property is the server's", async () => {
    const expected = readLayer("incidents").filter(
      ({ properties }) => properties?.kind === "bombing",
    );
    const found = await features("incidents", "-where", "kind = 'bombing'");
    expect(expected.length).toBeGreaterThan(1);
    expect(idsOf(found)).toEqual(expected.map(({ id }) => id).sort());
  });

  test("a spatial filter finds what lies in the box, with its coordinates as stored", async () => {
    const expected = readLayer("incidents").filter(({ geometry }) => {
      const [lon = 0, lat = 0] = geometry.type === "Point" ? geometry.coordinates : [];
      return lon >= 66 && lon <= 68 && lat >= 28 && lat <= 31;
    });
    const found = await features("incidents", "-spat", "66", "28", "68", "31");
    expect(idsOf(found)).toEqual(expected.map(({ id }) => id).sort());
    for (const { properties, geometry } of found) {
      const stored = expected.find(({ id }) => id === properties.id);
      expect(geometry).toEqual(stored?.geometry);
    }
  });

  test("values have the types that are declared", async () => {
    const summary = await gdal("ogrinfo", "-ro", "-so", address(), "incidents");
    for (const [name, type] of [
      ["date", "Date"],
      ["fatalities_best", "Integer"],
      ["toll_disputed", "Integer\\(Boolean\\)"],
      ["sources", "StringList"],
      ["kind", "String"],
    ]) {
      expect(summary).toMatch(new RegExp(`^${name}: ${type} `, "m"));
    }
  });

  test("CSV is a layer too", async () => {
    const url = `/vsicurl_streaming/${server().url}/api/collections/incidents/items?f=csv`;
    const summary = await gdal("ogrinfo", "-ro", "-al", "-so", `CSV:${url}`);
    expect(summary).toContain(`Feature Count: ${readLayer("incidents").length}\n`);
    expect(summary).toMatch(/^lon: /m);
  });
});

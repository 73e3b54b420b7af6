import { readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import { type Read, readingFiles, rounded } from "../support/readFormats.ts";

/** Files as GDAL writes them; see the README beside them. */
const fixture = (name: string) => readFileSync(`test/fixtures/formats/${name}`);

const { read } = readingFiles();

const shapes: Read[] = JSON.parse(fixture("shapes.geojson").toString()).features;

/** Rings run and begin as each format wants; the positions in them are the same. */
function sorted(geometry: unknown): unknown {
  const text = JSON.stringify(rounded(geometry as Read["geometry"]));
  return text.match(/\[[\d.]+,[\d.]+\]/g)?.toSorted();
}

const plain = ({ properties }: Read) => properties;

test.each([
  ["shapes.zip", (value: unknown) => (typeof value === "boolean" ? Number(value) : value)],
  ["shapes.kml", (value: unknown) => (typeof value === "boolean" ? Number(value) : value)],
  ["shapes.fgb", (value: unknown) => value],
  ["indexed.fgb", (value: unknown) => value],
  ["shapes.gpkg.gz", (value: unknown) => value],
])("%s has the features it was made from", async (name, writtenAs) => {
  const isGeoPackage = name.endsWith(".gpkg.gz");
  const content = isGeoPackage ? gunzipSync(fixture(name)) : fixture(name);
  const features = await read(isGeoPackage ? "shapes.gpkg" : name, content);
  const expected = name.endsWith(".fgb") ? shapes.slice(0, 2) : shapes;
  expect(features).toHaveLength(expected.length);
  for (const shape of expected) {
    const same = features.find((each) => plain(each)?.name === shape.properties?.name);
    expect(sorted(same?.geometry)).toEqual(sorted(shape.geometry));
    for (const [key, value] of Object.entries(shape.properties ?? {})) {
      if (key === "day" || value === null) continue;
      const written = writtenAs(value);
      expect(plain(same as Read)?.[key]).toBe(name.endsWith(".kml") ? String(written) : written);
    }
  }
});

test.each([
  ["shapes.zip", "2021-03-04"],
  ["shapes.fgb", "2021-03-04T00:00:00"],
  ["shapes.kml", "2021/03/04"],
])("dates are as %s has them", async (name, day) => {
  const features = await read(name, fixture(name));
  expect(features.map((each) => plain(each)?.day ?? null)).toContain(day);
});

describe("nulls", () => {
  test.each(["shapes.zip", "shapes.fgb"])("%s", async (name) => {
    const features = await read(name, fixture(name));
    expect(features.map(plain)).toContainEqual(shapes[1]?.properties);
  });
});

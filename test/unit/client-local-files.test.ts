import { gzipSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import { HeldFiles, type OpenResult } from "../../client/local/worker/heldFiles.ts";
import type { ReadOptions } from "../../server/load/reader.ts";
import { blobOf, geoPackageOf } from "../support/geoPackageOf.ts";
import { rounded } from "../support/readFormats.ts";
import { dbfOf, pointRecord, shpOf, wgs84Prj } from "../support/shapefileOf.ts";
import { zipOf } from "../support/zipOf.ts";

const extent = [44, 12, 100, 46] as const;

/** Opens a file as the worker does. */
async function open(
  name: string,
  content: string | Uint8Array,
  options: ReadOptions = {},
): Promise<{ result: OpenResult; files: HeldFiles }> {
  const files = new HeldFiles();
  const file = new File([content as BlobPart], name);
  const result = await files.open({ id: "local-1", file, options, extent }, () => {});
  return { result, files };
}

async function read(name: string, content: string | Uint8Array, options?: ReadOptions) {
  const { result, files } = await open(name, content, options);
  if (result.kind !== "read") throw new Error(JSON.stringify(result));
  const { features } = files.layer("local-1");
  return { ...result.content, features };
}

async function question(name: string, content: string | Uint8Array, options?: ReadOptions) {
  const { result } = await open(name, content, options);
  if (result.kind !== "ask") throw new Error(JSON.stringify(result));
  return result.question;
}

async function failure(name: string, content: string | Uint8Array, options?: ReadOptions) {
  const { result } = await open(name, content, options);
  if (result.kind !== "failed") throw new Error(JSON.stringify(result));
  return result.lines;
}

const point = (lon: number, lat: number, properties = {}) => ({
  type: "Feature",
  properties,
  geometry: { type: "Point", coordinates: [lon, lat] },
});
const collection = (...features: unknown[]) =>
  JSON.stringify({ type: "FeatureCollection", features });

const name = { name: "NAME", type: "C", length: 20 };
const shapefile = {
  "mines.shp": shpOf([pointRecord(62, 29)]),
  "mines.dbf": dbfOf([name], [["Saindak"]]),
};
const kml = `<kml><Document><Placemark><name>Saindak</name><Point><coordinates>62,29</coordinates></Point></Placemark></Document></kml>`;
const gpx = `<gpx><wpt lat="29" lon="62"><name>Saindak</name></wpt></gpx>`;

const geoPackage = await geoPackageOf([
  {
    name: "mines",
    columns: "name text",
    rows: [[blobOf({ type: 1, doubles: [62, 29] }), "Saindak"]],
  },
]);

describe("every format is read in the browser too", () => {
  test.each<[string, string | Uint8Array]>([
    ["a.geojson", collection(point(62, 29, { name: "Saindak" }))],
    ["a.ndjson", `${JSON.stringify(point(62, 29, { name: "Saindak" }))}\n`],
    ["a.geojson.gz", gzipSync(collection(point(62, 29, { name: "Saindak" })))],
    ["a.csv", "name,lon,lat\nSaindak,62,29\n"],
    ["a.kml", kml],
    ["a.kmz", zipOf({ "doc.kml": kml })],
    ["a.gpx", gpx],
    ["a.zip", zipOf({ ...shapefile, "mines.prj": wgs84Prj })],
    ["a.gpkg", geoPackage],
  ])("%s", async (file, content) => {
    const { features, count, kinds, bbox } = await read(file, content);
    expect(features[0]?.geometry).toEqual({ type: "Point", coordinates: [62, 29] });
    expect(Object.values(features[0]?.properties ?? {})).toContain("Saindak");
    expect({ count, kinds, bbox }).toEqual({ count: 1, kinds: ["point"], bbox: [62, 29, 62, 29] });
  });
});

describe("zips", () => {
  const files = { "a.csv": "id,lon,lat\n1,62,29\n" };
  const changed = zipOf(files);
  changed[36] = (changed[36] ?? 0) ^ 0xff;

  test.each<[string, Uint8Array, string]>([
    ["cut short", zipOf(files).subarray(0, -30), "is damaged, or cut short"],
    ["encrypted", zipOf(files, { flags: 1 }), "a.csv in the zip is encrypted"],
    [
      "that unpack to more than they say",
      zipOf(files, { declaredSize: 3 }),
      "to more than it says",
    ],
    [
      "that unpack to less than they say",
      zipOf(files, { declaredSize: 99 }),
      "to less than it says",
    ],
    ["whose bytes were changed", changed, "a.csv in the zip is damaged"],
    ["that are bombs", zipOf({ "a.csv": new Uint8Array(1e8) }), "as a zip bomb does"],
    ["of something else", zipOf({ "a.txt": "x" }), "the zip has no Shapefile, KML or other file"],
  ])("%s are refused", async (_, content, reason) => {
    expect((await failure("a.zip", content))[0]).toContain(reason);
  });
});

describe("what a file leaves open is asked", () => {
  test("columns whose names say nothing, with a guess by what is in them", async () => {
    const table = "sample,P1,P2,Au\nA,29.51,62.12,0.3\nB,29.62,62.31,0.4\n";
    const asked = await question("a.csv", table);
    expect(asked).toMatchObject({
      option: "columns",
      header: ["sample", "P1", "P2", "Au"],
      guess: { lon: "P2", lat: "P1" },
    });
    const { features } = await read("a.csv", table, { lon: "P2", lat: "P1" });
    expect(features[0]?.geometry).toEqual({ type: "Point", coordinates: [62.12, 29.51] });
  });

  test("a laboratory's sheet: semicolons, decimal commas, UTM with its zone", async () => {
    const sheet =
      "Sample No;Easting;Northing;UTM Zone;Au (g/t)\nKR-1;402597,4;3208397,7;41R;1,48\n";
    const asked = await question("lab.csv", sheet);
    expect(asked).toMatchObject({ guess: { lon: "Easting", lat: "Northing", zone: "UTM Zone" } });
    const { features, columns } = await read("lab.csv", sheet, {
      lon: "Easting",
      lat: "Northing",
      zone: "UTM Zone",
    });
    expect(rounded(features[0]?.geometry)).toEqual({ type: "Point", coordinates: [62, 29] });
    expect(columns["Au (g/t)"]?.type).toBe("number");
  });

  test("columns that hold no positions are asked for again, with what was wrong", async () => {
    const asked = await question("a.csv", "a,b,c\nx,62,29\n", { lon: "a", lat: "b" });
    expect(asked).toMatchObject({
      option: "columns",
      guess: { lon: "a", lat: "b" },
      refusal: ['feature 0: a position must be two finite numbers, not ["x",62]'],
    });
  });

  test("names that are known are not asked for, though some cells are wrong", async () => {
    const { count, leftOut } = await read("a.csv", "lon,lat\n62,29\nx,29\n63,30\n");
    expect({ count, leftOut: leftOut?.count }).toEqual({ count: 2, leftOut: 1 });
  });

  test("the system of a Shapefile without .prj; a wrong answer is told", async () => {
    expect(await question("a.zip", zipOf(shapefile))).toEqual({ option: "crs", refusal: [] });
    const again = await question("a.zip", zipOf(shapefile), { crs: "EPSG:1" });
    expect(again).toMatchObject({
      option: "crs",
      refusal: [expect.stringContaining("EPSG:1 is not known")],
    });
    expect((await read("a.zip", zipOf(shapefile), { crs: "EPSG:4326" })).count).toBe(1);
  });

  test("the system of positions that are no degrees", async () => {
    const asked = await question("a.geojson", collection(point(402597.4, 3208397.7)));
    expect(asked).toEqual({ option: "crs", refusal: [] });
  });

  test("which of several layers", async () => {
    const two = zipOf({
      ...shapefile,
      "mines.prj": wgs84Prj,
      "sites.shp": shapefile["mines.shp"],
      "sites.dbf": shapefile["mines.dbf"],
      "sites.prj": wgs84Prj,
    });
    expect(await question("a.zip", two)).toEqual({ option: "table", names: ["mines", "sites"] });
    expect((await read("a.zip", two, { table: "sites" })).count).toBe(1);
  });
});

describe("what cannot be shown is told, and nothing is lost in silence", () => {
  test("good features stay, and the others are listed", async () => {
    const file = collection(point(62, 29), point(29, 62), { type: "Point" }, point(63, 30));
    const { count, leftOut } = await read("a.geojson", file);
    expect(count).toBe(2);
    expect(leftOut).toEqual({
      count: 2,
      lines: [
        "feature 1: [29, 62] looks like lat, lon; GeoJSON has the longitude first",
        'feature 2: it is of type "Point", not a Feature',
      ],
      endedBy: null,
    });
  });

  test("a file that ends wrongly keeps what came before, and says so", async () => {
    const file = collection(point(62, 29), point(63, 30)).slice(0, -20);
    const { count, leftOut } = await read("a.geojson", file);
    expect(count).toBe(1);
    expect(leftOut).toMatchObject({ count: 0, endedBy: expect.stringContaining("cut short") });
  });

  test.each<[string, string, string | Uint8Array, string]>([
    ["nothing", "a.csv", "", "it is empty"],
    ["no features", "a.geojson", collection(), "it has no features"],
    ["another kind of file", "a.png", Uint8Array.of(0x89, 0x50, 0, 0, 1), "none of the formats"],
    ["a bare .shp", "a.shp", Uint8Array.of(0, 0, 0x27, 0x0a, 0, 0), "put its .shp, .dbf"],
    [
      "damaged gzip",
      "a.csv.gz",
      gzipSync("lon,lat\n62,29\n").subarray(0, 20),
      "gzip data is damaged",
    ],
    ["only what is outside", "a.geojson", collection(point(2, 50)), "outside the layer's extent"],
  ])("%s", async (_, file, content, reason) => {
    expect((await failure(file, content))[0]).toContain(reason);
  });

  test("more positions than a browser draws well: not even a part is shown", async () => {
    const line = Array.from({ length: 500_001 }, (_, n) => [60 + n / 100_000, 30]);
    const feature = JSON.stringify({
      type: "Feature",
      properties: {},
      geometry: { type: "LineString", coordinates: line },
    });
    const lines = await failure("a.ndjson", [feature, feature, feature, feature].join("\n"));
    expect(lines[0]).toContain("more than 2,000,000 positions");
  }, 30_000);
});

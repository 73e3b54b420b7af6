import { readFile, stat } from "node:fs/promises";
import { parse } from "csv-parse/sync";
import fc from "fast-check";
import type { Geometry } from "geojson";
import initSqlJs from "sql.js";
import { describe, expect, test } from "vitest";
import { csvFile } from "../../server/downloads/csvFile.ts";
import { geoJsonFile } from "../../server/downloads/geoJsonFile.ts";
import { geometryBlob } from "../../server/downloads/geoPackage/geometryBlob.ts";
import { writeGeoPackage } from "../../server/downloads/geoPackage/writeGeoPackage.ts";
import { kmlFile } from "../../server/downloads/kmlFile.ts";
import { readGeoPackageGeometry } from "../../server/load/formats/geoPackageGeometry.ts";
import { downloadOf, textOf } from "../support/downloadOf.ts";
import { readingFiles } from "../support/readFormats.ts";
import { pointsLayer } from "../support/tileFixtures.ts";

const layer = { ...pointsLayer, geometry: ["Point"] as const };
const wkt = "POINT(66.9 30.2)";
const geometry = '{"type":"Point","coordinates":[66.9,30.2]}';
const row = { id: "a", name: "A", sources: ["usgs", "lost"], geometry };

describe("CSV", () => {
  const table = async (
    ...given: Parameters<typeof downloadOf>
  ): Promise<Record<string, string>[]> =>
    parse(await textOf(csvFile(downloadOf(...given))), { bom: true, columns: true });

  test("begins with the mark that tells Excel its encoding, and ends lines as RFC 4180 wants", async () => {
    const text = await textOf(csvFile(downloadOf(layer, [[{ ...row, geometry: wkt }]])));
    expect(text).toMatch(/^\ufeffid,name,name_ur,[^\n]+,lon,lat,citations,dataset\r\n[^\n]+\r\n$/);
  });

  test("each row has its citations in words, and what it is of", async () => {
    const [first] = await table(layer, [[{ ...row, geometry: wkt }]], {
      question: { kind: "mine" },
    });
    expect(first?.citations).toBe("A report. CC0. https://usgs.gov/?a=1&b=2 | lost");
    expect(first?.dataset).toBe(
      "Naqsha: edge-points (edge-points). Edition 3, published on 23 November 2026. Fixtures; Tests. CC0 (https://creativecommons.org/publicdomain/zero/1.0/). Features selected by kind: mine",
    );
  });

  test("a question of a thousand characters is whole on the first row only", async () => {
    const filter = `name = '${"x".repeat(1000)}'`;
    const rows = ["a", "b"].map((id) => ({ ...row, id, geometry: wkt }));
    const [first, second] = await table(layer, [rows], { question: { filter } });
    expect(first?.dataset).toContain(filter);
    expect(second?.dataset).toMatch(/x \[…\]$/);
    expect(second?.dataset?.length).toBeLessThan(500);
  });

  test("what a spreadsheet would run is harmless, in citations too", async () => {
    const nasty = { ...row, name: "=HYPERLINK(1)", sources: ["@SUM(A1)"], geometry: wkt };
    const [first] = await table(layer, [[nasty]]);
    expect(first).toMatchObject({ name: "'=HYPERLINK(1)", citations: "'@SUM(A1)" });
  });

  test("a property may be called as one of its columns is", async () => {
    const properties = { ...layer.properties, citations: layer.properties.name };
    const own = { ...layer, properties } as typeof layer;
    const [first] = await table(own, [[{ ...row, citations: "own", geometry: wkt }]]);
    expect(first).toMatchObject({
      citations: "own",
      citations_: expect.stringContaining("A report"),
    });
  });
});

describe("GeoJSON", () => {
  test("is the same however the features come in pages", async () => {
    const rows = ["a", "b", "c"].map((id) => ({ ...row, id }));
    const whole = await textOf(geoJsonFile(downloadOf(layer, [rows])));
    const pages = [[], rows.slice(0, 1), [], rows.slice(1), []];
    expect(await textOf(geoJsonFile(downloadOf(layer, pages)))).toBe(whole);
    expect(JSON.parse(whole).features.map(({ id }: { id: string }) => id)).toEqual(["a", "b", "c"]);
  });

  test("has the records of what is cited, and of nothing else", async () => {
    const { naqsha } = JSON.parse(await textOf(geoJsonFile(downloadOf(layer, [[row]]))));
    expect(naqsha.sources.map(({ id }: { id: string }) => id)).toEqual(["usgs"]);
    expect(naqsha.publishedAt).toBe("2026-11-23T08:00:00.000Z");
  });
});

describe("KML", () => {
  const files = readingFiles();
  const anyText = fc.string({ unit: "binary", maxLength: 30 });

  test("any text comes back, but for what XML cannot write", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(anyText, { minLength: 1, maxLength: 40 }), async (texts) => {
        const rows = texts.map((text) => ({ ...row, name: text, hidden: text }));
        const read = await files.read("a.kml", await textOf(kmlFile(downloadOf(layer, [rows]))));
        const expected = texts.map(written);
        expect(read.map(({ properties }) => properties?.name)).toEqual(expected);
        expect(read.map(({ properties }) => properties?.hidden)).toEqual(expected);
      }),
      { numRuns: 20 },
    );
  });

  /** The reader trims. */
  const written = (text: string) =>
    text
      // biome-ignore lint/suspicious/noControlCharactersInRegex: those that XML has no way to write.
      .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, "\ufffd")
      .trim() || null;

  test("markup in the data is text, in descriptions too, which are HTML", async () => {
    const nasty = '</description><NetworkLink/><script>alert("1")</script>&nbsp;';
    const text = await textOf(
      kmlFile(downloadOf(layer, [[{ ...row, name: nasty, hidden: nasty }]])),
    );
    expect(text).not.toContain("<NetworkLink");
    expect(text).not.toContain("<script");
    const descriptions = [...text.matchAll(/<description>[^<]*/g)].join("");
    expect(descriptions).not.toContain("&lt;script");
    expect(descriptions).toContain("&amp;#60;script");
  });

  test("elements stand in the order that the schema of KML 2.2 wants, and ids are ids of XML", async () => {
    const rows = [{ ...row, id: "2024-a", since: "2024-01-09" }, row];
    const text = await textOf(kmlFile(downloadOf(layer, [rows])));
    expect(orderOf(/<Document>(.*?)<Placemark/s.exec(text)?.[1] ?? "")).toEqual([
      ...["name", "Snippet", "description", "Schema"],
    ]);
    const placemarks = [...text.matchAll(/<Placemark id="(.+?)">(.*?)<\/Placemark>/gs)];
    expect(placemarks.map(([, id, inside = ""]) => [id, ...orderOf(inside)])).toEqual([
      ["_2024-a", "name", "Snippet", "description", "TimeStamp", "ExtendedData", "Point"],
      ["a", "name", "Snippet", "description", "ExtendedData", "Point"],
    ]);
  });

  /** Names of the outermost elements. */
  const orderOf = (inside: string) =>
    [...inside.matchAll(/<(\w+)[^>]*>.*?<\/\1>/gs)].map(([, name]) => name);

  test("dates are times, and units stand by the titles of fields", async () => {
    const dated = { ...row, since: "2024-01-09", ratio: 2.5, kinds: ["copper", "gold"] };
    const text = await textOf(kmlFile(downloadOf(layer, [[dated]])));
    expect(text).toContain("<TimeStamp><when>2024-01-09</when></TimeStamp>");
    expect(text).toContain('<SimpleField type="double" name="ratio"><displayName>Fixture (%)<');
    expect(text).toContain('<SimpleData name="kinds">copper;gold</SimpleData>');
    expect(text).toMatch(/&lt;b&gt;Fixture&lt;\/b&gt;: 2.5\u202f%/);
  });
});

describe("GeoPackage", () => {
  const files = readingFiles();

  const position = fc.tuple(
    fc.double({ min: -180, max: 180, noNaN: true }),
    fc.double({ min: -90, max: 90, noNaN: true }),
  );
  const line = fc.array(position, { minLength: 2, maxLength: 50 });
  const areas = fc.array(line, { minLength: 1, maxLength: 3 });
  const shape: fc.Arbitrary<Geometry> = fc.oneof(
    position.map((coordinates) => ({ type: "Point" as const, coordinates })),
    line.map((coordinates) => ({ type: "LineString" as const, coordinates })),
    areas.map((coordinates) => ({ type: "Polygon" as const, coordinates })),
    line.map((coordinates) => ({ type: "MultiPoint" as const, coordinates })),
    areas.map((coordinates) => ({ type: "MultiLineString" as const, coordinates })),
    fc
      .array(areas, { minLength: 1, maxLength: 3 })
      .map((coordinates) => ({ type: "MultiPolygon" as const, coordinates })),
  );

  test("any geometry comes back to the last bit", () => {
    fc.assert(
      fc.property(shape, (given) => {
        const { srsId, geometry: read } = readGeoPackageGeometry(geometryBlob(given), () => {});
        expect(srsId).toBe(4326);
        expect(read).toStrictEqual(given);
      }),
    );
  });

  test("holds together as SQLite and as GeoPackage", async () => {
    const path = files.pathOf("whole.gpkg");
    const dated = { ...row, since: "2024-01-09", open: true, kinds: ["copper"], count: 4 };
    await writeGeoPackage(path, downloadOf(layer, [[dated], [{ ...row, id: "b" }]]));
    const { Database } = await initSqlJs();
    const database = new Database(await readFile(path));
    const rows = (query: string) => database.exec(query)[0]?.values ?? [];
    expect(rows("pragma integrity_check")).toEqual([["ok"]]);
    expect(rows("pragma foreign_key_check")).toEqual([]);
    expect(rows("pragma application_id")).toEqual([[0x47504b47]]);
    expect(rows("pragma user_version")).toEqual([[10300]]);
    expect(
      rows("select table_name, data_type, last_change, min_x, max_y from gpkg_contents"),
    ).toEqual([
      ["edge-points", "features", "2026-11-23T08:00:00.000Z", 66.9, 30.2],
      ["sources", "attributes", "2026-11-23T08:00:00.000Z", null, null],
    ]);
    expect(rows('select id, since, open, kinds, count from "edge-points" order by fid')).toEqual([
      ["a", "2024-01-09", 1, '["copper"]', 4],
      ["b", null, null, null, null],
    ]);
    expect(rows("select id, citation, url from sources")).toEqual([
      ["usgs", "A report. CC0. https://usgs.gov/?a=1&b=2", "https://usgs.gov/?a=1&b=2"],
    ]);
    const [[metadata]] = rows("select metadata from gpkg_metadata") as [[string]];
    expect(JSON.parse(metadata)).toMatchObject({ title: "edge-points, edition 3" });
    database.close();
  });

  test("the same question gives the same bytes", async () => {
    const bytes = await Promise.all(
      ["one.gpkg", "two.gpkg"].map(async (name) => {
        await writeGeoPackage(files.pathOf(name), downloadOf(layer, [[row]]));
        return readFile(files.pathOf(name));
      }),
    );
    expect(bytes[0]?.equals(bytes[1] ?? Buffer.of())).toBe(true);
  });

  test("what goes wrong while features come is told, and the file is closed", async () => {
    async function* breaking() {
      yield [{ ...row }];
      throw new Error("the database went away");
    }
    const path = files.pathOf("broken.gpkg");
    const broken = downloadOf(layer, [], { pages: breaking() });
    await expect(writeGeoPackage(path, broken)).rejects.toThrow("the database went away");
    await expect(stat(`${path}.lock`)).rejects.toThrow("ENOENT");
  });
});

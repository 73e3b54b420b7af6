import { writeFile } from "node:fs/promises";
import { describe, expect, test } from "vitest";
import { blobOf, geoPackageOf } from "../support/geoPackageOf.ts";
import { readingFiles, rounded } from "../support/readFormats.ts";

const { pathOf, read, refusal } = readingFiles();

const point = blobOf({ type: 1, doubles: [62, 29] });
const pointInUtm = blobOf({ type: 1, doubles: [688194.4, 3010014.1] }, { srsId: 32642 });

test("columns are properties: booleans, nulls, dates and Urdu; other blobs are left out", async () => {
  const columns = '"name" text, "open" boolean, "cu_pct" real, "seen" date, "photo" blob';
  const rows = [
    [point, "سونا", 1, 0.5, "2021-03-04", Buffer.from([1])],
    [null, null, null, null, null, null],
  ];
  expect(await read("a.gpkg", await geoPackageOf([{ name: "mines", columns, rows }]))).toEqual([
    {
      type: "Feature",
      properties: { fid: 1, name: "سونا", open: true, cu_pct: 0.5, seen: "2021-03-04" },
      geometry: { type: "Point", coordinates: [62, 29] },
    },
    {
      type: "Feature",
      properties: { fid: 2, name: null, open: null, cu_pct: null, seen: null },
      geometry: null,
    },
  ]);
});

describe("geometries", () => {
  const geometryOf = async (blob: Uint8Array) =>
    (await read("a.gpkg", await geoPackageOf([{ name: "a", rows: [[blob]] }])))[0];

  test.each([
    [
      "a line",
      { type: 2, counts: [2], doubles: [62, 29, 63, 30] },
      {
        type: "LineString",
        coordinates: [
          [62, 29],
          [63, 30],
        ],
      },
    ],
    [
      "a point with a height, ISO",
      { type: 1001, doubles: [62, 29, 1200] },
      { type: "Point", coordinates: [62, 29] },
    ],
    [
      "a point with a measure",
      { type: 2001, doubles: [62, 29, 7] },
      { type: "Point", coordinates: [62, 29] },
    ],
    [
      "a point with both",
      { type: 3001, doubles: [62, 29, 1200, 7] },
      { type: "Point", coordinates: [62, 29] },
    ],
    [
      "a point with a height, as PostGIS writes it",
      { type: 0x80000001, doubles: [62, 29, 1200] },
      { type: "Point", coordinates: [62, 29] },
    ],
    [
      "a polygon",
      { type: 3, counts: [1, 4], doubles: [62, 29, 63, 29, 63, 30, 62, 29] },
      {
        type: "Polygon",
        coordinates: [
          [
            [62, 29],
            [63, 29],
            [63, 30],
            [62, 29],
          ],
        ],
      },
    ],
  ])("%s", async (_, wkb, geometry) => {
    expect((await geometryOf(blobOf(wkb)))?.geometry).toEqual(geometry);
  });

  test("an empty one is none", async () => {
    expect(
      (await geometryOf(blobOf({ type: 1, doubles: [Number.NaN, Number.NaN] }, { flags: 0b10001 })))
        ?.geometry,
    ).toBeNull();
  });

  test.each([
    ["arcs", { type: 8, counts: [0] }, "geometry type 8 is not read"],
    [
      "a count of positions that are not there",
      { type: 2, counts: [0xffffffff] },
      "it ends too early",
    ],
    [
      "a part of another type",
      { type: 4, counts: [1, 0x0201], doubles: [0, 0] },
      "a part is of type",
    ],
  ])("%s is a problem of its feature", async (_, wkb, reason) => {
    expect((await geometryOf(blobOf(wkb)))?.problems?.[0]).toContain(reason);
  });

  test("what is no geometry is a problem of its feature", async () => {
    expect((await geometryOf(Buffer.from("POINT(1 2)")))?.problems?.[0]).toContain(
      "does not begin",
    );
  });
});

test("what a table computes is left out", async () => {
  const columns = "name text, long text generated always as (hex(zeroblob(100000000)))";
  const file = await geoPackageOf([{ name: "a", columns, rows: [[point, "x"]] }]);
  expect((await read("a.gpkg", file))[0]?.properties).toEqual({ fid: 1, name: "x" });
});

test("positions come from the system of the table, or the one that is given", async () => {
  const rows = [[pointInUtm]];
  const there = { type: "Point", coordinates: [70.9, 27.2] };
  const own = await read("a.gpkg", await geoPackageOf([{ name: "a", srsId: 32642, rows }]));
  expect(rounded(own[0]?.geometry)).toEqual(there);
  const wrong = await geoPackageOf([{ name: "a", srsId: -1, rows }]);
  expect(rounded((await read("a.gpkg", wrong, { crs: "EPSG:32642" }))[0]?.geometry)).toEqual(there);
});

test("heights are noted once", async () => {
  const blob = blobOf({ type: 1001, doubles: [62, 29, 1200] });
  const notes: string[] = [];
  await read("a.gpkg", await geoPackageOf([{ name: "a", rows: [[blob], [blob]] }]), {
    onNote: (note) => notes.push(note),
  });
  expect(notes).toEqual(["heights were left out"]);
});

test("several tables are told apart by table", async () => {
  const file = await geoPackageOf([
    { name: "mines", rows: [[point]] },
    { name: 'the "roads"', rows: [] },
  ]);
  expect(await refusal("a.gpkg", file)).toBe(
    'the GeoPackage has several tables; say which as table: mines, the "roads"',
  );
  expect(await read("a.gpkg", file, { table: 'the "roads"' })).toEqual([]);
  expect(await refusal("a.gpkg", file, { table: "rivers" })).toContain('has no table "rivers"');
});

describe("what cannot be read says why", () => {
  const mines = { name: "mines", rows: [[point]] };
  const endless =
    "with recursive n(i) as (select 1 union all select i + 1 from n) select i as fid, null as geom from n";

  test.each([
    [
      "a system that is not known",
      [{ ...mines, srsId: -1 }],
      "",
      "the system of the coordinates of mines is not known; say it as crs",
    ],
    [
      "features of different systems",
      [{ ...mines, rows: [[point], [pointInUtm]] }],
      "",
      "feature 1 is in system 32642, and its table in 4326",
    ],
    [
      "a column of geometries that is not there",
      [mines],
      "update gpkg_geometry_columns set column_name = 'shape'",
      "no such column: mines.shape",
    ],
    ["no tables", [], "", "has no table of features"],
    [
      "a SQLite file that is no GeoPackage",
      [],
      "drop table gpkg_contents",
      "it has no table gpkg_contents",
    ],
    [
      "a table that is a view without an end",
      [],
      `create view mines as ${endless}; insert into gpkg_contents values ('mines', 'features'); insert into gpkg_geometry_columns values ('mines', 'geom', 4326)`,
      "mines is a view",
    ],
    [
      "a list of tables that is a view without an end",
      [mines],
      `drop table gpkg_contents; create view gpkg_contents as ${endless}`,
      "gpkg_contents is a view",
    ],
  ])("%s", async (_, tables, sql, reason) => {
    expect(await refusal("a.gpkg", await geoPackageOf(tables, sql))).toContain(reason);
  });

  test("a file that is cut short", async () => {
    const file = await geoPackageOf([mines]);
    expect(await refusal("a.gpkg", file.subarray(0, file.length - 4096))).toContain(
      "ends too early",
    );
    expect(await refusal("a.gpkg", file.subarray(0, 20))).toContain("ends too early");
  });

  test("a file with changes beside it", async () => {
    await writeFile(pathOf("open.gpkg-wal"), "changes");
    expect(await refusal("open.gpkg", await geoPackageOf([mines]))).toContain(
      "close it there first",
    );
  });
});

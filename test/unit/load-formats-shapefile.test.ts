import { describe, expect, test } from "vitest";
import { readingFiles, rounded } from "../support/readFormats.ts";
import {
  dbfOf,
  nullRecord,
  partsRecord,
  pointRecord,
  record,
  shpOf,
  wgs84Prj,
} from "../support/shapefileOf.ts";
import { zipOf } from "../support/zipOf.ts";

const { read, refusal } = readingFiles();

const name = { name: "NAME", type: "C", length: 20 };
const shp = shpOf([pointRecord(62, 29), pointRecord(63, 30)]);
const dbf = dbfOf([name], [["Reko Diq"], ["Saindak"]]);
const good = { "mines.shp": shp, "mines.dbf": dbf, "mines.prj": wgs84Prj };

test("a shapefile, in a folder, with other files, and what macOS puts beside", async () => {
  const files = {
    "data/Mines.SHP": shp,
    "data/mines.DBF": dbf,
    "data/mines.prj": wgs84Prj,
    "data/mines.shx": "",
    "read me.txt": "",
    "__MACOSX/data/._Mines.shp": "no shapefile",
  };
  expect(await read("mines.zip", zipOf(files))).toEqual([
    {
      type: "Feature",
      properties: { NAME: "Reko Diq" },
      geometry: { type: "Point", coordinates: [62, 29] },
    },
    {
      type: "Feature",
      properties: { NAME: "Saindak" },
      geometry: { type: "Point", coordinates: [63, 30] },
    },
  ]);
});

test("its kind is told by content, not by name", async () => {
  expect(await read("mines.geojson", zipOf(good))).toHaveLength(2);
});

describe("shapes", () => {
  const square = (west: number, south: number, size: number): [number, number][] => [
    [west, south],
    [west, south + size],
    [west + size, south + size],
    [west + size, south],
    [west, south],
  ];
  const hole = (...given: Parameters<typeof square>) => square(...given).reverse();
  const shapeOf = async (content: Buffer) => {
    const files = { "a.shp": shpOf([content]), "a.dbf": dbfOf([name], [["x"]]), "a.prj": wgs84Prj };
    return (await read("a.zip", zipOf(files)))[0]?.geometry;
  };

  test.each([
    ["none", nullRecord, null],
    [
      "a line",
      partsRecord(3, [
        [
          [62, 29],
          [63, 30],
        ],
      ]),
      {
        type: "LineString",
        coordinates: [
          [62, 29],
          [63, 30],
        ],
      },
    ],
    [
      "lines",
      partsRecord(3, [
        [
          [62, 29],
          [63, 30],
        ],
        [
          [64, 29],
          [65, 30],
        ],
      ]),
      {
        type: "MultiLineString",
        coordinates: [
          [
            [62, 29],
            [63, 30],
          ],
          [
            [64, 29],
            [65, 30],
          ],
        ],
      },
    ],
    [
      "points",
      record([8], []).length &&
        Buffer.concat([record([8], [0, 0, 0, 0]), record([2], [62, 29, 63, 30])]),
      {
        type: "MultiPoint",
        coordinates: [
          [62, 29],
          [63, 30],
        ],
      },
    ],
    [
      "a point with a height",
      record([11], [62, 29, 1200, 0]),
      { type: "Point", coordinates: [62, 29] },
    ],
    ["a point with a measure", record([21], [62, 29, 7]), { type: "Point", coordinates: [62, 29] }],
    [
      "an area",
      partsRecord(5, [square(62, 29, 1)]),
      { type: "Polygon", coordinates: [square(62, 29, 1)] },
    ],
    [
      "an area with heights",
      partsRecord(15, [square(62, 29, 1)]),
      { type: "Polygon", coordinates: [square(62, 29, 1)] },
    ],
    [
      "an island in a lake, the holes first",
      partsRecord(5, [hole(62.2, 29.2, 0.6), square(62.4, 29.4, 0.2), square(62, 29, 1)]),
      {
        type: "MultiPolygon",
        coordinates: [[square(62.4, 29.4, 0.2)], [square(62, 29, 1), hole(62.2, 29.2, 0.6)]],
      },
    ],
    [
      "a hole that touches its outline",
      partsRecord(5, [square(62, 29, 1), hole(62, 29, 0.5)]),
      { type: "Polygon", coordinates: [square(62, 29, 1), hole(62, 29, 0.5)] },
    ],
    [
      "a hole in nothing",
      partsRecord(5, [hole(62, 29, 1)]),
      { type: "Polygon", coordinates: [hole(62, 29, 1)] },
    ],
  ])("%s", async (_, content, geometry) => {
    expect(rounded(await shapeOf(content as Buffer))).toEqual(rounded(geometry as never));
  });
});

describe("attributes", () => {
  const valuesOf = async (type: string, cells: string[], length = 10) => {
    const rows = cells.map((cell) => [cell]);
    const files = {
      "a.shp": shpOf(cells.map(() => nullRecord)),
      "a.dbf": dbfOf([{ name: "VALUE", type, length }], rows),
      "a.prj": wgs84Prj,
    };
    return (await read("a.zip", zipOf(files))).map(({ properties }) => properties?.VALUE);
  };

  test.each([
    ["C", ["سونا", "  indented", ""], ["سونا", "  indented", null]],
    [
      "N",
      ["12", " -3.5", "", "**********", "12,5", "\0\0\0"],
      [12, -3.5, null, null, "12,5", null],
    ],
    ["F", ["1.5e3", "nan"], [1500, "nan"]],
    ["D", ["20210304", "20210231", "", "00000000"], ["2021-03-04", "2021-02-31", null, null]],
    ["L", ["T", "f", "Y", "n", "?", ""], [true, false, true, false, null, null]],
  ])("of type %s: %j", async (type, cells, values) => {
    expect(await valuesOf(type, cells, type === "L" ? 1 : 10)).toEqual(values);
  });

  test("a record that is deleted is left out with its shape", async () => {
    const files = { ...good, "mines.dbf": dbfOf([name], [["Reko Diq", "*"], ["Saindak"]]) };
    expect(await read("mines.zip", zipOf(files))).toEqual([
      {
        type: "Feature",
        properties: { NAME: "Saindak" },
        geometry: { type: "Point", coordinates: [63, 30] },
      },
    ]);
  });

  test.each([
    ["1252", {}],
    ["ANSI 1252", {}],
    ["windows-1252", {}],
    [undefined, { encoding: "windows-1252" }],
  ])("the encoding of .cpg %s and options %j", async (cpg, options) => {
    const files = { ...good, "mines.dbf": dbfOf([name], [["Café"], ["x"]], "latin1") };
    const all = cpg === undefined ? files : { ...files, "mines.cpg": cpg };
    const [first] = await read("mines.zip", zipOf(all), options);
    expect(first?.properties?.NAME).toBe("Café");
  });
});

test("several layers are told apart by table", async () => {
  const files = { ...good, "sites.shp": shp, "sites.dbf": dbf, "sites.prj": wgs84Prj };
  expect(await refusal("a.zip", zipOf(files))).toBe(
    "the zip has several layers; say which as table: mines, sites",
  );
  expect(await read("a.zip", zipOf(files), { table: "sites" })).toHaveLength(2);
  expect(await refusal("a.zip", zipOf(files), { table: "roads" })).toBe(
    'the zip has no layer "roads"; there are mines, sites',
  );
});

describe("what cannot be read says why", () => {
  const { "mines.prj": _, ...withoutPrj } = good;
  const latin1 = dbfOf([name], [["Café"], ["x"]], "latin1");
  const memo = { name: "PHOTO", type: "M", length: 10 };
  const wrongCount = shpOf([partsRecord(5, [[[62, 29]]])]);
  wrongCount.writeInt32LE(1_000_000_000, 100 + 8 + 40);
  const noHeader = Buffer.from(dbf);
  noHeader.writeUInt16LE(0, 8);
  const wrongLength = Buffer.from(shp);
  wrongLength.writeInt32BE(0x7fffffff, 100 + 4);

  test.each([
    [
      "no .prj",
      withoutPrj,
      "mines.prj is missing or empty, so the system of its coordinates is not known; say it as crs",
    ],
    [
      "a .prj that is not known",
      { ...good, "mines.prj": 'LOCAL_CS["Mine grid"]' },
      "Mine grid is not known",
    ],
    ["an empty .prj", { ...good, "mines.prj": " " }, "mines.prj is missing or empty"],
    ["no .dbf", { "mines.shp": shp, "mines.prj": wgs84Prj }, "mines.dbf is missing"],
    [
      "a .shp that is cut short",
      { ...good, "mines.shp": shp.subarray(0, -5) },
      "the .shp ends inside record 2",
    ],
    [
      "a .shp without its last record",
      { ...good, "mines.shp": shp.subarray(0, -28) },
      "the .shp ends inside record 2",
    ],
    [
      "a .dbf that is cut short",
      { ...good, "mines.dbf": dbf.subarray(0, -10) },
      "the .dbf ends inside record 2",
    ],
    [
      "fewer rows than shapes",
      { ...good, "mines.dbf": dbfOf([name], [["x"]]) },
      "the .dbf ends after record 1, and the .shp goes on",
    ],
    [
      "fewer shapes than rows",
      { ...good, "mines.shp": shpOf([nullRecord]) },
      "the .shp ends after record 1, and the .dbf goes on",
    ],
    [
      "a text that is not a .shp",
      { ...good, "mines.shp": "x".repeat(200) },
      "the .shp is not a Shapefile",
    ],
    [
      "a shape of arcs and patches",
      { ...good, "mines.shp": shpOf([record([31]), nullRecord]) },
      "record 1 is of shape type 31",
    ],
    [
      "a count of points that is not there",
      { ...good, "mines.shp": wrongCount },
      "record 1 of the .shp is damaged",
    ],
    [
      "a length that is not there",
      { ...good, "mines.shp": wrongLength },
      "record 1 of the .shp is damaged",
    ],
    [
      "a header of a length that is none",
      { ...good, "mines.dbf": noHeader },
      "the header of the .dbf is damaged",
    ],
    [
      "an encoding it does not say",
      { ...good, "mines.dbf": latin1 },
      "NAME of record 1 is not UTF-8; say the encoding",
    ],
    ["a .cpg that is not known", { ...good, "mines.cpg": "EBCDIC" }, 'no encoding "EBCDIC"'],
    [
      "a field of a type that is not read",
      { ...good, "mines.dbf": dbfOf([memo], [["1"], ["2"]]) },
      'field PHOTO of the .dbf is of type "M"',
    ],
    [
      "two fields of one name",
      { ...good, "mines.dbf": dbfOf([name, name], [[], []]) },
      "two fields of the .dbf are named NAME",
    ],
  ])("%s", async (_name, files, reason) => {
    expect(await refusal("mines.zip", zipOf(files))).toContain(reason);
  });

  test("a .shp or .dbf of another checksum", async () => {
    for (const nth of [0, 1]) {
      const zip = zipOf(good);
      let entry = zip.indexOf("PK\u0001\u0002", 0, "latin1");
      for (let at = 0; at < nth; at += 1)
        entry = zip.indexOf("PK\u0001\u0002", entry + 1, "latin1");
      zip.writeUInt32LE(7, entry + 16);
      expect(await refusal("mines.zip", zip)).toContain("its checksum is another");
    }
  });

  test("a .shp alone", async () => {
    expect(await refusal("mines.shp", shp)).toContain(
      "put its .shp, .dbf, .prj and .cpg into one .zip",
    );
  });
});

import { gzipSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import { csvRows } from "../../server/load/formats/csvRows.ts";
import { readingFiles, rounded } from "../support/readFormats.ts";

const { read, refusal } = readingFiles();

const point = (lon: number, lat: number) => ({ type: "Point", coordinates: [lon, lat] });

describe("tables", () => {
  const rekoDiq = {
    type: "Feature",
    properties: { name: "Reko Diq", name_ur: "ریکوڈک", cu_pct: null, lon: "62.08", lat: "29.12" },
    geometry: point(62.08, 29.12),
  };
  const table = "name,name_ur,cu_pct,lon,lat\nReko Diq,ریکوڈک,,62.08,29.12\n";

  test.each([
    ["commas", table],
    ["semicolons", table.replaceAll(",", ";")],
    ["tabs", table.replaceAll(",", "\t")],
    ["bars", table.replaceAll(",", "|")],
    ["lines that end as on Windows", table.replaceAll("\n", "\r\n")],
    ["a byte order mark", `\ufeff${table}`],
    ["UTF-16", Buffer.from(`\ufeff${table}`, "utf16le")],
    ["UTF-16, big-endian", Buffer.from(`\ufeff${table}`, "utf16le").swap16()],
    ["empty lines, and none at the end", `\n${table.trim()}`],
    ["gzip", gzipSync(table)],
  ])("%s", async (_, content) => {
    expect(await read("table.csv", content)).toEqual([rekoDiq]);
  });

  test("quoted cells hold delimiters, quotes and lines", async () => {
    const [row] = await read("t.csv", 'id,note,x,y\n1,"a, ""b""\nc",62,29\n');
    expect(row?.properties?.note).toBe('a, "b"\nc');
  });

  test("an encoding that is said", async () => {
    const bytes = Buffer.from("name,lon,lat\nCaf\u00e9,62,29\n", "latin1");
    const [row] = await read("t.csv", bytes, { encoding: "windows-1252" });
    expect(row?.properties?.name).toBe("Café");
  });

  test("a delimiter that is said", async () => {
    const [row] = await read("t.csv", "a,b~lon~lat\n1,2~62~29\n", { delimiter: "~" });
    expect(row?.properties).toEqual({ "a,b": "1,2", lon: "62", lat: "29" });
  });
});

describe("positions", () => {
  test.each([
    ["longitude,latitude", "62,29", {}],
    ["Latitude,Longitude", "29,62", {}],
    ["Y,X", "29,62", {}],
    ["ost,nord", "62,29", { lon: "ost", lat: "nord" }],
    ["wkt,note", "POINT (62 29),x", {}],
    ["X,Y,WKT", "1,2,POINT (62 29)", {}],
    ["geometry,lon,lat", "{},62,29", {}],
    ["shape,note", "POINT Z (62 29 1200),x", { wkt: "shape" }],
    ["easting,northing", "402597.4,3208397.7", { crs: "EPSG:32641" }],
    ["geom,note", '"SRID=3857;POINT (6901808.4 3375646.0)",x', {}],
  ])("%s", async (header, row, options) => {
    const [{ geometry } = expect.unreachable()] = await read(
      "t.csv",
      `${header}\n${row}\n`,
      options,
    );
    const [lon, lat] = (geometry as { coordinates: number[] }).coordinates;
    expect(lon).toBeCloseTo(62, 5);
    expect(lat).toBeCloseTo(29, 5);
  });

  test.each([
    [
      "MULTIPOINT ((62 29), (63 30))",
      {
        type: "MultiPoint",
        coordinates: [
          [62, 29],
          [63, 30],
        ],
      },
    ],
    [
      "MultiPoint (62 29, 63 30)",
      {
        type: "MultiPoint",
        coordinates: [
          [62, 29],
          [63, 30],
        ],
      },
    ],
    [
      "LINESTRING M (62 29 1, 63 30 2)",
      {
        type: "LineString",
        coordinates: [
          [62, 29],
          [63, 30],
        ],
      },
    ],
    [
      "MULTILINESTRING ((62 29, 63 30), (64 31, 65 32))",
      {
        type: "MultiLineString",
        coordinates: [
          [
            [62, 29],
            [63, 30],
          ],
          [
            [64, 31],
            [65, 32],
          ],
        ],
      },
    ],
    [
      "MULTIPOLYGON (((62 29, 63 29, 63 30, 62 29)))",
      {
        type: "MultiPolygon",
        coordinates: [
          [
            [
              [62, 29],
              [63, 29],
              [63, 30],
              [62, 29],
            ],
          ],
        ],
      },
    ],
    ["POLYGON EMPTY", null],
    ["", null],
    ["PointZM (62 29 1200 7)", { type: "Point", coordinates: [62, 29] }],
    ["pointm(62 29 7)", { type: "Point", coordinates: [62, 29] }],
  ])("well-known text: %s", async (text, geometry) => {
    const [row] = await read("t.csv", `id,wkt\n1,"${text}"\n`);
    expect(rounded(row?.geometry)).toEqual(geometry);
  });

  test.each([
    ["POINT (62)", "a position expected"],
    ["POINT (62 29", '")" expected'],
    ["CIRCULARSTRING (0 0, 1 1, 2 0)", "CIRCULARSTRING is not a geometry that is read"],
    ["POINT (62 29) and more", "the end expected"],
    ["29.12N 62.08E", "29.12 is not a geometry"],
  ])("text that is no geometry is a problem of its row: %s", async (text, reason) => {
    const rows = await read("t.csv", `id,wkt\n1,"${text}"\n2,POINT (62 29)\n`);
    expect(rows[0]?.problems?.[0]).toContain(reason);
    expect(rows[1]).toMatchObject({ geometry: point(62, 29) });
  });

  test.each([
    ["POINT Z (62 29 1200)", ["heights were left out"]],
    ["POINT (62 29 1200)", ["heights were left out"]],
    ["POINT M (62 29 7)", []],
    ["POINT (62 29)", []],
  ])("heights are noted: %s", async (text, expected) => {
    const notes: string[] = [];
    const onNote = (note: string) => notes.push(note);
    await read("t.csv", `id,wkt\n1,${text}\n2,${text}\n`, { onNote });
    expect(notes).toEqual(expected);
  });

  test("cells that are no numbers are left for the check to quote; empty ones are no geometry", async () => {
    const rows = await read("t.csv", `id,lon,lat\n1,62°65'E,29\n2,,\n3,62,\n`);
    expect(rows.map(({ geometry }) => geometry)).toEqual([
      { type: "Point", coordinates: ["62°65'E", 29] },
      null,
      { type: "Point", coordinates: [62, ""] },
    ]);
  });
});

describe("coordinates as tables have them", () => {
  const positionOf = async (header: string, row: string, options = {}) => {
    const [read1] = await read("t.csv", `${header}\n${row}\n`, { delimiter: ";", ...options });
    return rounded(read1?.geometry);
  };
  const utm = { lon: "E", lat: "N", zone: "Z" };

  test.each([
    ["62,5;29,25", 62.5, 29.25],
    ["62°30'E;29°15'00\"N", 62.5, 29.25],
    ["62 30 00 E;29 15 00 N", 62.5, 29.25],
    ["E62° 30.0′;N29° 15.0′", 62.5, 29.25],
    ["62:30:00;29:15:00", 62.5, 29.25],
    ["62d30m00s;29d15m00s", 62.5, 29.25],
    ["62°30'0,0\"E;29.25° N", 62.5, 29.25],
    ["-62 30;S 29 15", -62.5, -29.25],
    ["۶۲٫۵;۲۹٫۲۵", 62.5, 29.25],
  ])("degrees: %s", async (row, lon, lat) => {
    expect(await positionOf("lon;lat", row)).toEqual(point(lon, lat));
  });

  test.each([
    ["62°30'N", "a letter of the other axis"],
    ["62°60'E", "sixty minutes"],
    ["-62°30'E", "a sign and a letter"],
    ["62.5°30'E", "a fraction before the minutes"],
    ["62,500,000", "thousands in degrees"],
    ["about 62", "words"],
  ])("left for the check to quote: %s, %s", async (cell) => {
    expect(await positionOf("lon;lat", `${cell};29`)).toEqual({
      type: "Point",
      coordinates: [cell, 29],
    });
  });

  test.each([
    ["402597.4;3208397.7;41R"],
    ["402597,4;3208397,7;41"],
    ["402,597.4;3,208,397.7;41N"],
    ["402.597,4;3.208.397,7;UTM 41 R"],
    ["402 597.4;3 208 397.7;zone 41r"],
    ["402597.4 mE;3208397.7 mN;41R"],
  ])("UTM with its zone: %s", async (row) => {
    const found = (await positionOf("E;N;Z", row, utm)) as { coordinates: number[] };
    expect(found.coordinates[0]).toBeCloseTo(62, 5);
    expect(found.coordinates[1]).toBeCloseTo(29, 5);
  });

  test.each([
    ["402597.4;3208397.7;41S", "in zone 41S its latitude is 29.000, and band S goes from 32 to 40"],
    ["402597.4;3208397.7;61N", '"61N" is no UTM zone, such as 42N or 42R'],
    ["402597.4;3208397.7;", '"" is no UTM zone'],
    ["3208397.7;402597.4;41R", "its easting 3208397.7 is outside a UTM zone"],
    ["62.0;29.0;41R", "its easting 62 is outside a UTM zone"],
  ])("UTM that cannot be: %s", async (row, reason) => {
    const [found] = await read("t.csv", `E;N;Z\n${row}\n`, utm);
    expect(found?.problems?.[0]).toContain(reason);
  });
});

test("a row with other cells than the header is refused alone", async () => {
  const rows = await read("t.csv", "id,lon,lat\n1,62,29\n2,62\n\n3,63,30\n");
  expect(rows.map(({ problems }) => problems ?? [])).toEqual([
    [],
    ["the row on line 3 has 2 cells, and the header 3"],
    [],
  ]);
});

test("rows come out the same wherever the text is cut", async () => {
  const text = 'a,b\r\n"1, ""x""\r\ny",2\r\n\r\n"",""""\r\n3,"4"\n5,6';
  const whole = await rowsOf([text]);
  expect(whole).toEqual([
    ["a", "b"],
    ['1, "x"\r\ny', "2"],
    ["", '"'],
    ["3", "4"],
    ["5", "6"],
  ]);
  for (let cut = 1; cut < text.length; cut += 1) {
    expect(await rowsOf([text.slice(0, cut), text.slice(cut)])).toEqual(whole);
  }
  expect(await rowsOf([...text])).toEqual(whole);
});

async function rowsOf(parts: readonly string[]): Promise<string[][]> {
  const rows: string[][] = [];
  async function* text() {
    yield* parts;
  }
  for await (const { cells } of csvRows(text(), ",")) rows.push(cells);
  return rows;
}

describe("what cannot be read says why and where", () => {
  test.each([
    [
      "a delimiter that is not there",
      "id;lon;lat\n1;62;29\n",
      { delimiter: "," },
      'has no "," to part it',
    ],
    ["one column", "name\nReko Diq\n", {}, "say its delimiter"],
    [
      "no positions",
      "id,name\n1,a\n",
      {},
      "say which by lon and lat, or by wkt. The columns are id, name",
    ],
    [
      "a column that is not there",
      "id,lon,lat\n1,62,29\n",
      { lon: "long", lat: "lat" },
      'there is no column "long"; the columns are lon, lat, id',
    ],
    ["half a position", "id,lon,lat\n1,62,29\n", { lon: "lon" }, "both lon and lat"],
    ["a column twice", "id,lon,lat,id\n1,62,29,2\n", {}, 'two of its columns are named "id"'],
    ["a quote that stays open", 'id,lon,lat\n1,62,"29\n2,62,29\n', {}, "a quote is not closed"],
    ["a quote in a cell", 'id,lon,lat\n1,62,2"9\n', {}, "line 2"],
    [
      "an encoding that does not exist",
      "id,lon,lat\n",
      { encoding: "utf-9" },
      'no encoding "utf-9"',
    ],
    ["a system that is not known", "id,lon,lat\n1,2,3\n", { crs: "EPSG:1" }, "EPSG:1 is not known"],
    [
      "rows in different systems",
      "id,wkt\n1,SRID=4326;POINT (62 29)\n2,SRID=32642;POINT (500000 3200000)\n",
      {},
      "row 2 is in EPSG:32642, and those before it in EPSG:4326",
    ],
    ["nothing", "", {}, "it is empty"],
    ["only spaces", " \n \n", {}, "it is empty"],
    ["another kind of file", Buffer.from([0x89, 0x50, 0, 0, 1]), {}, "none of the formats"],
    [
      "half of a UTF-16 character",
      Buffer.from("\ufeffid,lon,lat\n1", "utf16le").subarray(0, -1),
      {},
      "not valid UTF-16LE",
    ],
  ])("%s", async (_, content, options, reason) => {
    expect(await refusal("t.csv", content, options)).toContain(reason);
  });

  test("the wrong encoding names the line, and what to do", async () => {
    const rows = Array.from({ length: 20_000 }, (_, n) => `${n},62,29,plain`);
    rows[15_000] = "15000,62,29,Caf\u00e9";
    const bytes = Buffer.from(`id,lon,lat,name\n${rows.join("\n")}\n`, "latin1");
    expect(await refusal("t.csv", bytes)).toBe(
      "line 15002 is not valid UTF-8; save the file as UTF-8, or say its encoding, such as windows-1252",
    );
  });

  test("a quote that stays open does not hold the rest of a large file", async () => {
    const bytes = Buffer.concat([
      Buffer.from('id,lon,lat\n1,62,"'),
      Buffer.alloc(20_000_000, "a\n"),
    ]);
    expect(await refusal("t.csv", bytes)).toContain("larger than 16 MiB");
  });

  test("a line without an end is not held either", async () => {
    expect(await refusal("t.csv", Buffer.alloc(20_000_000, "a"))).toContain(
      "line 1 is longer than 16 MiB",
    );
  });
});

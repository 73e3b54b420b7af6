import { parse } from "csv-parse/sync";
import fc from "fast-check";
import { expect, test } from "vitest";
import { crs84, crsOf } from "../../server/features/crs.ts";
import { csvLines } from "../../server/features/csv.ts";
import { pointsLayer, polygonsLayer } from "../support/tileFixtures.ts";

const layer = { ...pointsLayer, geometry: ["Point"] as const };
const point = "POINT(66.9 30.2)";

function table(names: string[], rows: Record<string, unknown>[]): string[][] {
  const given = rows.map((row) => ({ id: "x", geometry: point, ...row }));
  return parse([...csvLines(layer, names, crs84, given)].join(""), { relaxQuotes: false });
}

test("a header, then a line for each feature; missing values are empty, lists joined", () => {
  const rows = [{ name: "Reko Diq", kinds: ["copper", "gold"], count: null, open: true }];
  expect(table(["name", "kinds", "count", "open"], rows)).toEqual([
    ["name", "kinds", "count", "open", "lon", "lat"],
    ["Reko Diq", "copper;gold", "", "true", "66.9", "30.2"],
  ]);
});

test("every line ends as RFC 4180 wants", () => {
  const lines = [...csvLines(layer, ["id"], crs84, [{ id: "a", geometry: point }])];
  expect(lines).toEqual(["id,lon,lat\r\n", "a,66.9,30.2\r\n"]);
});

test("any text comes back as it was, but for what a spreadsheet would run", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme" }), (text) => {
      const [, [cell = ""] = []] = table(["name"], [{ name: text }]);
      const runs = /^[=+\-@\t\r\n]/.test(text);
      expect(cell).toBe(runs ? `'${text}` : text);
    }),
  );
});

test.each(["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", '=HYPERLINK("x")'])(
  "%j is not a formula, alone or first in a list",
  (text) => {
    const [, cells = []] = table(["name", "kinds"], [{ name: text, kinds: [text, "gold"] }]);
    expect(cells[0]).toBe(`'${text}`);
    expect(cells[1]).toBe(`'${text};gold`);
  },
);

test("numbers stay numbers, also negative ones", () => {
  const [, cells] = table(["count", "ratio"], [{ count: -3, ratio: -0.5 }]);
  expect(cells?.slice(0, 2)).toEqual(["-3", "-0.5"]);
});

test("the columns of points are called as the axes of the CRS", () => {
  const utm = crsOf({ extent: [60, 23, 79, 38] }, "http://www.opengis.net/def/crs/EPSG/0/32642");
  const [header] = csvLines(layer, ["id"], utm ?? crs84, []);
  expect(header).toBe("id,easting,northing\r\n");
});

test("other geometries are well-known text", () => {
  const polygon = "POLYGON((66 30,67 30,67 31,66 30))";
  const lines = csvLines(polygonsLayer, ["id"], crs84, [{ id: "a", geometry: polygon }]);
  expect(parse([...lines].join(""))).toEqual([
    ["id", "geometry"],
    ["a", polygon],
  ]);
});

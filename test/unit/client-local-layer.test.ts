import { describe, expect, test } from "vitest";
import { areaShapes } from "../../client/local/worker/areaShapes.ts";
import { columnsOf, typedValues } from "../../client/local/worker/columnTypes.ts";
import { HeldLayer } from "../../client/local/worker/heldLayer.ts";
import { listRows } from "../../client/local/worker/listRows.ts";
import { matchingIds } from "../../client/local/worker/narrow.ts";
import type { HeldFeature } from "../../client/local/worker/readFile.ts";
import { localTileUrl, parseLocalTileUrl } from "../../client/map/localTileUrl.ts";
import { parseArea } from "../../server/contract/area.ts";
import { ProblemList } from "../../server/load/problemList.ts";
import { decodeTile } from "../support/decodeTile.ts";

const at = (id: number, lon: number, lat: number, properties = {}): HeldFeature => ({
  type: "Feature",
  id,
  geometry: { type: "Point", coordinates: [lon, lat] },
  properties,
});

const square = (id: number, west: number, south: number): HeldFeature => ({
  type: "Feature",
  id,
  geometry: {
    type: "Polygon",
    coordinates: [
      [
        [west, south],
        [west + 1, south],
        [west + 1, south + 1],
        [west, south + 1],
        [west, south],
      ],
    ],
  },
  properties: {},
});

function layerOf(...features: HeldFeature[]): HeldLayer {
  const problems = new ProblemList();
  return new HeldLayer({ features, problems, notes: [], vertices: 0, endedBy: undefined });
}

const samples = () =>
  layerOf(
    at(0, 62, 29, { sample: "KR-1", "Au (g/t)": "1,48", rock: "Andesite" }),
    at(2, 63, 30, { sample: "KR-2", "Au (g/t)": "0,26", rock: "نیلا پتھر" }),
    at(5, 64, 31, { sample: "KR-3", "Au (g/t)": null, rock: "diorite" }),
  );

describe("types of columns", () => {
  test.each<[string, unknown[], string, unknown]>([
    ["numbers", ["1.5", "-2e3", ""], "number", 1.5],
    ["numbers of JSON", [1.5, null], "number", 1.5],
    ["decimal commas", ["1,5", "22", "0,125"], "number", 1.5],
    ["what may be thousands", ["1,234", "2,345"], "string", "1,234"],
    ["thousands beside decimal points", ["1,234", "2.5"], "string", "1,234"],
    ["codes with a zero before them", ["007", "12"], "string", "007"],
    ["limits of detection", ["<0.01", "0.5"], "string", "<0.01"],
    ["days", ["2024-03-01", ""], "date", "2024-03-01"],
    ["days and words", ["2024-03-01", "spring"], "string", "2024-03-01"],
    ["yes and no", [true, false], "boolean", true],
    ["nothing", ["", null], "string", null],
    ["lists", [["Cu", "Au"]], "string", '["Cu","Au"]'],
  ])("%s", (_, values, type, first) => {
    const columns = columnsOf(values.map((value) => ({ c: value })));
    expect(columns.c?.type).toBe(type);
    expect(typedValues({ c: values[0] }, columns)).toEqual({ c: first });
  });
});

describe("what is asked of a file", () => {
  test.each<[string, Parameters<typeof matchingIds>[1], number[]]>([
    ["a range", { clauses: { "Au (g/t)": { kind: "range", from: 1, to: null } }, area: null }, [0]],
    ["a text", { clauses: { rock: { kind: "contains", text: "ANDES" } }, area: null }, [0]],
    ["an Urdu text", { clauses: { rock: { kind: "contains", text: "پتھر" } }, area: null }, [2]],
    [
      "two columns",
      {
        clauses: {
          rock: { kind: "contains", text: "i" },
          sample: { kind: "contains", text: "3" },
        },
        area: null,
      },
      [5],
    ],
    [
      "an area",
      { clauses: {}, area: parseArea("POLYGON ((62.5 29, 65 29, 65 32, 62.5 32, 62.5 29))") },
      [2, 5],
    ],
    ["a distance", { clauses: {}, area: parseArea("POINT (62 29)@1000") }, [0]],
    [
      "a column and an area",
      {
        clauses: { "Au (g/t)": { kind: "range", from: null, to: 2 } },
        area: parseArea("POINT (63 30)@1000"),
      },
      [2],
    ],
  ])("%s", (_, query, expected) => {
    expect([...(matchingIds(samples(), query) ?? [])]).toEqual(expected);
  });

  test("nothing asked is everything", () => {
    expect(matchingIds(samples(), { clauses: {}, area: null })).toBeUndefined();
  });

  test("rows, tiles and shapes are of what matches", () => {
    const layer = samples();
    expect(layer.narrow(new Set([0, 5]))).toBe(2);
    const sort = { property: "Au (g/t)", direction: "desc" } as const;
    const page = listRows(layer, { sort, after: undefined, limit: 10 });
    expect(page.rows.map(({ id }) => id)).toEqual(["0", "5"]);
    const tile = decodeTile(layer.tile("local-1", { z: 0, x: 0, y: 0 }, "rock"));
    expect(JSON.stringify(tile)).toContain("Andesite");
    expect(JSON.stringify(tile)).not.toContain("KR-2");
    expect(areaShapes(layer.matching).union).toEqual({
      type: "MultiPoint",
      coordinates: [
        [62, 29],
        [64, 31],
      ],
    });
  });

  test("pages follow each other, missing values last", () => {
    const sort = { property: "Au (g/t)", direction: "asc" } as const;
    const first = listRows(samples(), { sort, after: undefined, limit: 2 });
    const second = listRows(samples(), { sort, after: first.next, limit: 2 });
    const ids = [...first.rows, ...second.rows].map(({ id }) => id);
    expect({ ids, total: first.total, end: second.next }).toEqual({
      ids: ["2", "0", "5"],
      total: 3,
      end: undefined,
    });
  });
});

describe("shapes to filter the map with", () => {
  test("areas that overlap become one", () => {
    const { union, box, hull } = areaShapes(layerOf(square(0, 62, 29), square(1, 62.5, 29)).typed);
    expect(union?.type).toBe("Polygon");
    expect(box).toEqual({
      type: "Polygon",
      coordinates: [
        [
          [62, 29],
          [63.5, 29],
          [63.5, 30],
          [62, 30],
          [62, 29],
        ],
      ],
    });
    expect(hull?.type).toBe("Polygon");
  });

  test("areas that cross themselves have no union; the box remains", () => {
    const crossing = square(0, 62, 29);
    const bowTie: HeldFeature = {
      ...crossing,
      geometry: {
        type: "Polygon",
        coordinates: [
          [
            [62, 29],
            [63, 30],
            [63, 29],
            [62, 30],
            [62, 29],
          ],
        ],
      },
    };
    expect(areaShapes(layerOf(bowTie).typed)).toMatchObject({
      union: null,
      box: { type: "Polygon" },
    });
  });

  test("areas and points together are a collection", () => {
    const { union } = areaShapes(layerOf(square(0, 62, 29), at(1, 70, 30)).typed);
    expect(union).toMatchObject({
      type: "GeometryCollection",
      geometries: [{ type: "Polygon" }, { type: "Point", coordinates: [70, 30] }],
    });
  });
});

test("an address of tiles is read as it was written, whatever the column is called", () => {
  const layer = { id: "local-7", version: 3, labelBy: "Au (g/t)? نام" };
  const url = localTileUrl(layer as Parameters<typeof localTileUrl>[0]);
  const filled = url.replace("{z}", "5").replace("{x}", "21").replace("{y}", "13");
  expect(parseLocalTileUrl(filled)).toEqual({
    id: "local-7",
    tile: { z: 5, x: 21, y: 13 },
    labelBy: "Au (g/t)? نام",
  });
});

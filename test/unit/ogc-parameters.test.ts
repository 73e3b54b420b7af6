import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { bboxCondition } from "../../server/features/bboxParam.ts";
import { crs84, crsListOf, crsOf } from "../../server/features/crs.ts";
import { decodeCursor, encodeCursor } from "../../server/features/cursor.ts";
import { datetimeCondition } from "../../server/features/datetimeParam.ts";
import { readItemsQuery } from "../../server/features/itemsQuery.ts";
import { parseSortby } from "../../server/features/sortby.ts";
import { formatText } from "../../server/filter/formatText.ts";
import { toProblem } from "../../server/http/errors.ts";
import { fixtureLayer, pointsLayer } from "../support/tileFixtures.ts";

const layer = { ...pointsLayer, featureCount: 0, bbox: null, changedInEdition: 0 };

/** The condition that the parameters make, as CQL2 text. */
function condition(params: Record<string, string>): string {
  const { condition } = readItemsQuery(layer, params);
  return condition ? formatText(condition.expression) : "";
}

/** What a refusal says, by parameter. */
function refusal(work: () => unknown): Record<string, string> {
  try {
    work();
  } catch (error) {
    const { status, errors } = toProblem(error);
    expect(status).toBe(400);
    return Object.fromEntries(errors.map(({ parameter, detail }) => [parameter, detail]));
  }
  throw new Error("it was not refused");
}

describe("datetime", () => {
  const days = (text: string) => {
    const made = datetimeCondition(text, layer);
    return /INTERVAL\('(.*)', '(.*)'\)/.exec(made ? formatText(made) : "")?.slice(1);
  };

  test.each([
    ["2024-03-26", "2024-03-26", "2024-03-26"],
    ["2024-03-26T09:30:00Z", "2024-03-26", "2024-03-26"],
    ["2024-03-26t09:30:00.123z", "2024-03-26", "2024-03-26"],
    ["2024-03-26T02:00:00+05:00", "2024-03-25", "2024-03-25"],
    ["2024-03-26T02:00:00 05:00", "2024-03-25", "2024-03-25"],
    ["2024-03-26T22:00:00-05:00", "2024-03-27", "2024-03-27"],
    ["2024-01-01/2024-12-31", "2024-01-01", "2024-12-31"],
    ["2024-01-01T00:00:00Z/2024-12-31T23:59:59Z", "2024-01-01", "2024-12-31"],
    ["../2024-12-31", "..", "2024-12-31"],
    ["/2024-12-31", "..", "2024-12-31"],
    ["2024-01-01/..", "2024-01-01", ".."],
    ["2024-01-01/", "2024-01-01", ".."],
    ["../..", "..", ".."],
    ["2024-01-30/P2D", "2024-01-30", "2024-02-01"],
    ["P1Y2M/2024-05-09", "2023-03-09", "2024-05-09"],
    ["2024-01-30T12:00:00Z/PT12H", "2024-01-30", "2024-01-31"],
  ])("%s is the days %s to %s", (text, start, end) => {
    expect(days(text)).toEqual([start, end]);
  });

  test.each([
    "yesterday",
    "2024-02-30",
    "2024-13-01T00:00:00Z",
    "2024-01-01T24:30:00Z",
    "2024-01-01T00:00:00",
    "2024-01-01T00:00:00+25:00",
    "2024-01-01/2024-02-01/2024-03-01",
    "2024-02-01/2024-01-01",
    "2024-01-01/P",
    "../P1D",
    "P1D/P1D",
    "9999-12-31/P1D",
    "0000-01-01",
  ])("%s is refused", (text) => {
    expect(Object.keys(refusal(() => datetimeCondition(text, layer)))).toEqual(["datetime"]);
  });

  test("of a layer without dates everything matches, but nonsense is refused", () => {
    const { since: _, ...properties } = layer.properties;
    const timeless = { ...layer, properties };
    expect(datetimeCondition("2024-03-26", timeless)).toBeUndefined();
    expect(refusal(() => datetimeCondition("soon", timeless))).toHaveProperty("datetime");
  });
});

describe("bbox", () => {
  const geometry = (text: string, crs = crs84) =>
    formatText(bboxCondition(text, crs)).replace(/^S_INTERSECTS\(geometry, |\)$/g, "");
  const crsNamed = (code: number) => {
    const uri = `http://www.opengis.net/def/crs/EPSG/0/${code}`;
    const crs = crsOf({ extent: [60, 23, 79, 38] }, uri);
    if (!crs) throw new Error(`no ${code}`);
    return crs;
  };

  test.each([
    ["60,23,79,38", "POLYGON((60 23, 79 23, 79 38, 60 38, 60 23))"],
    ["60,23,0,79,38,9000", "POLYGON((60 23, 79 23, 79 38, 60 38, 60 23))"],
    ["177,65,-177,70", /^MULTIPOLYGON\(\(\(177 65, 180 65,.*\(-180 65, -177 65,/],
    ["-180,85,180,90", "POLYGON((-180 85, 180 85, 180 90, -180 90, -180 85))"],
    ["66,30,66,30", "POINT(66 30)"],
    [" 60, 23 ,+79,3.8e1", "POLYGON((60 23, 79 23, 79 38, 60 38, 60 23))"],
  ])("%s is %s", (text, shape) => {
    const made = geometry(text);
    if (typeof shape === "string") expect(made).toBe(shape);
    else expect(made).toMatch(shape);
  });

  test("EPSG:4326 has latitude first", () => {
    expect(geometry("23,60,38,79", crsNamed(4326))).toBe(geometry("60,23,79,38"));
    expect(geometry("65,177,70,-177", crsNamed(4326))).toBe(geometry("177,65,-177,70"));
  });

  test("the whole of Web Mercator is a box", () => {
    const edge = 20_037_508.342789244;
    expect(geometry([-edge, -edge, edge, edge].join(), crsNamed(3857))).toMatch(/^POLYGON/);
  });

  test("the edges of a UTM box bend", () => {
    const corners = geometry("200000,3200000,800000,3400000", crsNamed(32642)).split(", ");
    expect(corners.length).toBeGreaterThan(100);
  });

  test.each([
    "",
    "1,2,3",
    "1,2,3,4,5",
    "1,2,3,4,5,6,7",
    "a,b,c,d",
    "1,,3,4",
    "NaN,0,1,1",
    "0,0,Infinity,1",
    "0x10,0,20,20",
    "0,40,10,20",
    "-181,0,0,1",
    "0,0,1,91",
    "0,0,9,1,1,0",
  ])("'%s' is refused", (text) => {
    expect(Object.keys(refusal(() => bboxCondition(text, crs84)))).toEqual(["bbox"]);
  });

  test("what lies beyond the CRS is refused", () => {
    expect(refusal(() => bboxCondition("0,0,1e9,1", crsNamed(3857))).bbox).toContain("1000000000");
    expect(refusal(() => bboxCondition("5,0,1,1", crsNamed(32642))).bbox).toContain("greater");
  });
});

describe("the CRSs of a layer", () => {
  const codes = (extent: readonly [number, number, number, number]) =>
    crsListOf({ extent }).map(({ uri }) => uri.split("/").at(-1));

  test("CRS84 is the first", () => {
    expect(codes([60, 23, 79, 38])).toEqual(["CRS84", "4326", "3857", "32641", "32642", "32643"]);
  });

  test("are those that its whole extent lies in", () => {
    expect(codes([-180, -85, 180, 85])).toEqual(["CRS84", "4326", "3857"]);
    expect(codes([-180, -90, 180, 90])).toEqual(["CRS84", "4326"]);
  });
});

describe("sortby", () => {
  const keys = (text?: string) =>
    parseSortby(text, layer).map(({ name, direction }) => `${name} ${direction}`);

  test.each([
    [undefined, ["id asc"]],
    ["name", ["name asc", "id asc"]],
    ["+name,-count", ["name asc", "count desc", "id asc"]],
    [" name,-since", ["name asc", "since desc", "id asc"]],
    ["-id", ["id desc"]],
    ["count,id,name", ["count asc", "id asc"]],
  ])("%s sorts by %j", (text, expected) => {
    expect(keys(text)).toEqual(expected);
  });

  test.each(["", "colour", "kinds", "geometry", "name,name", "+-name", "name;drop", "toString"])(
    "'%s' is refused",
    (text) => {
      expect(Object.keys(refusal(() => parseSortby(text, layer)))).toEqual(["sortby"]);
    },
  );
});

describe("properties as parameters", () => {
  test.each([
    ["name", "Reko Diq", "name = 'Reko Diq'"],
    ["name", "O'Brien", "name = 'O''Brien'"],
    ["count", "-3", "count = -3"],
    ["ratio", "1.5e1", "ratio = 15"],
    ["open", "true", "open = TRUE"],
    ["since", "2024-02-29", "since = DATE('2024-02-29')"],
  ])("%s=%s is %s", (name, value, text) => {
    expect(condition({ [name]: value })).toBe(text);
  });

  test.each([
    ["count", "1.5"],
    ["count", "many"],
    ["count", ""],
    ["ratio", "Infinity"],
    ["open", "yes"],
    ["since", "2024-02-30"],
  ])("%s=%s is refused", (name, value) => {
    expect(Object.keys(refusal(() => condition({ [name]: value })))).toEqual([name]);
  });

  test("several conditions all have to hold", () => {
    expect(condition({ count: "1", name: "a", filter: "ratio > 2 OR open = TRUE" })).toBe(
      "(ratio > 2 OR open = TRUE) AND name = 'a' AND count = 1",
    );
  });

  test("one that is called like another parameter is not one", () => {
    const odd = fixtureLayer("odd", ["Point"]);
    const properties = { ...odd.properties, limit: { type: "string", title: odd.title } } as const;
    const query = readItemsQuery({ ...layer, properties }, { limit: "7" });
    expect(query).toMatchObject({ limit: 7, condition: undefined });
  });
});

describe("limit", () => {
  test.each([
    [undefined, 100],
    ["1", 1],
    ["10000", 10_000],
    ["10001", 10_000],
    ["99999999999999999999", 10_000],
  ])("%s gives up to %i", (limit, expected) => {
    expect(readItemsQuery(layer, { limit }).limit).toBe(expected);
  });

  test.each(["0", "-1", "1.5", "ten", "", "unlimited", "1e3"])("'%s' is refused", (limit) => {
    expect(Object.keys(refusal(() => readItemsQuery(layer, { limit })))).toEqual(["limit"]);
  });
});

describe("cursors", () => {
  const hasNoNul = (text: string) => !text.includes("\0");
  const walk = { layer: "sites", condition: "a = 1", sort: "+name,+id" };
  const cursor = { edition: 3, after: "reko-diq", numberMatched: 17 };

  test("come back as they were", () => {
    fc.assert(
      fc.property(
        fc.string().filter(hasNoNul),
        fc.nat(),
        fc.nat(),
        (after, edition, numberMatched) => {
          const given = { after, edition, numberMatched };
          expect(decodeCursor(encodeCursor(given, walk), walk)).toEqual(given);
        },
      ),
    );
  });

  test.each([{ layer: "routes" }, { condition: "a = 2" }, { sort: "-name,+id" }])(
    "belong to one walk, not to that of %j",
    (change) => {
      const text = encodeCursor(cursor, walk);
      const refused = refusal(() => decodeCursor(text, { ...walk, ...change }));
      expect(refused).toHaveProperty("cursor");
    },
  );

  test("a changed or invented one is refused", () => {
    const fields = JSON.parse(Buffer.from(encodeCursor(cursor, walk), "base64url").toString());
    const changed = Buffer.from(JSON.stringify(fields.with(2, "saindak"))).toString("base64url");
    for (const text of [changed, "", "x", "bnVsbA", "e30", "W10"]) {
      expect(refusal(() => decodeCursor(text, walk))).toHaveProperty("cursor");
    }
  });
});

describe("other parameters", () => {
  test.each([
    ["crs", "EPSG:4326"],
    ["crs", "http://www.opengis.net/def/crs/EPSG/0/32643"],
    ["bbox-crs", "CRS84"],
    ["filter-crs", "http://www.opengis.net/def/crs/EPSG/0/2154"],
    ["filter-lang", "sql"],
    ["filter", "name ="],
    ["filter", "colour = 'red'"],
    ["properties", "name,colour"],
  ])("%s=%s is refused", (name, value) => {
    expect(Object.keys(refusal(() => readItemsQuery(layer, { [name]: value })))).toEqual([name]);
  });

  test("properties come in declared order, whatever order they are asked for in", () => {
    expect(readItemsQuery(layer, { properties: "count,name" }).properties).toEqual([
      "name",
      "count",
    ]);
    expect(readItemsQuery(layer, { properties: "" }).properties).toEqual([]);
  });
});

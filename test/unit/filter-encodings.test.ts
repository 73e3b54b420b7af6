import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { FilterError } from "../../server/filter/filterError.ts";
import { formatText } from "../../server/filter/formatText.ts";
import { parseFilter } from "../../server/filter/parseFilter.ts";
import { parseJson } from "../../server/filter/parseJson.ts";
import { parseText } from "../../server/filter/parseText.ts";
import { edgeFeatures } from "../support/edgeFeatures.ts";
import { arbitraryFilters } from "../support/filterArbitraries.ts";
import { examplesLayer } from "../support/filterLayers.ts";
import { linesLayer } from "../support/tileFixtures.ts";

/**
 * Examples of OGC 21-065r2, in text and in JSON.
 * @see https://github.com/opengeospatial/ogcapi-features/tree/master/cql2/standard/schema/examples
 */
const examples: [text: string, json: unknown][] = [
  ["depth BETWEEN 100.0 and 150.0", { op: "between", args: [{ property: "depth" }, 100, 150] }],
  ["geometry IS NOT NULL", not({ op: "isNull", args: [{ property: "geometry" }] })],
  ['"value" NOT BETWEEN 10 AND 20', not({ op: "between", args: [{ property: "value" }, 10, 20] })],
  ["\"name\" NOT LIKE 'foo%'", not({ op: "like", args: [{ property: "name" }, "foo%"] })],
  [
    "eo:cloud_cover < 0.1 AND landsat:wrs_row=28 AND landsat:wrs_path=203",
    {
      op: "and",
      args: [
        { op: "<", args: [{ property: "eo:cloud_cover" }, 0.1] },
        { op: "=", args: [{ property: "landsat:wrs_row" }, 28] },
        { op: "=", args: [{ property: "landsat:wrs_path" }, 203] },
      ],
    },
  ],
  [
    "CASEI(geophys:SURVEY_NAME) LIKE CASEI('%calcutta%')",
    {
      op: "like",
      args: [
        { op: "casei", args: [{ property: "geophys:SURVEY_NAME" }] },
        { op: "casei", args: ["%calcutta%"] },
      ],
    },
  ],
  [
    "T_BEFORE(built, DATE('2015-01-01'))",
    { op: "t_before", args: [{ property: "built" }, { date: "2015-01-01" }] },
  ],
  [
    "T_DURING(INTERVAL('1969-07-20T20:17:40Z', '1969-07-21T17:54:00Z'), INTERVAL('1969-07-16T13:32:00Z', '1969-07-24T16:50:35Z'))",
    {
      op: "t_during",
      args: [
        { interval: ["1969-07-20T20:17:40Z", "1969-07-21T17:54:00Z"] },
        { interval: ["1969-07-16T13:32:00Z", "1969-07-24T16:50:35Z"] },
      ],
    },
  ],
  [
    "T_STARTEDBY(INTERVAL(starts_at, ends_at), INTERVAL('1991-10-07T08:21:06.393262Z', '..'))",
    {
      op: "t_startedBy",
      args: [
        { interval: [{ property: "starts_at" }, { property: "ends_at" }] },
        { interval: ["1991-10-07T08:21:06.393262Z", ".."] },
      ],
    },
  ],
  [
    "vehicle_height > (bridge_clearance-1)",
    {
      op: ">",
      args: [
        { property: "vehicle_height" },
        { op: "-", args: [{ property: "bridge_clearance" }, 1] },
      ],
    },
  ],
  [
    "A_CONTAINS(layer:ids, ('layers-ca','layers-us'))",
    { op: "a_contains", args: [{ property: "layer:ids" }, ["layers-ca", "layers-us"]] },
  ],
  [
    "NOT (floors < 5) AND swimming_pool=true",
    {
      op: "and",
      args: [
        not({ op: "<", args: [{ property: "floors" }, 5] }),
        { op: "=", args: [{ property: "swimming_pool" }, true] },
      ],
    },
  ],
  [
    "S_INTERSECTS(geometry, MULTIPOINT(7.02 49.92, 90 80))",
    {
      op: "s_intersects",
      args: [
        { property: "geometry" },
        {
          type: "MultiPoint",
          coordinates: [
            [7.02, 49.92],
            [90, 80],
          ],
        },
      ],
    },
  ],
  [
    "S_INTERSECTS(geometry,BBOX(-180,-90,180,90))",
    { op: "s_intersects", args: [{ property: "geometry" }, { bbox: [-180, -90, 180, 90] }] },
  ],
  [
    "S_INTERSECTS(geometry,GEOMETRYCOLLECTION Z(POINT(7.02 49.92 5), POLYGON((0 0, 10 0, 10 10, 0 10, 0 0))))",
    {
      op: "s_intersects",
      args: [
        { property: "geometry" },
        {
          type: "GeometryCollection",
          geometries: [
            { type: "Point", coordinates: [7.02, 49.92, 5] },
            {
              type: "Polygon",
              coordinates: [
                [
                  [0, 0],
                  [10, 0],
                  [10, 10],
                  [0, 10],
                  [0, 0],
                ],
              ],
            },
          ],
        },
      ],
    },
  ],
];

function not(arg: unknown) {
  return { op: "not", args: [arg] };
}

describe("the two encodings", () => {
  test.each(examples)("mean the same: %s", (text, json) => {
    const { expression } = parseFilter(text, examplesLayer);
    const inJson = parseFilter(JSON.stringify(json), examplesLayer, { lang: "cql2-json" });
    expect(inJson.expression).toEqual(expression);
  });
});

describe("CQL2 text", () => {
  test("is read back from its canonical form", () => {
    fc.assert(
      fc.property(arbitraryFilters(linesLayer, edgeFeatures.lines), (expression) => {
        expect(parseText(formatText(expression)).expression).toEqual(expression);
      }),
      { numRuns: 500 },
    );
  });

  test.each([
    ["a = 1 OR b = 2 AND NOT c = 3", "a = 1 OR b = 2 AND NOT c = 3"],
    ["((a = 1 OR b = 2)) AND (c = 3)", "(a = 1 OR b = 2) AND c = 3"],
    ["(a = 1 AND b = 2) AND c = 3", "(a = 1 AND b = 2) AND c = 3"],
    ["a-(b-c)*-d > 2 ^ (1+1)", "a - (b - c) * (-1 * d) > 2 ^ (1 + 1)"],
    ["a -1 = -1", "a - 1 = -1"],
    ["-2^2 = 4", "-2 ^ 2 = 4"],
    ["a not in ('it''s', 'it\\'s')", "NOT a IN ('it''s', 'it''s')"],
    ['"and" is null', '"and" IS NULL'],
    ["date = DATE('2024-02-29')", "date = DATE('2024-02-29')"],
    ["t = timestamp('2024-01-01T00:00:00.123456Z')", "t = TIMESTAMP('2024-01-01T00:00:00.123Z')"],
    ["b div 2 % .5e1 = 1.E+1", "b DIV 2 % 5 = 10"],
    ["s_within(g, bbox(1,2,0,3,4,9))", "S_WITHIN(g, BBOX(1, 2, 3, 4))"],
  ])("%s is %s", (text, canonical) => {
    expect(formatText(parseText(text).expression)).toBe(canonical);
  });

  test.each([
    ["", "line 1, column 1: a value or a property expected, not the end"],
    ["a = 1 b", "line 1, column 7: an operator or the end expected, not b"],
    ["a = 1\n  AND (b = 2", 'line 2, column 13: ")" expected, not the end'],
    ["a = = 1", "line 1, column 5: a value or a property expected, not ="],
    ["a = b = c", "line 1, column 7: an operator or the end expected, not ="],
    ["NOT NOT a = 1", "line 1, column 5: a value or a property expected, not NOT"],
    ["2 ^ 3 ^ 2 = 1", "line 1, column 7: an operator or the end expected, not ^"],
    ["a == 1", "line 1, column 4: a value or a property expected, not ="],
    ["a NOT = 1", "line 1, column 7: LIKE, BETWEEN or IN expected, not ="],
    ["a BETWEEN 1", "line 1, column 12: AND expected, not the end"],
    ["a IN ()", "line 1, column 7: a value or a property expected, not )"],
    ["a IS 1", "line 1, column 6: NULL expected, not 1"],
    ["a = 'open", "line 1, column 5: this text has no closing quote"],
    ["a = 'end\\'", "line 1, column 5: this text has no closing quote"],
    ['"a', "line 1, column 1: this name has no closing quote"],
    ['a = "two words"', 'line 1, column 5: "two words" is not a name; values are in single quotes'],
    ["a = 5km", "line 1, column 5: this is not a number"],
    ["a = 1.2.3", "line 1, column 5: this is not a number"],
    ["a = 1e400", "line 1, column 5: this number is too large"],
    ["a = 1; DROP TABLE b", 'line 1, column 6: ";" has no meaning here'],
    ["a = 'nul\u0000'", "line 1, column 5: a text cannot have the character U+0000"],
    ["a = '\uD800'", "line 1, column 5: a text cannot have the character U+D800"],
    [
      "S_INTERSECT(g, h)",
      "line 1, column 1: there is no function S_INTERSECT; S_INTERSECTS is one",
    ],
    ["pg_sleep(10)", "line 1, column 1: there is no function pg_sleep"],
    ["S_WITHIN(g)", 'line 1, column 11: "," expected, not )'],
    ["S_WITHIN(g, h, i)", 'line 1, column 14: ")" expected, not ,'],
    ["S_WITHIN(g, POINT(1))", "line 1, column 20: a coordinate expected, not )"],
    ["S_WITHIN(g, POINT(1 - 2))", "line 1, column 23: a coordinate expected, not 2"],
    ["S_WITHIN(g, POINT(1 2 3 4))", 'line 1, column 25: ")" expected, not 4'],
    [
      "d = DATE('2023-02-29')",
      "line 1, column 10: '2023-02-29' is not a date such as '2024-11-09'",
    ],
    [
      "d = TIMESTAMP('2024-01-01T00:00:00+05:00')",
      "line 1, column 15: '2024-01-01T00:00:00+05:00' is not a time such as '2024-11-09T08:30:00Z'",
    ],
    [
      "T_AFTER(d, INTERVAL('2024-01-01', 5))",
      "line 1, column 35: '..', a date, a time or a property expected, not 5",
    ],
  ])("refuses %j", (text, message) => {
    expect(() => parseText(text)).toThrow(message);
  });

  test("says where as numbers too", () => {
    const error = errorOf(() => parseText("a = 1 AND\n b >"));
    expect(error).toMatchObject({ name: "FilterError", line: 2, column: 5, path: undefined });
  });
});

describe("CQL2 JSON", () => {
  const a = { property: "a" };

  test.each([
    ["{", "the filter is not JSON"],
    ["null", "at $: a value, a property or an operator expected"],
    [[1], "at $: a value, a property or an operator expected"],
    [{}, "at $: a member op, property, date, timestamp, interval, bbox or type expected"],
    [{ op: "=", args: [a] }, "at $.args: 2 arguments of = expected"],
    [{ op: "and", args: [true] }, "at $.args: at least 2 arguments of and expected"],
    [{ op: "=", args: [a, null] }, "at $.args[1]: a value, a property or an operator expected"],
    [{ op: "=", args: [a, 1], x: 2 }, 'at $: "x" has no meaning beside "op"'],
    [{ op: "s_crosse", args: [a, a] }, "at $.op: there is no function s_crosse; S_CROSSES is one"],
    [{ op: "=", args: [{ property: "a b" }, 1] }, "at $.args[0].property: the name of a property"],
    [{ op: "in", args: [a, []] }, "at $.args[1]: at least one value expected"],
    [{ op: "=", args: [a, { date: "2024-13-01" }] }, "at $.args[1].date: a date such as"],
    [{ op: "=", args: [a, "\u0000"] }, "at $.args[1]: a text cannot have the character U+0000"],
    [{ op: "=", args: [a, "end\\"] }, "at $.args[1]: a text cannot end with a backslash"],
    [
      { op: "s_within", args: [a, { type: "Polygon", coordinates: [[[0, 0], [1]]] }] },
      "at $.args[1].coordinates[0][1]: an array of two or three numbers expected",
    ],
    [
      { op: "s_within", args: [a, { type: "Circle", coordinates: [0, 0] }] },
      "at $.args[1].type: the type of a geometry expected",
    ],
    ['{"op":"=","args":[1,1e999]}', "at $.args[1]: this number is too large"],
  ])("refuses %j", (json, message) => {
    const text = typeof json === "string" ? json : JSON.stringify(json);
    expect(() => parseJson(text)).toThrow(message);
  });

  test("says where as a path too", () => {
    const error = errorOf(() => parseJson('{"op":"not","args":[{"op":"=","args":[1]}]}'));
    expect(error).toMatchObject({ name: "FilterError", path: "$.args[0].args", line: undefined });
  });
});

function errorOf(work: () => unknown): FilterError {
  try {
    work();
  } catch (error) {
    return error as FilterError;
  }
  throw new Error("nothing was thrown");
}

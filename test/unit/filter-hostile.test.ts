import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { FilterError } from "../../server/filter/filterError.ts";
import { formatText } from "../../server/filter/formatText.ts";
import { limits } from "../../server/filter/limits.ts";
import { type FilterLanguage, parseFilter } from "../../server/filter/parseFilter.ts";
import { toPredicate } from "../../server/filter/toPredicate.ts";
import { toSql } from "../../server/filter/toSql.ts";
import { edgeFeatures } from "../support/edgeFeatures.ts";
import { arbitraryFilters } from "../support/filterArbitraries.ts";
import { mutatedTexts } from "../support/mutatedTexts.ts";
import { linesLayer } from "../support/tileFixtures.ts";

const parse = (text: string, lang: FilterLanguage = "cql2-text") =>
  parseFilter(text, linesLayer, { lang });

/** The filter, or the FilterError it is refused with; any other error is thrown. */
function tried(text: string, lang: FilterLanguage) {
  try {
    return parse(text, lang);
  } catch (error) {
    if (error instanceof FilterError) return error;
    throw error;
  }
}

const repeated = (text: string, count: number) => text.repeat(count);

describe.each<[name: string, text: string, message: string]>([
  ["a megabyte", `name = '${repeated("x", 1_000_000)}'`, `longer than ${limits.length}`],
  ["deep parentheses", `${repeated("(", 30_000)}TRUE${repeated(")", 30_000)}`, "nested deeper"],
  ["parentheses never closed", repeated("(", 60_000), "nested deeper"],
  [
    "deep functions",
    `${repeated("CASEI(", 9_000)}name${repeated(")", 9_000)} = ''`,
    "nested deeper",
  ],
  ["many sums", `count IN (0${repeated(",1+1", 101)})`, "more than 100 arithmetic"],
  ["a long sum", `count${repeated("+1", 30_000)} = 1`, "nested deeper"],
  ["a long AND", `TRUE${repeated(" AND TRUE", 7_000)}`, "more than 5000 values"],
  ["a long list", `count IN (0${repeated(",1", 5_000)})`, "more than 1000 values in a list"],
  [
    "many vertices",
    `S_INTERSECTS(geometry, MULTIPOINT(0 0${repeated(",1 1", 12_000)}))`,
    "more than 10000 vertices",
  ],
])("%s", (_name, text, message) => {
  test("is refused", () => {
    expect(() => parse(text)).toThrow(FilterError);
    expect(() => parse(text)).toThrow(message);
  });
});

test.each([
  ["deep arrays", repeated("[", 60_000)],
  ["deep objects", `${repeated('{"op":"not","args":[', 3_000)}true${repeated("]}", 3_000)}`],
  ["deep lists", `{"op":"in","args":[1,${repeated("[", 5_000)}1${repeated("]", 5_000)}]}`],
])("%s in JSON are refused", (_name, text) => {
  expect(() => parse(text, "cql2-json")).toThrow(FilterError);
});

test("a pattern of many wildcards takes no longer than its lengths allow", () => {
  const matches = toPredicate(parse(`name LIKE '${repeated("%a", 2_000)}%b'`));
  const name = repeated("a", 20_000);
  expect(
    matches({ geometry: edgeFeatures.lines[0]?.geometry ?? null, properties: { name } } as never),
  ).toBe(false);
});

const injections = [
  "' OR '1'='1",
  "'; DROP TABLE layers.incidents; --",
  "1; SELECT pg_sleep(10)",
  "\\'; DELETE FROM x; --",
  "$1",
  "$$; select 1; $$",
  "%27%20OR%201=1",
  "NULL) OR (TRUE",
];

test.each(injections)("%s is bound, never part of the query", (injection) => {
  const filter = parse(
    formatText({
      kind: "call",
      op: "=",
      args: [
        { kind: "property", name: "name" },
        { kind: "text", value: injection },
      ],
    }),
  );
  expect(toSql(filter)).toEqual({ text: '("name" = $1::text)', values: [injection] });
});

test.each(injections)("%s by itself is refused", (injection) => {
  expect(tried(injection, "cql2-text")).toBeInstanceOf(FilterError);
});

test("words of SQL and of CQL2 are texts as others are", () => {
  for (const word of ["NULL", "null", "DROP", "TRUE", "DATE('2024-01-01')", "nan", "Infinity"]) {
    const filter = parse(`name = '${word.replaceAll("'", "''")}'`);
    expect(toPredicate(filter)({ geometry: null as never, properties: { name: word } })).toBe(true);
  }
});

test.each(["NaN", "Infinity", "-Infinity", "0x10", "1_000", "1e", "١٢"])(
  "%s is no number",
  (text) => {
    expect(() => parse(`count = ${text}`)).toThrow(FilterError);
  },
);

describe("mutated filters are read or refused, nothing else", () => {
  const filters = arbitraryFilters(linesLayer, edgeFeatures.lines).map(formatText);

  test("text", () => {
    fc.assert(
      fc.property(mutatedTexts(filters), (text) => {
        const filter = tried(text, "cql2-text");
        if (!(filter instanceof FilterError)) edgeFeatures.lines.forEach(toPredicate(filter));
      }),
      { numRuns: 2_000 },
    );
  });

  test("JSON", () => {
    fc.assert(
      fc.property(fc.json({ maxDepth: 5 }), (json) => {
        tried(json, "cql2-json");
      }),
      { numRuns: 500 },
    );
    const node = JSON.stringify({
      op: "and",
      args: [
        { op: "like", args: [{ property: "name" }, "a%"] },
        { op: "s_within", args: [{ property: "geometry" }, { bbox: [1, 2, 3, 4] }] },
      ],
    });
    fc.assert(
      fc.property(mutatedTexts(fc.constant(node)), (text) => {
        tried(text, "cql2-json");
      }),
      { numRuns: 2_000 },
    );
  });
});

import { describe, expect, test } from "vitest";
import type { z } from "zod";
import { FeatureMapper } from "../../server/load/mapping/featureMapper.ts";
import { type Mapping, mappingSchema } from "../../server/load/mapping/mapping.ts";
import { UnreadableFile } from "../../server/load/reader.ts";
import { lines, mines, numbered } from "../support/loadFixtures.ts";

type Columns = Record<string, unknown>;

async function all<T>(items: AsyncIterable<T>): Promise<T[]> {
  const list: T[] = [];
  for await (const item of items) list.push(item);
  return list;
}

const row = (properties: Columns) => ({
  type: "Feature",
  properties,
  geometry: { type: "Point", coordinates: [62, 29] },
});

/** What the layer needs and a test is not about. */
const required = {
  sources: { constant: ["usgs-porcu"] },
  position_accuracy_m: { constant: 100 },
  position_method: { constant: "published-coordinate" },
};

const complete = (given: z.input<typeof mappingSchema>): Mapping =>
  mappingSchema.parse({ ...given, properties: { ...required, ...given.properties } });

async function map(rows: readonly Columns[], given: z.input<typeof mappingSchema>) {
  const mapper = new FeatureMapper(mines, complete(given));
  const features = await all(mapper.map(numbered(rows.map(row))));
  const properties = features.map(
    ({ feature }) => (feature as { properties: Record<string, unknown> }).properties,
  );
  const problems = features.flatMap((each) => each.problems ?? []);
  return { properties, problems, unused: mapper.unusedColumns() };
}

const named = { id: "no", name: "no" };

describe("the value of a property", () => {
  test.each<[string, Columns, z.input<typeof mappingSchema>["properties"], unknown]>([
    ["a column", { Title: " Saindak " }, { name: "Title" }, { name: "Saindak" }],
    ["the column of its name", { name: "Saindak" }, {}, { name: "Saindak" }],
    ["a constant", {}, { disputed: { constant: false } }, { disputed: false }],
    ["a text of columns", { a: "x", b: null }, { name: { text: "{a} ({b})" } }, { name: "x ()" }],
    [
      "nothing where they are empty",
      { a: "", b: null },
      { name: { text: "{a}{b}" } },
      { name: null },
    ],
    ["a slug", { a: "Ḩājjī Kāram / 2" }, { name: { slug: "m-{a}" } }, { name: "m-hajji-karam-2" }],
    ["the number of the row", { a: "x" }, { name: { slug: "{a}-{#}" } }, { name: "x-1" }],
    ["a number", { w: " 1.5e2 " }, { resource_mt: "w" }, { resource_mt: 150 }],
    [
      "a number in another unit",
      { kt: "250" },
      { resource_mt: { column: "kt", times: 0.001 } },
      { resource_mt: 0.25 },
    ],
    ["a whole number", { w: "-007" }, { workers: "w" }, { workers: -7 }],
    ["true or false", { d: "TRUE" }, { disputed: "d" }, { disputed: true }],
    [
      "the day of a time",
      { d: "2008-08-25 00:00:00.000" },
      { opened: "d" },
      { opened: "2008-08-25" },
    ],
    [
      "a day first",
      { d: "4/3/2023" },
      { opened: { column: "d", dateOrder: "dmy" } },
      { opened: "2023-03-04" },
    ],
    [
      "a month first",
      { d: "4-3-2023" },
      { opened: { column: "d", dateOrder: "mdy" } },
      { opened: "2023-04-03" },
    ],
    ["a list", { m: "copper; gold;" }, { minerals: "m" }, { minerals: ["copper", "gold"] }],
    [
      "a list, split and translated",
      { m: "Cu, Au,Cu" },
      { minerals: { column: "m", split: ",", values: { Cu: "copper", Au: "gold" } } },
      { minerals: ["copper", "gold"] },
    ],
    ["a list as GeoJSON has it", { m: ["copper"] }, { minerals: "m" }, { minerals: ["copper"] }],
    ["a translation", { k: 1 }, { kind: { column: "k", values: { 1: "mine" } } }, { kind: "mine" }],
    [
      "what others are",
      { k: "9" },
      { kind: { column: "k", values: { 1: "mine" }, otherwise: "prospect" } },
      { kind: "prospect" },
    ],
    [
      "a part",
      { t: "(6,1,11)" },
      { resource_mt: { column: "t", match: "^\\((.*),.*,.*\\)$" } },
      { resource_mt: 6 },
    ],
    [
      "another column where it is empty",
      { a: "", b: "B" },
      { name: { column: "a", else: { column: "b" } } },
      { name: "B" },
    ],
  ])("is %s", async (_, columns, properties, expected) => {
    const { properties: mapped, problems } = await map([{ no: "1", name: "n", ...columns }], {
      properties: { id: "no", ...properties },
    });
    expect(problems).toEqual([]);
    expect(mapped[0]).toMatchObject(expected as object);
  });

  test.each<[string, Columns, z.input<typeof mappingSchema>["properties"], string]>([
    [
      "is not translated",
      { k: "3" },
      { kind: { column: "k", values: { 1: "mine", 2: "prospect" } } },
      'k is "3"; the mapping has a value for "1", "2"',
    ],
    [
      "does not have the part",
      { t: "6 to 11" },
      { resource_mt: { column: "t", match: "^(\\d+)$" } },
      't is "6 to 11", which is not like ^(\\d+)$',
    ],
    [
      "is no number to scale",
      { kt: "much" },
      { resource_mt: { column: "kt", times: 2 } },
      'kt must be a number, not "much"',
    ],
  ])("of a row that %s is a problem of that row", async (_, columns, properties, problem) => {
    const given = { properties: { ...named, ...properties } };
    const { problems } = await map([{ no: "1", ...columns }], given);
    expect(problems).toEqual([problem]);
  });

  test("that cannot be converted stays, for the check to quote it", async () => {
    const { properties } = await map([{ no: "1", opened: "2024-02-30", workers: "many" }], {
      properties: named,
    });
    expect(properties[0]).toMatchObject({ opened: "2024-02-30", workers: "many" });
  });
});

describe("rules", () => {
  test("set properties of the rows they are for, a later one last", async () => {
    const { properties } = await map(
      [
        { no: "1", place: "Machh", lon: "66.261600", low: "2", high: "5" },
        { no: "2", place: "Machh", lon: "67.33", low: "3", high: "3" },
        { no: "3", place: "Sui", lon: "66.2616", low: "", high: "3" },
      ],
      {
        properties: { ...named, disputed: { constant: false } },
        rules: [
          { when: { place: ["Machh", "Sui"] }, set: { resource_mt: 1 } },
          { when: { place: "Machh", lon: 66.2616 }, set: { resource_mt: 2 } },
          { when: { low: { below: "high" } }, set: { disputed: true } },
        ],
      },
    );
    expect(properties.map(({ resource_mt, disputed }) => [resource_mt, disputed])).toEqual([
      [2, true],
      [1, false],
      [1, false],
    ]);
  });
});

describe("columns", () => {
  test("that go nowhere are told once, without those that are empty, used or left out", async () => {
    const { unused } = await map(
      [
        { no: "1", lab: null, empty: "", year: "2020", spare: null },
        { no: "2", lab: "SGS", empty: null, year: "2021" },
      ],
      { properties: named, ignore: ["year"] },
    );
    expect(unused).toEqual(["lab"]);
  });

  test("that are missing are all named, with what the file has", async () => {
    const { position_accuracy_m: _, ...rest } = required;
    const mapper = new FeatureMapper(
      mines,
      mappingSchema.parse({
        properties: { ...rest, id: "no", name: { text: "{Titel}" } },
        rules: [{ when: { staus: "open" }, set: { disputed: true } }],
      }),
    );
    const reading = all(mapper.map(numbered([row({ no: "1", Title: "a", status: "x" })])));
    await expect(reading).rejects.toThrow(UnreadableFile);
    await expect(reading).rejects.toThrow(
      [
        "The file does not have the columns that layer test-mines is made from; nothing was published.",
        "  there is no column Titel, for name; Title is similar",
        "  there is no column staus, for a rule; status is similar",
        "  position_accuracy_m is required, and no column is mapped to it",
        "  The file has the columns no, Title, status.",
      ].join("\n"),
    );
  });

  test("that only some features have are not missing", async () => {
    const { properties } = await map([{ no: "1" }, { no: "2", metal: "copper" }], {
      properties: { ...named, minerals: "metal" },
    });
    expect(properties.map(({ minerals }) => minerals)).toEqual([null, ["copper"]]);
  });
});

test("lines are turned round where their symbol belongs on the other side", async () => {
  const mapper = new FeatureMapper(lines, complete({ reverseLines: true, properties: named }));
  const line = [
    [62, 29],
    [63, 30],
  ];
  const given = [
    { ...row({ no: "1" }), geometry: { type: "LineString", coordinates: line } },
    { ...row({ no: "2" }), geometry: { type: "MultiLineString", coordinates: [line] } },
  ];
  const features = await all(mapper.map(numbered(given)));
  const turned = [line[1], line[0]];
  expect(features.map(({ feature }) => feature)).toMatchObject([
    { geometry: { coordinates: turned } },
    { geometry: { coordinates: [turned] } },
  ]);
});

describe("a mapping file", () => {
  test.each<[string, unknown, string[], string]>([
    [
      "without an origin",
      { properties: { a: {} } },
      ["properties", "a"],
      "needs one of column, constant, text, slug",
    ],
    [
      "with two",
      { properties: { a: { column: "x", text: "y" } } },
      ["properties", "a"],
      "needs one of column, constant, text, slug",
    ],
    [
      "with an option of columns elsewhere",
      { properties: { a: { text: "y", times: 2 } } },
      ["properties", "a"],
      "times goes with column only",
    ],
    [
      "with a pattern that is none",
      { properties: { a: { column: "x", match: "(" } } },
      ["properties", "a", "match"],
      "is not a regular expression with a group",
    ],
    [
      "with a pattern without a group",
      { properties: { a: { column: "x", match: "a" } } },
      ["properties", "a", "match"],
      "is not a regular expression with a group",
    ],
    ["with a word misspelt", { property: {} }, [], 'Unrecognized key: "property"'],
    [
      "with a mistake inside else",
      { properties: { a: { column: "x", else: {} } } },
      ["properties", "a", "else"],
      "needs one of column, constant, text, slug",
    ],
    [
      "with a strange condition",
      { rules: [{ when: { a: { near: 1 } }, set: {} }] },
      ["rules", "0", "when", "a"],
      'must be a value, an array of values, {"below": column} or {"above": column}',
    ],
  ])("%s is refused, by its path", (_, given, path, message) => {
    const issues = mappingSchema.safeParse(given).error?.issues ?? [];
    expect(issues.map((issue) => [issue.path.map(String), issue.message])).toEqual([
      [path, message],
    ]);
  });
});

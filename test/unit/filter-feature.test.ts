import type { Geometry } from "geojson";
import { expect, test } from "vitest";
import { formatText } from "../../server/filter/formatText.ts";
import { limits } from "../../server/filter/limits.ts";
import { parseFilter } from "../../server/filter/parseFilter.ts";
import { resolveFeatures } from "../../server/filter/resolveFeatures.ts";
import { toPredicate } from "../../server/filter/toPredicate.ts";
import { toSql } from "../../server/filter/toSql.ts";
import { examplesLayer } from "../support/filterLayers.ts";

const parsed = (text: string, lang: "cql2-text" | "cql2-json" = "cql2-text") =>
  parseFilter(text, examplesLayer, { lang });

const near = "S_DWITHIN(geometry, FEATURE('cpec-routes', 'n-40'), 25, 'km')";

test("FEATURE is read from text in any case, from JSON, and written back", () => {
  const json = {
    op: "s_dwithin",
    args: [{ property: "geometry" }, { op: "feature", args: ["cpec-routes", "n-40"] }, 25, "km"],
  };
  const lower = "s_dwithin(geometry,Feature( 'cpec-routes','n-40' ),25,'km')";
  expect(parsed(near).expression).toMatchObject({
    args: [{}, { kind: "feature", layer: "cpec-routes", id: "n-40" }, {}, {}],
  });
  for (const { expression } of [
    parsed(near),
    parsed(lower),
    parsed(JSON.stringify(json), "cql2-json"),
  ]) {
    expect(formatText(expression)).toBe(near);
  }
  expect(formatText(parsed("FEATURE('a', 'it''s') IS NULL").expression)).toBe(
    "FEATURE('a', 'it''s') IS NULL",
  );
});

test("FEATURE stands wherever a geometry does, and keeps its short name in the key", () => {
  const key = (text: string) => parsed(text).key;
  expect(key("S_DISJOINT(FEATURE('a', 'b'), geometry)")).toBe(
    key("NOT S_INTERSECTS(geometry, FEATURE('a', 'b'))"),
  );
  expect(key("S_WITHIN(geometry, FEATURE('a', 'b'))")).toContain("FEATURE('a', 'b')");
  expect(key("S_WITHIN(geometry, FEATURE('a', 'b'))")).not.toBe(
    key("S_WITHIN(geometry, FEATURE('b', 'a'))"),
  );
});

test.each([
  ["FEATURE('a')", 'line 1, column 12: "," expected'],
  ["S_WITHIN(geometry, FEATURE())", "a layer such as 'cpec-routes' expected"],
  ["S_WITHIN(geometry, FEATURE('a', 5))", "the id of a feature in quotes expected, not 5"],
  ["S_WITHIN(geometry, FEATURE(name, 'a'))", "a layer such as 'cpec-routes' expected, not name"],
  ["S_WITHIN(geometry, FEATURE('a', 'b', 'c'))", '")" expected'],
  ["FEATURE('a', 'b')", "a condition expected, not a geometry"],
  ["FEATURE('a', 'b') = geometry", "write S_INTERSECTS or S_EQUALS"],
  ["owner = FEATURE('a', 'b')", "a geometry cannot be compared like this"],
  ["S_WITHIN(geometry, FEATRUE('a', 'b'))", "there is no function FEATRUE; FEATURE is one"],
])("%s is refused", (text, message) => {
  expect(() => parsed(text)).toThrow(message);
});

test.each([
  [["a"], "$.args[1].args: a layer and the id of a feature"],
  [["a", 5], "$.args[1].args: a layer and the id of a feature"],
  ["a", "$.args[1].args: a layer and the id of a feature"],
  [["a", "b\u0000"], "$.args[1].args[1]: a text cannot have the character U+0000"],
])("FEATURE of %j is refused in JSON, with its path", (args, message) => {
  const text = JSON.stringify({
    op: "s_within",
    args: [{ property: "geometry" }, { op: "feature", args }],
  });
  expect(() => parsed(text, "cql2-json")).toThrow(message);
});

test("a filter names no more than so many features", () => {
  const naming = (count: number) => Array(count).fill(near).join(" OR ");
  expect(() => parsed(naming(limits.features))).not.toThrow();
  expect(() => parsed(naming(limits.features + 1))).toThrow(
    `more than ${limits.features} features`,
  );
});

const nearMany =
  "S_DWITHIN(geometry, FEATURES('incidents', 'kind = ''O''''Brien'' AND deaths > 5'), 25, 'km')";

test("FEATURES is read from text in any case, from JSON, and written back", () => {
  const condition = {
    op: "and",
    args: [
      { op: "=", args: [{ property: "kind" }, "O'Brien"] },
      { op: ">", args: [{ property: "deaths" }, 5] },
    ],
  };
  const json = (...args: unknown[]) =>
    JSON.stringify({
      op: "s_dwithin",
      args: [{ property: "geometry" }, { op: "FEATURES", args }, 25, "km"],
    });
  for (const { expression } of [
    parsed(nearMany),
    parsed(nearMany.replace("FEATURES", "features").replace("O''''", "O\\'\\'")),
    parsed(json("incidents", condition), "cql2-json"),
  ]) {
    expect(formatText(expression)).toBe(nearMany);
  }
  const all = "S_INTERSECTS(geometry, FEATURES('cpec-routes'))";
  expect(formatText(parsed(all).expression)).toBe(all);
  expect(formatText(parsed(json("cpec-routes"), "cql2-json").expression)).toContain(
    "FEATURES('cpec-routes')",
  );
});

test("FEATURES with the same condition, however it is written, have one key", () => {
  const key = (condition: string) =>
    parsed(`S_INTERSECTS(geometry, FEATURES('incidents'${condition}))`).key;
  expect(key(", 'a = 1 AND b = 2'")).toBe(key(", '(b = 2) and a=1'"));
  expect(key(", 'TRUE'")).toBe(key(""));
  expect(key(", 'FALSE'")).not.toBe(key(""));
});

test.each([
  ["S_WITHIN(geometry, FEATURES('a'))", "column 20: S_WITHIN does not take FEATURES"],
  ["FEATURES('a')", "a condition expected, not a geometry"],
  ["S_INTERSECTS(geometry, FEATURES())", "a layer such as 'cpec-routes' expected"],
  ["S_INTERSECTS(geometry, FEATURES('a', 5))", "CQL2 text in quotes expected, not 5"],
  ["S_INTERSECTS(geometry, FEATURES('a', 'x = 1', 'b'))", '")" expected'],
  // The places are those of the whole text.
  ["S_INTERSECTS(geometry, FEATURES('a', ''))", "column 39: a value or a property expected"],
  [
    "S_INTERSECTS(geometry,\n FEATURES('a', 'x = ''it'' AND AND y'))",
    "line 2, column 32: a value or a property expected, not AND",
  ],
  ["S_INTERSECTS(geometry, FEATURES('a', 'x = ''it'))", "no closing quote"],
  [
    "S_INTERSECTS(geometry, FEATURES('a', 'x = ''it'' AND S_WITHIN(geometry, POINT(190 0))'))",
    "column 73: longitude 190 is outside",
  ],
  [
    "S_INTERSECTS(geometry, FEATURES('a', 'S_INTERSECTS(geometry, FEATURE(''a'', ''b''))'))",
    "column 62: no features can be named within the condition of FEATURES",
  ],
  [
    "S_INTERSECTS(geometry, FEATURES('a', 'S_INTERSECTS(geometry, FEATURES(''a''))'))",
    "column 62: no features can be named within the condition of FEATURES",
  ],
])("%s is refused, with its place", (text, message) => {
  expect(() => parsed(text)).toThrow(message);
});

test.each([
  [[], "$.args[1].args: a layer, and perhaps a condition"],
  [["a", true, "b"], "$.args[1].args: a layer, and perhaps a condition"],
  [["a", { op: "nope", args: [] }], "$.args[1].args[1].op: there is no function nope"],
  [
    ["a", { op: "features", args: ["b"] }],
    "$.args[1].args[1]: no features can be named within the condition of FEATURES",
  ],
])("FEATURES of %j is refused in JSON, with its path", (args, message) => {
  const text = JSON.stringify({
    op: "s_intersects",
    args: [{ property: "geometry" }, { op: "features", args }],
  });
  expect(() => parsed(text, "cql2-json")).toThrow(message);
});

const shapes: Record<string, Geometry> = {
  none: { type: "GeometryCollection", geometries: [] },
  here: { type: "Point", coordinates: [66, 30] },
  round: {
    type: "LineString",
    coordinates: [
      [0, 0],
      [180, 0],
    ],
  },
};
const resolved = (text: string) => {
  const filter = parsed(text);
  return resolveFeatures(filter, async (named) => {
    const id = named.kind === "feature" ? named.id : named.layer;
    const geometry = shapes[id];
    if (!geometry) throw filter.errorAt(named, `there is no ${id}`);
    return geometry;
  });
};

test("resolved, each feature is the geometry that was found", async () => {
  const twice = "NOT (S_EQUALS(geometry, FEATURE('a', 'here')) AND A_CONTAINS(layer:ids, ('a')))";
  expect(formatText(await resolved(twice))).toBe(twice.replace(/FEATURE\(.*?\)/, "POINT(66 30)"));
  const { expression } = parsed("owner = 'x'");
  expect(await resolved("owner = 'x'")).toEqual(expression);
});

test("of FEATURES that there are none of nothing is true, but that it does not meet them", async () => {
  const text = (filter: string) => resolved(filter).then(formatText);
  expect(await text("S_DWITHIN(geometry, FEATURES('none'), 5, 'm')")).toBe("FALSE");
  expect(await text("NOT S_INTERSECTS(FEATURES('none'), geometry)")).toBe("NOT FALSE");
  expect(await text("S_DISJOINT(geometry, FEATURES('none'))")).toBe("TRUE");
  expect(await text("S_INTERSECTS(FEATURES('here'), FEATURES('none'))")).toBe("FALSE");
});

test("a feature that is not found, or from which distances cannot be told, is told with its place", async () => {
  const both =
    "S_WITHIN(geometry, FEATURE('a', 'here')) OR\n S_WITHIN(FEATURE('a', 'gone'), geometry)";
  await expect(resolved(both)).rejects.toThrow("line 2, column 11: there is no gone");
  await expect(resolved("S_DWITHIN(geometry, FEATURE('a', 'round'), 5, 'm')")).rejects.toThrow(
    "line 1, column 21: no distance can be told from the edge 0 0 to 180 0",
  );
  await expect(resolved("S_CROSSES(geometry, FEATURE('a', 'round'))")).resolves.toBeDefined();
});

test("unresolved, it is neither SQL nor a predicate", () => {
  const feature = { geometry: shapes.here as Geometry, properties: {} };
  expect(() => toSql(parsed(near))).toThrow("features are made geometries before");
  expect(() => toPredicate(parsed(near))(feature)).toThrow("features are made geometries before");
  expect(() => toSql(parsed(nearMany))).toThrow("features are made geometries before");
  expect(() => toPredicate(parsed(nearMany))(feature)).toThrow("made geometries before");
});

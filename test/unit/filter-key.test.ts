import { expect, test } from "vitest";
import { parseFilter } from "../../server/filter/parseFilter.ts";
import { examplesLayer } from "../support/filterLayers.ts";

const key = (text: string) => parseFilter(text, examplesLayer).key;

test.each([
  ["floors=1 AND depth=2", "depth = 2 AND floors = 1"],
  ["floors=1 AND (depth=2 AND value=3)", "(value=3 AND floors=1) AND depth=2"],
  ["floors=1 OR floors=1", "floors=1"],
  ["floors=1 AND TRUE", "floors=1"],
  ["floors=1 AND FALSE", "FALSE"],
  ["floors=1 OR TRUE", "TRUE"],
  ["floors IN (2, 1, 2)", "floors IN (1, 2)"],
  ["floors IN (1, 2)", "floors = 2 OR 1 = floors"],
  ["floors BETWEEN 1 AND 2", "floors >= 1 AND 2 >= floors"],
  ["floors NOT BETWEEN 1 AND 2", "floors < 1 OR floors > 2"],
  ["NOT (floors = 1 OR NOT depth < 2)", "floors <> 1 AND depth < 2"],
  ["S_DISJOINT(geometry, POINT(1 2))", "NOT S_INTERSECTS(POINT(1 2), geometry)"],
  [
    "S_INTERSECTS(geometry, BBOX(1,2,3,4))",
    "s_intersects(geometry,POLYGON((1 2,3 2,3 4,1 4,1 2)))",
  ],
  ["A_CONTAINS(layer:ids, ('b', 'a'))", "A_CONTAINS(layer:ids, ('a', 'b', 'a'))"],
  ["floors + depth > 1", "1 < depth + floors"],
])("%s has the key of %s", (one, other) => {
  expect(key(one)).toBe(key(other));
});

test.each([
  ["floors=1 AND depth=2", "floors=1 OR depth=2"],
  ["floors < 1", "floors <= 1"],
  ["floors < depth", "depth < floors"],
  ["floors - depth = 1", "depth - floors = 1"],
  ["S_WITHIN(geometry, POINT(1 2))", "S_WITHIN(POINT(1 2), geometry)"],
  ["NOT owner LIKE 'a%'", "owner LIKE 'a%'"],
  ["owner = '1'", "owner = '1 '"],
])("%s has another key than %s", (one, other) => {
  expect(key(one)).not.toBe(key(other));
});

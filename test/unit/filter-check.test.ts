import { expect, test } from "vitest";
import { crs84, filterCrs } from "../../server/filter/filterCrs.ts";
import { formatText } from "../../server/filter/formatText.ts";
import { parseFilter } from "../../server/filter/parseFilter.ts";
import { examplesLayer } from "../support/filterLayers.ts";

const placed = (text: string, crs = crs84) =>
  formatText(parseFilter(text, examplesLayer, { crs }).expression);

test.each([
  ["owneer = 'x'", "column 1: owneer is not a property of examples; the nearest are owner, "],
  ["geom IS NULL", "geom is not a property of examples"],
  ["__proto__ = 1", "__proto__ is not a property of examples"],
  [
    "floors = 'many'",
    "column 10: the text 'many' cannot be compared with floors, which is a number",
  ],
  ["owner = 5", "column 9: the number 5 cannot be compared with owner, which is a text"],
  ["owner IN ('a', 5)", "column 16: the number 5 cannot be compared with owner"],
  ["built > '2024-01-01'", "which is a date; a date is written DATE('2024-11-09')"],
  ["T_AFTER(built, '2024-01-01')", "a date is written DATE('2024-11-09')"],
  ["owner BETWEEN 'a' AND 'b'", "BETWEEN takes numbers or dates, not a text"],
  [
    "layer:ids = 'x'",
    "layer:ids, which is a list of texts cannot be compared like this; write A_CONTAINS",
  ],
  ["geometry = POINT(1 2)", "cannot be compared like this; write S_INTERSECTS"],
  ["INTERVAL('..', built) = built", "write T_INTERSECTS or T_EQUALS"],
  [
    "swimming_pool",
    "a condition expected, not swimming_pool, which is true or false; write swimming_pool = TRUE",
  ],
  ["floors + 1", "a condition expected, not a number"],
  ["floors AND TRUE", "a condition expected, not floors, which is a number"],
  ["owner + 1 = 2", "a number expected, not owner, which is a text"],
  ["CASEI(floors) = 'x'", "a text expected, not floors, which is a number"],
  ["floors LIKE 'x'", "a text expected, not floors, which is a number"],
  ["owner LIKE owner", "LIKE takes a pattern in quotes"],
  ["S_WITHIN(owner, POINT(1 2))", "a geometry expected, not owner, which is a text"],
  ["A_CONTAINS(owner, ('x'))", "a list of texts expected, not owner, which is a text"],
  ["A_CONTAINS(layer:ids, (5))", "a text expected, not the number 5"],
  ["T_AFTER(owner, built)", "a date or an interval expected, not owner, which is a text"],
  ["T_AFTER(built, INTERVAL('2024-02-01', '2024-01-01'))", "the interval ends before it starts"],
  ["S_DWITHIN(geometry, POINT(1 2), -1, 'm')", "a distance of 0 or more expected"],
  ["S_DWITHIN(geometry, POINT(1 2), 1, 'miles')", "'m' or 'km' expected"],
  [
    "S_WITHIN(geometry, GEOMETRYCOLLECTION(POINT(1 2)))",
    "column 20: S_WITHIN does not take a GEOMETRYCOLLECTION",
  ],
])("refuses %s", (text, message) => {
  expect(() => parseFilter(text, examplesLayer)).toThrow(message);
});

test("takes a value that no feature may have: another edition's vocabulary may have it", () => {
  expect(placed("position_method = 'guessed'")).toBe("position_method = 'guessed'");
});

test.each([
  ["POLYGON((0 0, 2 2, 2 0, 0 2, 0 0))", "the geometry is not valid: self-intersection at 1 1"],
  ["POLYGON((0 0, 4 0, 4 4, 0 4, 0 0), (5 5, 6 5, 6 6, 5 5))", "hole lies outside shell"],
  ["POLYGON((0 0, 4 0, 4 4, 0 4))", "a ring is not closed: it begins at 0 0 and ends at 0 4"],
  ["POLYGON((0 0, 4 0, 0 0))", "a ring needs four positions"],
  ["LINESTRING(1 1)", "a line needs two positions"],
  ["LINESTRING(1 1, 1 1)", "the geometry is not valid: too few distinct points"],
  ["POINT(90 180)", "latitude 180 is outside -90 to 90"],
  [
    "POLYGON((170 0, 190 0, 190 9, 170 9, 170 0))",
    "what crosses the antimeridian must be split there",
  ],
  ["MULTIPOLYGON(((0 0, 4 0, 4 4, 0 0)), ((1 0.5, 5 0, 5 5, 1 0.5)))", "the geometry is not valid"],
])("refuses the geometry %s", (geometry, message) => {
  expect(() => parseFilter(`S_INTERSECTS(geometry, ${geometry})`, examplesLayer)).toThrow(message);
});

test.each([
  ["BBOX(60, 20, 70, 30)", "POLYGON((60 20, 70 20, 70 30, 60 30, 60 20))"],
  ["BBOX(60, 20, 60, 20)", "POINT(60 20)"],
  ["BBOX(60, 20, 70, 20)", "LINESTRING(60 20, 70 20)"],
  [
    "BBOX(170, -1, -170, 1)",
    "MULTIPOLYGON(((170 -1, 180 -1, 180 1, 170 1, 170 -1)), ((-180 -1, -170 -1, -170 1, -180 1, -180 -1)))",
  ],
  ["BBOX(180, -1, -170, 1)", "POLYGON((-180 -1, -170 -1, -170 1, -180 1, -180 -1))"],
  ["BBOX(170, -1, -180, 1)", "POLYGON((170 -1, 180 -1, 180 1, 170 1, 170 -1))"],
  ["POINT Z(66 30 1000)", "POINT(66 30)"],
])("%s is the geometry %s", (given, geometry) => {
  expect(placed(`S_WITHIN(geometry, ${given})`)).toBe(`S_WITHIN(geometry, ${geometry})`);
});

const epsg = (code: number) => {
  const crs = filterCrs(`http://www.opengis.net/def/crs/EPSG/0/${code}`);
  if (!crs) throw new Error(`EPSG:${code} is not served`);
  return crs;
};

test("latitude comes first in EPSG:4326", () => {
  expect(placed("S_INTERSECTS(geometry, POINT(30 66))", epsg(4326))).toContain("POINT(66 30)");
  expect(placed("S_INTERSECTS(geometry, BBOX(20, 60, 30, 70))", epsg(4326))).toContain(
    "POLYGON((60 20, 70 20, 70 30, 60 30, 60 20))",
  );
});

test("coordinates of projected systems become longitude and latitude", () => {
  // The origin of a UTM zone is its central meridian, 500 km east of which nothing begins.
  const utm = placed("S_INTERSECTS(geometry, POINT(500000 0))", epsg(32642));
  const [, lon, lat] = /POINT\((\S+) ([^)]+)\)/.exec(utm) ?? [];
  expect(Number(lon)).toBeCloseTo(69, 9);
  expect(Number(lat)).toBeCloseTo(0, 9);
  const half = Math.PI * 6_378_137;
  const mercator = placed(`S_INTERSECTS(geometry, POINT(${half / 2} 0))`, epsg(3857));
  expect(Number(/POINT\((\S+) /.exec(mercator)?.[1])).toBeCloseTo(90, 9);
});

test("a box on UTM bends with its parallels", () => {
  const bent = placed(
    "S_INTERSECTS(geometry, BBOX(200000, 3300000, 800000, 3400000))",
    epsg(32642),
  );
  const lats = [...bent.matchAll(/\d (\d+\.\d+)/g)].map(([, lat]) => Number(lat));
  const [corner = 0, middleOfEdge = 0] = [lats[0], lats[16]];
  // Along 600 km of easting at 30° N the latitude changes by kilometres.
  expect(middleOfEdge - corner).toBeGreaterThan(0.02);
});

test("other systems are not served", () => {
  expect(filterCrs("http://www.opengis.net/def/crs/EPSG/0/27700")).toBeUndefined();
  expect(filterCrs("http://www.opengis.net/def/crs/EPSG/0/constructor")).toBeUndefined();
});

import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { MapSpec } from "../../server/contract/mapSpec.ts";
import { formatMapSpec, MapSpecError, parseMapSpec } from "../../server/contract/mapSpecCodec.ts";
import { maxZones, zoneColours } from "../../server/contract/zoneSpec.ts";

const parse = (query: string) => parseMapSpec(new URLSearchParams(query));

function errorsOf(query: string) {
  try {
    parse(query);
  } catch (error) {
    if (error instanceof MapSpecError) return error.errors;
    throw error;
  }
  return [];
}

const slug = fc.stringMatching(/^[a-z0-9]{1,6}(-[a-z0-9]{1,4})?$/);
const degrees = (limit: number) =>
  fc.double({ min: -limit, max: limit, noNaN: true }).map((value) => value + 0);
const view = fc.oneof(
  fc.record(
    {
      lon: degrees(180),
      lat: degrees(90),
      zoom: fc.double({ min: 0, max: 24, noNaN: true }).map((value) => value + 0),
    },
    { requiredKeys: ["lon", "lat", "zoom"] },
  ),
  fc.record({ bbox: fc.constant([60.5, 23, 79, 38] as const) }),
);
const reference = fc.record({ layer: slug, id: slug });
const position = fc.tuple(degrees(180), degrees(90));
const geometry = fc.oneof(
  position.map((coordinates) => ({ type: "Point" as const, coordinates })),
  fc
    .array(position, { minLength: 2, maxLength: 4 })
    .map((coordinates) => ({ type: "LineString" as const, coordinates })),
  fc
    .array(fc.array(position, { minLength: 4, maxLength: 5 }), { minLength: 1, maxLength: 2 })
    .map((coordinates) => ({ type: "Polygon" as const, coordinates })),
);
const area = fc.record(
  {
    shape: fc.oneof(geometry, reference),
    distanceM: fc.double({ min: 1, max: 1e7, noNaN: true }),
  },
  { requiredKeys: ["shape"] },
);
const nonEmptyText = fc.string({ minLength: 1, maxLength: 60, unit: "grapheme" });

const looks = {
  name: nonEmptyText.filter(({ length }) => length <= 100),
  colour: fc.integer({ min: 1, max: zoneColours }),
  hidden: fc.constant(true as const),
};
const distancesM = fc
  .uniqueArray(fc.integer({ min: 1, max: 500_000 }), { minLength: 1, maxLength: 20 })
  .map((distances) => distances.sort((a, b) => a - b));
const zone = fc.oneof(
  fc.record(
    {
      shape: fc.oneof(geometry, reference),
      distancesM,
      ends: fc.constant("flat" as const),
      side: fc.constantFrom("left" as const, "right" as const),
      ...looks,
    },
    { requiredKeys: ["shape", "distancesM"] },
  ),
  fc.record(
    { where: nonEmptyText.filter((text) => text.trim() !== ""), ...looks },
    { requiredKeys: ["where"] },
  ),
);

const day = fc
  .date({ min: new Date("0001-01-01"), max: new Date("9999-12-31"), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

const interval = fc.oneof(
  day,
  fc.tuple(day, day).map((ends) => ends.sort().join("/")),
  day.map((end) => `../${end}`),
);

const mapSpec = fc.record(
  {
    edition: fc.integer({ min: 1, max: 2 ** 31 - 1 }),
    view,
    layers: fc.uniqueArray(
      fc.record(
        {
          id: slug,
          opacity: fc.double({ min: 0, max: 1, noNaN: true }).map((v) => v + 0),
          as: fc.constantFrom("clusters" as const, "heat" as const),
        },
        { requiredKeys: ["id", "opacity"] },
      ),
      { selector: ({ id }) => id },
    ),
    filters: fc.dictionary(slug, nonEmptyText, { minKeys: 1 }),
    unmatched: fc.constantFrom("hide" as const, "fade" as const),
    area,
    datetime: interval,
    zones: fc.array(zone, { minLength: 1, maxLength: maxZones }),
    select: reference,
    lang: fc.constantFrom("en" as const, "ur" as const),
    worldview: fc.constantFrom("un" as const, "pk" as const),
    basemap: slug,
    theme: fc.constantFrom("light" as const, "dark" as const),
    title: nonEmptyText,
  },
  { requiredKeys: [] },
);

describe("the query string of a map", () => {
  test("round-trips every map", () => {
    fc.assert(
      fc.property(mapSpec, (spec) => {
        expect(parse(formatMapSpec(spec as MapSpec))).toEqual(spec);
      }),
    );
  });

  test("is readable", () => {
    const spec: MapSpec = {
      view: { lon: 62.08, lat: 29.12, zoom: 9 },
      layers: [{ id: "incidents", opacity: 0.5 }, { id: "chagai-arc-sites" }],
      zones: [
        {
          shape: { layer: "chagai-arc-sites", id: "reko-diq" },
          distancesM: [5000, 10000],
          name: "Mine; and camp",
          colour: 2,
        },
        { where: "S_DWITHIN(geometry, POINT(62 29), 500, 'm')", hidden: true },
      ],
      select: { layer: "chagai-arc-sites", id: "reko-diq" },
    };
    expect(formatMapSpec(spec)).toBe(
      "view=62.08,29.12,9&layers=incidents:0.5,chagai-arc-sites" +
        "&zones=chagai-arc-sites/reko-diq@5000,10000~name:Mine%253B+and+camp~colour:2" +
        ";where:S_DWITHIN(geometry,+POINT(62+29),+500,+'m')~hidden" +
        "&select=chagai-arc-sites/reko-diq",
    );
  });

  test("tells no layers from layers not said", () => {
    expect(parse("layers=")).toEqual({ layers: [] });
    expect(parse("")).toEqual({});
  });

  test("names every wrong parameter at once", () => {
    expect(errorsOf("view=1,91,3&colour=red&lang=fr&edition=0&lang=en")).toEqual([
      { parameter: "view", detail: "latitude must be between -90 and 90" },
      { parameter: "colour", detail: "is not a map parameter" },
      { parameter: "lang", detail: "is given more than once" },
      { parameter: "edition", detail: "it must be between 1 and 2147483647" },
    ]);
  });

  test.each([
    ["view=NaN,30,5", "view"],
    ["view=Infinity,30,5", "view"],
    ["view=60,30", "view"],
    ["view=60,30,5&bbox=60,20,70,30", "bbox"],
    ["bbox=60,40,70,30", "bbox"],
    ["layers=Reko%20Diq", "layers"],
    ["layers=a:1.5", "layers"],
    ["layers=a,b,a:0.5", "layers"],
    ["layers=a:0.5:0.5", "layers"],
    ["select=reko-diq", "select"],
    ["zones=a/b@0", "zones"],
    ["zones=a/b@-5", "zones"],
    ["datetime=soon", "datetime"],
    ["datetime=2024-02-30", "datetime"],
    ["datetime=2025-01-01/2024-01-01", "datetime"],
    ["zones=a/b", "zones"],
    ["zones=a/b@5,ten", "zones"],
    ["zones=a/b@5@6", "zones"],
    [`zones=a/b@${Array.from({ length: 21 }, (_, index) => index + 1)}`, "zones"],
    [`zones=${"a/b@5;".repeat(50)}a/b@5`, "zones"],
    ["zones=a/b@5~colour:7", "zones"],
    ["zones=a/b@5~colour:1~colour:2", "zones"],
    ["zones=a/b@5~ends:round", "zones"],
    ["zones=a/b@5~hidden:no", "zones"],
    ["zones=a/b@5~size:1", "zones"],
    ["zones=a/b@5~name:", "zones"],
    [`zones=a/b@5~name:${"x".repeat(101)}`, "zones"],
    ["zones=where:", "zones"],
    ["zones=where:true~side:left", "zones"],
    [`title=${"x".repeat(201)}`, "title"],
    ["layers=a:1:bubbles", "layers"],
    ["area=POINT(1)", "area"],
    ["area=POINT(1 2) POINT(3 4)", "area"],
    ["area=CIRCLE(1 2)", "area"],
    ["area=POINT(1 2)@0", "area"],
    ["area=POINT(1 2)@", "area"],
    ["area=POINT(1 2)@NaN", "area"],
    ["area=a/b@1@2", "area"],
    ["area=a/b/c", "area"],
    ['area={"type":"Point"}', "area"],
    ['area={"type":"Circle","coordinates":[1,2]}', "area"],
    ["area={", "area"],
    ["filter.=a", "filter."],
    ["filter.incidents=", "filter.incidents"],
    ["__proto__=1", "__proto__"],
    ["constructor=1", "constructor"],
  ])("refuses %s", (query, parameter) => {
    expect(errorsOf(query).map((error) => error.parameter)).toContain(parameter);
  });
});

test("a filter can be read in the address", () => {
  const filters = { incidents: "date >= DATE('2025-01-01') AND kind = 'ambush'" };
  expect(formatMapSpec({ filters })).toBe(
    "filter.incidents=date+%3E=+DATE('2025-01-01')+AND+kind+=+'ambush'",
  );
});

test("an area is WKT however it was given, and a feature by its name", () => {
  const formatted = (query: string) => formatMapSpec(parse(query));
  const geoJson = '{"type":"Polygon","coordinates":[[[61,28],[64,28],[64,30],[61,28]]]}';
  const wkt = "area=POLYGON((61+28,+64+28,+64+30,+61+28))";
  expect(formatted(`area=${geoJson}`)).toBe(wkt);
  expect(formatted(wkt)).toBe(wkt);
  expect(formatted("area=POINT(62.1 29.1)@25000")).toBe("area=POINT(62.1+29.1)@25000");
  expect(formatted("area=cpec-routes/n-40@25000")).toBe("area=cpec-routes/n-40@25000");
});

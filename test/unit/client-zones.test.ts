import { describe, expect, test } from "vitest";
import { setSketch, takeSketch } from "../../client/state/actions.ts";
import { initialState } from "../../client/state/initialState.ts";
import { Store, type ZoneCollection } from "../../client/state/store.ts";
import { addZone, removeZone, zoneAround } from "../../client/state/zoneActions.ts";
import { distanceAt, distanceByKey, lastRung, rungOf } from "../../client/zones/distanceLadder.ts";
import { distanceText } from "../../client/zones/distanceText.ts";
import { drawnZones } from "../../client/zones/drawnZones.ts";
import { readDistances } from "../../client/zones/readDistances.ts";
import { turfRing } from "../../client/zones/turfRing.ts";
import { formatWhere, readWhere, type WhereTerm } from "../../client/zones/whereTerms.ts";
import { zoneRequest } from "../../client/zones/zoneRequest.ts";
import { geodesicDistanceM } from "../../server/analysis/geodesy/wgs84.ts";
import { formatShape } from "../../server/contract/area.ts";
import type { MapSpec } from "../../server/contract/mapSpec.ts";
import { maxZones, zoneColours } from "../../server/contract/zoneSpec.ts";
import { catalogResponse } from "../support/catalogResponse.ts";

const rekoDiq = { layer: "chagai-arc-sites", id: "reko-diq" };
const place = { type: "Point" as const, coordinates: [62.1, 29.1] };

describe("distances as they are typed", () => {
  test.each<[string, readonly number[] | null]>([
    ["10", [10_000]],
    ["10 km", [10_000]],
    ["10\u202Fkm", [10_000]],
    ["500 m", [500]],
    ["2.5km", [2500]],
    ["25, 5, 10, 5", [5000, 10_000, 25_000]],
    ["100, 200, 500 m", [100, 200, 500]],
    ["500 m, 2 km", [500, 2000]],
    ["۱۰", [10_000]],
    ["10 کلومیٹر", [10_000]],
    ["300 میٹر، 2 کلومیٹر", [300, 2000]],
    ["0", null],
    ["-5", null],
    ["501 km", null],
    ["500 km", [500_000]],
    ["ten", null],
    ["10 miles", null],
    ["5,,10", null],
    ["", null],
  ])("%j", (text, distancesM) => {
    expect(readDistances(text)).toEqual(distancesM);
  });

  test.each([1, 10, 500, 999, 1000, 1234, 58_400, 500_000])("%i m is read as it is told", (m) => {
    for (const lang of ["en", "ur"] as const) {
      expect(readDistances(distanceText(lang, m).replaceAll(",", ""))).toEqual([m]);
    }
  });
});

describe("the ladder of distances", () => {
  test("rises from 10 m to 500 km by two digits, and is found again", () => {
    expect([0, 89, 90, 180, 270, lastRung].map(distanceAt)).toEqual([
      10, 99, 100, 1000, 10_000, 500_000,
    ]);
    for (let rung = 0; rung <= lastRung; rung++) expect(rungOf(distanceAt(rung))).toBe(rung);
  });

  test("keys move along it, from between its rungs to the next, and never off its ends", () => {
    const by = (key: string, distanceM: number) => distanceByKey(key, distanceM, "ArrowRight");
    expect(by("ArrowRight", 5000)).toBe(5100);
    expect(by("ArrowLeft", 10_000)).toBe(9900);
    expect(by("ArrowUp", 5040)).toBe(5100);
    expect(by("ArrowDown", 5040)).toBe(5000);
    expect(by("ArrowUp", 5060)).toBe(5100);
    expect(by("ArrowDown", 5060)).toBe(5000);
    expect(by("PageUp", 10_000)).toBe(20_000);
    expect(by("PageDown", 10)).toBe(10);
    expect(by("ArrowRight", 500_000)).toBe(500_000);
    expect(by("Home", 5000)).toBe(10);
    expect(by("End", 5000)).toBe(500_000);
    expect(by("Tab", 5000)).toBeUndefined();
    expect(distanceByKey("ArrowLeft", 5000, "ArrowLeft")).toBe(5100);
  });
});

describe("what is asked of the server", () => {
  test("a zone around a feature, with a tolerance that its smallest ring does not show", () => {
    const zone = { shape: rekoDiq, distancesM: [5000, 10_000], name: "A", colour: 3 };
    const { process, inputs, key } = zoneRequest(zone, 4);
    expect(process).toBe("buffer");
    expect(inputs).toEqual({
      source: { collection: "chagai-arc-sites", ids: ["reko-diq"] },
      distancesM: [5000, 10_000],
      toleranceM: 5,
      edition: 4,
    });
    expect(zoneRequest({ ...zone, name: "B", colour: 1 }, 4).key).toBe(key);
    expect(zoneRequest(zone, 5).key).not.toBe(key);
    expect(zoneRequest({ ...zone, ends: "flat", side: "left" }, 4).inputs).toMatchObject({
      ends: "flat",
      side: "left",
    });
    expect(zoneRequest({ shape: place, distancesM: [50] }, 4).inputs).toMatchObject({
      source: { geometry: place },
      toleranceM: 1,
    });
  });

  test("a combined zone", () => {
    const where = "S_DWITHIN(geometry, FEATURES('cpec-routes'), 15000, 'm')";
    expect(zoneRequest({ where }, 4)).toMatchObject({ process: "compose", inputs: { where } });
  });
});

describe("zones of a map", () => {
  const storeWith = (spec: MapSpec = {}) => new Store(initialState(spec));

  test("go round something with three rings, and open; round the same thing, the one there is opens", () => {
    const store = storeWith();
    zoneAround(store, rekoDiq);
    zoneAround(store, place);
    expect(store.state).toMatchObject({
      room: "zones",
      openZone: 1,
      spec: {
        zones: [
          { shape: rekoDiq, distancesM: [5000, 10_000, 25_000], colour: 1 },
          { shape: place, colour: 2 },
        ],
      },
    });
    zoneAround(store, rekoDiq);
    expect(store.state.spec.zones).toHaveLength(2);
    expect(store.state.openZone).toBe(0);
  });

  test("take a colour that is free, and are at most so many", () => {
    const store = storeWith({ zones: [{ shape: rekoDiq, distancesM: [1], colour: 1 }] });
    const at = (lon: number) => ({
      shape: { type: "Point" as const, coordinates: [lon, 29] },
      distancesM: [1000],
    });
    for (let lon = 0; lon < maxZones + 3; lon++) addZone(store, at(lon));
    const { zones = [] } = store.state.spec;
    expect(zones).toHaveLength(maxZones);
    const first = zones.slice(0, zoneColours).map(({ colour }) => colour);
    expect(first).toEqual([1, 2, 3, 4, 5, 6]);
  });

  test("leave the address when the last is removed", () => {
    const store = storeWith({ zones: [{ shape: rekoDiq, distancesM: [1000] }] });
    store.set({ openZone: 0, zoneView: { kind: "report", index: 0 } });
    removeZone(store, 0);
    expect(store.state.spec).toEqual({});
    expect(store.state).toMatchObject({ openZone: null, zoneView: { kind: "list" } });
  });

  test("are made of what a hand draws for them; the area of the map stays as it is", () => {
    const store = storeWith({ area: { shape: rekoDiq } });
    setSketch(store, "circle", "zone");
    takeSketch(store, { shape: place, distanceM: 7000 });
    expect(store.state.spec).toMatchObject({
      area: { shape: rekoDiq },
      zones: [{ shape: place, distancesM: [7000] }],
    });
    setSketch(store, "circle");
    takeSketch(store, { shape: place });
    expect(store.state.spec.area).toEqual({ shape: place });
  });
});

describe("zones as they are drawn", () => {
  const ring = (distanceM: number): ZoneCollection["features"][number] => ({
    type: "Feature",
    geometry: { type: "Polygon", coordinates: [[[distanceM, 0]]] },
    properties: { distanceM, areaM2: 1, maxErrorM: 1 },
  });
  const collection = (...distancesM: number[]): ZoneCollection => ({
    type: "FeatureCollection",
    edition: 1,
    method: "",
    features: distancesM.map(ring),
  });
  const zone = { shape: rekoDiq, distancesM: [5000, 10_000], colour: 4 };
  const state = (spec: MapSpec, outlines: ReturnType<typeof initialState>["zoneOutlines"]) => ({
    ...initialState(spec),
    catalog: catalogResponse,
    zoneOutlines: outlines,
  });
  const key = (distancesM: readonly number[]) =>
    zoneRequest({ ...zone, distancesM }, catalogResponse.edition).key;
  const labels = (given: Parameters<typeof drawnZones>[0]) =>
    drawnZones(given).map(({ rings }) => rings.map(({ label }) => label?.en));

  test("show each ring of the server's, with its distance in both languages, and no hidden zone", () => {
    const outlines = {
      [key([5000, 10_000])]: { status: "found" as const, collection: collection(5000, 10_000) },
    };
    const drawn = drawnZones(state({ zones: [zone, { ...zone, hidden: true }] }, outlines));
    expect(drawn).toHaveLength(1);
    expect(drawn[0]?.colour).toBe(4);
    expect(drawn[0]?.rings.map(({ label }) => label)).toEqual([
      { en: "5\u202Fkm", ur: "5\u202Fکلومیٹر" },
      { en: "10\u202Fkm", ur: "10\u202Fکلومیٹر" },
    ]);
  });

  test("keep what was there before while a new outline is on its way", () => {
    const before = collection(5000, 10_000);
    const outlines = { [key([5000, 12_000])]: { status: "loading" as const, before } };
    const zones = [{ ...zone, distancesM: [5000, 12_000] }];
    expect(labels(state({ zones }, outlines))).toEqual([["5\u202Fkm", "10\u202Fkm"]]);
    const zonePreview = {
      index: 0,
      fromM: 10_000,
      distanceM: 12_000,
      geometry: ring(12_000).geometry,
      isLetGo: true,
    };
    expect(labels({ ...state({ zones }, outlines), zonePreview })).toEqual([
      ["5\u202Fkm", "12\u202Fkm"],
    ]);
  });

  test("show nothing of what the server refuses", () => {
    const outlines = { [key([5000, 10_000])]: { status: "failed" as const, detail: "no" } };
    expect(labels(state({ zones: [zone] }, outlines))).toEqual([[]]);
  });
});

describe("conditions of combined zones", () => {
  const routes = { kind: "features" as const, layer: "cpec-routes", condition: null };
  const incidents = {
    kind: "features" as const,
    layer: "incidents",
    condition: "date >= DATE('2020-01-01')",
  };
  const near: WhereTerm = { join: "and", distanceM: 15_000, of: routes };
  const far: WhereTerm = { join: "andNot", distanceM: 20_000, of: incidents };

  test("are written as CQL2", () => {
    expect(formatWhere([near, far])).toBe(
      "S_DWITHIN(geometry, FEATURES('cpec-routes'), 15000, 'm') AND NOT S_DWITHIN(geometry, FEATURES('incidents', 'date >= DATE(''2020-01-01'')'), 20000, 'm')",
    );
  });

  const site: WhereTerm = { join: "or", distanceM: 500, of: { kind: "feature", ...rekoDiq } };
  const shape: WhereTerm = {
    join: "and",
    distanceM: 1000,
    of: { kind: "geometry", geometry: place },
  };

  test.each<[string, [WhereTerm, ...WhereTerm[]]]>([
    ["one", [near]],
    ["both", [near, far]],
    ["either", [near, site, { ...far, join: "or" }]],
    ["either, and then both", [near, site, shape, far]],
    ["both, or a third", [near, far, site]],
    ["back and forth", [near, site, far, site, shape]],
  ])("%s: are read back as they were written", (_, terms) => {
    expect(readWhere(formatWhere(terms))).toEqual(terms);
  });

  test("kilometres are read as metres", () => {
    expect(readWhere("S_DWITHIN(geometry, FEATURES('cpec-routes'), 15, 'km')")).toEqual([near]);
  });

  test.each([
    "S_INTERSECTS(geometry, FEATURE('mineral-belts', 'x'))",
    "NOT S_DWITHIN(geometry, FEATURES('incidents'), 1000, 'm')",
    "S_DWITHIN(geometry, FEATURES('a'), 1, 'm') OR (S_DWITHIN(geometry, FEATURES('b'), 1, 'm') AND S_DWITHIN(geometry, FEATURES('c'), 1, 'm'))",
  ])("no form says: %s", (text) => {
    expect(readWhere(text)).toBeNull();
  });

  test("what is no CQL2 is an error", () => {
    expect(() => readWhere("near the road")).toThrow(/./);
  });
});

test("a ring that follows the hand lies where it should, but for the sphere it is drawn on", () => {
  const line = {
    type: "LineString" as const,
    coordinates: [
      [62, 29],
      [63, 29],
    ],
  };
  const ring = turfRing(line, 10_000);
  const coordinates = ring?.type === "Polygon" ? (ring.coordinates[0] ?? []) : [];
  expect(coordinates.length).toBeGreaterThan(20);
  const east = Math.max(...coordinates.map(([lon = 0]) => lon));
  expect(geodesicDistanceM([63, 29], [east, 29]) / 10_000).toBeCloseTo(1, 1);
  expect(formatShape(line)).toMatch(/^LINESTRING/);
});

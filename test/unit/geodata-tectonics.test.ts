import {
  area,
  booleanClockwise,
  booleanPointInPolygon,
  featureCollection,
  intersect,
  kinks,
  nearestPointOnLine,
  pointToLineDistance,
} from "@turf/turf";
import type { Feature, LineString, Point, Polygon, Position } from "geojson";
import { describe, expect, test } from "vitest";
import { type CommonProperties, readFeature, readLayer } from "../support/readGeodata.ts";

interface FaultProperties extends CommonProperties {
  kind: string;
  near?: string[];
}

interface BeltProperties extends CommonProperties {
  kind: string;
  name: string;
  name_ur: string;
  ree?: string[];
  ree_minerals?: string[];
}

type Fault = Feature<LineString, FaultProperties>;
type Belt = Feature<Polygon, BeltProperties>;

const faults = readLayer<FaultProperties, LineString>("faults");
const belts = readLayer<BeltProperties, Polygon>("mineral-belts");
const places = readLayer<CommonProperties & { name: string }, Point>("basemap-place");

describe("faults", () => {
  test.each([
    ["main-mantle-thrust", "Gilgit"],
    ["main-mantle-thrust", "Skardu"],
    ["main-karakoram-thrust", "Karimabad"],
    ["main-karakoram-thrust", "Chitral"],
    ["main-boundary-thrust", "Abbottabad"],
    ["panjal-khairabad-thrust", "Mansehra"],
    ["salt-range-thrust", "Chakwal"],
    ["trans-indus-frontal-thrust", "Lakki Marwat"],
    ["sulaiman-frontal-thrust", "Loralai"],
    ["kirthar-frontal-thrust", "Khuzdar"],
    ["makran-deformation-front", "Pasni"],
  ])("the teeth of %s point to %s, on its upper plate", (id, place) => {
    expect(sideOf(position(place), fault(id))).toBe("right");
  });

  test.each([
    ["main-mantle-thrust", "Islamabad"],
    ["main-mantle-thrust", "Srinagar"],
    ["salt-range-thrust", "Sargodha"],
    ["kirthar-frontal-thrust", "Larkana"],
  ])("the teeth of %s point away from %s, on its lower plate", (id, place) => {
    expect(sideOf(position(place), fault(id))).toBe("left");
  });

  test("pass the places they name as near as they are known", () => {
    const far = faults.flatMap((each) =>
      (each.properties.near ?? [])
        .map((name) => ({ name, distanceM: distanceM(position(name), each) }))
        .filter(({ distanceM }) => distanceM > each.properties.position_accuracy_m)
        .map(({ name, distanceM }) => `${each.id}: ${name} is ${Math.round(distanceM)} m away`),
    );
    expect(far).toEqual([]);
  });

  test("of the two sides of Kohistan meet in the west", () => {
    const ends = ["main-mantle-thrust", "main-karakoram-thrust"].map((id) =>
      fault(id).geometry.coordinates.at(-1),
    );
    expect(ends[0]).toEqual(ends[1]);
  });
});

describe("mineral belts", () => {
  test.each(belts.map((each) => [each.id, each] as const))("%s is a simple area", (_, each) => {
    const [outline = [], ...holes] = each.geometry.coordinates;
    expect(holes).toEqual([]);
    expect(booleanClockwise(outline)).toBe(false);
    expect(kinks(each).features).toEqual([]);
  });

  test("lie beside each other, but for the setting of all and the slice on the alkaline rocks", () => {
    const beside = belts.filter(({ properties: { kind } }) => kind !== "metallogenic-belt");
    const overlapping = pairs(beside).filter(([a, b]) => {
      const common = intersect(featureCollection([a, b]));
      return common !== null && area(common) > 1e6;
    });
    expect(overlapping.map((pair) => pair.map(({ id }) => id))).toEqual([
      ["peshawar-plain-alkaline-province", "dargai-ophiolite"],
    ]);
  });

  test.each([
    ["kohistan-arc", ["main-mantle-thrust", "main-karakoram-thrust"]],
    ["ladakh-arc", ["main-mantle-thrust", "main-karakoram-thrust"]],
  ])("%s has no other edge than %j", (id, edges) => {
    const vertices = new Set(edges.flatMap((edge) => fault(edge).geometry.coordinates).map(String));
    const strange = (belt(id).geometry.coordinates[0] ?? []).filter(
      (vertex) => !vertices.has(String(vertex)),
    );
    expect(strange).toEqual([]);
  });

  test.each([
    ["chagai-magmatic-arc", "chaman-fault"],
    ["ras-koh-arc", "chaman-fault"],
    ["karakoram-metamorphic-belt", "main-karakoram-thrust"],
    ["karakoram-batholith", "karakoram-fault"],
    ["bela-ophiolite", "ornach-nal-fault"],
    ["waziristan-ophiolite", "zhob-valley-thrust"],
    ["muslim-bagh-zhob-ophiolites", "zhob-valley-thrust"],
    ["sulaiman-kirthar-fold-belt", "sulaiman-frontal-thrust"],
    ["sulaiman-kirthar-fold-belt", "kirthar-frontal-thrust"],
  ])("%s ends at the very line of %s", (id, edge) => {
    const vertices = new Set(fault(edge).geometry.coordinates.map(String));
    const shared = (belt(id).geometry.coordinates[0] ?? []).filter((vertex) =>
      vertices.has(String(vertex)),
    );
    expect(shared.length).toBeGreaterThanOrEqual(4);
  });

  test("are no more exact than the faults they end at", () => {
    const wrong = belts.flatMap((each) => {
      const outline = new Set((each.geometry.coordinates[0] ?? []).map(String));
      return faults
        .filter(
          ({ geometry }) => geometry.coordinates.filter((at) => outline.has(String(at))).length > 1,
        )
        .filter(
          ({ properties }) => properties.position_accuracy_m > each.properties.position_accuracy_m,
        )
        .map(({ id }) => `${each.id}: ${id}`);
    });
    expect(wrong).toEqual([]);
  });

  // Published extents: Petterson 2010; Siddiqui and others, 250 km by 40 km; Khan 2008.
  test.each([
    ["kohistan-arc", 30_000, 0.3],
    ["ras-koh-arc", 10_000, 0.1],
    ["waziristan-ophiolite", 1_127, 0.1],
  ])("%s has about the %d km² published", (id, km2, tolerance) => {
    expect(Math.abs(area(belt(id)) / 1e6 / km2 - 1)).toBeLessThan(tolerance);
  });

  test.each([
    ["chagai-magmatic-arc", "chagai-arc-sites", "reko-diq"],
    ["chagai-magmatic-arc", "chagai-arc-sites", "saindak"],
    ["chagai-magmatic-arc", "chagai-arc-sites", "dasht-e-kain"],
    ["ras-koh-arc", "chagai-arc-sites", "bunap"],
    ["bela-khuzdar-belt", "balochistan-sites", "duddar"],
    ["bela-khuzdar-belt", "balochistan-sites", "gunga"],
    ["bela-ophiolite", "balochistan-sites", "sonaro"],
    ["muslim-bagh-zhob-ophiolites", "balochistan-sites", "muslim-bagh-habibullah"],
    ["sulaiman-kirthar-fold-belt", "balochistan-sites", "mach-coalfield"],
    ["peshawar-plain-alkaline-province", "kpk-sites", "loe-shilman"],
    ["peshawar-plain-alkaline-province", "kpk-sites", "jambil-carbonatite"],
    ["dargai-ophiolite", "kpk-sites", "sakhakot-qila"],
    ["kohistan-arc", "kpk-sites", "jijal"],
    ["ladakh-arc", "gilgit-baltistan-sites", "shagari-bala"],
    ["karakoram-metamorphic-belt", "gilgit-baltistan-sites", "hunza-ruby-belt"],
  ])("%s holds %s/%s", (id, layer, site) => {
    expect(booleanPointInPolygon(readFeature<CommonProperties, Point>(layer, site), belt(id))).toBe(
      true,
    );
  });

  test("have in Chagai the rare earths that preliminary surveys indicate", () => {
    const { ree_minerals, sources } = belt("chagai-magmatic-arc").properties;
    expect(ree_minerals).toEqual(["bastnasite", "monazite"]);
    expect(sources).toContain("masood-2025");
  });

  test("have in the Peshawar Plain province the rare earths of its sites", () => {
    const sites = ["loe-shilman", "zagi-warsak"].map(
      (id) => readFeature<BeltProperties>("kpk-sites", id).properties,
    );
    const { ree, ree_minerals } = belt("peshawar-plain-alkaline-province").properties;
    expect(new Set(ree)).toEqual(new Set(sites.flatMap((site) => site.ree ?? [])));
    expect(new Set(ree_minerals)).toEqual(
      new Set(sites.flatMap((site) => site.ree_minerals ?? [])),
    );
  });
});

describe("names of mineral belts", () => {
  const lines = readLayer<BeltProperties, LineString>("mineral-belt-names");

  test("are those of the belts", () => {
    const named = ({ id, properties: { name, name_ur } }: (typeof lines)[number] | Belt) =>
      [id, name, name_ur].join();
    expect(lines.map(named)).toEqual(belts.map(named));
  });

  test.each(lines.map((line) => [line.id, line] as const))("%s is read in its belt", (id, line) => {
    const { coordinates } = line.geometry;
    expect(coordinates[0]?.[0]).toBeLessThan(coordinates.at(-1)?.[0] ?? 0);
    const outside = coordinates.filter((point) => !booleanPointInPolygon(point, belt(String(id))));
    expect(outside).toEqual([]);
  });
});

const fault = (id: string): Fault => readFeature<FaultProperties, LineString>("faults", id);

const belt = (id: string): Belt => readFeature<BeltProperties, Polygon>("mineral-belts", id);

function position(place: string): Position {
  const found = places.find(({ properties }) => properties.name === place);
  if (!found) throw new Error(`the basemap has no ${place}`);
  return found.geometry.coordinates;
}

const distanceM = (from: Position, line: Fault) =>
  pointToLineDistance(from, line, { units: "meters" });

/** Which side of the line's direction a position lies on, judged at the segment nearest to it. */
function sideOf(place: Position, line: Fault): "left" | "right" {
  const { coordinates } = line.geometry;
  const { index } = nearestPointOnLine(line, place).properties;
  const start = Math.min(index, coordinates.length - 2);
  const [[x0 = 0, y0 = 0] = [], [x1 = 0, y1 = 0] = []] = coordinates.slice(start, start + 2);
  const [x = 0, y = 0] = place;
  return (x1 - x0) * (y - y0) - (y1 - y0) * (x - x0) > 0 ? "left" : "right";
}

function pairs<T>(all: readonly T[]): [T, T][] {
  return all.flatMap((a, index) => all.slice(index + 1).map((b): [T, T] => [a, b]));
}

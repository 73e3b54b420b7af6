import { expect, test } from "vitest";
import { layerQuery } from "../../server/contract/layerQuery.ts";
import type { MapSpec } from "../../server/contract/mapSpec.ts";
import { parseText } from "../../server/filter/parseText.ts";
import { catalogResponse } from "../support/catalogResponse.ts";

const layer = (id: string) => {
  const found = catalogResponse.layers.find((each) => each.id === id);
  if (!found) throw new Error(`the fixture has no ${id}`);
  return found;
};
const around: MapSpec["area"] = {
  shape: { type: "Point", coordinates: [62.1, 29.1] },
  distanceM: 25_000,
};

test("a map that asks nothing asks nothing of its layers", () => {
  expect(layerQuery({ lang: "ur" }, layer("incidents"))).toEqual({});
});

test("the filter of a layer holds as a whole within the area of the map", () => {
  const spec = { filters: { incidents: "kind = 'a' OR kind = 'b'" }, area: around };
  const { filter = "" } = layerQuery(spec, layer("incidents"));
  expect(filter).toBe(
    "(kind = 'a' OR kind = 'b') AND S_DWITHIN(geometry, POINT(62.1 29.1), 25000, 'm')",
  );
  expect(parseText(filter).expression).toMatchObject({ op: "and" });
});

test("an area without distance is met", () => {
  const shape = {
    type: "LineString" as const,
    coordinates: [
      [61, 28],
      [62, 29],
    ],
  };
  expect(layerQuery({ area: { shape } }, layer("chagai-arc-sites"))).toEqual({
    filter: "S_INTERSECTS(geometry, LINESTRING(61 28, 62 29))",
  });
});

test("a feature is asked about by its name", () => {
  const area = { shape: { layer: "cpec-routes", id: "n-40" }, distanceM: 5000 };
  expect(layerQuery({ area }, layer("incidents"))).toEqual({
    filter: "S_DWITHIN(geometry, FEATURE('cpec-routes', 'n-40'), 5000, 'm')",
  });
});

test("time is asked of layers that have one", () => {
  const spec = { datetime: "2024-01-01/2024-12-31" };
  expect(layerQuery(spec, layer("incidents"))).toEqual(spec);
  expect(layerQuery(spec, layer("chagai-arc-sites"))).toEqual({});
});

import { describe, expect, test } from "vitest";
import { snapHeight, stepHeight } from "../../client/shell/snapHeight.ts";
import { historyStep } from "../../client/state/address.ts";
import { unknownReferences } from "../../client/state/unknownReferences.ts";
import { viewOf, withSurroundings } from "../../client/state/view.ts";
import type { MapSpec } from "../../server/contract/mapSpec.ts";
import { formatMapSpec, parseMapSpec } from "../../server/contract/mapSpecCodec.ts";
import { catalogResponse } from "../support/catalogResponse.ts";

describe("history", () => {
  const view = { lon: 67, lat: 30, zoom: 6 };
  const base: MapSpec = { view, layers: [{ id: "kpk-sites", opacity: 0.5 }] };

  test.each<[string, MapSpec, "push" | "replace" | "none"]>([
    ["nothing", base, "none"],
    ["the view", { ...base, view: { ...view, zoom: 7 } }, "replace"],
    ["an opacity", { ...base, layers: [{ id: "kpk-sites", opacity: 0.6 }] }, "replace"],
    ["the layers", { ...base, layers: [] }, "push"],
    [
      "how one is drawn",
      { ...base, layers: [{ id: "kpk-sites", opacity: 0.5, as: "heat" }] },
      "push",
    ],
    ["the selection", { ...base, select: { layer: "kpk-sites", id: "x" } }, "push"],
    ["the language", { ...base, lang: "ur" }, "push"],
  ])("a change of %s", (_, next, step) => {
    expect(historyStep(base, next)).toBe(step);
  });

  test("a change of order is a deed", () => {
    const layers = [{ id: "a" }, { id: "b" }];
    expect(historyStep({ layers }, { layers: layers.toReversed() })).toBe("push");
  });
});

describe("the view in the address", () => {
  const camera = { lon: 67.123456789, lat: 30.987654321, zoom: 6.23456, bearing: 0, pitch: 0 };

  test("is no more exact than a tenth of a pixel, and says no more than it must", () => {
    expect(viewOf(camera)).toEqual({ lon: 67.1235, lat: 30.9877, zoom: 6.23 });
    expect(viewOf({ ...camera, zoom: 18 })).toMatchObject({ lon: 67.1234568, lat: 30.9876543 });
    expect(viewOf({ ...camera, bearing: 12.34 })).toMatchObject({ bearing: 12.3 });
    expect(viewOf({ ...camera, pitch: 30 })).toMatchObject({ bearing: 0, pitch: 30 });
  });

  test("is within a tenth of a pixel of the camera at every zoom", () => {
    for (let zoom = 0; zoom <= 22; zoom += 0.5) {
      const view = viewOf({ ...camera, zoom }) as { lon: number };
      const pixelsPerDegree = (512 * 2 ** zoom) / 360;
      expect(Math.abs(view.lon - camera.lon) * pixelsPerDegree).toBeLessThanOrEqual(0.05);
    }
  });

  test.each([
    [181, -179],
    [-181, 179],
    [427, 67],
    [-0.00001, 0],
  ])("longitude %d is written %d, and can be read", (lon, expected) => {
    const view = viewOf({ ...camera, lon, zoom: 2 });
    expect(view).toMatchObject({ lon: expected });
    expect(parseMapSpec(new URLSearchParams(formatMapSpec({ view })))).toEqual({ view });
  });

  test("a box without area becomes a view of its surroundings", () => {
    expect(withSurroundings({ bbox: [62, 29, 62, 29] })).toMatchObject({ lon: 62, lat: 29 });
    expect(withSurroundings({ bbox: [62, 29, 63, 30] })).toEqual({ bbox: [62, 29, 63, 30] });
  });
});

describe("what the catalog does not have", () => {
  test.each<[string, MapSpec, string]>([
    ["a layer", { layers: [{ id: "kpk-sites" }, { id: "nope" }] }, "layers"],
    ["the layer of a selection", { select: { layer: "nope", id: "x" } }, "select"],
    [
      "the layer of a zone",
      { zones: [{ shape: { layer: "nope", id: "x" }, distancesM: [5000] }] },
      "zones",
    ],
    ["a filtered layer", { filters: { nope: "a = 1" } }, "filter.nope"],
    ["a layer of the basemap", { layers: [{ id: "basemap-river" }] }, "layers"],
    ["a basemap", { basemap: "nope" }, "basemap"],
  ])("%s is named", (_, spec, parameter) => {
    expect(unknownReferences(spec, catalogResponse)).toMatchObject([{ parameter }]);
  });

  test("only points are drawn as clusters or heat", () => {
    const drawn = (id: string): MapSpec => ({ layers: [{ id, as: "heat" }] });
    expect(unknownReferences(drawn("kpk-sites"), catalogResponse)).toEqual([]);
    expect(unknownReferences(drawn("cpec-routes"), catalogResponse)).toEqual([
      { parameter: "layers", detail: '"cpec-routes" has no points to be drawn as heat' },
    ]);
  });

  test("known names and the built-in basemaps are no problem", () => {
    const spec: MapSpec = { layers: [{ id: "kpk-sites" }], basemap: "none" };
    expect(unknownReferences(spec, catalogResponse)).toEqual([]);
  });
});

describe("the sheet", () => {
  const stops = { low: 76, half: 370, full: 720 };

  test.each([
    ["low", 80, "low"],
    ["low", 120, "half"],
    ["low", 600, "full"],
    ["half", 340, "half"],
    ["half", 330, "low"],
    ["half", 410, "full"],
    ["full", 650, "half"],
    ["full", 100, "low"],
  ] as const)("let go from %s at %d px rests at %s", (start, endPx, rest) => {
    expect(snapHeight(stops, start, endPx)).toBe(rest);
  });

  test("steps up and down, and holds at the ends", () => {
    expect(stepHeight("low", 1)).toBe("half");
    expect(stepHeight("low", -1)).toBe("low");
    expect(stepHeight("full", 1)).toBe("full");
  });
});

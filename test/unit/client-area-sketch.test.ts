import type { Polygon, Position } from "geojson";
import type { StyleSpecification } from "maplibre-gl";
import { expect, test } from "vitest";
import { withSketch } from "../../client/map/sketchLayers.ts";
import { drawnFreehand, drawnPolygon, roundCircle } from "../../client/map/sketchShape.ts";
import { formatArea } from "../../server/contract/area.ts";

const style = (sources: string[], layers: string[]): StyleSpecification => ({
  version: 8,
  sources: Object.fromEntries(
    sources.map((id) => [
      id,
      { type: "geojson", data: { type: "FeatureCollection", features: [] } },
    ]),
  ),
  layers: layers.map((id) => ({ id, type: "background" })),
});

test("a new style keeps what a hand is drawing, on top; and nothing else of the one before", () => {
  const before = style(["old", "~sketch-polygon"], ["old/line", "~sketch-polygon"]);
  const kept = withSketch(before, style(["new"], ["new/line", "new/label"]));
  expect(Object.keys(kept.sources)).toEqual(["new", "~sketch-polygon"]);
  expect(kept.layers.map(({ id }) => id)).toEqual(["new/line", "new/label", "~sketch-polygon"]);
  const plain = style(["new"], ["new/line"]);
  expect(withSketch(style(["old"], ["old/line"]), plain)).toBe(plain);
  expect(withSketch(undefined, plain)).toBe(plain);
});

/** A round of a pen that trembles by half a pixel, at zoom 7 about a degree across. */
function penRound(): Polygon {
  const ring = Array.from({ length: 400 }, (_, index): Position => {
    const angle = (index / 400) * 2 * Math.PI;
    const radius = 0.5 + 0.0027 * Math.sin(index * 2.4);
    return [64 + radius * Math.cos(angle), 29 + radius * Math.sin(angle)];
  });
  return { type: "Polygon", coordinates: [[...ring, ring[0] as Position]] };
}

test("an outline drawn in one pull is short, and leaves the pen's path by two pixels at most", () => {
  const { shape } = drawnFreehand(penRound(), 7);
  if (!("coordinates" in shape) || shape.type !== "Polygon") throw new Error("no polygon");
  const [ring = []] = shape.coordinates;
  expect(ring.length).toBeLessThan(60);
  expect(ring.at(-1)).toEqual(ring[0]);
  const pixel = 360 / (512 * 2 ** 7);
  for (const [index, to] of ring.entries()) {
    const from = ring[index - 1] ?? to;
    const [lon = 0, lat = 0] = [0, 1].map((axis) => ((from[axis] ?? 0) + (to[axis] ?? 0)) / 2);
    expect(Math.abs(Math.hypot(lon - 64, lat - 29) - 0.5)).toBeLessThan(2 * pixel);
  }
});

test("what is drawn is no more exact than the screen, and no corner comes twice", () => {
  const corners: Position[] = [
    [62.12345678, 28.5],
    [62.12346, 28.5],
    [63, 28.98765432],
    [62.5, 29.5],
    [62.12345678, 28.5],
  ];
  const area = drawnPolygon({ type: "Polygon", coordinates: [corners] }, 7);
  expect(formatArea(area)).toBe("POLYGON((62.123 28.5, 63 28.988, 62.5 29.5, 62.123 28.5))");
});

test("a circle's radius goes in steps below a pixel", () => {
  const circle = { centre: [64.123456, 29.123456], radiusM: 23_456.7 };
  expect(roundCircle(circle, 6)).toEqual({ centre: [64.123, 29.123], radiusM: 23_000 });
  expect(roundCircle(circle, 10)).toEqual({ centre: [64.1235, 29.1235], radiusM: 23_460 });
  expect(roundCircle(circle, 18).radiusM).toBe(23_457);
});

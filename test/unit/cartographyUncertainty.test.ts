import { describe, expect, test } from "vitest";
import { catalog } from "../../geodata/catalog.ts";
import { buildStyle } from "../../server/cartography/buildStyle.ts";
import { uncertaintyOpacity, uncertaintyRadiusPx } from "../../server/cartography/uncertainty.ts";
import { evaluateExpression, evaluateStyle } from "../support/evaluateStyle.ts";

const equatorialRadiusM = 6378137;
const eccentricity2 = 0.00669437999014;

/** Pixels of `distanceM` on the ellipsoid in web Mercator at a latitude, eastwards and northwards. */
function truePx(distanceM: number, lat: number, zoom: number): [east: number, north: number] {
  const rad = (lat * Math.PI) / 180;
  const w = 1 - eccentricity2 * Math.sin(rad) ** 2;
  const primeVertical = equatorialRadiusM / Math.sqrt(w);
  const meridional = (equatorialRadiusM * (1 - eccentricity2)) / w ** 1.5;
  const pxPerRadian = (512 * 2 ** zoom) / (2 * Math.PI) / Math.cos(rad);
  return [(distanceM / primeVertical) * pxPerRadian, (distanceM / meridional) * pxPerRadian];
}

const radiusPx = (accuracyM: number, lat: number, lon: number, zoom: number) =>
  Number(
    evaluateExpression(uncertaintyRadiusPx, zoom, {
      properties: { position_accuracy_m: accuracyM },
      lon,
      lat,
    }),
  );

describe("the disc has the stated radius on the ground, within 0.5 %", () => {
  for (const lat of [20, 23.5, 29.12, 37, 40]) {
    for (const [accuracyM, zoom] of [
      [2000, 9.5],
      [15_000, 5],
      [15_000, 12],
      [175_000, 4.25],
    ] as const) {
      test(`±${accuracyM} m at ${lat}° and zoom ${zoom}`, () => {
        for (const lon of [61, 89.99, 90.01, 0, -75]) {
          const drawn = radiusPx(accuracyM, lat, lon, zoom);
          for (const px of truePx(accuracyM, lat, zoom)) {
            expect(Math.abs(drawn / px - 1)).toBeLessThan(0.005);
          }
        }
      });
    }
  }
});

test("a feature that states no accuracy has no disc", () => {
  expect(evaluateExpression(uncertaintyRadiusPx, 10, { properties: {} })).toBe(0);
});

test("the tint comes once the disc outgrows its symbol, lightens as it grows, and goes once it fills the view", () => {
  const tint = (radius: number, zoom: number) => {
    const metresPerPx = 10_000 / radiusPx(10_000, 30, 70, zoom);
    const properties = { position_accuracy_m: radius * metresPerPx };
    return Number(evaluateExpression(uncertaintyOpacity(1), zoom, { properties }));
  };
  for (const zoom of [5, 8, 12]) {
    expect(tint(10, zoom)).toBe(0);
    expect(tint(36, zoom)).toBeGreaterThan(tint(120, zoom));
    expect(tint(120, zoom)).toBeGreaterThan(tint(300, zoom));
    expect(tint(300, zoom)).toBeGreaterThan(0);
    expect(tint(640, zoom)).toBe(0);
  }
});

test.each(["light", "dark"] as const)(
  "a site known to ±15 km is not drawn like one known to 50 m, at any zoom: %s",
  (theme) => {
    const { layers } = buildStyle({
      layers: catalog.layers,
      spec: { layers: [{ id: "kpk-sites" }] },
      theme,
      lang: "en",
      worldview: "un",
      edition: 1,
      baseUrl: "https://example.org",
    });
    const symbol = layers.find(({ id }) => id === "kpk-sites/symbol");
    if (!symbol) throw new Error("no symbol");
    const drawn = (position_accuracy_m: number, zoom: number) =>
      evaluateStyle(symbol, "icon-image", zoom, {
        properties: { commodity_group: "ree", position_accuracy_m },
      });
    for (let zoom = 0; zoom <= 18; zoom++) expect(drawn(15_000, zoom)).not.toBe(drawn(50, zoom));
  },
);

test.each([
  ["mineral-belts", "outline"],
  ["faults", "plain"],
])("lines of %s are broken from ±10 km, and whole below", (id, part) => {
  const { layers } = buildStyle({
    layers: catalog.layers,
    spec: { layers: [{ id }] },
    theme: "light",
    lang: "en",
    worldview: "un",
    edition: 1,
    baseUrl: "https://example.org",
  });
  const line = layers.find((layer) => layer.id === `${id}/${part}`);
  if (!line) throw new Error(`${id} has no ${part}`);
  const dashes = (accuracyM: number) =>
    evaluateStyle(line, "line-dasharray", 8, { properties: { position_accuracy_m: accuracyM } });
  expect(dashes(9_999)).toEqual([1, 0]);
  expect(dashes(10_000)).toEqual([6, 2.5]);
});

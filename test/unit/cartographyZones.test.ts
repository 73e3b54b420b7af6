import { type Color, differenceCiede2000, parse, wcagContrast } from "culori";
import { describe, expect, test } from "vitest";
import { catalog } from "../../geodata/catalog.ts";
import { buildStyle } from "../../server/cartography/buildStyle.ts";
import { palettes } from "../../server/cartography/palette.ts";
import { zonePalette } from "../../server/cartography/zonePalette.ts";
import type { DrawnZone } from "../../server/cartography/zoneStyle.ts";
import { zoneColours } from "../../server/contract/zoneSpec.ts";
import { visions } from "../support/visions.ts";

const numbers = Array.from({ length: zoneColours }, (_, index) => index + 1);
const difference = differenceCiede2000();
const read = (text: string): Color => parse(text) ?? expect.unreachable(text);

describe.each(["light", "dark"] as const)("colours of zones in the %s theme", (theme) => {
  const colours = numbers.map((number) => zonePalette(number, theme));

  test.each(visions)("are 10 ΔE apart, and from the accent, for %s vision", (_, see) => {
    const all = [...colours, palettes[theme].accent].map((colour) => see(read(colour)));
    const apart = all.flatMap((a, index) => all.slice(index + 1).map((b) => difference(a, b)));
    expect(apart).toHaveLength(21);
    expect(Math.min(...apart)).toBeGreaterThan(10);
  });

  test("can be read on the land", () => {
    const { land } = palettes[theme];
    for (const colour of colours) expect(wcagContrast(colour, land)).toBeGreaterThan(4.5);
  });
});

test("there are as many colours as zones may name", () => {
  expect(() => zonePalette(zoneColours + 1, "light")).toThrow(RangeError);
});

describe("zones in a style", () => {
  const square = (half: number) => ({
    type: "Polygon" as const,
    coordinates: [
      [
        [62 - half, 29 - half],
        [62 + half, 29 - half],
        [62, 29 + half],
        [62 - half, 29 - half],
      ],
    ],
  });
  const zone: DrawnZone = {
    colour: 2,
    rings: [{ geometry: square(0.1), label: { en: "10 km", ur: "10 کلومیٹر" } }],
  };
  const style = (zones: readonly DrawnZone[], lang: "en" | "ur" = "en") =>
    buildStyle({
      layers: catalog.layers,
      spec: {},
      theme: "light",
      lang,
      worldview: "un",
      edition: 1,
      baseUrl: "",
      zones,
    });

  test("lie over belts and under points", () => {
    const ids = style([zone]).layers.map(({ id }) => id);
    const at = (start: string) => ids.findIndex((id) => id.startsWith(start));
    expect(at("mineral-belts/")).toBeGreaterThan(0);
    expect(ids.findLastIndex((id) => /^mineral-belts\/(fill|pattern)/.test(id))).toBeLessThan(
      at("~zones/tint"),
    );
    expect(at("~zones/outline")).toBeLessThan(at("chagai-arc-sites/"));
    expect(at("~zones/label")).toBeGreaterThan(at("chagai-arc-sites/"));
  });

  test("bring nothing where there are none", () => {
    const { sources, layers } = style([]);
    expect(Object.keys(sources)).not.toContain("~zones");
    expect(layers.some(({ id }) => id.startsWith("~zones"))).toBe(false);
  });

  test("each ring is labelled at its northernmost point, in both languages", () => {
    const source = style([zone]).sources["~zones"];
    expect(source).toMatchObject({
      data: {
        features: [
          { properties: { part: "ring", colour: 2 } },
          {
            properties: { part: "label", colour: 2, name: "10 km", name_ur: "10 کلومیٹر" },
            geometry: { type: "Point", coordinates: [62, 29.1] },
          },
        ],
      },
    });
  });

  test("a ring with nothing in it has no label", () => {
    const empty: DrawnZone = {
      colour: 1,
      rings: [{ geometry: { type: "MultiPolygon", coordinates: [] }, label: { en: "1", ur: "1" } }],
    };
    const source = style([empty]).sources["~zones"];
    expect(source).toMatchObject({ data: { features: [{ properties: { part: "ring" } }] } });
  });
});

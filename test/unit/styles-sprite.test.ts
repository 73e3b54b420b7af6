import { type LayerSpecification, validateStyleMin } from "@maplibre/maplibre-gl-style-spec";
import { decode } from "fast-png";
import { describe, expect, test } from "vitest";
import { catalog } from "../../geodata/catalog.ts";
import { drawSpriteSheet, type SpriteSheet } from "../../server/styles/spriteSheet.ts";
import { createSprites, spriteIds } from "../../server/styles/sprites.ts";
import { staticStyle } from "../../server/styles/staticStyle.ts";
import { evaluateStyle, type StyledFeature } from "../support/evaluateStyle.ts";
import { readLayer } from "../support/readGeodata.ts";

const themes = ["light", "dark"] as const;

const dataLayers = catalog.layers.filter(
  ({ symbol: { type } }) => type !== "basemap" && type !== "names",
);

const styleOf = (theme: "light" | "dark", lang: "en" | "ur") =>
  staticStyle({
    layers: catalog.layers,
    spec: { layers: dataLayers.map(({ id }) => ({ id })), view: { lon: 66, lat: 29, zoom: 5 } },
    theme,
    lang,
    worldview: "un",
    edition: 3,
    baseUrl: "https://example.org",
  });

/** Features as tiles carry them: lists joined, objects left out. */
function featuresOf(layer: string): StyledFeature[] {
  return readLayer(layer).map(({ properties }) => ({
    properties: Object.fromEntries(
      Object.entries(properties).flatMap(([name, value]) => {
        if (Array.isArray(value)) return [[name, value.join(";")]];
        return value === null ? [] : [[name, value as string | number | boolean]];
      }),
    ),
  }));
}

const imageProperties = ["icon-image", "fill-pattern", "line-pattern"];

function imagesAsked(layer: LayerSpecification): Set<string> {
  const sourceLayer = "source-layer" in layer ? layer["source-layer"] : undefined;
  const asked = new Set<string>();
  if (sourceLayer === undefined) return asked;
  const properties = imageProperties.filter(
    (name) => name in { ...("layout" in layer && layer.layout), ...layer.paint },
  );
  if (properties.length === 0) return asked;
  for (const feature of featuresOf(sourceLayer)) {
    for (let zoom = 0; zoom <= 14; zoom++) {
      for (const name of properties) asked.add(String(evaluateStyle(layer, name, zoom, feature)));
    }
  }
  asked.delete("");
  return asked;
}

describe.each(themes)("the %s style", (theme) => {
  test.each(["en", "ur"] as const)("in %s is valid and complete in itself", (lang) => {
    const style = styleOf(theme, lang);
    expect(validateStyleMin(style)).toEqual([]);
    expect(style.sprite).toBe(`https://example.org/sprites/${theme}`);
    expect(style).toMatchObject({ center: [66, 29], zoom: 5 });
    for (const source of Object.values(style.sources)) {
      expect(source).toMatchObject({ tiles: [expect.stringMatching(/^https:\/\//)] });
    }
  });

  test.each(["en", "ur"] as const)(
    "in %s asks for no image, of any shipped feature at any zoom, that its sprite lacks",
    (lang) => {
      const held = spriteIds(catalog.layers, theme);
      const asked = styleOf(theme, lang).layers.flatMap((layer) => [...imagesAsked(layer)]);
      expect(asked.length).toBeGreaterThan(20);
      expect([...new Set(asked)].filter((id) => !held.has(id))).toEqual([]);
    },
    30_000,
  );
});

describe("a sprite sheet", () => {
  const ids = [
    "marker|circle|20|#A26748|#F6F3EC|solid|#FFFFFF||Cu",
    "ornament|teeth|9",
    "pattern|volcanic|#A26748",
    "icon|15|harbor",
    "ring|#9B211B|12",
  ];

  const pixelsOf = ({ index, png }: SpriteSheet, id: string) => {
    const sheet = decode(png);
    const entry = index[id];
    if (!entry) throw new Error(`no ${id}`);
    return Array.from({ length: entry.width * entry.height }, (_, i) => {
      const x = entry.x + (i % entry.width);
      const y = entry.y + Math.floor(i / entry.width);
      const at = 4 * (y * sheet.width + x);
      return [...sheet.data.slice(at, at + 4)] as [number, number, number, number];
    });
  };

  test("holds each image once, within the sheet, over no other", async () => {
    const { index, png } = await drawSpriteSheet(ids, 2);
    const { width, height } = decode(png);
    expect(Object.keys(index).sort()).toEqual([...ids].sort());
    const boxes = Object.values(index);
    for (const box of boxes) {
      expect(box.x + box.width).toBeLessThanOrEqual(width);
      expect(box.y + box.height).toBeLessThanOrEqual(height);
      const overlapping = boxes.filter(
        (other) =>
          box.x < other.x + other.width &&
          other.x < box.x + box.width &&
          box.y < other.y + other.height &&
          other.y < box.y + box.height,
      );
      expect(overlapping).toEqual([box]);
    }
  });

  test("at 2× has twice the pixels of 1×", async () => {
    const [one, two] = await Promise.all([drawSpriteSheet(ids, 1), drawSpriteSheet(ids, 2)]);
    for (const id of ids) {
      expect(two.index[id]?.width).toBe(2 * (one.index[id]?.width ?? 0));
      expect([one.index[id]?.pixelRatio, two.index[id]?.pixelRatio]).toEqual([1, 2]);
    }
  });

  test("marks images of one colour as distance fields, and no others", async () => {
    const { index } = await drawSpriteSheet(ids, 1);
    const fields = Object.entries(index).flatMap(([id, { sdf }]) => (sdf ? [id] : []));
    expect(fields).toEqual(["icon|15|harbor", "ornament|teeth|9"]);
  });

  test("a distance field is high within the shape and low far from it", async () => {
    const sheet = await drawSpriteSheet(ids, 2);
    const alphas = pixelsOf(sheet, "icon|15|harbor").map(([, , , alpha]) => alpha);
    expect(Math.max(...alphas)).toBeGreaterThan(191);
    expect(alphas[0]).toBeLessThan(128);
  });

  test("a marker has its own colour, unmixed with the clear pixels around it", async () => {
    const sheet = await drawSpriteSheet(ids, 2);
    const colours = pixelsOf(sheet, ids[0] ?? "");
    const fill = colours.filter(
      ([r, g, b, a]) => r === 0xa2 && g === 0x67 && b === 0x48 && a === 255,
    );
    expect(fill.length).toBeGreaterThan(500);
    const rim = colours.filter(([, , , a]) => a > 20 && a < 200);
    expect(rim.every(([r]) => r > 0xc0)).toBe(true);
  });

  test("letters are drawn, whatever fonts the machine has", async () => {
    const sheet = await drawSpriteSheet(ids, 2);
    const white = pixelsOf(sheet, ids[0] ?? "").filter(([r, g, b]) => r + g + b === 3 * 255);
    expect(white.length).toBeGreaterThan(40);
  });

  test("cannot hold what is no image, nor a label", async () => {
    await expect(drawSpriteSheet(["dragon"], 1)).rejects.toThrow(/dragon/);
    await expect(drawSpriteSheet(["label|13|600|#1|#2|1|نقشہ"], 1)).rejects.toThrow(RangeError);
  });
});

test("sheets are drawn once, and anew when the catalog has other layers", async () => {
  const served = { layers: catalog.layers };
  const read = createSprites(served);
  const [first, again] = [await read("light", 1, "json"), await read("light", 1, "json")];
  expect(again).toBe(first);
  served.layers = catalog.layers.filter(({ id }) => id !== "cpec-nodes");
  const fewer = await read("light", 1, "json");
  const idsIn = (body: Buffer) => Object.keys(JSON.parse(body.toString()) as object);
  expect(idsIn(first.body)).toContain("icon|15|harbor");
  expect(idsIn(fewer.body)).not.toContain("icon|15|harbor");
});

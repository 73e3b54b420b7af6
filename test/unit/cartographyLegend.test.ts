import { featureFilter, type LayerSpecification } from "@maplibre/maplibre-gl-style-spec";
import { describe, expect, test } from "vitest";
import { catalog } from "../../geodata/catalog.ts";
import type { LayerDeclaration } from "../../geodata/declaration.ts";
import { buildStyle } from "../../server/cartography/buildStyle.ts";
import { iconPath } from "../../server/cartography/icons.ts";
import { parseImageId } from "../../server/cartography/imageId.ts";
import { legendOf } from "../../server/cartography/legend.ts";
import { symbolPath } from "../../server/cartography/symbols.ts";
import { evaluateStyle } from "../support/evaluateStyle.ts";
import { fillLayer } from "../support/fillLayer.ts";

const themes = ["light", "dark"] as const;

const layersOf = (type: LayerDeclaration["symbol"]["type"]) =>
  [...catalog.layers, fillLayer].filter(({ symbol }) => symbol.type === type);

function styleOf(layer: LayerDeclaration, theme: "light" | "dark"): LayerSpecification[] {
  const style = buildStyle({
    layers: [layer],
    spec: { layers: [{ id: layer.id }], basemap: "none" },
    theme,
    lang: "en",
    worldview: "un",
    edition: 1,
    baseUrl: "https://example.org",
  });
  return style.layers;
}

const part = (layers: LayerSpecification[], name: string): LayerSpecification => {
  const found = layers.find(({ id }) => id.endsWith(`/${name}`));
  if (!found) throw new Error(`no part ${name}`);
  return found;
};

function draws(layer: LayerSpecification, properties: Record<string, string>): boolean {
  if (!("filter" in layer)) return layer.type !== "background";
  return featureFilter(layer.filter, "test").filter({ zoom: 10 }, { type: 2, properties } as never);
}

describe.each(themes)("in the %s theme the legend shows what the style draws", (theme) => {
  test.each(layersOf("marker"))("markers of $id: shape, colour and letters", (layer) => {
    const icon = part(styleOf(layer, theme), "symbol");
    const entries = legendOf(layer, theme, "en").filter(({ value }) => value !== null);
    expect(entries.map(({ value }) => value)).toEqual(classValues(layer));
    for (const { value, swatch } of entries) {
      const properties = { [classProperty(layer)]: value ?? "" };
      const image = parseImageId(String(evaluateStyle(icon, "icon-image", 10, { properties })));
      if (image?.kind !== "marker") throw new Error(`${value} draws no marker`);
      expect(swatch).toContain(symbolPath(image.shape, image.sizePx));
      expect(swatch).toContain(`fill="${image.fill}"`);
      expect(swatch).toContain(image.icon ? iconPath(image.icon) : `>${image.code}</text>`);
    }
  });

  test.each(layersOf("line"))("strokes of $id: colour and number", (layer) => {
    const parts = styleOf(layer, theme).filter(({ type }) => type === "line");
    const entries = legendOf(layer, theme, "en").filter(({ value }) => value !== null);
    expect(entries.map(({ value }) => value)).toEqual(classValues(layer));
    for (const { value, swatch } of entries) {
      const properties = { [classProperty(layer)]: value ?? "", status: "open" };
      const strokes = parts.filter((each) => draws(each, properties));
      const colours = strokes.map((each) =>
        String(evaluateStyle(each, "line-color", 8, { properties })),
      );
      const drawn = [...swatch.matchAll(/0H[\d.]+" stroke="(#[0-9A-F]{6})"/g)].map(
        ([, colour]) => colour,
      );
      expect(drawn).toEqual(colours);
    }
  });

  test("fills: colour and tint", () => {
    const fill = part(styleOf(fillLayer, theme), "fill");
    const entries = legendOf(fillLayer, theme, "en").filter(({ value }) => value !== null);
    expect(entries.map(({ value }) => value)).toEqual(classValues(fillLayer));
    for (const { value, swatch } of entries) {
      const properties = { kind: value ?? "" };
      expect(swatch).toContain(`fill="${evaluateStyle(fill, "fill-color", 8, { properties })}"`);
      const tint = evaluateStyle(fill, "fill-opacity", 8, { properties });
      expect(swatch).toContain(`fill-opacity="${tint}"`);
    }
  });

  test.each(layersOf("graduated"))("circles of $id: radius by value", (layer) => {
    if (layer.symbol.type !== "graduated") throw new Error("not graduated");
    const { sizeBy, maximum } = layer.symbol;
    const circle = part(styleOf(layer, theme), "symbol");
    const [sizes] = legendOf(layer, theme, "en");
    const shown = [...(sizes?.swatch.matchAll(/<circle[^>]* r="([\d.]+)"/g) ?? [])].map(([, r]) =>
      Number(r),
    );
    const labels = [...(sizes?.swatch.matchAll(/>(\d+)<\/text>/g) ?? [])].map(([, n]) => Number(n));
    expect(labels[0]).toBe(maximum);
    const radii = labels.map((value) =>
      Number(evaluateStyle(circle, "circle-radius", 8, { properties: { [sizeBy]: value } })),
    );
    for (const [index, radius] of radii.entries()) expect(shown[index]).toBeCloseTo(radius, 6);
    const [largest = 0, second = 0] = radii;
    expect((largest / second) ** 2).toBeCloseTo((labels[0] ?? 0) / (labels[1] ?? 1), 6);
  });
});

describe("the legend of what is in view", () => {
  const sites = layersOf("marker").find(({ id }) => id === "kpk-sites") as LayerDeclaration;
  const incidents = layersOf("graduated")[0] as LayerDeclaration;

  test("lists only those classes, in the order of the vocabulary, and what holds for all", () => {
    const values = legendOf(sites, "light", "en", ["ree", "precious"]).map(({ value }) => value);
    expect(values).toEqual(["precious", "ree", null, null]);
  });

  test("is empty where nothing is in view", () => {
    expect(legendOf(sites, "light", "en", [])).toEqual([]);
  });

  test("explains hollow circles only where there are any", () => {
    const titles = (inView: string[]) => legendOf(incidents, "light", "en", inView).length;
    expect(titles(["true", "false"])).toBe(titles(["false"]) + 1);
  });

  test.each(["mineral-belts", "faults"])("says of %s what a broken line means", (id) => {
    const layer = catalog.layers.find((each) => each.id === id) as LayerDeclaration;
    const titles = legendOf(layer, "light", "en").map(({ title }) => title);
    expect(titles.filter((title) => /^Dashed: drawn to ±10 km or worse/.test(title))).toHaveLength(
      1,
    );
  });

  test("states in words, in both languages, how uncertainty is drawn", () => {
    for (const layer of [sites, incidents]) {
      const titles = legendOf(layer, "light", "en")
        .map(({ title }) => title)
        .join("\n");
      expect(titles).toMatch(/Dashed or hollow: position known to ±10 km or worse/);
      expect(titles).toMatch(/Tinted disc: the position lies somewhere within/);
      expect(
        legendOf(layer, "light", "ur").every(({ title }) => /\p{Script=Arabic}/u.test(title)),
      ).toBe(true);
    }
  });
});

function classProperty({ symbol }: LayerDeclaration): string {
  if (!("classBy" in symbol)) throw new Error("draws no classes");
  return symbol.classBy;
}

const classValues = (layer: LayerDeclaration): string[] =>
  Object.keys(layer.properties[classProperty(layer)]?.vocabulary ?? {});

import { type LayerSpecification, validateStyleMin } from "@maplibre/maplibre-gl-style-spec";
import { Resvg } from "@resvg/resvg-js";
import { describe, expect, test } from "vitest";
import { buildStyle, type StyleInput } from "../../server/cartography/buildStyle.ts";
import { parseImageId } from "../../server/cartography/imageId.ts";
import { imageSvg } from "../../server/cartography/symbols.ts";
import { evaluateStyle } from "../support/evaluateStyle.ts";
import { beltLayer, beltNamesLayer, faultLayer, nodeLayer } from "../support/geologyLayers.ts";

const input: StyleInput = {
  layers: [beltLayer, beltNamesLayer, faultLayer, nodeLayer],
  spec: { layers: [beltLayer, faultLayer, nodeLayer].map(({ id }) => ({ id })), basemap: "none" },
  theme: "light",
  lang: "en",
  worldview: "un",
  edition: 1,
  baseUrl: "https://example.org",
};

const styleLayer = (id: string, changes: Partial<StyleInput> = {}): LayerSpecification => {
  const found = buildStyle({ ...input, ...changes }).layers.find((layer) => layer.id === id);
  if (!found) throw new Error(`no ${id}`);
  return found;
};

test.each(["light", "dark"] as const)("the style of a geological map is valid: %s", (theme) => {
  for (const lang of ["en", "ur"] as const) {
    for (const images of ["on-demand", "sprite"] as const) {
      expect(validateStyleMin(buildStyle({ ...input, theme, lang, images }))).toEqual([]);
    }
  }
});

describe("faults", () => {
  test("carry the ornament of their kind, in the colour of their line", () => {
    const parts = [
      ["teeth", "ornament"],
      ["ticks", "ornament"],
      ["dextral", "slip"],
      ["sinistral", "slip"],
    ] as const;
    for (const [kind, part] of parts) {
      const ornaments = styleLayer(`test-faults/${part}`);
      const properties = { kind };
      const id = String(evaluateStyle(ornaments, "icon-image", 8, { properties }));
      expect(parseImageId(id)).toMatchObject({ kind: "ornament", ornament: kind });
      expect(evaluateStyle(ornaments, "icon-color", 8, { properties })).toBe(
        evaluateStyle(styleLayer("test-faults/plain"), "line-color", 8, { properties }),
      );
    }
  });

  test.each(["ornament", "slip"])("turn the %s with the line and never upright", (part) => {
    expect(styleLayer(`test-faults/${part}`)).toMatchObject({
      minzoom: 6,
      layout: {
        "symbol-placement": "line",
        "icon-rotation-alignment": "map",
        "icon-keep-upright": false,
      },
    });
  });
});

describe("belts", () => {
  test("get their rock's signs at large scale", () => {
    const pattern = styleLayer("test-patterned-belts/pattern");
    expect(pattern.minzoom).toBe(6);
    const id = evaluateStyle(pattern, "fill-pattern", 8, { properties: { kind: "alkaline" } });
    expect(parseImageId(String(id))).toEqual({
      kind: "pattern",
      pattern: "alkaline",
      colour: "#A0522D",
    });
  });

  test("are named along the lines of their companion, which is no layer of its own", () => {
    const { sources, layers } = buildStyle(input);
    expect(Object.keys(sources)).toContain("test-belt-names");
    expect(layers.filter(({ id }) => id.startsWith("test-belt-names"))).toEqual([]);
    expect(styleLayer("test-patterned-belts/label")).toMatchObject({
      source: "test-belt-names",
      layout: { "text-transform": "uppercase" },
    });
    expect(sources["test-belt-names"]).toMatchObject({ maxzoom: 3 });
  });

  test("hide their names with themselves", () => {
    const spec = { layers: [{ id: faultLayer.id }], basemap: "none" };
    const { sources } = buildStyle({ ...input, spec });
    expect(Object.keys(sources)).toEqual(["test-faults"]);
  });

  test("keep their own drawing where an edition lacks the companion", () => {
    const { layers } = buildStyle({ ...input, layers: [beltLayer] });
    const parts = layers.filter(({ id }) => id.startsWith("test-patterned-belts/"));
    expect(parts.map(({ id }) => id.split("/")[1])).toEqual(["fill", "pattern", "outline"]);
  });

  test("a layer of names asked for by itself draws nothing", () => {
    const spec = { layers: [{ id: beltNamesLayer.id }], basemap: "none" };
    expect(buildStyle({ ...input, spec }).layers.map(({ id }) => id)).toEqual(["background"]);
  });
});

test.each(["volcanic", "plutonic", "ophiolite", "metamorphic", "alkaline", "sedimentary"] as const)(
  "the %s tile repeats without a seam: its edge is clear and its two signs are alike",
  (pattern) => {
    const { pixels, width, height } = new Resvg(
      imageSvg({ kind: "pattern", pattern, colour: "#000000" }),
    ).render();
    const inked = Array.from({ length: width * height }, (_, i) => (pixels[4 * i + 3] ?? 0) > 0);
    const at = (x: number, y: number) => inked[y * width + x];
    for (let i = 0; i < width; i++) {
      expect(at(i, 0) || at(i, height - 1) || at(0, i) || at(width - 1, i)).toBe(false);
    }
    const half = width / 2;
    for (let y = 0; y < height; y++) {
      for (let x = 0; x < half; x++) expect(at(x, y)).toBe(at(x + half, (y + half) % height));
    }
    expect(inked.filter(Boolean).length).toBeGreaterThan(20);
  },
);

describe("markers with icons", () => {
  const imageAt = (zoom: number) =>
    String(
      evaluateStyle(styleLayer("test-nodes/symbol"), "icon-image", zoom, {
        properties: { kind: "port" },
      }),
    );

  test("show the icon where letters would be, and only from the same zoom", () => {
    expect(parseImageId(imageAt(10))).toMatchObject({ icon: "harbor" });
    expect(parseImageId(imageAt(6))).toMatchObject({ icon: "", code: "" });
  });

  test("draw the icon in place of the letters", () => {
    const image = parseImageId(imageAt(10));
    if (image?.kind !== "marker") throw new Error("no marker");
    expect(imageSvg(image)).not.toContain("<text");
    expect(imageSvg({ ...image, icon: "" })).toContain(">P</text>");
  });
});

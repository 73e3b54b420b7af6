import {
  featureFilter,
  type LayerSpecification,
  validateStyleMin,
} from "@maplibre/maplibre-gl-style-spec";
import { describe, expect, test } from "vitest";
import { catalog } from "../../geodata/catalog.ts";
import type { LayerDeclaration } from "../../geodata/declaration.ts";
import { buildStyle } from "../../server/cartography/buildStyle.ts";
import { clusterColours, clusterRadiusPx } from "../../server/cartography/clusterStyle.ts";
import { drawingLegend } from "../../server/cartography/drawingLegend.ts";
import { heatRadiusM, heatStops } from "../../server/cartography/heatStyle.ts";
import { palettes } from "../../server/cartography/palette.ts";
import { isPointLayer } from "../../server/contract/isPointLayer.ts";
import type { DrawnAs, MapSpec } from "../../server/contract/mapSpec.ts";
import { contrast } from "../support/contrast.ts";
import { evaluateStyle } from "../support/evaluateStyle.ts";

const isData = ({ symbol: { type } }: LayerDeclaration) => type !== "basemap" && type !== "names";
const pointLayers = catalog.layers.filter((layer) => isData(layer) && isPointLayer(layer));
const themes = ["light", "dark"] as const;

function styleOf(layer: LayerDeclaration, as: DrawnAs | undefined, spec: MapSpec = {}) {
  return buildStyle({
    layers: catalog.layers,
    spec: { ...spec, basemap: "none", layers: [{ id: layer.id, ...(as && { as }) }] },
    theme: "light",
    lang: "en",
    worldview: "un",
    edition: 3,
    baseUrl: "https://example.org",
  });
}

const partsOf = (...given: Parameters<typeof styleOf>) =>
  styleOf(...given).layers.filter(({ type }) => type !== "background");

const nameOf = ({ id }: LayerSpecification) => id.slice(id.indexOf("/") + 1);

function part(parts: readonly LayerSpecification[], name: string): LayerSpecification {
  const found = parts.find((each) => nameOf(each) === name);
  if (!found) throw new Error(`there is no part ${name}`);
  return found;
}

type Properties = Readonly<Record<string, string | number | boolean>>;

/** Names of the parts that draw a feature at a zoom. */
function drawing(parts: readonly LayerSpecification[], properties: Properties, zoom: number) {
  return parts
    .filter(({ minzoom = 0, maxzoom = 24 }) => minzoom <= zoom && zoom < maxzoom)
    .filter((each) => {
      if (!("filter" in each)) return true;
      const feature = { type: 1, properties } as never;
      return featureFilter(each.filter, "test").filter({ zoom }, feature);
    })
    .map(nameOf);
}

const incident = { id: "a", fatalities_best: 12, toll_disputed: true, position_accuracy_m: 5000 };
const incidents = catalog.layers.find(({ id }) => id === "incidents") as LayerDeclaration;

describe.each(pointLayers.map((layer) => [layer.id, layer] as const))("%s", (_, layer) => {
  test.each(["clusters", "heat"] as const)("has a valid style as %s", (as) => {
    const style = styleOf(layer, as, { unmatched: "fade", filters: { [layer.id]: "TRUE" } });
    expect(validateStyleMin(style).map(({ message }) => message)).toEqual([]);
  });

  test("asks for the tiles of its drawing, of the same question", () => {
    const tilesOf = (as: DrawnAs | undefined, spec?: MapSpec, id = layer.id) => {
      const source = styleOf(layer, as, spec).sources[id];
      return source && "tiles" in source && source.tiles?.[0];
    };
    expect(tilesOf("clusters")).toMatch(/\.mvt\?as=clusters$/);
    expect(tilesOf("clusters", { filters: { [layer.id]: "a = 1" } })).toMatch(
      /\.mvt\?filter=a%20%3D%201&as=clusters$/,
    );
    expect(tilesOf("heat")).toBe(tilesOf(undefined));
    expect(tilesOf("heat", { datetime: "2024-01-01" }, `${layer.id}~heat`)).toMatch(
      /\.mvt\?(datetime=2024-01-01&)?as=heat$/,
    );
  });

  test.each(themes)("has clusters that stand out from the ground in the %s theme", (theme) => {
    const palette = palettes[theme];
    const { ring, fill, number } = clusterColours(layer, { theme, palette });
    expect(contrast(ring, palette.land)).toBeGreaterThanOrEqual(3);
    expect(contrast(ring, palette.neighbour)).toBeGreaterThanOrEqual(3);
    expect(contrast(ring, fill)).toBeGreaterThanOrEqual(3);
    expect(contrast(number, fill)).toBeGreaterThanOrEqual(4.5);
  });

  test("explains its clusters and heat in what they are drawn with, in both languages", () => {
    const [clusters] = drawingLegend(layer, "clusters", "light", "en");
    const disc = part(partsOf(layer, "clusters"), "cluster");
    const at = (property: string) =>
      evaluateStyle(disc, property, 6, { properties: { point_count: 50 } });
    expect(clusters?.swatch).toContain(`fill="${at("circle-color")}"`);
    expect(clusters?.swatch).toContain(`stroke="${at("circle-stroke-color")}"`);
    expect(clusters?.swatch).toContain(`r="${at("circle-radius")}"`);
    const [heat] = drawingLegend(layer, "heat", "light", "en");
    for (const [density, strength] of heatStops) {
      expect(heat?.swatch).toContain(`fill-opacity="${strength}"`);
      expect(heat?.swatch).toContain(`>${density}`);
    }
    expect(heat?.title).toMatch(/per 1,000\u202Fkm².*not of.*counts one.*50\u202Fkm/);
    for (const as of ["clusters", "heat"] as const) {
      const [urdu] = drawingLegend(layer, as, "dark", "ur");
      expect(urdu?.title).toMatch(/\p{Script=Arabic}/u);
    }
  });

  test("has no part as clusters or heat but those it has as declared, and their own", () => {
    const declared = new Set(partsOf(layer, undefined).map(nameOf));
    const others = (as: DrawnAs) =>
      partsOf(layer, as)
        .map(nameOf)
        .filter((name) => !declared.has(name));
    expect(others("clusters")).toEqual(["cluster", "cluster-number", "cluster-obstacle"]);
    expect(others("heat")).toEqual(["heat"]);
  });
});

describe("clusters", () => {
  const parts = partsOf(incidents, "clusters");

  test("are a disc and its number, and what is on its own is drawn as declared", () => {
    const discs = ["cluster", "cluster-number", "cluster-obstacle"];
    expect(drawing(parts, { point_count: 14, expansion_zoom: 7 }, 10)).toEqual(discs);
    const alone = drawing(partsOf(incidents, undefined), incident, 10);
    expect(drawing(parts, incident, 10)).toEqual(alone);
  });

  test("go on where several share a spot: drawn once, each can be asked about, none lends its name", () => {
    const discs = ["cluster", "cluster-number", "cluster-obstacle"];
    const [first, other] = [
      { ...incident, same_place: 3 },
      { ...incident, same_place: 0 },
    ];
    expect(drawing(parts, first, 14)).toEqual(discs);
    expect(drawing(parts, other, 14)).toEqual(["cluster"]);
    const opacities = ["circle-opacity", "circle-stroke-opacity"].flatMap((name) =>
      [first, other].map((properties) =>
        evaluateStyle(part(parts, "cluster"), name, 14, { properties }),
      ),
    );
    expect(opacities).toEqual([1, 0, 1, 0]);
  });

  test.each([
    [{ point_count: 2 }, "2"],
    [{ point_count: 6416 }, "6,416"],
    [{ point_count: 1_000_000 }, "1,000,000"],
    [{ same_place: 337 }, "337"],
  ])("of %j say exactly %s", (properties, text) => {
    const field = evaluateStyle(part(parts, "cluster-number"), "text-field", 6, { properties });
    expect(String(field)).toBe(text);
  });

  test("grow with their number, and the legend's as the map's", () => {
    const disc = part(parts, "cluster");
    const counts = [2, 3, 9, 10, 57, 999, 6416, 250_000, 1_000_000];
    const radii = counts.map((point_count) =>
      Number(evaluateStyle(disc, "circle-radius", 6, { properties: { point_count } })),
    );
    expect(radii).toEqual([...radii].sort((a, b) => a - b));
    expect(new Set(radii).size).toBe(counts.length);
    counts.forEach((count, index) => {
      expect(clusterRadiusPx(count)).toBeCloseTo(radii[index] ?? 0, 6);
    });
  });
});

describe("heat", () => {
  const parts = partsOf(incidents, "heat");
  const heat = part(parts, "heat");

  test("gives way to the features as one comes near", () => {
    expect(drawing(parts, incident, 5)).toEqual(["heat"]);
    const near = drawing(parts, incident, 9);
    expect(near).toEqual(drawing(partsOf(incidents, undefined), incident, 9));
    expect(evaluateStyle(heat, "heatmap-opacity", 7.5, { properties: {} })).toBe(0);
  });

  test("is spread over the same ground at every zoom and latitude", () => {
    for (const [zoom, lat] of [
      [3, 24],
      [5, 30],
      [8, 37],
    ] as const) {
      const px = Number(evaluateStyle(heat, "heatmap-radius", zoom, { properties: {}, lat }));
      const metresPerPixel =
        (2 * Math.PI * 6_378_137 * Math.cos((lat * Math.PI) / 180)) / 512 / 2 ** zoom;
      expect((px * metresPerPixel) / heatRadiusM).toBeCloseTo(1, 2);
    }
  });

  /** MapLibre's kernel, by its shader: weight × intensity × exp(−4.5 d²/r²) / √2π. */
  test("is full where as many lie as its legend says", () => {
    const at = (name: string) =>
      Number(evaluateStyle(heat, name, 5, { properties: { point_count: 1 } }));
    const perKm2 = (heatStops.at(-1)?.[0] ?? 0) / 1000;
    const stepKm = 1;
    const radiusKm = heatRadiusM / 1000;
    let sum = 0;
    for (let x = -2 * radiusKm; x <= 2 * radiusKm; x += stepKm) {
      for (let y = -2 * radiusKm; y <= 2 * radiusKm; y += stepKm) {
        const kernel = Math.exp((-4.5 * (x * x + y * y)) / radiusKm ** 2) / Math.sqrt(2 * Math.PI);
        sum += perKm2 * stepKm ** 2 * at("heatmap-weight") * at("heatmap-intensity") * kernel;
      }
    }
    expect(sum).toBeCloseTo(1, 3);
  });

  test("shows even one feature that is far from all others", () => {
    const peak =
      Number(evaluateStyle(heat, "heatmap-intensity", 5, { properties: {} })) /
      Math.sqrt(2 * Math.PI);
    expect(peak).toBeGreaterThan(1 / 256);
  });
});

test.each(["clusters", "heat"] as const)("%s have nothing faint among them", (as) => {
  const fade: MapSpec = { unmatched: "fade", filters: { incidents: "fatalities_best > 5" } };
  const [plain, faded] = [partsOf(incidents, as), partsOf(incidents, as, fade)];
  expect(drawing(faded, incident, 5)).toEqual(drawing(plain, incident, 5));
  expect(drawing(faded, incident, 9)).toContain("symbol~all");
});

test("what is not made of points is drawn as it is declared", () => {
  const routes = catalog.layers.find(({ id }) => id === "cpec-routes") as LayerDeclaration;
  for (const as of ["clusters", "heat"] as const) {
    expect(styleOf(routes, as)).toEqual(styleOf(routes, undefined));
  }
});

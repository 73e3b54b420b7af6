import { diff, type LayerSpecification, validateStyleMin } from "@maplibre/maplibre-gl-style-spec";
import { describe, expect, test } from "vitest";
import { catalog } from "../../geodata/catalog.ts";
import { buildStyle, type StyleInput } from "../../server/cartography/buildStyle.ts";
import type { RasterBasemap } from "../../server/contract/wire.ts";
import { evaluateStyle } from "../support/evaluateStyle.ts";
import { fillLayer } from "../support/fillLayer.ts";

const rasterBasemaps: readonly RasterBasemap[] = [
  {
    id: "imagery",
    title: "Imagery",
    url: "https://example.org/{z}/{x}/{y}.png",
    attribution: "©",
    kind: "raster",
  },
  {
    id: "relief",
    title: "Relief",
    url: "https://example.org/{z}/{x}/{y}.png",
    attribution: "©",
    kind: "terrain",
  },
];

const layers = [...catalog.layers, fillLayer];
const dataLayers = layers.filter(
  ({ symbol }) => symbol.type !== "basemap" && symbol.type !== "names",
);
const allLayers = dataLayers.map(({ id }) => ({ id }));

const input: StyleInput = {
  layers,
  spec: { layers: allLayers },
  theme: "light",
  lang: "en",
  worldview: "un",
  edition: 7,
  baseUrl: "https://example.org",
  rasterBasemaps,
};

/** Whether anything of the layer shows for a feature of any kind. */
function canBeSeen(layer: LayerSpecification): boolean {
  const opacities = Object.keys(layer.paint ?? {}).filter((name) => name.endsWith("-opacity"));
  const feature = { properties: { toll_disputed: false, position_accuracy_m: 3000 } };
  return (
    opacities.length === 0 ||
    opacities.some((name) => evaluateStyle(layer, name, 10, feature) !== 0)
  );
}

const idsOf = (changes: Partial<StyleInput>) =>
  buildStyle({ ...input, ...changes }).layers.map(({ id }) => id);

describe("the style is valid", () => {
  for (const theme of ["light", "dark"] as const) {
    for (const lang of ["en", "ur"] as const) {
      for (const worldview of ["un", "pk"] as const) {
        for (const basemap of ["default", "none", "imagery", "relief"]) {
          test(`${theme}, ${lang}, ${worldview}, ${basemap}`, () => {
            const select = { layer: "chagai-arc-sites", id: "reko-diq" };
            const spec = { layers: allLayers, basemap, select };
            const style = buildStyle({ ...input, theme, lang, worldview, spec });
            expect(validateStyleMin(style)).toEqual([]);
          });
        }
      }
    }
  }
});

describe("sources", () => {
  test("one for each drawn layer, and one for all of the basemap", () => {
    const { sources } = buildStyle({ ...input, spec: { layers: [{ id: "incidents" }] } });
    expect(Object.keys(sources)).toEqual(["basemap", "incidents"]);
    expect(sources.incidents).toMatchObject({
      tiles: ["https://example.org/tiles/7/incidents/{z}/{x}/{y}.mvt"],
      minzoom: 0,
      maxzoom: 14,
    });
    expect(sources.basemap).toMatchObject({
      tiles: [expect.stringMatching(/\/7\/basemap-country(,basemap-[a-z-]+)+\/\{z\}/)],
    });
  });

  test("every style layer reads a source that is there", () => {
    const { sources, layers } = buildStyle(input);
    const read = layers.flatMap((layer) => ("source" in layer ? [layer.source] : []));
    expect(Object.keys(sources)).toEqual(expect.arrayContaining([...new Set(read)]));
  });

  test("without a basemap there is only the ground", () => {
    const { sources, layers } = buildStyle({ ...input, spec: { layers: [], basemap: "none" } });
    expect(sources).toEqual({});
    expect(layers.map(({ id }) => id)).toEqual(["background"]);
  });

  describe("of a filtered layer", () => {
    const filters = { "kpk-sites": "commodity_group = 'precious' AND name <> 'a&b'" };
    const spec = { layers: [{ id: "kpk-sites" }, { id: "incidents" }], filters };

    test("ask for what the filter is true of; other layers do not", () => {
      const { sources } = buildStyle({ ...input, spec });
      const { tiles } = sources["kpk-sites"] as { tiles: string[] };
      const query = new URLSearchParams(tiles[0]?.split("?")[1]);
      expect(query.get("filter")).toBe(filters["kpk-sites"]);
      expect(sources.incidents).toMatchObject({ tiles: [expect.not.stringContaining("?")] });
      expect(Object.keys(sources)).toEqual(["basemap", "kpk-sites", "incidents"]);
    });

    test("have all features beside them where what it leaves out fades", () => {
      const style = buildStyle({ ...input, spec: { ...spec, unmatched: "fade" } });
      expect(validateStyleMin(style)).toEqual([]);
      expect(style.sources["kpk-sites~all"]).toMatchObject({
        tiles: ["https://example.org/tiles/7/kpk-sites/{z}/{x}/{y}.mvt"],
      });
      const ids = style.layers.map(({ id }) => id);
      expect(ids.indexOf("kpk-sites/symbol~all")).toBeLessThan(ids.indexOf("kpk-sites/symbol"));
      expect(ids.filter((id) => id.endsWith("~all") && id.includes("label"))).toEqual([]);
      expect(ids.filter((id) => id.startsWith("incidents") && id.endsWith("~all"))).toEqual([]);
    });

    test("name the areas that are left, each once: from the tile that holds it whole", () => {
      const belts = { layers: [{ id: "mineral-belts" }] };
      const namesOf = (changes: Partial<StyleInput["spec"]>) => {
        const { sources, layers } = buildStyle({ ...input, spec: { ...belts, ...changes } });
        const label = layers.find(({ id }) => id === "mineral-belts/label");
        const source = label && "source" in label ? label.source : "";
        return { source, ...sources[source] };
      };
      expect(namesOf({}).source).toBe("mineral-belt-names");
      expect(namesOf({ filters: { "mineral-belts": "kind = 'ophiolite'" } })).toMatchObject({
        source: "mineral-belts~names",
        tiles: [expect.stringContaining("/mineral-belts/{z}/{x}/{y}.mvt?filter=kind")],
        maxzoom: 3,
      });
    });
  });

  test("a raster takes the place of the land but not of boundaries and names", () => {
    const ids = idsOf({ spec: { layers: [], basemap: "imagery" } });
    expect(ids).not.toContain("basemap-country/land");
    expect(ids.indexOf("raster-imagery")).toBe(1);
    expect(ids).toContain("basemap-boundary/international");
  });

  test("a basemap that is not configured is named", () => {
    expect(() => buildStyle({ ...input, spec: { basemap: "satellite" } })).toThrow(/"satellite"/);
  });
});

describe("order and opacity follow the map specification", () => {
  test("layers are drawn in the order given, bottom first", () => {
    const order = ["chagai-arc-sites", "cpec-routes", "incidents"];
    const ids = idsOf({ spec: { layers: order.map((id) => ({ id })) } });
    const symbols = ids.slice(0, ids.indexOf("basemap-lake/name"));
    const drawn = symbols.map((id) => id.split("/")[0]).filter((id) => order.includes(id ?? ""));
    expect([...new Set(drawn)]).toEqual(order);
  });

  test("labels of every layer lie above symbols of every layer", () => {
    const ids = idsOf({});
    const last = ids.findLastIndex((id) => id.endsWith("/symbol"));
    expect(ids.findIndex((id) => id.endsWith("/label"))).toBeGreaterThan(last);
  });

  test("every part of a layer is named after it, whatever its state", () => {
    const plain = idsOf({});
    const selected = idsOf({
      spec: { layers: allLayers, select: { layer: "cpec-routes", id: "m-8" } },
    });
    expect(selected.filter((id) => !plain.includes(id))).toEqual(["cpec-routes/selected"]);
    expect(new Set(plain).size).toBe(plain.length);
  });

  test("without layers, those visible by default", () => {
    const { sources } = buildStyle({ ...input, spec: {} });
    const visible = dataLayers.filter(({ visibleByDefault }) => visibleByDefault);
    const companions = visible.flatMap(({ symbol }) =>
      symbol.type === "fill" ? (symbol.namesFrom ?? []) : [],
    );
    expect(Object.keys(sources).slice(1).sort()).toEqual(
      [...visible.map(({ id }) => id), ...companions].sort(),
    );
  });

  test("opacity reaches all that a layer draws, and nothing else", () => {
    const visibleAt = (opacity: number) => {
      const spec = { layers: allLayers.map((layer) => ({ ...layer, opacity })) };
      return buildStyle({ ...input, spec })
        .layers.filter(canBeSeen)
        .map(({ id }) => id);
    };
    const gone = visibleAt(1).filter((id) => !visibleAt(0).includes(id));
    const ofLayers = visibleAt(1).filter((id) =>
      allLayers.some((layer) => id.startsWith(`${layer.id}/`)),
    );
    expect(gone).toEqual(ofLayers);
    expect(new Set(gone.map((id) => id.split("/")[0])).size).toBe(allLayers.length);
  });

  test("the same input gives the same style", () => {
    expect(JSON.stringify(buildStyle(input))).toBe(JSON.stringify(buildStyle({ ...input })));
  });
});

test("a boundary is drawn in its own worldview and in no other", () => {
  const filters = (worldview: "un" | "pk") =>
    JSON.stringify(
      buildStyle({ ...input, worldview }).layers.filter(({ id }) =>
        id.startsWith("basemap-boundary"),
      ),
    );
  expect(filters("un")).toContain('["all","un"]');
  expect(filters("un")).not.toContain('"pk"');
  expect(filters("pk")).toContain('["all","pk"]');
  expect(filters("pk")).not.toContain('"un"');
});

describe("what MapLibre must change", () => {
  const changes = (from: Partial<StyleInput>, to: Partial<StyleInput>) =>
    diff(buildStyle({ ...input, ...from }), buildStyle({ ...input, ...to }));

  test("for an opacity: paint of that layer only", () => {
    const faint = allLayers.map(({ id }) => (id === "kpk-sites" ? { id, opacity: 0.5 } : { id }));
    const commands = changes({}, { spec: { layers: faint } });
    expect(new Set(commands.map(({ command }) => command))).toEqual(new Set(["setPaintProperty"]));
    expect(commands.every(({ args }) => String(args[0]).startsWith("kpk-sites/"))).toBe(true);
  });

  test("for a selection: no source is loaded again", () => {
    const select = { layer: "incidents", id: "2024-03-26-besham" };
    const commands = changes({}, { spec: { layers: allLayers, select } });
    expect(commands.map(({ command, args }) => [command, idOf(args[0])])).toEqual([
      ["addLayer", "incidents/selected"],
    ]);
  });

  test("for another edition: the sources", () => {
    const commands = changes({}, { edition: 8 }).map(({ command }) => command);
    expect(commands).toContain("addSource");
  });
});

const idOf = (argument: unknown) => (argument as { id?: string }).id;

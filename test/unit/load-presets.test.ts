import { join } from "node:path";
import { validateStyleMin } from "@maplibre/maplibre-gl-style-spec";
import { describe, expect, test } from "vitest";
import { catalog } from "../../geodata/catalog.ts";
import { buildStyle } from "../../server/cartography/buildStyle.ts";
import { legendOf } from "../../server/cartography/legend.ts";
import { layerId } from "../../server/load/declared/names.ts";
import { columnsOf } from "../../server/load/mapping/originValue.ts";
import { overlappingPlants } from "../../server/load/presets/overlappingPlants.ts";
import { presets } from "../../server/load/presets/presets.ts";
import { readSources } from "../../server/load/sources.ts";
import { projectRoot } from "../../server/projectRoot.ts";

const shippedSources = (await readSources(join(projectRoot, "geodata"))).map(
  ({ id: each }) => each,
);
const presetLayers = presets.flatMap(({ layers }) => layers);

test("there is a preset for each kind of file that is promised", () => {
  const names = presets.map(({ name }) => name);
  expect(names).toEqual(["ucdp-ged", "wri-power-plants", "himatibet", "usgs-mrds"]);
});

describe.each(presetLayers.map((each) => [each.layer.id, each] as const))("%s", (id, preset) => {
  const { layer, mapping, sources } = preset;

  test("has an id of its own", () => {
    expect(layerId.safeParse(id).error).toBeUndefined();
    expect(catalog.layers.map((shipped) => shipped.id)).not.toContain(id);
    expect(presetLayers.filter((other) => other.layer.id === id)).toEqual([preset]);
  });

  test("maps every property that is required, and none that is not declared", () => {
    const mapped = Object.keys(mapping.properties);
    const set = mapping.rules.flatMap((rule) => Object.keys(rule.set));
    expect(Object.keys(layer.properties)).toEqual(expect.arrayContaining([...mapped, ...set]));
    const required = Object.keys(layer.properties).filter(
      (name) => layer.properties[name]?.required,
    );
    expect(mapped).toEqual(expect.arrayContaining(required));
  });

  test("translates into the vocabularies of the layer only", () => {
    for (const [name, origin] of Object.entries(mapping.properties)) {
      const vocabulary = layer.properties[name]?.vocabulary;
      const values = [...Object.values(origin.values ?? {}), origin.otherwise ?? null].flat();
      if (!vocabulary) continue;
      const terms = Object.keys(vocabulary);
      expect(terms).toEqual(expect.arrayContaining(values.filter((value) => value !== null)));
    }
  });

  test("leaves out no column that it uses", () => {
    const used = Object.values(mapping.properties).flatMap(columnsOf);
    expect(used.filter((column) => mapping.ignore.includes(column))).toEqual([]);
  });

  test("cites every source it brings, and brings every source it cites", () => {
    const origin = mapping.properties.sources;
    const cited = [origin?.constant ?? [], ...Object.values(origin?.values ?? {})].flat();
    expect(new Set(cited)).toEqual(new Set(sources.map((source) => source.id)));
  });

  test("brings sources by ids that no shipped one has", () => {
    for (const source of sources) expect(source.id).toMatch(/^preset-/);
    expect(shippedSources.filter((shipped) => shipped.startsWith("preset-"))).toEqual([]);
  });

  test.each(["light", "dark"] as const)("is drawn and explained in the %s theme", (theme) => {
    const style = buildStyle({
      layers: [...catalog.layers, layer],
      spec: { layers: [{ id }], select: { layer: id, id: "a" } },
      theme,
      lang: "ur",
      worldview: "un",
      edition: 1,
      baseUrl: "https://example.org",
      rasterBasemaps: [],
    });
    expect(validateStyleMin(style)).toEqual([]);
    expect(style.layers.some((each) => each.id.startsWith(`${id}/`))).toBe(true);
    expect(legendOf(layer, theme, "ur").length).toBeGreaterThan(0);
  });
});

test("of thousands of events, the circle of uncertainty is drawn of the selected one only", () => {
  const [events] = presetLayers;
  const filterOf = (select: object) => {
    const style = buildStyle({
      layers: [...catalog.layers, ...(events ? [events.layer] : [])],
      spec: { layers: [{ id: "ucdp-events" }], ...select },
      theme: "light",
      lang: "en",
      worldview: "un",
      edition: 1,
      baseUrl: "https://example.org",
      rasterBasemaps: [],
    });
    const disc = style.layers.find(({ id }) => id === "ucdp-events/uncertainty");
    return disc && "filter" in disc ? disc.filter : undefined;
  };
  expect(filterOf({})).toEqual(["==", ["get", "id"], ""]);
  expect(filterOf({ select: { layer: "ucdp-events", id: "ucdp-1" } })).toEqual([
    "==",
    ["get", "id"],
    "ucdp-1",
  ]);
});

describe("rows of two databases are taken for one plant", () => {
  const plant = (database: string, name: string, lon: number, fuel = "gas") => ({
    index: 0,
    feature: {
      type: "Feature",
      properties: { database, name, fuel },
      geometry: { type: "Point", coordinates: [lon, 30] },
    },
  });
  const remarks = (...plants: ReturnType<typeof plant>[]) => overlappingPlants(plants);

  test("where they are near and share a name, and differences are told", () => {
    expect(
      remarks(
        plant("wri", "Kot Addu Power Company ltd.", 71, "hydro"),
        plant("geo", "Kot Addu CCGT Power Plant Pakistan", 71.001),
      ),
    ).toEqual([
      "Rows that look like the same plant in both databases (1 pair; both rows are kept):",
      "  Kot Addu Power Company ltd. = Kot Addu CCGT Power Plant Pakistan (96 m apart; hydro and gas)",
    ]);
  });

  test.each([
    ["far apart", plant("wri", "Uch", 70), plant("geo", "Uch", 70.1)],
    ["alike in common words only", plant("wri", "Gas Power", 70), plant("geo", "Gas Power", 70)],
    ["of the same database", plant("geo", "Uch", 70), plant("geo", "Uch", 70)],
  ])("not where they are %s", (_, a, b) => {
    expect(remarks(a, b)).toEqual([]);
  });
});

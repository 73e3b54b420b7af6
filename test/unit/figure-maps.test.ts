import { describe, expect, test } from "vitest";
import { catalog } from "../../geodata/catalog.ts";
import { buildStyle } from "../../server/cartography/buildStyle.ts";
import { parseMapSpec } from "../../server/contract/mapSpecCodec.ts";
import { isWhere } from "../../server/contract/zoneSpec.ts";
import { catalogResponse } from "../support/catalogResponse.ts";
import { figureMaps } from "../support/figureMaps.ts";

const specs = figureMaps.map((query) => parseMapSpec(new URLSearchParams(query)));
const views = specs.flatMap(({ view }) => (view && "zoom" in view ? [view] : []));
const named = specs.flatMap(({ layers = [] }) => layers);

describe("the maps that figures are held against", () => {
  test("show every layer of data", () => {
    const shown = new Set(named.map(({ id }) => id));
    const all = catalog.layers
      .filter(({ symbol: { type } }) => type !== "basemap" && type !== "names")
      .map(({ id }) => id);
    expect(all.filter((id) => !shown.has(id))).toEqual([]);
  });

  test("from a country to a quarry, in both languages and themes, turned", () => {
    const zooms = views.map(({ zoom }) => Math.floor(zoom));
    expect([...new Set(zooms)].sort((a, b) => a - b)).toEqual([4, 5, 6, 7, 8, 9, 10, 12]);
    const looks = specs.map(({ lang = "en", theme = "light" }) => `${lang} ${theme}`);
    expect([...new Set(looks)].sort()).toEqual(["en dark", "en light", "ur dark", "ur light"]);
    expect(views.some(({ bearing = 0 }) => bearing !== 0)).toBe(true);
  });

  test("with all that a map can have drawn on it", () => {
    const zones = specs.flatMap((spec) => spec.zones ?? []);
    expect(new Set(zones.map(isWhere))).toEqual(new Set([true, false]));
    expect(specs.some(({ area }) => area)).toBe(true);
    expect(specs.some(({ filters, unmatched }) => filters && unmatched === "fade")).toBe(true);
    expect(specs.some(({ select }) => select)).toBe(true);
    expect(named.some(({ opacity = 1 }) => opacity < 1)).toBe(true);
    expect(new Set(named.map(({ as }) => as))).toEqual(new Set([undefined, "heat", "clusters"]));
  });

  test("use nothing of MapLibre's that figures leave undrawn", () => {
    const used = specs.flatMap((spec) => {
      const { lang = "en", theme = "light", worldview = "un" } = spec;
      const { layers, edition } = catalogResponse;
      const style = buildStyle({ layers, spec, lang, theme, worldview, edition, baseUrl: "" });
      return style.layers.flatMap(({ layout, paint }) => Object.keys({ ...layout, ...paint }));
    });
    expect([...new Set(used)].filter((property) => undrawn.test(property))).toEqual([]);
  });
});

/** What the style specification has and figures do not read: whoever uses it teaches them. */
const undrawn =
  /^(line-(offset|pattern|gradient|gap-width|blur)|(line|fill|circle|icon)-translate|fill-outline-color|icon-(offset|anchor|rotate|text-fit)|text-rotate|symbol-z-order)$/;

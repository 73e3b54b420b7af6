import { type Color, differenceCiede2000, parse, wcagContrast } from "culori";
import { describe, expect, test } from "vitest";
import { localInk, localTextInk, withLocalLayers } from "../../client/map/localStyle.ts";
import { catalog } from "../../geodata/catalog.ts";
import type { ThemedColour } from "../../geodata/declaration.ts";
import { palettes } from "../../server/cartography/palette.ts";
import { visions } from "../support/visions.ts";

const difference = differenceCiede2000();

/** Every colour that a class or a layer of the catalog is drawn in. */
const drawn: readonly ThemedColour[] = catalog.layers.flatMap(coloursIn);

function coloursIn(declared: unknown): ThemedColour[] {
  if (typeof declared !== "object" || declared === null) return [];
  if ("light" in declared && "dark" in declared) return [declared as ThemedColour];
  return Object.values(declared).flatMap(coloursIn);
}

const read = (text: string): Color => parse(text) ?? expect.unreachable(text);

describe.each(["light", "dark"] as const)("the ink of files in the %s theme", (theme) => {
  test.each(visions)("is no colour of the catalog, for %s vision", (_, see) => {
    const ink = see(read(localInk[theme]));
    const colours = [...drawn.map((colour) => colour[theme]), palettes[theme].accent];
    const nearest = Math.min(...colours.map((colour) => difference(ink, see(read(colour)))));
    expect(drawn.length).toBeGreaterThan(20);
    expect(nearest).toBeGreaterThan(10);
  });

  test("can be seen and read on the land", () => {
    const { land } = palettes[theme];
    expect(wcagContrast(localInk[theme], land)).toBeGreaterThan(3);
    expect(wcagContrast(localTextInk[theme], land)).toBeGreaterThan(4.5);
  });
});

test("a file lies on top of everything, and hidden ones are not drawn", () => {
  const layer = {
    id: "local-1",
    name: "a.csv",
    count: 2,
    kinds: ["area", "point"] as const,
    bbox: [62, 29, 63, 30] as const,
    columns: {},
    nameColumn: null,
    notes: [],
    leftOut: null,
    visible: true,
    opacity: 1,
    labelBy: "name",
    clauses: {},
    matched: 2,
    version: 0,
  };
  const style = { version: 8 as const, sources: {}, layers: [] };
  const hidden = { ...layer, id: "local-2", visible: false };
  const state = { layers: [layer, hidden], openings: [], selected: null };
  const { sources, layers } = withLocalLayers(style, state, "light");
  expect(Object.keys(sources)).toEqual(["local-1"]);
  expect(layers.map(({ id }) => id)).toEqual([
    "local-1/fill",
    "local-1/outline",
    "local-1/point",
    "local-1/area-label",
    "local-1/point-label",
  ]);
});

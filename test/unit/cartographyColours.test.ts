import { describe, expect, test } from "vitest";
import { ancientMiningKinds } from "../../geodata/ancientMining.ts";
import { catalog } from "../../geodata/catalog.ts";
import type { LineClass, MarkerClass, ThemedColour } from "../../geodata/declaration.ts";
import { routeKinds } from "../../geodata/routeLayers.ts";
import { commodityGroups } from "../../geodata/siteVocabularies.ts";
import { palettes } from "../../server/cartography/palette.ts";
import { contrast } from "../support/contrast.ts";

const themes = ["light", "dark"] as const;

const markers: [string, MarkerClass][] = Object.entries({
  ...commodityGroups,
  ...ancientMiningKinds,
}).map(([value, term]) => [value, term.class]);
const lines: [string, LineClass][] = Object.entries(routeKinds).map(([value, term]) => [
  value,
  term.class,
]);
const circles: [string, { colour: ThemedColour }][] = catalog.layers.flatMap(({ id, symbol }) =>
  symbol.type === "graduated" ? [[id, symbol]] : [],
);

describe.each(themes)("in the %s theme", (theme) => {
  const palette = palettes[theme];

  test.each([...markers, ...lines, ...circles])(
    "%s stands out from the ground by 3:1",
    (_, { colour }) => {
      expect(contrast(colour[theme], palette.land)).toBeGreaterThanOrEqual(3);
      expect(contrast(colour[theme], palette.neighbour)).toBeGreaterThanOrEqual(3);
    },
  );

  test.each(markers)("the letters of %s can be read: 4.5:1", (_, { colour }) => {
    expect(contrast(palette.onSymbol, colour[theme])).toBeGreaterThanOrEqual(4.5);
  });

  test.each(["ink", "townInk", "areaInk", "waterInk", "accent"] as const)(
    "%s can be read: 4.5:1",
    (ink) => {
      expect(contrast(palette[ink], palette.land)).toBeGreaterThanOrEqual(4.5);
      expect(contrast(palette[ink], palette.neighbour)).toBeGreaterThanOrEqual(4.5);
    },
  );

  test("boundaries stand out by 3:1", () => {
    expect(contrast(palette.boundary, palette.land)).toBeGreaterThanOrEqual(3);
  });
});

test("no two kinds of site have the same letters, and shape and colour never both agree", () => {
  const codes = markers.map(([, { code }]) => code);
  expect(new Set(codes).size).toBe(codes.length);
  for (const theme of themes) {
    const looks = markers.map(([, { shape, colour }]) => `${shape} ${colour[theme]}`);
    expect(new Set(looks).size).toBe(looks.length);
  }
});

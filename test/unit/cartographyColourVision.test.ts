import { type Color, differenceCiede2000, filterGrayscale, parse } from "culori";
import { describe, expect, test } from "vitest";
import { catalog } from "../../geodata/catalog.ts";
import type {
  FillClass,
  LayerDeclaration,
  LineClass,
  MarkerClass,
  ThemedColour,
} from "../../geodata/declaration.ts";
import { classesOf, codesOf, type LayerOf } from "../../server/cartography/layerClasses.ts";
import { visions } from "../support/visions.ts";

const themes = ["light", "dark"] as const;

const difference = differenceCiede2000();

/** As printed in black. */
const grey = filterGrayscale(1);

type DrawnClass = MarkerClass | LineClass | FillClass;

interface NamedClass {
  value: string;
  drawn: DrawnClass;
}

/** The classes of each vocabulary layers are drawn by; layers of one vocabulary share it. */
const palettes: readonly (readonly [string, readonly NamedClass[]])[] = distinct(
  catalog.layers.flatMap((layer) => {
    if (!("classBy" in layer.symbol)) return [];
    const classes = classesOf(layer as LayerOf<"marker" | "line" | "fill">);
    const named = classes.map(({ value, class: drawn }) => ({ value, drawn }));
    return [[describeClasses(layer, layer.symbol.classBy), named] as const];
  }),
);

const incidents = catalog.layers.flatMap(({ id, symbol }) =>
  symbol.type === "graduated" ? [[id, symbol.colour] as const] : [],
);

describe.each(themes)("in the %s theme", (theme) => {
  describe.each(visions)("%s vision", (_, see) => {
    const apart = (a: ThemedColour, b: ThemedColour) =>
      difference(see(colourOf(a, theme)), see(colourOf(b, theme)));

    test.each(palettes)("%s: classes are 10 ΔE apart, or told apart by form", (_, classes) => {
      const alike = pairs(classes).filter(
        ([a, b]) => apart(a.drawn.colour, b.drawn.colour) < 10 && form(a.drawn) === form(b.drawn),
      );
      expect(alike.map(([a, b]) => `${a.value} and ${b.value}`)).toEqual([]);
    });

    test("markers of one shape in different layers are 10 ΔE apart", () => {
      const markers = palettes.flatMap(([, classes]) =>
        classes.filter(({ drawn }) => "shape" in drawn),
      );
      const alike = pairs(markers).filter(
        ([a, b]) =>
          apart(a.drawn.colour, b.drawn.colour) < 10 && silhouette(a.drawn) === silhouette(b.drawn),
      );
      const acrossLayers = alike.filter(([a, b]) => !sameVocabulary(a, b));
      expect(acrossLayers.map(([a, b]) => `${a.value} and ${b.value}`)).toEqual([]);
    });

    test.each(incidents)("the red of %s is 10 ΔE from every other mark", (_, red) => {
      const alike = palettes
        .flatMap(([, classes]) => classes)
        .filter(({ drawn }) => isMark(drawn) && apart(red, drawn.colour) < 10);
      expect(alike.map(({ value }) => value)).toEqual([]);
    });
  });

  test.each(palettes)("%s: classes of one grey tone differ in form or weight", (_, classes) => {
    const alike = pairs(classes).filter(([a, b]) => {
      const [one, other] = [a, b].map(({ drawn }) => grey(colourOf(drawn.colour, theme)));
      if (!one || !other || difference(one, other) >= 10) return false;
      return form(a.drawn) === form(b.drawn) && weight(a.drawn) === weight(b.drawn);
    });
    expect(alike.map(([a, b]) => `${a.value} and ${b.value}`)).toEqual([]);
  });
});

test("commodity groups rely on colour at the smallest size, so there colour alone is enough", () => {
  const groups = palettes.find(([name]) => name.startsWith("commodity_group"))?.[1] ?? [];
  expect(groups.length).toBeGreaterThan(5);
  for (const theme of themes) {
    for (const [vision, see] of visions) {
      for (const [a, b] of pairs(groups)) {
        const [one, other] = [a, b].map(({ drawn }) => see(colourOf(drawn.colour, theme)));
        expect(
          difference(one as Color, other as Color),
          `${a.value} and ${b.value}, ${vision}, ${theme}`,
        ).toBeGreaterThanOrEqual(10);
      }
    }
  }
});

test("kinds of incident are told apart by letters", () => {
  for (const layer of catalog.layers) {
    if (layer.symbol.type !== "graduated") continue;
    const codes = codesOf(layer as LayerOf<"graduated">).map(({ class: { code } }) => code);
    expect(new Set(codes).size).toBe(codes.length);
  }
});

/** What is left of a class without its colour. */
function form(drawn: DrawnClass): string {
  if ("shape" in drawn) return `${drawn.shape} ${drawn.icon ?? drawn.code}`;
  if ("widthPx" in drawn) return `${drawn.pattern} ${drawn.ornament ?? ""}`;
  return drawn.pattern ?? "";
}

const silhouette = (drawn: DrawnClass): string => ("shape" in drawn ? drawn.shape : "");

const sameVocabulary = (a: NamedClass, b: NamedClass): boolean =>
  palettes.some(([, classes]) => classes.includes(a) && classes.includes(b));

const weight = (drawn: DrawnClass): number => ("widthPx" in drawn ? drawn.widthPx : 0);

/** Areas lie under everything as a tint, which no mark is taken for. */
const isMark = (drawn: DrawnClass): boolean => !("opacity" in drawn);

function colourOf(colour: ThemedColour, theme: "light" | "dark"): Color {
  const parsed = parse(colour[theme]);
  if (!parsed) throw new Error(`${colour[theme]} is no colour`);
  return parsed;
}

function pairs<T>(all: readonly T[]): [T, T][] {
  return all.flatMap((a, index) => all.slice(index + 1).map((b): [T, T] => [a, b]));
}

function describeClasses({ properties }: LayerDeclaration, property: string): string {
  return `${property} (${Object.keys(properties[property]?.vocabulary ?? {}).join(", ")})`;
}

function distinct<T>(named: readonly (readonly [string, T])[]): (readonly [string, T])[] {
  return [...new Map(named)];
}

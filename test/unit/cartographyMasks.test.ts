import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { catalog } from "../../geodata/catalog.ts";
import type { MarkerClass } from "../../geodata/declaration.ts";
import { iconPath } from "../../server/cartography/icons.ts";
import { classesOf, type LayerOf } from "../../server/cartography/layerClasses.ts";
import { signedDistance } from "../../server/cartography/signedDistance.ts";

describe("the distance field of a shape", () => {
  test("is 191 on the edge and loses 32 a pixel outwards", () => {
    const width = 21;
    const coverage = new Uint8ClampedArray(width * width);
    // The left 10 columns.
    for (let i = 0; i < coverage.length; i++) if (i % width < 10) coverage[i] = 255;
    const field = signedDistance(coverage, width, width);
    const row = field.slice(10 * width, 11 * width);
    // The edge is at 10; pixel centres at 9.5 and 10.5.
    expect(((row[9] ?? 0) + (row[10] ?? 0)) / 2).toBeCloseTo(191, -1);
    expect((row[11] ?? 0) - (row[12] ?? 0)).toBe(32);
    expect(row[8]).toBeGreaterThan(row[9] ?? 255);
  });

  test("agrees with measuring to every pixel, for any shape", () => {
    const [width, height] = [9, 7];
    const shape = fc.array(fc.boolean(), { minLength: 63, maxLength: 63 });
    fc.assert(
      fc.property(shape, (cells) => {
        fc.pre(cells.includes(true) && cells.includes(false));
        const field = signedDistance(
          Uint8ClampedArray.from(cells, (cell) => (cell ? 255 : 0)),
          width,
          height,
        );
        const nearest = (from: number, kind: boolean) =>
          Math.min(
            ...cells.flatMap((cell, to) =>
              cell === kind
                ? Math.hypot(
                    (from % width) - (to % width),
                    Math.floor(from / width) - Math.floor(to / width),
                  )
                : [],
            ),
          );
        for (const [index, value] of field.entries()) {
          // A covered pixel is itself the edge's inner side, an empty one its outer.
          const distance = nearest(index, true) - nearest(index, false);
          const expected = Math.min(255, Math.max(0, 255 * (0.75 - distance / 8)));
          expect(Math.abs(value - expected)).toBeLessThanOrEqual(1);
        }
      }),
      { numRuns: 50 },
    );
  });
});

const maki = new URL("icons/", import.meta.resolve("@mapbox/maki/package.json"));

const declaredIcons = catalog.layers
  .filter((layer): layer is LayerOf<"marker"> => layer.symbol.type === "marker")
  .flatMap((layer) => classesOf(layer).map((each): MarkerClass => each.class))
  .flatMap(({ icon }) => icon ?? []);

describe("icons", () => {
  test.each([...new Set([...declaredIcons, "harbor"])])("%s is maki's", (name) => {
    const file = readFileSync(new URL(`${name}.svg`, maki), "utf8");
    const [, path = ""] = /<path[^>]*? d="([^"]+)"/.exec(file) ?? [];
    const numbers = (data: string) => data.replace(/&#x[9A];|\s+/gi, " ").trim();
    expect(numbers(iconPath(name)).replaceAll(" ", "")).toBe(numbers(path).replaceAll(" ", ""));
  });

  test("a name without an icon is an error", () => {
    for (const name of ["dragon", "constructor"]) {
      expect(() => iconPath(name)).toThrow(new RegExp(name));
    }
  });
});

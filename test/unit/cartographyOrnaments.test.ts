import { Resvg } from "@resvg/resvg-js";
import { describe, expect, test } from "vitest";
import type { LineOrnament } from "../../geodata/declaration.ts";
import { imageSvg } from "../../server/cartography/symbols.ts";

const sizePx = 20;

/** Pixels with ink, from the middle of the image: x along the line's direction, y to its right. */
function inked(ornament: LineOrnament): { x: number; y: number }[] {
  const { pixels, width, height } = new Resvg(
    imageSvg({ kind: "ornament", ornament, sizePx }),
  ).render();
  return Array.from({ length: width * height }, (_, index) => ({
    x: (index % width) + 0.5 - width / 2,
    y: Math.floor(index / width) + 0.5 - height / 2,
    alpha: pixels[4 * index + 3] ?? 0,
  })).filter(({ alpha }) => alpha > 127);
}

const widthAt = (pixels: readonly { x: number; y: number }[], y: number) =>
  pixels.filter((pixel) => pixel.y === y).length;

describe("what stands on one side of a fault stands on its right", () => {
  test.each(["teeth", "ticks"] as const)("%s", (ornament) => {
    const pixels = inked(ornament);
    expect(pixels.length).toBeGreaterThan(10);
    expect(pixels.every(({ y }) => y > 0)).toBe(true);
  });

  test("teeth stand on the line with their base and point away from it", () => {
    const pixels = inked("teeth");
    expect(widthAt(pixels, 0.5)).toBeGreaterThanOrEqual(sizePx - 2);
    expect(widthAt(pixels, 14.5)).toBeLessThanOrEqual(3);
    expect(Math.max(...pixels.map(({ y }) => y))).toBeGreaterThan(0.7 * sizePx);
  });
});

describe("half-arrows show the sense of slip", () => {
  /** Which way the arrow on the left of the line points: its barb makes one end taller. */
  const leftPointsTo = (ornament: LineOrnament) => {
    const left = inked(ornament).filter(({ y }) => y < 0);
    const tallest = left.filter(({ y }) => y < -0.38 * sizePx);
    return Math.sign(tallest.reduce((sum, { x }) => sum + x, 0));
  };

  test("dextral: across the line, the other side goes to the right", () => {
    // Whoever stands on the right of the line and looks across it to the left has the line's direction to the right.
    expect(leftPointsTo("dextral")).toBe(1);
  });

  test("sinistral: to the left", () => {
    expect(leftPointsTo("sinistral")).toBe(-1);
  });

  test.each(["dextral", "sinistral"] as const)("%s: the two sides go opposite ways", (ornament) => {
    const pixels = new Set(inked(ornament).map(({ x, y }) => `${x} ${y}`));
    const turned = [...pixels].map((key) => {
      const [x = 0, y = 0] = key.split(" ").map(Number);
      return `${-x} ${-y}`;
    });
    expect(turned.filter((key) => pixels.has(key)).length).toBeGreaterThan(0.95 * pixels.size);
  });
});

import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  formatImageId,
  type ImageDescription,
  labelPrefix,
  parseImageId,
} from "../../server/cartography/imageId.ts";

const colour = fc
  .integer({ min: 0, max: 0xffffff })
  .map((value) => `#${value.toString(16).padStart(6, "0").toUpperCase()}`);
const sizePx = fc.integer({ min: 1, max: 120 }).map((halves) => halves / 2);
const text = fc.string({ unit: "grapheme" });

const images: fc.Arbitrary<ImageDescription> = fc.oneof(
  fc.record({
    kind: fc.constant("marker" as const),
    shape: fc.constantFrom(
      "circle",
      "diamond",
      "hexagon",
      "square",
      "triangle",
      "gem",
      "pentagon",
      "bar",
    ),
    sizePx,
    fill: colour,
    outline: colour,
    dashed: fc.boolean(),
    ink: colour,
    icon: fc.constantFrom("", "harbor", "rail"),
    code: text,
  }),
  fc.record({
    kind: fc.constant("label" as const),
    sizePx,
    weight: fc.constantFrom(400, 600),
    colour,
    halo: colour,
    haloPx: sizePx,
    text,
  }),
  fc.record({
    kind: fc.constant("shield" as const),
    sizePx,
    fill: colour,
    outline: colour,
    ink: colour,
    text,
  }),
  fc.record({ kind: fc.constant("ring" as const), colour, diameterPx: sizePx }),
  fc.record({
    kind: fc.constant("ornament" as const),
    ornament: fc.constantFrom("teeth", "ticks", "dextral", "sinistral"),
    sizePx,
  }),
  fc.record({
    kind: fc.constant("pattern" as const),
    pattern: fc.constantFrom(
      "volcanic",
      "plutonic",
      "ophiolite",
      "metamorphic",
      "alkaline",
      "sedimentary",
    ),
    colour,
  }),
  fc.record({
    kind: fc.constant("icon" as const),
    sizePx,
    icon: fc.string({ minLength: 1, unit: "grapheme" }),
  }),
);

describe("the id of an image is its description", () => {
  test("any image comes back from its id", () => {
    fc.assert(
      fc.property(images, (image) => {
        expect(parseImageId(formatImageId(image))).toEqual(image);
      }),
    );
  });

  test("text may hold the separator, line breaks and any script", () => {
    const look = { sizePx: 13, weight: 600, colour: "#22201C", halo: "#F6F3EC", haloPx: 1.5 };
    for (const name of ["ریکوڈک", "a|b||c", "", "|", "two\nlines", "کوہِ سلطان|Koh-i-Sultan"]) {
      expect(parseImageId(labelPrefix(look) + name)).toEqual({
        kind: "label",
        ...look,
        text: name,
      });
    }
  });

  test("other ids describe nothing", () => {
    for (const id of [
      "",
      "marker",
      "marker|star|9|#1|#2|solid|#3||Cu",
      "marker|circle|x|#1|#2|solid|#3||",
      "marker|circle|9|#1|#2|dotted|#3||",
      "label|13|600|#1|#2",
      "sprite:mine",
      "ring|#1|wide",
      "ornament|claws|9",
      "pattern|granite|#1",
      "icon|15|",
    ]) {
      expect(parseImageId(id), id).toBeNull();
    }
  });

  test("a colour that would break the id is refused", () => {
    expect(() => formatImageId({ kind: "ring", colour: "red|blue", diameterPx: 3 })).toThrow(
      /red\|blue/,
    );
  });
});

import type { LineClass } from "../../geodata/declaration.ts";
import { mix } from "./mix.ts";
import type { StyleContext } from "./styleContext.ts";

/** One stroke of a line's drawing: a style layer of the map, a path of the legend. */
export interface Stroke {
  part: StrokePart;
  /** Whether it belongs to lines that the layer calls dashed, to the others, or to all. */
  when: "dashed" | "solid" | "always";
  colour: string;
  /** At zoom 8. */
  widthPx: number;
  /** In widths of the stroke. */
  dash?: readonly number[];
}

/** In the order in which they lie on one another, so that at a junction the fills join over every casing. */
export const strokeParts = [
  "casing",
  "dashed",
  "plain",
  "ferry",
  "fill",
  "rail",
  "rail-dashed",
  "rail-ticks",
] as const;

export type StrokePart = (typeof strokeParts)[number];

/** How a class of lines is drawn. */
export function strokesOf(
  drawn: LineClass,
  { theme, palette }: Pick<StyleContext, "theme" | "palette">,
): readonly Stroke[] {
  const { widthPx } = drawn;
  const colour = drawn.colour[theme];
  const dashed = {
    part: "dashed",
    when: "dashed",
    colour,
    widthPx: widthPx * 0.8,
    dash: [3, 1.6],
  } as const;
  switch (drawn.pattern) {
    case "cased":
      return [
        { part: "casing", when: "solid", colour, widthPx: widthPx + 1.5 },
        { part: "fill", when: "solid", colour: mix(colour, palette.land, 0.4), widthPx },
        dashed,
      ];
    case "plain":
      return [{ part: "plain", when: "solid", colour, widthPx }, dashed];
    case "ferry":
      return [{ part: "ferry", when: "always", colour, widthPx, dash: [1, 2] }];
    case "rail":
      return [
        { part: "rail", when: "solid", colour, widthPx: widthPx * 0.8 },
        { part: "rail-dashed", when: "dashed", colour, widthPx: widthPx * 0.8, dash: [6, 4] },
        { part: "rail-ticks", when: "always", colour, widthPx: widthPx * 4, dash: [0.2, 1.8] },
      ];
  }
}

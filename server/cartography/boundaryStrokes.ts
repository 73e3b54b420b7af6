import type { Palette } from "./palette.ts";

/** One stroke of a boundary's drawing: a style layer of the map, a path of the legend. */
export interface BoundaryStroke {
  /** A value of the boundary's `kind`. */
  kind: string;
  part: string;
  colour: string;
  opacity?: number;
  widthPx: readonly [atZoom4: number, atZoom10: number];
  /** In widths of the stroke. */
  dash?: readonly number[];
  cap: "butt" | "round";
}

/** In the order in which they lie on one another. */
export function boundaryStrokes(palette: Palette): readonly BoundaryStroke[] {
  const { boundary, provinceBoundary, river } = palette;
  return [
    { kind: "coast", part: "coast", colour: river, widthPx: [0.6, 1.2], cap: "round" },
    {
      kind: "province",
      part: "province",
      colour: provinceBoundary,
      widthPx: [0.7, 1.4],
      dash: [5, 2],
      cap: "butt",
    },
    {
      kind: "international",
      part: "international-band",
      colour: boundary,
      opacity: 0.16,
      widthPx: [4, 9],
      cap: "round",
    },
    {
      kind: "international",
      part: "international",
      colour: boundary,
      widthPx: [0.9, 1.8],
      cap: "round",
    },
    {
      kind: "disputed",
      part: "disputed",
      colour: boundary,
      widthPx: [1, 1.8],
      dash: [3.5, 2.5],
      cap: "butt",
    },
    {
      kind: "line-of-control",
      part: "line-of-control",
      colour: boundary,
      widthPx: [1.6, 2.6],
      dash: [0, 2.1],
      cap: "round",
    },
  ];
}

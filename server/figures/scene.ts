import type { GlyphRun } from "./text/glyphRun.ts";

/** In CSS pixels from the upper left of what is drawn. */
export type Point = readonly [x: number, y: number];

/** A figure as what is drawn on it, bottom first: all that an output format needs to know. */
export interface Scene {
  widthPx: number;
  heightPx: number;
  groups: readonly SceneGroup[];
}

/** What belongs together: of the map, one layer of the style. */
export interface SceneGroup {
  /** Of letters, digits, `-` and `_`, beginning with a letter; each once in a scene. */
  id: string;
  /** What it is, for people. */
  title: string;
  /** Where the origin of its marks is; absent: that of the scene. */
  at?: Point;
  /** Nothing outside of it is drawn: left, top, width and height, from its origin. */
  clip?: readonly [x: number, y: number, width: number, height: number];
  marks: readonly Mark[];
}

export type Mark =
  | PathMark
  | CircleMark
  | ImageMark
  | DrawingMark
  | TilesMark
  | TextMark
  | RasterMark
  | PartMark;

export interface PathMark {
  kind: "path";
  /** SVG path data. */
  d: string;
  fill?: Colour;
  stroke?: Stroke;
}

export interface CircleMark {
  kind: "circle";
  at: Point;
  radiusPx: number;
  fill?: Colour;
  /** How much of the radius fades out at the edge, 0 to 1. */
  blur?: number;
  stroke?: Stroke;
}

/** An image of the style by its id (`cartography/imageId.ts`), its middle at a point. */
export interface ImageMark {
  kind: "image";
  image: string;
  at: Point;
  scale: number;
  /** Clockwise. */
  angleDeg: number;
  opacity: number;
  /** Of a mask, which has none of its own. */
  colour?: string;
}

/** A small drawing of `cartography`, as SVG, its middle at a point. */
export interface DrawingMark {
  kind: "drawing";
  svg: string;
  at: Point;
  scale: number;
}

/** An image again and again, side by side, within an outline. */
export interface TilesMark {
  kind: "tiles";
  image: string;
  /** The middle of each. */
  at: readonly Point[];
  scale: number;
  /** Of each, clockwise. */
  angleDeg: number;
  opacity: number;
  /** SVG path data. */
  within: string;
}

/** Glyphs, and the text they say. */
export interface TextMark {
  kind: "text";
  text: string;
  runs: readonly GlyphRun[];
  colour: string;
  opacity: number;
  halo?: { colour: string; opacity: number; widthPx: number };
}

/** Pixels, where there is nothing to draw by lines. */
export interface RasterMark {
  kind: "raster";
  png: Uint8Array;
  at: Point;
  widthPx: number;
  heightPx: number;
  opacity: number;
}

/** `colour` is `#rrggbb`. */
export interface Colour {
  colour: string;
  opacity: number;
}

export interface Stroke extends Colour {
  widthPx: number;
  cap: "butt" | "round" | "square";
  join: "miter" | "round" | "bevel";
  /** Pixels drawn and left out in turn. */
  dash?: readonly number[];
  /** Where in its dashes the line begins. */
  dashOffsetPx?: number;
}

/** Marks that are read as one. */
export interface PartMark {
  kind: "part";
  role: "heading" | "entry" | "paragraph";
  marks: readonly Mark[];
}

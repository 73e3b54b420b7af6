import type { MarkerShape } from "../../geodata/declaration.ts";

/** A point symbol. */
export interface MarkerImage {
  kind: "marker";
  shape: MarkerShape;
  /** Nominal size of the shape; the image is larger by its outline. */
  sizePx: number;
  fill: string;
  outline: string;
  /** The outline is dashed: the position is approximate. */
  dashed: boolean;
  ink: string;
  /** Letters inside, or nothing. */
  code: string;
}

/** A text the map's own text engine cannot shape, drawn whole: Nastaliq. */
export interface LabelImage {
  kind: "label";
  sizePx: number;
  weight: number;
  colour: string;
  halo: string;
  haloPx: number;
  text: string;
}

/** A route number on its plate. */
export interface ShieldImage {
  kind: "shield";
  sizePx: number;
  fill: string;
  outline: string;
  ink: string;
  text: string;
}

/** The dashed outline of a circle whose position is approximate. */
export interface RingImage {
  kind: "ring";
  colour: string;
  /** Of the circle within. */
  diameterPx: number;
}

export type ImageDescription = MarkerImage | LabelImage | ShieldImage | RingImage;

const separator = "|";

/**
 * Every image a style asks for is named by its description, so that whoever draws the style can make it on demand.
 * Fields are separated by `|`; what varies by feature comes last and unescaped, so that a style expression can build
 * the id of a label by appending the name to `labelPrefix`.
 * @throws RangeError when another field than the last contains `|`.
 */
export function formatImageId(image: ImageDescription): string {
  switch (image.kind) {
    case "marker":
      return join(markerFields(image), image.code);
    case "label":
      return labelPrefix(image) + image.text;
    case "shield":
      return shieldPrefix(image) + image.text;
    case "ring":
      return ringPrefix(image) + image.diameterPx;
  }
}

/** The id of a label up to its text. */
export function labelPrefix(look: Omit<LabelImage, "kind" | "text">): string {
  const { sizePx, weight, colour, halo, haloPx } = look;
  return join(["label", sizePx, weight, colour, halo, haloPx], "");
}

/** The id of a shield up to its text. */
export function shieldPrefix(look: Omit<ShieldImage, "kind" | "text">): string {
  return join(["shield", look.sizePx, look.fill, look.outline, look.ink], "");
}

/** The id of a ring up to its diameter. */
export function ringPrefix({ colour }: Pick<RingImage, "colour">): string {
  return join(["ring", colour], "");
}

/** What `id` describes, or null when it is not of this grammar. */
export function parseImageId(id: string): ImageDescription | null {
  const [kind] = id.split(separator, 1);
  if (kind === "marker") return parseMarker(id);
  if (kind === "label") return parseLabel(id);
  if (kind === "shield") return parseShield(id);
  return kind === "ring" ? parseRing(id) : null;
}

function markerFields({ shape, sizePx, fill, outline, dashed, ink }: MarkerImage) {
  return ["marker", shape, sizePx, fill, outline, dashed ? "dashed" : "solid", ink];
}

function parseMarker(id: string): MarkerImage | null {
  const [fields, code] = split(id, 7);
  const [, shape, sizePx, fill, outline, stroke, ink] = fields;
  if (!isShape(shape) || !isSize(sizePx) || !fill || !outline || !ink) return null;
  if (stroke !== "dashed" && stroke !== "solid") return null;
  const dashed = stroke === "dashed";
  return { kind: "marker", shape, sizePx: Number(sizePx), fill, outline, dashed, ink, code };
}

function parseLabel(id: string): LabelImage | null {
  const [fields, text] = split(id, 6);
  const [, sizePx, weight, colour, halo, haloPx] = fields;
  if (!isSize(sizePx) || !isSize(weight) || !colour || !halo || !isSize(haloPx)) return null;
  const look = { sizePx: Number(sizePx), weight: Number(weight), colour, halo };
  return { kind: "label", ...look, haloPx: Number(haloPx), text };
}

function parseShield(id: string): ShieldImage | null {
  const [fields, text] = split(id, 5);
  const [, sizePx, fill, outline, ink] = fields;
  if (!isSize(sizePx) || !fill || !outline || !ink) return null;
  return { kind: "shield", sizePx: Number(sizePx), fill, outline, ink, text };
}

function parseRing(id: string): RingImage | null {
  const [[, colour], diameterPx] = split(id, 2);
  return colour && isSize(diameterPx)
    ? { kind: "ring", colour, diameterPx: Number(diameterPx) }
    : null;
}

function join(fields: readonly (string | number)[], text: string): string {
  const bad = fields.find((field) => String(field).includes(separator));
  if (bad !== undefined) throw new RangeError(`"${bad}" cannot be part of an image id`);
  return [...fields, text].join(separator);
}

/** The first `count` fields, and whatever follows them. */
function split(id: string, count: number): [fields: string[], rest: string] {
  const parts = id.split(separator);
  return [parts.slice(0, count), parts.slice(count).join(separator)];
}

const shapes: Readonly<Record<MarkerShape, true>> = {
  circle: true,
  diamond: true,
  hexagon: true,
  square: true,
  triangle: true,
  gem: true,
  pentagon: true,
  bar: true,
};

const isShape = (text: string | undefined): text is MarkerShape =>
  text !== undefined && Object.hasOwn(shapes, text);

const isSize = (text: string | undefined): text is string =>
  text !== undefined && /^\d+(\.\d+)?$/.test(text);

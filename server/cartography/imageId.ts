import type { FillPattern, LineOrnament, MarkerShape } from "../../geodata/declaration.ts";

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
  /** Name of the icon inside, or nothing. */
  icon: string;
  /** Letters inside where there is no icon, or nothing. */
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

/** What a fault line carries, drawn again and again along it. A mask: the style colours it. */
export interface OrnamentImage {
  kind: "ornament";
  ornament: LineOrnament;
  /** Length along the line. */
  sizePx: number;
}

/** A seamless tile of the signs of a rock. */
export interface PatternImage {
  kind: "pattern";
  pattern: FillPattern;
  colour: string;
}

/** An icon alone. A mask: whoever uses it colours it. */
export interface IconImage {
  kind: "icon";
  sizePx: number;
  icon: string;
}

export type ImageDescription =
  | MarkerImage
  | LabelImage
  | ShieldImage
  | RingImage
  | OrnamentImage
  | PatternImage
  | IconImage;

/** Images of one colour, which are signed distance fields to MapLibre. */
export const isMask = ({ kind }: ImageDescription): boolean =>
  kind === "ornament" || kind === "icon";

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
    case "ornament":
      return join(["ornament", image.ornament], image.sizePx);
    case "pattern":
      return join(["pattern", image.pattern], image.colour);
    case "icon":
      return join(["icon", image.sizePx], image.icon);
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
  const [kind = ""] = id.split(separator, 1);
  return parsers.get(kind)?.(id) ?? null;
}

function markerFields({ shape, sizePx, fill, outline, dashed, ink, icon }: MarkerImage) {
  return ["marker", shape, sizePx, fill, outline, dashed ? "dashed" : "solid", ink, icon];
}

function parseMarker(id: string): MarkerImage | null {
  const [fields, code] = split(id, 8);
  const [, shape, sizePx, fill, outline, stroke, ink, icon = ""] = fields;
  if (!isIn(shapes, shape) || !isSize(sizePx) || !fill || !outline || !ink) return null;
  if (stroke !== "dashed" && stroke !== "solid") return null;
  const look = { shape, sizePx: Number(sizePx), fill, outline, dashed: stroke === "dashed" };
  return { kind: "marker", ...look, ink, icon, code };
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

function parseOrnament(id: string): OrnamentImage | null {
  const [[, ornament], sizePx] = split(id, 2);
  return isIn(ornaments, ornament) && isSize(sizePx)
    ? { kind: "ornament", ornament, sizePx: Number(sizePx) }
    : null;
}

function parsePattern(id: string): PatternImage | null {
  const [[, pattern], colour] = split(id, 2);
  return isIn(patterns, pattern) && colour ? { kind: "pattern", pattern, colour } : null;
}

function parseIcon(id: string): IconImage | null {
  const [[, sizePx], icon] = split(id, 2);
  return isSize(sizePx) && icon ? { kind: "icon", sizePx: Number(sizePx), icon } : null;
}

const parsers: ReadonlyMap<string, (id: string) => ImageDescription | null> = new Map<
  string,
  (id: string) => ImageDescription | null
>([
  ["marker", parseMarker],
  ["label", parseLabel],
  ["shield", parseShield],
  ["ring", parseRing],
  ["ornament", parseOrnament],
  ["pattern", parsePattern],
  ["icon", parseIcon],
]);

function join(fields: readonly (string | number)[], text: string | number): string {
  const bad = fields.find((field) => String(field).includes(separator));
  if (bad !== undefined) throw new RangeError(`"${bad}" cannot be part of an image id`);
  return [...fields, text].join(separator);
}

/** The first `count` fields, and whatever follows them. */
function split(id: string, count: number): [fields: string[], rest: string] {
  const parts = id.split(separator);
  return [parts.slice(0, count), parts.slice(count).join(separator)];
}

const shapes = {
  circle: true,
  diamond: true,
  hexagon: true,
  square: true,
  triangle: true,
  gem: true,
  pentagon: true,
  bar: true,
} as const satisfies Record<MarkerShape, true>;

const ornaments = {
  teeth: true,
  ticks: true,
  dextral: true,
  sinistral: true,
} as const satisfies Record<LineOrnament, true>;

const patterns = {
  volcanic: true,
  plutonic: true,
  ophiolite: true,
  metamorphic: true,
  alkaline: true,
  sedimentary: true,
} as const satisfies Record<FillPattern, true>;

const isIn = <Name extends string>(
  names: Record<Name, true>,
  text: string | undefined,
): text is Name => text !== undefined && Object.hasOwn(names, text);

const isSize = (text: string | undefined): text is string =>
  text !== undefined && /^\d+(\.\d+)?$/.test(text);

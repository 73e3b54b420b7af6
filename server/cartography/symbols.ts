import type { MarkerShape } from "../../geodata/declaration.ts";
import { iconPath, iconSidePx } from "./icons.ts";
import type {
  IconImage,
  ImageDescription,
  LabelImage,
  MarkerImage,
  OrnamentImage,
  RingImage,
  ShieldImage,
} from "./imageId.ts";
import { ornamentBody, ornamentReachPx } from "./ornaments.ts";
import { patternBody, patternTilePx } from "./patterns.ts";
import { fieldMarginPx } from "./signedDistance.ts";

type Vertex = readonly [x: number, y: number];

/** Room around the shape for its outline. */
const marginPx = 2;

/** Vertices in units of the nominal size, sized so that all shapes look equally heavy. */
const outlines: Readonly<Record<Exclude<MarkerShape, "circle">, readonly Vertex[]>> = {
  diamond: regularPolygon(4, 0.58, -90),
  hexagon: regularPolygon(6, 0.51, -90),
  square: regularPolygon(4, 0.595, -45),
  triangle: [
    [0, -0.54],
    [0.56, 0.42],
    [-0.56, 0.42],
  ],
  gem: [
    [-0.3, -0.44],
    [0.3, -0.44],
    [0.54, -0.12],
    [0, 0.54],
    [-0.54, -0.12],
  ],
  pentagon: regularPolygon(5, 0.54, -90),
  bar: [
    [-0.56, -0.34],
    [0.56, -0.34],
    [0.56, 0.34],
    [-0.56, 0.34],
  ],
};

/** How far the optical centre of a shape lies below its box's centre, in units of the nominal size. */
const letterShift: Partial<Record<MarkerShape, number>> = {
  triangle: 0.14,
  gem: -0.07,
  pentagon: 0.02,
};

/** The shape's path data, centred on the origin. */
export function symbolPath(shape: MarkerShape, sizePx: number): string {
  if (shape === "circle") return circlePath(0.47 * sizePx);
  const vertices = outlines[shape].map(([x, y]) => `${round(x * sizePx)} ${round(y * sizePx)}`);
  return `M${vertices.join("L")}Z`;
}

/** Width and height in pixels of a marker's image. */
export function symbolImageSizePx(sizePx: number): number {
  return 2 * Math.ceil(0.58 * sizePx + marginPx);
}

/** Any image but a label, which needs a text engine, as a complete SVG document, its anchor at the centre. */
export function imageSvg(image: Exclude<ImageDescription, LabelImage>): string {
  switch (image.kind) {
    case "marker":
      return symbolSvg(image);
    case "shield":
      return shieldSvg(image);
    case "ring":
      return ringSvg(image);
    case "ornament":
      return ornamentSvg(image);
    case "pattern":
      return svg(patternTilePx, patternTilePx, patternBody(image.pattern, image.colour));
    case "icon":
      return iconSvg(image);
  }
}

/** Of a mask only the coverage counts. */
const maskInk = "#000000";

function ornamentSvg({ ornament, sizePx }: OrnamentImage): string {
  const size = 2 * Math.ceil(ornamentReachPx(sizePx) + fieldMarginPx);
  return svg(size, size, ornamentBody(ornament, sizePx, maskInk));
}

function iconSvg({ icon, sizePx }: IconImage): string {
  const size = 2 * Math.ceil(sizePx / 2 + fieldMarginPx);
  return svg(size, size, iconBody(icon, { sizePx, ink: maskInk, y: 0 }));
}

function symbolSvg(marker: MarkerImage): string {
  const size = symbolImageSizePx(marker.sizePx);
  return svg(size, size, markerBody(marker));
}

function shieldSvg({ sizePx, fill, outline, ink, text }: ShieldImage): string {
  const { width, height } = shieldSizePx(text, sizePx);
  const plate = `<rect x="${0.5 - width / 2}" y="${0.5 - height / 2}" width="${width - 1}" height="${height - 1}" rx="2.5" fill="${fill}" stroke="${outline}"/>`;
  return svg(width, height, plate + letters(text, { sizePx, ink, y: 0.35 * sizePx }));
}

function ringSvg({ colour, diameterPx }: RingImage): string {
  const size = 2 * Math.ceil(diameterPx / 2 + marginPx);
  const radius = diameterPx / 2 + 0.75;
  // A whole number of dashes, and never fewer than four, so that the smallest ring still reads as one.
  const period = (2 * Math.PI * radius) / Math.max(4, Math.round((2 * Math.PI * radius) / 5.2));
  const dashes = `${round(period * 0.6)} ${round(period * 0.4)}`;
  const circle = `<circle r="${radius}" fill="none" stroke="${colour}" stroke-width="1.5" stroke-dasharray="${dashes}"/>`;
  return svg(size, size, circle);
}

/** Width is set by the number of characters, so that all renderers agree on it without measuring. */
function shieldSizePx(text: string, sizePx: number): { width: number; height: number } {
  const width = 2 * Math.ceil(([...text].length * 0.62 * sizePx + 8) / 2);
  return { width, height: 2 * Math.ceil((sizePx + 5) / 2) };
}

/** What is drawn of a marker, its anchor at the origin. */
export function markerBody(marker: MarkerImage): string {
  const path = symbolPath(marker.shape, marker.sizePx);
  const shape = marker.dashed ? dashedShape(path, marker) : solidShape(path, marker);
  return shape + (marker.icon === "" ? code(marker) : icon(marker));
}

function icon({ icon, shape, sizePx: size, ink }: MarkerImage): string {
  return iconBody(icon, { sizePx: 0.6 * size, ink, y: (letterShift[shape] ?? 0) * size });
}

function iconBody(icon: string, { sizePx, ink, y }: { sizePx: number; ink: string; y: number }) {
  const [left, top] = [-sizePx / 2, y - sizePx / 2].map(round);
  const place = `translate(${left} ${top}) scale(${round(sizePx / iconSidePx)})`;
  return `<path transform="${place}" d="${iconPath(icon)}" fill="${ink}"/>`;
}

function solidShape(path: string, { fill, outline }: MarkerImage): string {
  return `<path d="${path}" fill="${fill}" stroke="${outline}" stroke-width="2.5" stroke-linejoin="round" paint-order="stroke"/>`;
}

/**
 * A ground-coloured rim under the dashes keeps their gaps open over whatever lies below. Shapes too small for
 * dashes to be seen are left hollow.
 */
function dashedShape(path: string, { fill, outline, sizePx }: MarkerImage): string {
  const dashes = sizePx < 12 ? "" : ` stroke-dasharray="3.2 2"`;
  return (
    `<path d="${path}" fill="${fill}" stroke="${fill}" stroke-width="3.5" stroke-linejoin="round"/>` +
    `<path d="${path}" fill="none" stroke="${outline}" stroke-width="1.5"${dashes}/>`
  );
}

function code({ code, shape, sizePx: size, ink }: MarkerImage): string {
  if (code === "") return "";
  const sizePx = round(size * (code.length > 1 ? 0.47 : 0.56));
  return letters(code, { sizePx, ink, y: (letterShift[shape] ?? 0) * size + 0.36 * sizePx });
}

/** Centred on the y axis, standing on `y`. */
export function letters(
  text: string,
  { sizePx, ink, y }: { sizePx: number; ink: string; y: number },
) {
  return `<text y="${round(y)}" text-anchor="middle" font-family="system-ui, 'Noto Sans', sans-serif" font-weight="700" font-size="${sizePx}" fill="${ink}">${escapeXml(text)}</text>`;
}

export function svg(width: number, height: number, body: string): string {
  const box = `${-width / 2} ${-height / 2} ${width} ${height}`;
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="${box}">${body}</svg>`;
}

function circlePath(radius: number): string {
  const r = round(radius);
  return `M${-r} 0A${r} ${r} 0 1 1 ${r} 0A${r} ${r} 0 1 1 ${-r} 0Z`;
}

function regularPolygon(sides: number, radius: number, firstDeg: number): Vertex[] {
  return Array.from({ length: sides }, (_, i) => {
    const angle = ((firstDeg + (360 * i) / sides) * Math.PI) / 180;
    return [radius * Math.cos(angle), radius * Math.sin(angle)] as const;
  });
}

const round = (value: number): number => Math.round(value * 100) / 100;

function escapeXml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}

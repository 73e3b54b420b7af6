import { isMask, type LabelImage, parseImageId } from "../../server/cartography/imageId.ts";
import { signedDistance } from "../../server/cartography/signedDistance.ts";
import { imageSvg } from "../../server/cartography/symbols.ts";

/** Images are drawn for the sharpest of common screens; MapLibre scales them down. */
const pixelRatio = Math.max(2, Math.ceil(devicePixelRatio));

export interface RasterImage {
  image: ImageData;
  pixelRatio: number;
  /** The style colours it. */
  sdf: boolean;
}

/** Draws the image a style asks for by `id`; null when the id describes none. */
export async function rasterise(id: string): Promise<RasterImage | null> {
  const description = parseImageId(id);
  if (!description) return null;
  const { kind } = description;
  const image = await (kind === "label" ? drawLabel(description) : drawSvg(imageSvg(description)));
  const sdf = isMask(description);
  return { image: sdf ? distanceField(image) : image, pixelRatio, sdf };
}

async function drawSvg(svg: string): Promise<ImageData> {
  const image = new Image();
  image.src = `data:image/svg+xml,${encodeURIComponent(svg)}`;
  await image.decode();
  const context = canvas(image.width, image.height);
  context.drawImage(image, 0, 0);
  return pixels(context);
}

/** MapLibre reads the distances from the alpha channel. */
function distanceField({ data, width, height }: ImageData): ImageData {
  const coverage = data.filter((_, index) => index % 4 === 3);
  const field = new ImageData(width, height);
  for (const [index, value] of signedDistance(coverage, width, height).entries()) {
    field.data[4 * index + 3] = value;
  }
  return field;
}

/** Browsers measure ink in whole pixels of the font's size: at this many times the size it is exact. */
const measuredScale = 16;

/** Nastaliq hangs from the upper right: the ink is measured, not the font's box. */
async function drawLabel(label: LabelImage): Promise<ImageData> {
  const font = fontOf(label, 1);
  await document.fonts.load(font, label.text);
  const ink = measure(label);
  const margin = Math.ceil(label.haloPx) + 1;
  const context = canvas(
    Math.ceil(ink.left + ink.right) + 2 * margin,
    Math.ceil(ink.ascent + ink.descent) + 2 * margin,
  );
  context.translate(ink.left + margin, ink.ascent + margin);
  write(context, label, font);
  return pixels(context);
}

function fontOf({ weight, sizePx }: LabelImage, scale: number): string {
  return `${weight} ${sizePx * scale}px "Naqsha Nastaliq Names", system-ui, sans-serif`;
}

function write(context: CanvasRenderingContext2D, label: LabelImage, font: string): void {
  setText(context, font);
  context.lineJoin = "round";
  context.lineWidth = 2 * label.haloPx;
  context.strokeStyle = label.halo;
  context.strokeText(label.text, 0, 0);
  context.fillStyle = label.colour;
  context.fillText(label.text, 0, 0);
}

/** How far the ink reaches from where the text is set. */
function measure(label: LabelImage) {
  const context = canvas(1, 1);
  setText(context, fontOf(label, measuredScale));
  const metrics = context.measureText(label.text);
  return {
    left: metrics.actualBoundingBoxLeft / measuredScale,
    right: metrics.actualBoundingBoxRight / measuredScale,
    ascent: metrics.actualBoundingBoxAscent / measuredScale,
    descent: metrics.actualBoundingBoxDescent / measuredScale,
  };
}

function setText(context: CanvasRenderingContext2D, font: string): void {
  context.font = font;
  context.direction = "rtl";
  context.textAlign = "center";
}

/** A canvas of a size in CSS pixels. */
function canvas(width: number, height: number): CanvasRenderingContext2D {
  const element = document.createElement("canvas");
  element.width = width * pixelRatio;
  element.height = height * pixelRatio;
  const context = element.getContext("2d", { willReadFrequently: true });
  if (!context) throw new Error("the browser gives no 2D canvas");
  context.scale(pixelRatio, pixelRatio);
  return context;
}

function pixels(context: CanvasRenderingContext2D): ImageData {
  return context.getImageData(0, 0, context.canvas.width, context.canvas.height);
}

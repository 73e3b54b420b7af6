import { imageShapes } from "../images/imageShapes.ts";
import { type Shape, svgShapes } from "../images/svgShapes.ts";
import type {
  CircleMark,
  Colour,
  ImageMark,
  Mark,
  RasterMark,
  Stroke,
  TilesMark,
} from "../scene.ts";
import { drawText } from "./drawText.ts";

/** Draws a mark; the state of the page is the caller's to keep. */
export function drawMark(pdf: PDFKit.PDFDocument, mark: Mark): void {
  switch (mark.kind) {
    case "path":
      paint(pdf, () => pdf.path(mark.d), mark);
      break;
    case "circle":
      drawCircle(pdf, mark);
      break;
    case "image":
      drawImage(pdf, mark);
      break;
    case "drawing":
      pdf.translate(...mark.at).scale(mark.scale);
      drawShapes(pdf, svgShapes(mark.svg).shapes, 1);
      break;
    case "tiles":
      drawTiles(pdf, mark);
      break;
    case "text":
      drawText(pdf, mark);
      break;
    case "raster":
      drawRaster(pdf, mark);
      break;
    case "part":
      for (const each of mark.marks) drawWithin(pdf, each);
      break;
  }
}

function drawWithin(pdf: PDFKit.PDFDocument, mark: Mark): void {
  pdf.save();
  drawMark(pdf, mark);
  pdf.restore();
}

interface Painted {
  fill?: Colour;
  stroke?: Stroke;
}

function paint(pdf: PDFKit.PDFDocument, outline: () => unknown, { fill, stroke }: Painted): void {
  if (fill) {
    outline();
    pdf.fillColor(fill.colour, fill.opacity).fill();
  }
  if (!stroke) return;
  outline();
  pdf.lineWidth(stroke.widthPx).lineCap(stroke.cap).lineJoin(stroke.join);
  if (stroke.dash) dash(pdf, stroke.dash, stroke.dashOffsetPx ?? 0);
  pdf.strokeColor(stroke.colour, stroke.opacity).stroke();
}

/** pdfkit refuses dashes without length, which are dots where the ends are round. */
function dash(pdf: PDFKit.PDFDocument, lengths: readonly number[], phase: number): void {
  const drawn = lengths.map((length) => Math.max(length, 0.001));
  // Its types know of one length only.
  pdf.dash(drawn as unknown as number, { phase });
}

function drawCircle(pdf: PDFKit.PDFDocument, mark: CircleMark): void {
  const { at, radiusPx, fill, blur, stroke } = mark;
  const outline = () => pdf.circle(at[0], at[1], radiusPx);
  if (!fill || !blur) {
    paint(pdf, outline, mark);
    return;
  }
  const gradient = pdf.radialGradient(at[0], at[1], 0, at[0], at[1], radiusPx);
  for (const share of [0, 0.25, 0.5, 0.75, 1]) {
    const left = 1 - share * share * (3 - 2 * share);
    gradient.stop(1 - blur + blur * share, fill.colour, fill.opacity * left);
  }
  outline();
  pdf.fill(gradient as unknown as PDFKit.Mixins.ColorValue);
  if (stroke) paint(pdf, outline, { stroke });
}

function drawImage(pdf: PDFKit.PDFDocument, mark: ImageMark): void {
  const { image, at, angleDeg, scale, opacity, colour } = mark;
  pdf
    .translate(...at)
    .rotate(angleDeg)
    .scale(scale);
  drawShapes(pdf, imageShapes(image).shapes, opacity, colour);
}

function drawTiles(
  pdf: PDFKit.PDFDocument,
  { image, at, scale, angleDeg, opacity, within }: TilesMark,
): void {
  const { shapes } = imageShapes(image);
  pdf.path(within).clip();
  for (const place of at) {
    pdf.save();
    pdf
      .translate(...place)
      .rotate(angleDeg)
      .scale(scale);
    drawShapes(pdf, shapes, opacity);
    pdf.restore();
  }
}

function drawShapes(
  pdf: PDFKit.PDFDocument,
  shapes: readonly Shape[],
  opacity: number,
  ink = "#000000",
): void {
  for (const shape of shapes) {
    pdf.save();
    if (shape.transform) transform(pdf, shape.transform);
    const { fill, stroke } = paintsOf(shape, opacity, ink);
    const outline = () => pdf.path(shape.d);
    if (shape.strokeFirst && stroke) paint(pdf, outline, { stroke });
    if (fill) paint(pdf, outline, { fill });
    if (!shape.strokeFirst && stroke) paint(pdf, outline, { stroke });
    pdf.restore();
  }
}

function paintsOf(shape: Shape, opacity: number, ink: string): Painted {
  const inked = (colour: string) => (colour === "currentColor" ? ink : colour);
  const whole = opacity * shape.opacity;
  return {
    ...(shape.fill !== "none" && {
      fill: { colour: inked(shape.fill), opacity: whole * shape.fillOpacity },
    }),
    ...(shape.stroke && {
      stroke: {
        colour: inked(shape.stroke),
        opacity: whole * shape.strokeOpacity,
        widthPx: shape.strokeWidthPx,
        cap: shape.cap ?? "butt",
        join: shape.join ?? "miter",
        ...(shape.dash && { dash: shape.dash }),
      },
    }),
  };
}

/** `translate(x y)` and `scale(s)`, as `cartography` writes them. */
function transform(pdf: PDFKit.PDFDocument, text: string): void {
  for (const [, name, numbers = ""] of text.matchAll(/(\w+)\(([^)]*)\)/g)) {
    const [x = 0, y = 0] = numbers.split(/[ ,]+/).map(Number);
    if (name === "translate") pdf.translate(x, y);
    else pdf.scale(x);
  }
}

function drawRaster(pdf: PDFKit.PDFDocument, mark: RasterMark): void {
  const { png, at, widthPx, heightPx, opacity } = mark;
  pdf.opacity(opacity);
  pdf.image(Buffer.from(png), at[0], at[1], { width: widthPx, height: heightPx });
}

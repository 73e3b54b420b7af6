import type { Figure } from "../../figures/figure.ts";
import { drawMark } from "../../figures/pdf/drawMark.ts";
import { drawGroup } from "../../figures/pdf/scenePdf.ts";
import { moved } from "../../figures/text/glyphRun.ts";
import { inks } from "./inks.ts";
import type { Placed } from "./paginate.ts";
import type { Line, Piece } from "./setParagraph.ts";
import type { Bar, BarsPart, Part } from "./strip.ts";
import type { Corners, Structure } from "./structure.ts";
import type { Tag } from "./tag.ts";

export interface Sheet {
  pdf: PDFKit.PDFDocument;
  structure: Structure;
  figure: Figure;
  /** What addresses in the document are relative to. */
  baseUrl: string;
}

/** Points of a pixel. */
export const pointsPerPixel = 72 / 96;

/** Draws what is on a page, in the order it is read. */
export function drawStrip({ strip, downPx, isRepeated }: Placed, topPx: number, sheet: Sheet) {
  const basePx = topPx + downPx;
  if (isRepeated) {
    sheet.structure.drawBeside(() => {
      for (const part of strip.parts) drawAgain(part, basePx, sheet);
    });
    return;
  }
  for (const part of strip.parts) drawPart(part, basePx, sheet);
}

function drawAgain(part: Part, basePx: number, { pdf }: Sheet): void {
  if (part.kind === "rule") drawRule(pdf, part.leftPx, part.widthPx, basePx + part.downPx);
  if (part.kind !== "line") return;
  for (const piece of part.line.pieces) drawPiece(pdf, piece, part.leftPx, basePx);
}

function drawPart(part: Part, basePx: number, sheet: Sheet): void {
  const { pdf, structure } = sheet;
  switch (part.kind) {
    case "line":
      drawLine(part.line, part.leftPx, basePx, sheet);
      break;
    case "rule":
      structure.drawBeside(() => drawRule(pdf, part.leftPx, part.widthPx, basePx + part.downPx));
      break;
    case "bars":
      drawBars(part, basePx, sheet);
      break;
    case "picture":
      drawPicture(part, basePx, sheet);
      break;
    case "tag":
      structure.elementOf(part.tag);
      break;
    case "anchor":
      pdf.addNamedDestination(part.id, "XYZ", null, (basePx - 40) * pointsPerPixel, null);
      break;
  }
}

function drawLine(
  { pieces, abovePx, belowPx }: Line,
  leftPx: number,
  basePx: number,
  sheet: Sheet,
) {
  const { pdf, structure, baseUrl } = sheet;
  for (const piece of pieces) {
    const { tag, href } = piece.span;
    const element = structure.elementOf(tag);
    structure.draw(element, tag.type, () => drawPiece(pdf, piece, leftPx, basePx));
    if (href === undefined || !URL.canParse(href, baseUrl)) continue;
    const box = [
      leftPx + piece.leftPx,
      basePx - 0.7 * abovePx,
      piece.widthPx,
      0.7 * (abovePx + belowPx),
    ] as const;
    // A plain string would be one of PDF's names.
    const contents = new String(piece.text) as string;
    const options = { structParent: structure.elementOf(linkAround(tag)), Contents: contents };
    if (href.startsWith("#")) pdf.goTo(...box, href.slice(1), options);
    else pdf.link(...box, new URL(href, baseUrl).href, options);
  }
}

/** Words of another language within a link have an element of their own. */
function linkAround(tag: Tag): Tag {
  return tag.type === "Link" || !tag.within ? tag : linkAround(tag.within);
}

function drawPiece(pdf: PDFKit.PDFDocument, piece: Piece, leftPx: number, basePx: number): void {
  const { text, runs, span } = piece;
  pdf.save();
  drawMark(pdf, {
    kind: "text",
    text,
    runs: moved(runs, leftPx, basePx),
    colour: span.colour,
    opacity: 1,
  });
  pdf.restore();
}

function drawRule(pdf: PDFKit.PDFDocument, leftPx: number, widthPx: number, y: number): void {
  drawMark(pdf, {
    kind: "path",
    d: `M${leftPx} ${y}h${widthPx}`,
    stroke: { colour: inks.rule, opacity: 1, widthPx: 0.75, cap: "butt", join: "miter" },
  });
}

function drawBars(part: BarsPart, basePx: number, { pdf, structure }: Sheet): void {
  const { tag, leftPx, widthPx, heightPx } = part;
  const draw = () => {
    for (const bar of part.bars) drawBar(pdf, bar, basePx);
    if (tag) drawRule(pdf, leftPx, widthPx, basePx);
  };
  if (!tag) {
    structure.drawBeside(draw);
    return;
  }
  const element = structure.elementOf(tag, cornersOf(part, basePx - heightPx));
  structure.draw(element, tag.type, draw);
}

/** As the styles of pages paint them. */
const fills: Readonly<Record<string, string>> = {
  counted: inks.accent,
  unsure: inks.wash,
  joint: inks.rule,
};

function drawBar(pdf: PDFKit.PDFDocument, bar: Bar, basePx: number): void {
  const { leftPx, upPx, widthPx, heightPx, look } = bar;
  const fill = fills[look];
  const stroke = {
    colour: inks.accent,
    opacity: 1,
    widthPx: 0.75,
    cap: "butt",
    join: "miter",
  } as const;
  pdf.save();
  drawMark(pdf, {
    kind: "path",
    d: `M${leftPx} ${basePx - upPx}h${widthPx}v${heightPx}h${-widthPx}Z`,
    ...(fill && { fill: { colour: fill, opacity: 1 } }),
    ...(look !== "joint" && { stroke: look === "beyond" ? { ...stroke, dash: [2, 2] } : stroke }),
  });
  pdf.restore();
}

function drawPicture(
  part: Extract<Part, { kind: "picture" }>,
  basePx: number,
  { pdf, structure, figure }: Sheet,
): void {
  const { leftPx, widthPx, heightPx, tag } = part;
  const topPx = basePx - heightPx;
  structure.draw(structure.elementOf(tag, cornersOf(part, topPx)), tag.type, () => {
    pdf.save();
    pdf.translate(leftPx, topPx).scale(widthPx / figure.scene.widthPx);
    for (const group of figure.scene.groups) drawGroup(pdf, group);
    pdf.restore();
  });
}

interface Box {
  leftPx: number;
  widthPx: number;
  heightPx: number;
}

/** In points from the upper left of the page. */
function cornersOf({ leftPx, widthPx, heightPx }: Box, topPx: number): Corners {
  return [
    leftPx * pointsPerPixel,
    topPx * pointsPerPixel,
    (leftPx + widthPx) * pointsPerPixel,
    (topPx + heightPx) * pointsPerPixel,
  ];
}

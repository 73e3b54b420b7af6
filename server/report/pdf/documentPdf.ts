import type { Language } from "../../contract/wire.ts";
import type { Figure } from "../../figures/figure.ts";
import { paragraph } from "../../figures/furniture/paragraph.ts";
import { drawMark } from "../../figures/pdf/drawMark.ts";
import { newPdf } from "../../figures/pdf/newPdf.ts";
import { bytesOf } from "../../figures/pdf/scenePdf.ts";
import { contentTree } from "./contentTree.ts";
import { drawStrip, pointsPerPixel, type Sheet } from "./drawStrip.ts";
import { inks } from "./inks.ts";
import { layOutContent } from "./layOutContent.ts";
import { type Placed, paginate } from "./paginate.ts";
import { Structure } from "./structure.ts";

/** A page of ours, to be printed. */
export interface PrintedDocument {
  title: string;
  lang: Language;
  /** Markup, as pages have it. */
  content: string;
  /** What its one picture shows. */
  figure: Figure;
  /** Said on each page beside the title. */
  imprint: string;
  /** How a page is numbered; `{page}` and `{pages}` stand for the numbers. */
  pageNumber: string;
  /** What addresses in it are relative to. */
  baseUrl: string;
}

/** A4, in CSS pixels. */
const pixelsPerMm = 96 / 25.4;
const [pageWidthPx, pageHeightPx] = [210 * pixelsPerMm, 297 * pixelsPerMm];
const sidePx = 20 * pixelsPerMm;
const [topPx, bottomPx] = [24 * pixelsPerMm, 22 * pixelsPerMm];
const widthPx = pageWidthPx - 2 * sidePx;

/** Lays a page out on sheets of A4. The same page is the same file, whenever and wherever it is written. */
export function documentPdf(document: PrintedDocument): Promise<Buffer> {
  const { title, lang, content, figure, baseUrl } = document;
  const strips = layOutContent(contentTree(content), {
    leftPx: sidePx,
    widthPx,
    isRtl: lang === "ur",
    lang,
    sizePx: 13,
    face: "regular",
    colour: inks.text,
  });
  const pages = paginate(strips, pageHeightPx - topPx - bottomPx);
  const size: [number, number] = [pageWidthPx * pointsPerPixel, pageHeightPx * pointsPerPixel];
  const pdf = newPdf({ title, lang, options: { size, autoFirstPage: false } });
  const sheet = { pdf, structure: new Structure(pdf), figure, baseUrl };
  pages.forEach((page, index) => {
    pdf.addPage();
    pdf.scale(pointsPerPixel);
    const number = document.pageNumber
      .replace("{page}", String(index + 1))
      .replace("{pages}", String(pages.length));
    drawFrame(document, number, sheet);
    drawPage(page, sheet);
  });
  return bytesOf(pdf);
}

function drawPage(page: readonly Placed[], sheet: Sheet): void {
  for (const placed of page) drawStrip(placed, topPx, sheet);
}

/** What is on every page: title and imprint above, the number of the page below. */
function drawFrame(
  { title, imprint, lang }: PrintedDocument,
  number: string,
  { pdf, structure }: Sheet,
): void {
  const look = { lang, face: "regular", sizePx: 9.5, colour: inks.quiet } as const;
  const right = paragraph(imprint, look, Number.POSITIVE_INFINITY);
  const left = headline(title, look, widthPx - right.widthPx - 24);
  const below = paragraph(number, look, Number.POSITIVE_INFINITY);
  const [start, end] = lang === "ur" ? [right, left] : [left, right];
  const endPx = pageWidthPx - sidePx;
  const headPx = topPx - 20 - right.heightPx;
  const marks = [
    ...start.marks([sidePx, headPx]),
    ...end.marks([endPx - end.widthPx, headPx]),
    ...below.marks([(pageWidthPx - below.widthPx) / 2, pageHeightPx - bottomPx + 24]),
  ];
  structure.drawBeside(
    () => {
      for (const mark of marks) {
        pdf.save();
        drawMark(pdf, mark);
        pdf.restore();
      }
    },
    { type: "Pagination" },
  );
}

/** As many words of a text as fit on a line. */
function headline(text: string, look: Parameters<typeof paragraph>[1], roomPx: number) {
  const words = text.split(" ");
  const whole = paragraph(text, look, Number.POSITIVE_INFINITY);
  if (whole.widthPx <= roomPx) return whole;
  let cut = whole;
  while (cut.widthPx > roomPx && words.length > 0) {
    words.pop();
    cut = paragraph(`${words.join(" ")}…`, look, Number.POSITIVE_INFINITY);
  }
  return cut;
}

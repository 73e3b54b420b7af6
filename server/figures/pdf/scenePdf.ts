import type { Figure } from "../figure.ts";
import type { Mark, PartMark, SceneGroup } from "../scene.ts";
import { withoutIsolates } from "../text/isolates.ts";
import { drawMark } from "./drawMark.ts";
import { newPdf } from "./newPdf.ts";

/** PDF counts in points, 72 to the inch. */
const pointsPerPixel = 72 / 96;
const pointsPerMm = 72 / 25.4;

type Element = PDFKit.PDFStructureElement;

/** Groups that are read as text. All others but the paper are one picture. */
const texts = ["title", "legend", "notes"];

/** A figure as PDF: lines as lines, letters as letters of embedded fonts, tagged for those who have it read to them. */
export function scenePdf(figure: Figure): Promise<Buffer> {
  const { scene, widthMm, heightMm, lang, title } = figure;
  const size: [number, number] = [widthMm * pointsPerMm, heightMm * pointsPerMm];
  const pdf = newPdf({ title, lang, options: { size } });
  pdf.scale(pointsPerPixel);
  const document = pdf.struct("Document");
  pdf.addStructure(document);
  const groupOf = (id: string) => scene.groups.find((group) => group.id === id);
  drawBeside(pdf, groupOf("paper")?.marks ?? []);
  for (const element of titleElements(pdf, groupOf("title"))) document.add(element);
  const picture = scene.groups.filter(({ id }) => id !== "paper" && !texts.includes(id));
  // pdfkit's types know of no box.
  const options: object = { alt: alt(figure), bbox: [0, 0, ...size], placement: "Block" };
  document.add(
    pdf.struct("Figure", options, () => {
      for (const group of picture) drawGroup(pdf, group);
    }),
  );
  for (const element of legendElements(pdf, groupOf("legend"))) document.add(element);
  for (const element of noteElements(pdf, groupOf("notes"))) document.add(element);
  document.end();
  return bytesOf(pdf);
}

/** Notes that stand on the figure are read where they stand. */
function alt({ scene, title, description }: Figure): string {
  const hasNotes = scene.groups.some(({ id }) => id === "notes");
  return hasNotes || !description ? title : `${title}. ${description}`;
}

function titleElements(pdf: PDFKit.PDFDocument, group: SceneGroup | undefined): Element[] {
  return group ? [textElement(pdf, "H1", group.marks)] : [];
}

/** A heading and a list. Signs say nothing to those who do not see the map. */
function legendElements(pdf: PDFKit.PDFDocument, group: SceneGroup | undefined): Element[] {
  const parts = partsOf(group);
  const signs = parts.flatMap(({ marks }) => marks.filter(({ kind }) => kind !== "text"));
  drawBeside(pdf, signs);
  const headings = parts.filter(({ role }) => role === "heading");
  const entries = parts.filter(({ role }) => role === "entry");
  const items = entries.map(({ marks }) => {
    const texts = marks.filter(({ kind }) => kind === "text");
    return pdf.struct("LI", {}, [textElement(pdf, "LBody", texts)]);
  });
  return [
    ...headings.map(({ marks }) => textElement(pdf, "H2", marks)),
    ...(items.length > 0 ? [pdf.struct("L", {}, items)] : []),
  ];
}

function noteElements(pdf: PDFKit.PDFDocument, group: SceneGroup | undefined): Element[] {
  return partsOf(group).map(({ marks }) => textElement(pdf, "P", marks));
}

/** Urdu, which is written from the left, says for those who have it read to them what it says from the right. */
function textElement(pdf: PDFKit.PDFDocument, type: string, marks: readonly Mark[]): Element {
  const lines = marks.filter((mark) => mark.kind === "text");
  const isTurned = lines.some(({ runs }) => runs.some(({ isRtl }) => isRtl));
  const actual = withoutIsolates(lines.map(({ text }) => text).join(" "));
  return pdf.struct(type, isTurned ? { actual } : {}, () => drawMarks(pdf, marks));
}

const partsOf = (group: SceneGroup | undefined): PartMark[] =>
  group?.marks.filter((mark) => mark.kind === "part") ?? [];

/** What is not read. */
function drawBeside(pdf: PDFKit.PDFDocument, marks: readonly Mark[]): void {
  if (marks.length === 0) return;
  pdf.markContent("Artifact", { type: "Layout" });
  drawMarks(pdf, marks);
  pdf.endMarkedContent();
}

export function drawGroup(pdf: PDFKit.PDFDocument, { at = [0, 0], clip, marks }: SceneGroup): void {
  pdf.save();
  pdf.translate(...at);
  if (clip) pdf.rect(...clip).clip();
  drawMarks(pdf, marks);
  pdf.restore();
}

function drawMarks(pdf: PDFKit.PDFDocument, marks: readonly Mark[]): void {
  for (const mark of marks) {
    pdf.save();
    drawMark(pdf, mark);
    pdf.restore();
  }
}

export function bytesOf(pdf: PDFKit.PDFDocument): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    pdf.on("data", (chunk: Buffer) => chunks.push(chunk));
    pdf.on("end", () => resolve(Buffer.concat(chunks)));
    pdf.on("error", reject);
    pdf.end();
  });
}

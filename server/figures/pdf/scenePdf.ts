import PdfDocument from "pdfkit";
import type { Figure } from "../figure.ts";
import type { SceneGroup } from "../scene.ts";
import { drawMark } from "./drawMark.ts";

/** PDF counts in points, 72 to the inch. */
const pointsPerPixel = 72 / 96;
const pointsPerMm = 72 / 25.4;

/** Groups that are read, and as what. All others are one picture. */
const read: Readonly<Record<string, "H1" | "P">> = { title: "H1", legend: "P", notes: "P" };

/** A figure as PDF: lines as lines, letters as letters of embedded fonts, tagged for those who have it read to them. */
export function scenePdf(figure: Figure): Promise<Buffer> {
  const { scene, widthMm, heightMm, lang, title, description } = figure;
  const pdf = new PdfDocument({
    size: [widthMm * pointsPerMm, heightMm * pointsPerMm],
    margin: 0,
    pdfVersion: "1.7",
    tagged: true,
    lang: lang === "ur" ? "ur-PK" : "en-GB",
    displayTitle: true,
    // pdfkit must have a date. The same map is the same file, whenever and wherever it is written.
    info: { Title: title, Creator: "Naqsha", Producer: "Naqsha", CreationDate: new Date(0) },
  });
  pdf.scale(pointsPerPixel);
  const picture = scene.groups.filter(({ id }) => !(id in read));
  const alt = [title, description].filter(Boolean).join(". ");
  const draw = (groups: readonly SceneGroup[]) => () => {
    for (const group of groups) drawGroup(pdf, group);
  };
  const texts = scene.groups.flatMap((group) => {
    const type = read[group.id];
    return type ? [pdf.struct(type, {}, draw([group]))] : [];
  });
  const figureElement = pdf.struct("Figure", { alt }, draw(picture));
  const document = pdf.struct("Document");
  pdf.addStructure(document);
  for (const element of [figureElement, ...texts]) document.add(element);
  document.end();
  return bytesOf(pdf);
}

export function drawGroup(pdf: PDFKit.PDFDocument, { at = [0, 0], clip, marks }: SceneGroup): void {
  pdf.save();
  pdf.translate(...at);
  if (clip) pdf.rect(...clip).clip();
  for (const mark of marks) {
    pdf.save();
    drawMark(pdf, mark);
    pdf.restore();
  }
  pdf.restore();
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

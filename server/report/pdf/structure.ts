import { pdfLanguages } from "../../figures/pdf/newPdf.ts";
import type { Tag } from "./tag.ts";

type Element = PDFKit.PDFStructureElement;

/** In points from the upper left of the page. */
export type Corners = [left: number, top: number, right: number, bottom: number];

/** The structure of a document, which grows as its pages are drawn: elements are in the order in which they are first met. */
export class Structure {
  readonly #pdf: PDFKit.PDFDocument;
  readonly #document: Element;
  readonly #elements = new Map<Tag, Element>();

  constructor(pdf: PDFKit.PDFDocument) {
    this.#pdf = pdf;
    this.#document = pdf.struct("Document");
    pdf.addStructure(this.#document);
  }

  /** @param bbox of a picture */
  elementOf(tag: Tag, bbox?: Corners): Element {
    const known = this.#elements.get(tag);
    if (known) return known;
    const around = tag.within ? this.elementOf(tag.within) : this.#document;
    const { type, lang, alt, actual, scope } = tag;
    const element = this.#pdf.struct(type, {
      ...(lang && { lang: pdfLanguages[lang] }),
      ...(alt !== undefined && { alt }),
      ...(actual !== undefined && { actual }),
      ...(scope && { scope }),
      ...(bbox && { bbox }),
    });
    around.add(element);
    this.#elements.set(tag, element);
    return element;
  }

  /** What is drawn belongs to the element. */
  draw(element: Element, type: string, drawing: () => void): void {
    element.add(this.#pdf.markStructureContent(type));
    drawing();
    this.#pdf.endMarkedContent();
  }

  /** What is drawn says nothing of its own. */
  drawBeside(drawing: () => void, options: PDFKit.Mixins.MarkingOptions = {}): void {
    this.#pdf.markContent("Artifact", options);
    drawing();
    this.#pdf.endMarkedContent();
  }
}

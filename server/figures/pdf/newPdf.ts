import PdfDocument from "pdfkit";
import type { Language } from "../../contract/wire.ts";
import { svgText } from "../svg/svgText.ts";

export const pdfLanguages: Readonly<Record<Language, string>> = { en: "en-GB", ur: "ur-PK" };

interface NewPdf {
  title: string;
  lang: Language;
  options?: PDFKit.PDFDocumentOptions;
}

interface Internals {
  info: { CreationDate?: Date };
  appendXML(text: string): void;
  _addInfo(): void;
}

/**
 * A tagged PDF that names its title and language, and claims PDF/UA-1: what is drawn on it has to be in its structure, or be
 * marked as beside it. It has no dates: the same content is the same file, whenever and wherever it is written.
 */
export function newPdf({ title, lang, options }: NewPdf): PDFKit.PDFDocument {
  const pdf = new PdfDocument({
    ...options,
    margin: 0,
    pdfVersion: "1.7",
    tagged: true,
    lang: pdfLanguages[lang],
    displayTitle: true,
    // pdfkit must have a date to begin with.
    info: { Title: title, Creator: "Naqsha", Producer: "Naqsha", CreationDate: new Date(0) },
  });
  const internals = pdf as unknown as Internals;
  delete internals.info.CreationDate;
  // pdfkit's own metadata has the title as it is, whatever that is in XML, and a date.
  internals._addInfo = () => internals.appendXML(metadata(title, lang));
  return pdf;
}

function metadata(title: string, lang: Language): string {
  return `<rdf:Description rdf:about=""
  xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/"
  xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/" xmlns:xmp="http://ns.adobe.com/xap/1.0/">
<dc:title><rdf:Alt><rdf:li xml:lang="x-default">${svgText(title)}</rdf:li></rdf:Alt></dc:title>
<dc:language><rdf:Bag><rdf:li>${pdfLanguages[lang]}</rdf:li></rdf:Bag></dc:language>
<pdf:Producer>Naqsha</pdf:Producer>
<pdfuaid:part>1</pdfuaid:part>
<xmp:CreatorTool>Naqsha</xmp:CreatorTool>
</rdf:Description>`;
}

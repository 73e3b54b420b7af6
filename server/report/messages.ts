import type { Language } from "../contract/wire.ts";

const en = {
  isLatest: (edition: number) =>
    `No edition was asked for: this is the latest, edition ${edition}, and the same address will show later ones.`,
  pinned: (edition: number) => `Address that always shows edition ${edition}`,
  isOlder: (edition: number, latest: number) =>
    `This is edition ${edition}; the latest is edition ${latest}.`,
  changes: (edition: number) => `What has changed since edition ${edition}`,
  map: (title: string, zones: string) => `Map: ${title}. Zones: ${zones}.`,
  figure: "The map as a drawing (SVG)",
  figurePdf: "The map to print (PDF)",
  asPdf: "This report to print (PDF)",
  asPage: "This report as a page",
  /** What is in braces is replaced by the numbers. */
  pageNumber: "Page {page} of {pages}",
  zones: "Zones",
  unnarrowed: "All features of these layers",
  narrowed: "Narrowed to",
  allRound:
    "Flat ends and single sides are of the drawn outline only: what is told here is what lies within the distances all round.",
  along: (layer: string, within: string) => `${layer}, along the route: ${within}`,
  boundaries: "Boundaries",
  cite: "How to cite",
  citeMap: "This map, with all that it asks:",
  citeAs: "For reference managers:",
  fingerprint: (mark: string) => `Fingerprint of the map: ${mark}`,
};

type Messages = typeof en;

const ur: Messages = {
  isLatest: (edition) =>
    `کوئی اشاعت متعین نہیں کی گئی: یہ تازہ ترین، یعنی اشاعت ${edition} ہے، اور یہی پتا آئندہ نئی اشاعت دکھائے گا۔`,
  pinned: (edition) => `وہ پتا جو ہمیشہ اشاعت ${edition} دکھائے`,
  isOlder: (edition, latest) => `یہ اشاعت ${edition} ہے؛ تازہ ترین اشاعت ${latest} ہے۔`,
  changes: (edition) => `اشاعت ${edition} کے بعد کیا بدلا`,
  map: (title, zones) => `نقشہ: ${title}۔ حلقے: ${zones}۔`,
  figure: "نقشہ بطور خاکہ (SVG)",
  figurePdf: "نقشہ چھاپنے کے لیے (PDF)",
  asPdf: "یہ رپورٹ چھاپنے کے لیے (PDF)",
  asPage: "یہ رپورٹ بطور صفحہ",
  pageNumber: "صفحہ {page} از {pages}",
  zones: "حلقے",
  unnarrowed: "ان پرتوں کے تمام اندراجات",
  narrowed: "صرف یہ",
  allRound:
    "چپٹے سرے اور ایک جانب صرف کھینچے گئے خاکے کے ہیں: یہاں وہ سب بتایا گیا ہے جو ہر طرف دیے گئے فاصلوں کے اندر ہے۔",
  along: (layer, within) => `${layer}، راستے کے ساتھ ساتھ: ${within}`,
  boundaries: "سرحدیں",
  cite: "حوالہ کیسے دیا جائے",
  citeMap: "یہ نقشہ، اپنے تمام سوالات سمیت:",
  citeAs: "حوالہ جاتی پروگراموں کے لیے:",
  fingerprint: (mark) => `نقشے کی شناخت: ${mark}`,
};

const messages: Readonly<Record<Language, Messages>> = { en, ur };

/** What the report of a map says beside what its zones' reports say. */
export function reportTexts(language: Language): Messages {
  return messages[language];
}

import type { Language } from "../../geodata/declaration.ts";
import type { FigureSize } from "../../server/contract/figureSize.ts";
import type { Part } from "../../server/figures/furniture/parts.ts";

const sizesEn: Readonly<Record<FigureSize | "own", string>> = {
  "journal-column": "Journal column",
  a4: "A4 page",
  "a4-landscape": "A4 page, landscape",
  slide: "Slide",
  social: "Social card",
  own: "A size of your own",
};

const partsEn: Readonly<Record<Part, string>> = {
  title: "Title",
  legend: "Legend",
  scale: "Scale bar",
  north: "North arrow",
  graticule: "Graticule ticks",
  projection: "Projection",
  inset: "Inset of Pakistan",
  words: "Filters, area and time in words",
  sources: "Sources and licences",
  worldview: "Note on boundaries",
  edition: "Edition and fingerprint",
};

/** The texts of the Share room, which load with it. */
const en = {
  title: "Share",
  mapTitle: "Title of the map",
  mapTitleHint: "Stands on the figure and in the citation. Without one, the layers are named.",
  kept: "Edition",
  keptChoices: {
    pinned: (edition: number) => `Pinned to edition ${edition}`,
    live: "Live: always the latest",
  },
  keptHints: {
    pinned: "For reports: shows the same data whenever it is opened.",
    live: "Follows the data as they are corrected and added to. What it shows will change.",
  },
  localLeftOut: "Files of your own stay in this browser: links and figures are without them.",
  link: "Link",
  /** Said of what is copied. */
  keptAs: { pinned: (edition: number) => `pinned to edition ${edition}`, live: "live" },
  linkOf: (kept: string) => `Link to this map, ${kept}`,
  copy: "Copy",
  copyOf: (what: string) => `Copy: ${what}`,
  copied: (what: string) => `Copied: ${what}.`,
  copyFailed: "The browser did not allow copying.",

  figure: "Figure",
  format: "Format",
  size: "Size",
  sizes: sizesEn,
  sizeMm: (title: string, width: string, height: string) => `${title}: ${width} × ${height} mm`,
  width: "Width in mm",
  height: "Height in mm",
  dpi: "Dots per inch",
  furniture: "Around the map",
  furnitureChoices: { room: "All there is room for", none: "Nothing", some: "Chosen parts" },
  roomHint: "On small figures the inset gives way first, then the legend.",
  parts: partsEn,
  drawing: "The figure is being drawn…",
  drawn: "The figure as it will be.",
  fullSize: "Open at its full size",
  notDrawn: "The figure cannot be drawn:",
  noAnswer: "The figure cannot be drawn now.",
  flat: "A figure looks straight down: the tilt of the map is left out.",
  plainGround: "Pictures of other servers are not drawn in figures: the ground is the map's own.",
  download: (format: string) => `Download ${format}`,
  alt: (title: string) => `Map: ${title}.`,

  web: "In a web page",
  webHint:
    "Shows the figure at first, and becomes the map for whoever uses it. Scrolling past it scrolls the page.",
  writtenAs: "Written as",
  embedForms: { frame: "Frame (iframe)", element: "Element (naqsha-map)" },
  embedWidth: "Width",
  embedWidths: { page: "As wide as the text", own: "Fixed" },
  widthPx: "Width in pixels",
  heightPx: "Height in pixels",
  sidesPx: (least: string, greatest: string) =>
    `Width and height are whole numbers from ${least} to ${greatest} pixels.`,
  embedOf: {
    frame: (kept: string) => `Frame with this map, ${kept}, as HTML`,
    element: (kept: string) => `Element with this map, ${kept}, as HTML`,
  },
  seeEmbed: "See it by itself",
  embedGuide: "Attributes, methods and messages",

  report: "Zone report",
  reportHint:
    "What lies in each zone, how sure that is, how it was found, and from which sources; with the map.",

  cite: "Citation",
  citeHint: "Names the edition, and the fingerprint of this very map.",
  snippets: "For a document",
  snippetIn: "Written in",
  snippetOf: (language: string) => `${language} with the figure and its credit`,
  edition: (edition: number) => `Naqsha, edition ${edition}`,
  latest: "Naqsha, latest edition",
};

type Messages = typeof en;

const ur: Messages = {
  title: "اشتراک",
  mapTitle: "نقشے کا عنوان",
  mapTitleHint: "یہ تصویر اور حوالے میں لکھا جاتا ہے۔ عنوان نہ ہو تو پرتوں کے نام لکھے جاتے ہیں۔",
  kept: "اشاعت",
  keptChoices: {
    pinned: (edition) => `اشاعت ${edition} پر قائم`,
    live: "رواں: ہمیشہ تازہ ترین",
  },
  keptHints: {
    pinned: "رپورٹوں کے لیے: جب بھی کھولا جائے، یہی ڈیٹا دکھائے گا۔",
    live: "ڈیٹا کی ہر تصحیح اور اضافے کے ساتھ بدلتا ہے؛ بعد میں کچھ اور دکھا سکتا ہے۔",
  },
  localLeftOut: "آپ کی اپنی فائلیں اسی براؤزر میں رہتی ہیں: لنک اور تصویر میں شامل نہیں ہوتیں۔",
  link: "لنک",
  keptAs: { pinned: (edition) => `اشاعت ${edition} پر قائم`, live: "رواں" },
  linkOf: (kept) => `اس نقشے کا لنک، ${kept}`,
  copy: "نقل کریں",
  copyOf: (what) => `نقل کریں: ${what}`,
  copied: (what) => `نقل ہو گیا: ${what}۔`,
  copyFailed: "براؤزر نے نقل کرنے کی اجازت نہیں دی۔",

  figure: "تصویر",
  format: "فارمیٹ",
  size: "سائز",
  sizes: {
    "journal-column": "جریدے کا کالم",
    a4: "اے 4 صفحہ",
    "a4-landscape": "اے 4 صفحہ، افقی",
    slide: "سلائیڈ",
    social: "سوشل میڈیا کارڈ",
    own: "اپنا سائز",
  },
  sizeMm: (title, width, height) => `${title}: \u2066${width} × ${height}\u2069 ملی میٹر`,
  width: "چوڑائی (ملی میٹر)",
  height: "اونچائی (ملی میٹر)",
  dpi: "فی انچ نقطے",
  furniture: "نقشے کے گرد",
  furnitureChoices: { room: "جتنا سما سکے", none: "کچھ نہیں", some: "منتخب اجزا" },
  roomHint: "چھوٹی تصویر میں پہلے پاکستان کا چھوٹا نقشہ، پھر علامات چھوڑ دی جاتی ہیں۔",
  parts: {
    title: "عنوان",
    legend: "علامات",
    scale: "پیمانہ",
    north: "شمال کا تیر",
    graticule: "طول و عرض بلد کے نشان",
    projection: "نقشے کی پروجیکشن",
    inset: "پاکستان کا چھوٹا نقشہ",
    words: "فلٹر، علاقہ اور مدت لفظوں میں",
    sources: "مآخذ اور لائسنس",
    worldview: "سرحدوں پر نوٹ",
    edition: "اشاعت اور شناخت",
  },
  drawing: "تصویر بن رہی ہے…",
  drawn: "تصویر ایسی ہی ہو گی۔",
  fullSize: "پورے سائز میں کھولیں",
  notDrawn: "تصویر نہیں بن سکتی:",
  noAnswer: "تصویر اس وقت نہیں بن سکی۔",
  flat: "تصویر سیدھی اوپر سے دیکھتی ہے: نقشے کا جھکاؤ اس میں نہیں آتا۔",
  plainGround: "دوسرے سرورز کی تصویریں اس میں نہیں بنتیں: زمین نقشے کی اپنی ہے۔",
  download: (format) => `${format} ڈاؤن لوڈ کریں`,
  alt: (title) => `نقشہ: ${title}۔`,

  web: "ویب صفحے میں",
  webHint:
    "پہلے تصویر دکھائی دیتی ہے؛ استعمال کرنے پر نقشہ کھل جاتا ہے۔ اس پر سے گزرتے ہوئے صفحہ معمول کے مطابق سرکتا رہتا ہے۔",
  writtenAs: "صورت",
  embedForms: { frame: "فریم (iframe)", element: "ایلیمنٹ (naqsha-map)" },
  embedWidth: "چوڑائی",
  embedWidths: { page: "متن جتنی چوڑی", own: "مقررہ" },
  widthPx: "چوڑائی (پکسل)",
  heightPx: "اونچائی (پکسل)",
  sidesPx: (least, greatest) =>
    `چوڑائی اور اونچائی ${least} سے ${greatest} پکسل تک کے پورے عدد ہوں۔`,
  embedOf: {
    frame: (kept) => `اس نقشے کا فریم، ${kept}، HTML میں`,
    element: (kept) => `اس نقشے کا ایلیمنٹ، ${kept}، HTML میں`,
  },
  seeEmbed: "اسے الگ سے دیکھیں",
  embedGuide: "صفات، طریقے اور پیغامات",

  report: "حلقوں کی رپورٹ",
  reportHint: "ہر حلقے میں کیا ہے، کتنا یقینی ہے، کیسے معلوم ہوا، اور کن مآخذ سے؛ نقشے کے ساتھ۔",

  cite: "حوالہ",
  citeHint: "اس میں اشاعت اور خاص اسی نقشے کی شناخت درج ہوتی ہے۔",
  snippets: "دستاویز کے لیے",
  snippetIn: "زبان",
  snippetOf: (language) => `تصویر اور کریڈٹ، ${language} میں`,
  edition: (edition) => `نقشہ، اشاعت ${edition}`,
  latest: "نقشہ، تازہ ترین اشاعت",
};

const messages: Readonly<Record<Language, Messages>> = { en, ur };

export function shareTexts(lang: Language): Messages {
  return messages[lang];
}

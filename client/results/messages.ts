import type { Language } from "../../geodata/declaration.ts";
import { plural } from "../i18n/plural.ts";

/** The texts of the table of results, which load with it. Numbers come formatted, but for those that decide a plural. */
const en = {
  layer: "Layer in the table",
  rows: (layer: string) => `Features of ${layer}`,
  count: (n: number, count: string) =>
    plural("en", n, { one: "1 feature", other: `${count} features` }),
  countOf: (matched: string, total: string) => `${matched} of ${total} features`,
  instructions:
    "The arrow keys move between the cells. Enter on a row shows its feature on the map, Enter on a heading sorts.",
  loadedOf: (loaded: string, total: string) =>
    `${loaded} of ${total} rows are here; more come as you scroll.`,
  notGiven: "not given",
  disputed: "disputed",
  sortedUp: (column: string) => `Sorted by ${column}, smallest first.`,
  sortedDown: (column: string) => `Sorted by ${column}, largest first.`,
  sortBy: "Sort by",
  largestFirst: "Largest first",
  copied: "Copied.",
  columns: "Columns",
  columnsHint: "The order is that of the table. All attributes are in the details of a feature.",
  moveColumn: (column: string) => `Move ${column}`,
  lifted: (column: string, position: number, of: number) =>
    `${column} lifted. Position ${position} of ${of}.`,
  moved: (column: string, position: number, of: number) =>
    `${column}: position ${position} of ${of}.`,
  dropped: (column: string, position: number, of: number) =>
    `${column} dropped at position ${position} of ${of}.`,
  moveCancelled: (column: string, position: number) =>
    `Move cancelled. ${column} is back at position ${position}.`,
  usualColumns: "Usual columns",
  download: "Download",
  downloadWhat: (features: string, layer: string, edition: string) =>
    `${layer}: ${features}, edition ${edition}.`,
  downloadHow: "With all attributes and the sources each feature cites, in the order of the table.",
  formats: {
    geojson: "GeoJSON, for maps and programs",
    csv: "CSV, for spreadsheets",
    kml: "KML, for Google Earth",
    gpkg: "GeoPackage, for QGIS and ArcGIS",
  },
  zoomToAll: "Zoom to all",
  onlyInView: "Only what is in view",
  resize: "Height of the table",
  close: "Close the table",
  none: "Nothing of this layer matches.",
  noneHint: "Take a condition away, or look at another layer.",
  empty: "This layer has no features.",
  clear: "Clear all filters",
  failed: "The rows cannot be loaded now.",
  failedMore: "The next rows cannot be loaded now. Those above are complete.",
  offline: "There is no connection. The rows come when it is back.",
  selectedNotLoaded: "The selected feature is further down; its row is not loaded yet.",
  selectedNotHere: "The selected feature is not among these rows.",
};

type Messages = typeof en;

const ur: Messages = {
  layer: "جدول کی پرت",
  rows: (layer) => `${layer}: اندراجات`,
  count: (_n, count) => `${count} اندراج`,
  countOf: (matched, total) => `${total} میں سے ${matched} اندراجات`,
  instructions:
    "تیر والی کلیدیں ایک خانے سے دوسرے پر لے جاتی ہیں۔ سطر پر Enter اندراج کو نقشے پر دکھاتا ہے، اور عنوان پر Enter ترتیب بدلتا ہے۔",
  loadedOf: (loaded, total) =>
    `${total} میں سے ${loaded} سطریں آ چکی ہیں؛ باقی نیچے جانے پر آئیں گی۔`,
  notGiven: "درج نہیں",
  disputed: "متنازع",
  sortedUp: (column) => `ترتیب: ${column}، چھوٹے سے بڑا۔`,
  sortedDown: (column) => `ترتیب: ${column}، بڑے سے چھوٹا۔`,
  sortBy: "ترتیب",
  largestFirst: "بڑے سے چھوٹا",
  copied: "نقل ہو گیا۔",
  columns: "کالم",
  columnsHint: "جدول میں کالم اسی ترتیب سے ہیں۔ تمام خصوصیات اندراج کی تفصیل میں ہیں۔",
  moveColumn: (column) => `${column} کی جگہ بدلیں`,
  lifted: (column, position, of) => `${column} اٹھا لیا گیا۔ مقام ${position}، کل ${of}۔`,
  moved: (column, position, of) => `${column}: مقام ${position}، کل ${of}۔`,
  dropped: (column, position, of) => `${column} رکھ دیا گیا۔ مقام ${position}، کل ${of}۔`,
  moveCancelled: (column, position) => `تبدیلی منسوخ۔ ${column} واپس مقام ${position} پر ہے۔`,
  usualColumns: "معمول کے کالم",
  download: "ڈاؤن لوڈ",
  downloadWhat: (features, layer, edition) => `${layer}: ${features}، اشاعت ${edition}۔`,
  downloadHow: "تمام خصوصیات اور ہر اندراج کے مآخذ کے ساتھ، جدول ہی کی ترتیب میں۔",
  formats: {
    geojson: "GeoJSON، نقشوں اور پروگراموں کے لیے",
    csv: "CSV، اسپریڈ شیٹ کے لیے",
    kml: "KML، گوگل ارتھ کے لیے",
    gpkg: "GeoPackage، QGIS اور ArcGIS کے لیے",
  },
  zoomToAll: "سب نقشے پر دکھائیں",
  onlyInView: "صرف سامنے کا علاقہ",
  resize: "جدول کی اونچائی",
  close: "جدول بند کریں",
  none: "اس پرت کا کوئی اندراج شرط پر پورا نہیں اترتا۔",
  noneHint: "کوئی شرط ہٹائیں، یا کوئی اور پرت دیکھیں۔",
  empty: "اس پرت میں کوئی اندراج نہیں۔",
  clear: "تمام فلٹر ہٹائیں",
  failed: "سطریں اس وقت نہیں آ سکتیں۔",
  failedMore: "اگلی سطریں اس وقت نہیں آ سکتیں۔ اوپر کی سطریں مکمل ہیں۔",
  offline: "رابطہ منقطع ہے۔ بحال ہوتے ہی سطریں آ جائیں گی۔",
  selectedNotLoaded: "منتخب اندراج نیچے ہے؛ اس کی سطر ابھی نہیں آئی۔",
  selectedNotHere: "منتخب اندراج ان سطروں میں نہیں۔",
};

const messages: Readonly<Record<Language, Messages>> = { en, ur };

export function resultsTexts(lang: Language): Messages {
  return messages[lang];
}

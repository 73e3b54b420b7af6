import type { Language } from "../../geodata/declaration.ts";

/** The texts of measuring, which load with it. */
const en = {
  title: "Measure",
  close: "Stop measuring",
  kind: "What is measured",
  line: "Line",
  areaKind: "Area",
  hint: "Press on the map to set points; pull them to move them.",
  keys: "By keyboard: arrow keys move the map, Space or Enter sets a point at the crosshair, Backspace takes the last one away, Escape ends.",
  method: "Geodesic, on the WGS 84 ellipsoid.",
  notKept: "Not kept in the link of the map.",
  length: "Length",
  perimeter: "Perimeter",
  area: "Area",
  azimuth: "Azimuth",
  from: "From",
  to: "To",
  legs: "Legs",
  point: (n: number, at: string) => `Point ${n}, ${at}. Arrow keys move it, Delete takes it away.`,
  more: "Legs, coordinates, copying",
  add: "Coordinates of a point",
  addHint: "29.1257, 62.0725",
  addButton: "Add",
  noPosition: "These are no coordinates.",
  undo: "Take back the last point",
  clear: "Start anew",
  copy: "Copy as",
  formats: { text: "Text", geojson: "GeoJSON", wkt: "WKT" },
  copied: "Copied.",
  copyFailed: "The browser does not allow copying.",
  useAsArea: "Ask about this area",
  crossing: "The outline crosses itself: its area is not told.",
  told: (leg: string, azimuth: string, total: string) =>
    `Leg ${leg}, azimuth ${azimuth}. In all ${total}.`,
  toldArea: (area: string, perimeter: string) => `Area ${area}, perimeter ${perimeter}.`,
  onePoint: "One point set.",
  units: { m: "m", km: "km", m2: "m²", ha: "ha", km2: "km²" },
};

type Messages = typeof en;

const ur: Messages = {
  title: "پیمائش",
  close: "پیمائش ختم کریں",
  kind: "کیا ناپنا ہے",
  line: "لکیر",
  areaKind: "رقبہ",
  hint: "نقطے لگانے کے لیے نقشے پر دبائیں؛ جگہ بدلنے کے لیے انہیں کھینچیں۔",
  keys: "کی بورڈ سے: تیر نقشہ سرکاتے ہیں، Space یا Enter نشانے پر نقطہ لگاتا ہے، Backspace آخری نقطہ ہٹاتا ہے، Escape ختم کرتا ہے۔",
  method: "WGS 84 بیضوی پر مختصر ترین راستے سے۔",
  notKept: "نقشے کے لنک میں محفوظ نہیں ہوتی۔",
  length: "لمبائی",
  perimeter: "محیط",
  area: "رقبہ",
  azimuth: "سمت",
  from: "از",
  to: "تا",
  legs: "حصے",
  point: (n, at) => `نقطہ ${n}، ${at}۔ تیر اسے سرکاتے ہیں، Delete ہٹاتا ہے۔`,
  more: "حصے، محددات، نقل",
  add: "نقطے کے محددات",
  addHint: "29.1257, 62.0725",
  addButton: "شامل کریں",
  noPosition: "یہ محددات نہیں ہیں۔",
  undo: "آخری نقطہ واپس لیں",
  clear: "نئے سرے سے",
  copy: "نقل کریں",
  formats: { text: "متن", geojson: "GeoJSON", wkt: "WKT" },
  copied: "نقل ہو گیا۔",
  copyFailed: "براؤزر نقل کرنے کی اجازت نہیں دیتا۔",
  useAsArea: "اس علاقے کے بارے میں پوچھیں",
  crossing: "حد خود کو کاٹتی ہے: رقبہ نہیں بتایا جاتا۔",
  told: (leg, azimuth, total) => `حصہ ${leg}، سمت ${azimuth}۔ کل ${total}۔`,
  toldArea: (area, perimeter) => `رقبہ ${area}، محیط ${perimeter}۔`,
  onePoint: "ایک نقطہ لگ گیا۔",
  units: { m: "میٹر", km: "کلومیٹر", m2: "مربع میٹر", ha: "ہیکٹر", km2: "مربع کلومیٹر" },
};

const messages: Readonly<Record<Language, Messages>> = { en, ur };

export function measureMessages(lang: Language): Messages {
  return messages[lang];
}

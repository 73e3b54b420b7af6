import type { Language } from "../../../geodata/declaration.ts";
import { plural } from "../../i18n/plural.ts";

/** The texts of the section "Where", which load with it. */
const en = {
  title: "Where",
  everywhere: "Everywhere. Choose a place, and all layers are narrowed to it.",
  /** The ways to choose one. */
  ways: {
    draw: "Draw",
    around: "Around",
    region: "Region",
    view: "View",
    text: "Type",
  },
  wayHints: {
    draw: "Draw an area on the map",
    around: "Within a distance of a feature or a place",
    region: "A province or a mineral belt",
    view: "What the map shows now",
    text: "Type, paste or drop coordinates, GeoJSON or WKT",
  },
  tools: {
    polygon: "Polygon",
    rectangle: "Rectangle",
    circle: "Circle",
    freehand: "Freehand",
  },
  drawHint: "By keyboard too: the arrow keys move the map, Space sets a point at its centre.",
  clear: "Clear",
  clearArea: "Clear the area",
  change: "Change on the map",
  zoomTo: "Zoom to it",
  distance: "Distance",
  distanceHint: "Empty: what touches it.",
  km: "km",
  presets: "Common distances",
  wrongDistance: "The distance must be a number of kilometres from 0.001 to 20,000.",
  find: "Feature, route, place or coordinates",
  findPlaceholder: "Name or coordinates",
  around: (place: string) => `Around ${place}`,
  aroundSelected: (name: string) => `Around the selected: ${name}`,
  chooseRegion: "Province or mineral belt",
  choose: "Choose…",
  regionsFailed: "The list cannot be loaded now.",
  shape: "Shape",
  shapeHint:
    "One position to a line, as the search reads them (decimal, DMS, UTM, MGRS); or GeoJSON or WKT in longitude and latitude (WGS 84). Up to 10,000 positions and 60,000 characters; heights are left out.",
  closes: "Join three or more positions to an area",
  apply: "Apply",
  applyHint: "Or Ctrl and Enter.",
  wrong: "This cannot be used.",
  within: (distance: string, place: string) => `Within ${distance} of ${place}`,
  inside: (place: string) => `In ${place}`,
  at: (place: string) => `At ${place}`,
  squareKm: (number: string) => `${number}\u202Fkm²`,
  areas: (n: number, size: string) =>
    n === 1 ? `an area of ${size}` : `${n} areas, together ${size}`,
  lines: (n: number, length: string) =>
    n === 1 ? `a line of ${length}` : `${n} lines, together ${length}`,
  points: (n: number) => plural("en", n, { one: "a place", other: `${n} places` }),
  shapes: (n: number) => `${n} shapes`,
  /** Of what a distance without an outline is measured from. */
  undrawnDistance:
    "Each feature is measured along the ellipsoid. The map marks what the distance is from; where it ends is not drawn.",
  missing: (reference: string) =>
    `This edition has no feature “${reference}”: nothing can be asked about it.`,
  unavailable: "What the area is named after cannot be loaded now.",
  problems: {
    empty: "Nothing is written.",
    outside: (position: string) =>
      `${position} is no longitude and latitude. Coordinates of other reference systems must be converted to WGS 84 first.`,
    open: (position: string) => `A ring is not closed: it ends at ${position}.`,
    crossing: (position: string) => `The outline crosses or touches itself near ${position}.`,
    few: {
      line: "A line needs two different positions.",
      polygon: "An area needs three different positions.",
    },
    syntax: "It is neither GeoJSON nor WKT as written:",
    line: (line: number, text: string) => `Line ${line}, “${text}”, is no position.`,
    crs: (name: string) =>
      `It is in the reference system ${name}. Convert it to WGS 84 longitude and latitude first.`,
    nothing: "It holds no geometry.",
    large: (positions: string) =>
      `It has ${positions} positions, more than an address can hold. Simplify it first.`,
    file: "The file is larger than 5 MB.",
  },
};

type Messages = typeof en;

const ur: Messages = {
  title: "کہاں",
  everywhere: "ہر جگہ۔ کوئی جگہ چنیں تو تمام پرتیں اسی تک محدود ہو جائیں گی۔",
  ways: {
    draw: "کھینچیں",
    around: "گرد و پیش",
    region: "خطہ",
    view: "منظر",
    text: "لکھیں",
  },
  wayHints: {
    draw: "نقشے پر علاقہ کھینچیں",
    around: "کسی اندراج یا جگہ سے ایک فاصلے کے اندر",
    region: "صوبہ یا معدنی پٹی",
    view: "جو نقشے پر اس وقت دکھائی دے رہا ہے",
    text: "محددات، GeoJSON یا WKT لکھیں، چسپاں کریں یا فائل چھوڑیں",
  },
  tools: {
    polygon: "کثیر الاضلاع",
    rectangle: "مستطیل",
    circle: "دائرہ",
    freehand: "آزاد خط",
  },
  drawHint: "کی بورڈ سے بھی: تیر والی کلیدیں نقشہ سرکاتی ہیں، اسپیس اس کے مرکز پر نقطہ لگاتی ہے۔",
  clear: "ہٹائیں",
  clearArea: "علاقے کی شرط ہٹائیں",
  change: "نقشے پر بدلیں",
  zoomTo: "اس پر جائیں",
  distance: "فاصلہ",
  distanceHint: "خالی ہو تو جو اسے چھوئے۔",
  km: "کلومیٹر",
  presets: "عام فاصلے",
  wrongDistance: "فاصلہ 0.001 سے 20,000 کلومیٹر تک کا عدد ہونا چاہیے۔",
  find: "اندراج، راستہ، جگہ یا محددات",
  findPlaceholder: "نام یا محددات",
  around: (place) => `${place} کے گرد`,
  aroundSelected: (name) => `منتخب کے گرد: ${name}`,
  chooseRegion: "صوبہ یا معدنی پٹی",
  choose: "چنیں…",
  regionsFailed: "فہرست اس وقت لوڈ نہیں ہو سکتی۔",
  shape: "شکل",
  shapeHint:
    "ہر سطر میں ایک مقام، جیسے تلاش میں لکھتے ہیں (اعشاری، DMS، UTM، MGRS)؛ یا طول بلد و عرض بلد (WGS 84) میں GeoJSON یا WKT۔ زیادہ سے زیادہ 10,000 مقامات اور 60,000 حروف؛ بلندیاں چھوڑ دی جاتی ہیں۔",
  closes: "تین یا زیادہ مقامات کو ملا کر علاقہ بنائیں",
  apply: "لاگو کریں",
  applyHint: "یا Ctrl اور Enter۔",
  wrong: "یہ استعمال نہیں ہو سکتا۔",
  within: (distance, place) => `${place} سے ${distance} کے اندر`,
  inside: (place) => `${place} میں`,
  at: (place) => `${place} پر`,
  squareKm: (number) => `${number} مربع کلومیٹر`,
  areas: (n, size) => (n === 1 ? `${size} کے ایک علاقے` : `${n} علاقوں (کل ${size})`),
  lines: (n, length) => (n === 1 ? `${length} لمبی ایک لکیر` : `${n} لکیروں (کل ${length})`),
  points: (n) => plural("ur", n, { one: "ایک مقام", other: `${n} مقامات` }),
  shapes: (n) => `${n} شکلوں`,
  undrawnDistance:
    "ہر اندراج کا فاصلہ کرۂ ارض کے بیضوی نمونے پر ناپا جاتا ہے۔ نقشہ وہ شے نمایاں کرتا ہے جس سے فاصلہ ناپا جا رہا ہے؛ فاصلے کی حد نہیں کھینچی جاتی۔",
  missing: (reference) =>
    `اس اشاعت میں ”${reference}“ نام کا کوئی اندراج نہیں: اس کے بارے میں کچھ پوچھا نہیں جا سکتا۔`,
  unavailable: "جس شے کے نام پر علاقہ ہے وہ اس وقت لوڈ نہیں ہو سکتی۔",
  problems: {
    empty: "کچھ لکھا نہیں گیا۔",
    outside: (position) =>
      `${position} طول بلد و عرض بلد نہیں۔ دوسرے نظاموں کے محددات پہلے WGS 84 میں بدلیں۔`,
    open: (position) => `ایک حلقہ بند نہیں: وہ ${position} پر ختم ہوتا ہے۔`,
    crossing: (position) => `خاکہ ${position} کے قریب خود کو کاٹتا یا چھوتا ہے۔`,
    few: {
      line: "لکیر کے لیے دو مختلف مقام چاہییں۔",
      polygon: "علاقے کے لیے تین مختلف مقام چاہییں۔",
    },
    syntax: "جیسا لکھا ہے، یہ نہ GeoJSON ہے نہ WKT:",
    line: (line, text) => `سطر ${line}، ”${text}“، کوئی مقام نہیں۔`,
    crs: (name) => `یہ ${name} نظام میں ہے۔ پہلے اسے WGS 84 کے طول بلد و عرض بلد میں بدلیں۔`,
    nothing: "اس میں کوئی شکل نہیں۔",
    large: (positions) =>
      `اس میں ${positions} مقامات ہیں، جتنے ایک پتے میں نہیں سما سکتے۔ پہلے اسے سادہ بنائیں۔`,
    file: "فائل 5 میگابائٹ سے بڑی ہے۔",
  },
};

const messages: Readonly<Record<Language, Messages>> = { en, ur };

export function areaTexts(lang: Language): Messages {
  return messages[lang];
}

import type { Language } from "../../geodata/declaration.ts";
import { plural } from "../i18n/plural.ts";
import type { LocalKind } from "./localLayer.ts";

/** The texts of the reader's own files, which load with the first of them. */
const en = {
  features: (n: string, count: number) =>
    `${n} ${plural("en", count, { one: "feature", other: "features" })}`,
  matched: (matched: string, total: string) => `${matched} of ${total} shown`,
  here: "this browser only",
  narrowing: "Looking which match…",
  reading: (name: string) => `Reading ${name}`,
  cancel: "Cancel",
  privacy:
    "Your files stay in this browser: nothing of them is sent. They are no part of the link to this map, and are gone when the page is loaded again.",
  about: (name: string) => `About ${name}`,
  label: "Label",
  noLabel: "None",
  zoomTo: "Zoom to file",
  remove: "Remove",
  removed: (name: string) => `${name} was removed.`,
  shown: (name: string, count: string) => `${name} is on the map: ${count}.`,
  notes: "As it was read",
  leftOut: (n: string, count: number) =>
    `${n} ${plural("en", count, { one: "feature was", other: "features were" })} left out`,
  endedEarly: "The file could not be read to its end.",
  filter: "Filter",
  filterHint: "Shows only those that match. The map’s area narrows your files too.",
  noColumns: "The file has no columns.",
  area: {
    title: "Filter the map with it",
    intro: "What of the map’s layers meets your shapes, or lies near them.",
    meets: "Use as area",
    within: "Within",
    km: "km",
    apply: "Apply distance",
    tooLong: "Its shapes are too long for the address of this map. Instead you can take",
    hull: "the hull around them",
    box: "the box around them",
    wider: "Either takes in more ground than your shapes.",
    crossing:
      "Some of its areas cross themselves, so that they cannot be joined. Instead you can take",
    nothing: "Nothing of it is shown now.",
    distanceWrong: "The distance must be more than 0 and at most 1000 km.",
    done: "The map shows what lies there.",
  },
  kinds: { point: "points", line: "lines", area: "areas" } satisfies Record<LocalKind, string>,
  dialog: {
    columnsTitle: "Where are the positions?",
    columnsIntro: "Say which columns hold them. These are the first rows of the file.",
    twoColumns: "Two columns",
    oneColumn: "One column of well-known text (WKT)",
    x: "Longitude or easting",
    y: "Latitude or northing",
    wkt: "Geometry",
    zone: "Column of zones",
    choose: "Choose…",
    system: "The coordinates are",
    crsTitle: "What are its coordinates?",
    crsIntro:
      "The file does not say in which system its coordinates are. The wrong one puts it elsewhere.",
    tableTitle: "Which of them?",
    tableIntro: "The file has several layers. Add it again for another.",
    otherSystem: "EPSG code or proj string",
    show: "Show on the map",
    refused: "This was tried, and cannot be:",
    partialTitle: "A part of it cannot be shown",
    partial: (good: string, bad: string) => `${good} can be shown. ${bad} cannot:`,
    partialEnd: (good: string) => `${good} can be shown. Then the file ends wrongly:`,
    takeGood: (good: string) => `Show the ${good}`,
    leave: "Leave the file",
    failedTitle: "The file cannot be shown",
    close: "Close",
    hint: "Read are GeoJSON, CSV, KML, KMZ, GPX, zipped Shapefile, GeoPackage and FlatGeobuf, up to 200 MB and 2,000,000 positions.",
  },
  systems: {
    degrees: "degrees (WGS 84)",
    zoneColumn: "UTM metres, WGS 84, zone in a column",
    utm: (zone: number) => `UTM metres, WGS 84, zone ${zone}N`,
    kalianpur: (zone: number) => `UTM metres, Kalianpur 1962, zone ${zone}N`,
    grid: (name: string) => `Survey of Pakistan grid ${name} (Kalianpur 1962)`,
    mercator: "Web Mercator metres",
    other: "another…",
  },
  card: {
    unchecked: "Your file, not checked",
    empty: "The file says nothing else of it.",
    longForZone:
      "Its shape is too long for the address of this map. Simplify it in the file, or draw what matters of it as a zone.",
  },
};

type Messages = typeof en;

const ur: Messages = {
  features: (n, count) => `${n} ${plural("ur", count, { one: "اندراج", other: "اندراجات" })}`,
  matched: (matched, total) => `${total} میں سے ${matched} دکھائے گئے`,
  here: "صرف اسی براؤزر میں",
  narrowing: "دیکھا جا رہا ہے کہ کون سے شرط پر پورے ہیں…",
  reading: (name) => `پڑھی جا رہی ہے: ${name}`,
  cancel: "منسوخ کریں",
  privacy:
    "آپ کی فائلیں اسی براؤزر میں رہتی ہیں: ان کا کوئی حصہ کہیں نہیں بھیجا جاتا۔ وہ اس نقشے کے لنک میں شامل نہیں، اور صفحہ دوبارہ لوڈ ہونے پر نہیں رہتیں۔",
  about: (name) => `${name} کے بارے میں`,
  label: "نام کا کالم",
  noLabel: "کوئی نہیں",
  zoomTo: "پوری فائل دیکھیں",
  remove: "ہٹائیں",
  removed: (name) => `${name} ہٹا دی گئی۔`,
  shown: (name, count) => `${name} نقشے پر ہے: ${count}۔`,
  notes: "پڑھتے وقت",
  leftOut: (n, count) =>
    `${n} ${plural("ur", count, { one: "اندراج", other: "اندراجات" })} شامل نہیں`,
  endedEarly: "فائل آخر تک نہیں پڑھی جا سکی۔",
  filter: "فلٹر",
  filterHint:
    "صرف وہی دکھائے جاتے ہیں جو شرط پر پورے اتریں۔ نقشے کا علاقہ آپ کی فائلوں پر بھی لاگو ہے۔",
  noColumns: "فائل میں کوئی کالم نہیں۔",
  area: {
    title: "اس سے نقشہ فلٹر کریں",
    intro: "نقشے کی پرتوں میں سے وہ جو آپ کی اشکال کو چھوئے، یا ان کے قریب ہو۔",
    meets: "بطور علاقہ استعمال کریں",
    within: "فاصلہ",
    km: "کلومیٹر",
    apply: "فاصلہ لاگو کریں",
    tooLong: "اس کی اشکال نقشے کے پتے کے لیے بہت لمبی ہیں۔ ان کی جگہ آپ لے سکتے ہیں",
    hull: "ان کے گرد کا خول",
    box: "ان کے گرد کا مستطیل",
    wider: "دونوں آپ کی اشکال سے زیادہ زمین گھیرتے ہیں۔",
    crossing:
      "اس کے بعض علاقے خود کو کاٹتے ہیں، اس لیے جوڑے نہیں جا سکتے۔ ان کی جگہ آپ لے سکتے ہیں",
    nothing: "اس وقت اس کا کچھ نہیں دکھایا گیا۔",
    distanceWrong: "فاصلہ صفر سے زیادہ اور 1000 کلومیٹر تک ہونا چاہیے۔",
    done: "نقشہ وہی دکھا رہا ہے جو وہاں ہے۔",
  },
  kinds: { point: "نقطے", line: "لکیریں", area: "علاقے" },
  dialog: {
    columnsTitle: "مقامات کہاں ہیں؟",
    columnsIntro: "بتائیں کہ وہ کن کالموں میں ہیں۔ یہ فائل کی پہلی سطریں ہیں۔",
    twoColumns: "دو کالم",
    oneColumn: "ایک کالم، متنی شکل (WKT)",
    x: "طول بلد یا مشرقی فاصلہ",
    y: "عرض بلد یا شمالی فاصلہ",
    wkt: "شکل",
    zone: "زون کا کالم",
    choose: "چنیں…",
    system: "مقامات کا نظام",
    crsTitle: "اس کے مقامات کس نظام میں ہیں؟",
    crsIntro: "فائل نہیں بتاتی کہ اس کے مقامات کس نظام میں ہیں۔ غلط نظام اسے کہیں اور لے جائے گا۔",
    tableTitle: "ان میں سے کون سی؟",
    tableIntro: "فائل میں کئی پرتیں ہیں۔ دوسری کے لیے فائل دوبارہ شامل کریں۔",
    otherSystem: "EPSG کوڈ یا proj متن",
    show: "نقشے پر دکھائیں",
    refused: "یہ آزمایا گیا، اور ممکن نہیں:",
    partialTitle: "اس کا ایک حصہ نہیں دکھایا جا سکتا",
    partial: (good, bad) => `${good} دکھائے جا سکتے ہیں۔ ${bad} نہیں:`,
    partialEnd: (good) => `${good} دکھائے جا سکتے ہیں۔ اس کے بعد فائل خراب ہے:`,
    takeGood: (good) => `یہ ${good} دکھائیں`,
    leave: "فائل رہنے دیں",
    failedTitle: "فائل نہیں دکھائی جا سکتی",
    close: "بند کریں",
    hint: "GeoJSON، CSV، KML، KMZ، GPX، زپ شدہ Shapefile، GeoPackage اور FlatGeobuf پڑھی جاتی ہیں، 200 MB اور 2,000,000 مقامات تک۔",
  },
  systems: {
    degrees: "ڈگری (WGS 84)",
    zoneColumn: "UTM میٹر، WGS 84، زون ایک کالم میں",
    utm: (zone) => `UTM میٹر، WGS 84، زون ${zone}N`,
    kalianpur: (zone) => `UTM میٹر، کلیان پور 1962، زون ${zone}N`,
    grid: (name) => `سروے آف پاکستان گرڈ ${name} (کلیان پور 1962)`,
    mercator: "ویب مرکیٹر میٹر",
    other: "کوئی اور…",
  },
  card: {
    unchecked: "آپ کی فائل، جانچی نہیں گئی",
    empty: "فائل اس کے بارے میں اور کچھ نہیں بتاتی۔",
    longForZone:
      "اس کی شکل نقشے کے پتے کے لیے بہت لمبی ہے۔ فائل میں اسے سادہ کریں، یا اس کا ضروری حصہ حلقے کے لیے نقشے پر کھینچیں۔",
  },
};

const messages: Readonly<Record<Language, Messages>> = { en, ur };

export function localTexts(lang: Language): Messages {
  return messages[lang];
}

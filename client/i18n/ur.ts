import type { Messages } from "./en.ts";
import { plural } from "./plural.ts";

const count = (n: number, one: string, other: string) => `${n} ${plural("ur", n, { one, other })}`;

/** The left-to-right mark keeps the sign before its number among Urdu letters. */
const plusMinus = "\u200E±";

export const ur: Messages = {
  appName: "نقشہ",
  appDescription: "پاکستان کے معدنی خطے",
  close: "بند کریں",
  retry: "دوبارہ کوشش کریں",
  loading: "لوڈ ہو رہا ہے…",
  rooms: { layers: "پرتیں", filter: "فلٹر", zones: "حلقے", share: "اشتراک" },

  layers: {
    title: "پرتیں",
    hint: "فہرست میں اوپر والی پرت نقشے پر بھی سب سے اوپر ہے۔",
    empty: "اس اشاعت میں کوئی پرت نہیں۔",
    failed: "پرتوں کی فہرست اس وقت لوڈ نہیں ہو سکی۔",
    featureCount: (n) => count(n, "اندراج", "اندراجات"),
    filtered: "فلٹر شدہ",
    opacity: "غیر شفافیت",
    opacityOf: (layer) => `${layer} کی غیر شفافیت`,
    drawing: "اندازِ نمائش",
    drawings: { points: "نقطے", clusters: "یکجا گنتی", heat: "کثافت" },
    about: (layer) => `${layer} کے بارے میں`,
    zoomTo: "پوری پرت دیکھیں",
    asTable: "جدول میں دکھائیں",
    licence: "لائسنس",
    attribution: "بشکریہ",
    changed: "آخری تبدیلی کی اشاعت",
    legend: "علامات",
    move: (layer) => `${layer} کی ترتیب بدلیں`,
    moveInstructions:
      "پرت اٹھانے کے لیے اسپیس دبائیں، تیر والی کلیدوں سے اوپر نیچے کریں، رکھنے کے لیے پھر اسپیس دبائیں، منسوخ کرنے کے لیے Esc۔",
    lifted: (layer, position, of) => `${layer}: اٹھا لی گئی۔ ${of} میں سے نمبر ${position}۔`,
    moved: (layer, position, of) => `${layer}: ${of} میں سے نمبر ${position}۔`,
    dropped: (layer, position, of) => `${layer}: ${of} میں سے نمبر ${position} پر رکھ دی گئی۔`,
    moveCancelled: (layer, position) => `منسوخ۔ ${layer} واپس نمبر ${position} پر ہے۔`,
    unavailable: (layers) => `اس وقت لوڈ نہیں ہو سکا: ${layers}۔ باقی پرتیں مکمل ہیں۔`,
    allUnavailable: "اس وقت کوئی پرت لوڈ نہیں ہو سکی۔",
    reason: "اس وقت لوڈ نہیں ہو سکی۔",
    ownFiles: "آپ کی فائلیں",
    addFile: "اپنی فائل شامل کریں",
    ownFilesHint:
      "GeoJSON، CSV، KML، GPX، زپ شدہ Shapefile یا GeoPackage۔ یا فائل صفحے پر کہیں بھی لا کر چھوڑ دیں۔ وہ اسی براؤزر میں رہتی ہے۔",
  },

  details: {
    title: "یہاں کیا ہے",
    found: (n) => count(n, "چیز ملی", "چیزیں ملیں"),
    selected: "منتخب اندراج",
    nothing: "نقشے پر دکھائی گئی کسی پرت کی یہاں کوئی چیز نہیں۔",
    nothingHint: "مزید پرتیں دکھائیں، یا کسی اور جگہ دیکھیں۔",
    together: (layer, n) => `${layer}: یہاں ${n} یکجا ہیں`,
    takeApart: "قریب سے دیکھیں",
    dense: (layer) =>
      `${layer}: یہاں صرف کثافت دکھائی گئی ہے۔ اتنا قریب جائیں کہ ہر ایک الگ دکھائی دے، پھر پوچھیں۔`,
    missing: "اس اشاعت میں ایسا کوئی اندراج نہیں۔",
    askAround: "اس کے گرد پوچھیں",
    zoneAround: "اس کے گرد حلقے بنائیں",
    exposure: "اس راستے پر خطرات",
    leftOut: "اس پرت کا فلٹر اسے شامل نہیں کرتا۔",
    previous: "پچھلا",
    next: "اگلا",
    position: (index, of) => `${of} میں سے ${index}`,
    failed: "اس کی تفصیل اس وقت لوڈ نہیں ہو سکی۔",
    accuracy: (distance, method) => `مقام ${plusMinus}${distance} تک معلوم ہے: ${method}`,
    edition: (edition) => `اشاعت ${edition}`,
    sources: "مآخذ",
    noSources: "مآخذ کی فہرست اس وقت لوڈ نہیں ہو سکی۔",
    unknownSource: (id) => `ماخذ ”${id}“ مآخذ کی فہرست میں نہیں۔`,
    yes: "ہاں",
    no: "نہیں",
  },

  toll: {
    title: "اموات",
    reported: (n) =>
      n === 0
        ? "کسی موت کی اطلاع نہیں"
        : `${n} ${plural("ur", n, { one: "موت کی اطلاع", other: "اموات کی اطلاع" })}`,
    range: (low, high) => `مختلف اطلاعات میں یہ تعداد ${low} سے ${high} تک ہے۔`,
    disputed: "یہ تعداد متنازع یا مبہم ہے۔",
  },

  search: {
    label: "نام یا محددات سے تلاش",
    placeholder: "نام یا محددات تلاش کریں",
    clear: "تلاش صاف کریں",
    results: (n) => count(n, "نتیجہ", "نتائج"),
    none: (query) => `”${query}“ نام کی کوئی چیز نہیں ملی۔`,
    noneHint:
      "نام اردو اور انگریزی دونوں میں تلاش ہوتے ہیں۔ محددات اعشاری، درجہ منٹ سیکنڈ، UTM یا MGRS میں لکھے جا سکتے ہیں۔",
    failed: "تلاش اس وقت دستیاب نہیں۔ نقشے پر اس کا کوئی اثر نہیں۔",
    goTo: (coordinates) => `${coordinates} پر جائیں`,
    searching: "تلاش جاری ہے…",
  },

  coordinates: {
    title: "محددات",
    formats: { decimal: "اعشاری", dms: "درجہ منٹ سیکنڈ", utm: "UTM", mgrs: "MGRS" },
    format: "محددات لکھنے کا طریقہ",
    copyHint: "نقل کرنے کے لیے دبائیں",
    copy: (coordinates) => `${coordinates} نقل کریں`,
    copied: "نقل ہو گیا",
    copyFailed: "براؤزر نے نقل کرنے کی اجازت نہیں دی",
    outside: "UTM کی حد سے باہر",
  },

  settings: {
    title: "ترتیبات",
    language: "زبان",
    appearance: "رنگ",
    themes: { auto: "آلے کے مطابق", light: "روشن", dark: "تاریک" },
    basemap: "بنیادی نقشہ",
    basemaps: { default: "نقشہ", none: "کوئی نہیں" },
    worldview: "سرحدیں",
    about: "اس نقشے کے بارے میں",
    edition: (edition, date) => `ڈیٹا کی اشاعت ${edition}، ${date}`,
    notLatest: (edition, latest) =>
      `یہ نقشہ اشاعت ${edition} پر قائم ہے؛ تازہ ترین اشاعت ${latest} ہے۔`,
    whatChanged: "تب سے کیا بدلا",
    licences: "لائسنس",
    sourcesLink: "تمام مآخذ",
    code: "سافٹ ویئر: MIT لائسنس",
  },

  list: {
    title: "پرتیں، فہرست کی صورت میں",
    intro: "ہر اندراج اپنی تفصیلات کے ساتھ، تحریر میں۔",
    noWebGl:
      "یہ براؤزر نقشہ نہیں بنا سکتا: اس کے لیے WebGL 2 درکار ہے، جو موجود نہیں یا بند ہے۔ نقشے کی جگہ پرتوں کی فہرست دی گئی ہے۔",
    empty: "اس پرت میں کوئی اندراج نہیں۔",
    noneMatch: "اس پرت کا کوئی اندراج فلٹر پر پورا نہیں اترتا۔",
    matching: (matched, total) => `${total} میں سے ${matched} اندراجات فلٹر پر پورے اترتے ہیں`,
    failed: "یہ پرت اس وقت لوڈ نہیں ہو سکی۔",
    more: (shown, total) => `${total} میں سے ${shown} اندراجات درج ہیں۔`,
  },

  shell: {
    skipToMap: "سیدھے نقشے پر جائیں",
    drop: "فائل یہاں چھوڑیں، وہ نقشے پر دکھائی دے گی",
    dropHint: "وہ اسی براؤزر میں رہتی ہے: اس کا کوئی حصہ کہیں نہیں بھیجا جاتا۔",
    skipToTable: "سیدھے اندراجات کے جدول پر جائیں",
    table: "اندراجات کا جدول",
    exposure: "راستے پر خطرات",
    rooms: "پینل کے حصے",
    filteredLayers: (n) =>
      `${n} ${plural("ur", n, { one: "پرت پر فلٹر ہے", other: "پرتوں پر فلٹر ہے" })}`,
    zones: (n) => count(n, "حلقہ", "حلقے"),
    closePanel: "پینل بند کریں",
    openPanel: "پینل کھولیں",
    sheet: "پینل کی اونچائی",
    sheetHeights: { low: "کم", half: "آدھی", full: "پوری" },
    offlineTitle: "نقشہ اپنی پرتوں کا منتظر ہے",
    offline: "سرور جواب نہیں دے رہا۔ کوشش جاری ہے؛ جواب ملتے ہی نقشہ کھل جائے گا۔",
    mapFailedTitle: "نقشہ لوڈ نہیں ہو سکا",
    mapFailed: "صفحے کا ایک حصہ نہیں پہنچا۔ آپ کا کام محفوظ ہے: سب کچھ پتے میں درج ہے۔",
    reload: "صفحہ دوبارہ لوڈ کریں",
    problemTitle: "یہ پتہ کسی نقشے کا نہیں",
    problemIntro: "پتے میں جو مانگا گیا ہے وہ اس شکل میں نہیں دکھایا جا سکتا:",
    openWithout: "اس کے بغیر نقشہ کھولیں",
    openDefault: "معمول کا نقشہ کھولیں",
  },

  map: {
    label: "نقشہ",
    instructions:
      "تیر والے بٹن نقشہ کھسکاتے ہیں، جمع اور تفریق اسے بڑا اور چھوٹا کرتے ہیں، اور انٹر بتاتا ہے کہ مرکز میں کیا ہے۔",
    zoomWithControl: "نقشہ بڑا یا چھوٹا کرنے کے لیے Ctrl دبا کر اسکرول کریں",
    zoomWithCommand: "نقشہ بڑا یا چھوٹا کرنے کے لیے ⌘ دبا کر اسکرول کریں",
    moveWithTwoFingers: "نقشہ ہلانے کے لیے دو انگلیاں استعمال کریں",
    zoomIn: "بڑا کریں",
    zoomOut: "چھوٹا کریں",
    north: "شمال اوپر کریں",
    measure: "فاصلے اور رقبے ناپیں",
    scale: (distance) => `پیمانہ: ${distance}`,
    credits: "نقشے کے مآخذ",
    showCredits: "نقشے کا مواد کس کا ہے",
    basemapFailed: "بنیادی نقشہ اس وقت لوڈ نہیں ہو سکا۔ اس پر موجود پرتیں مکمل ہیں۔",
    loading: "نقشہ لوڈ ہو رہا ہے",
  },
};

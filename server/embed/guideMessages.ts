import type { Language } from "../contract/wire.ts";

/** Texts of the page for those who write pages: what stands in code is the same in every language. */
const en = {
  title: "Maps in other pages",
  intro:
    "A map of this server can stand in any web page. It is the figure of the map at first, which is all there is where no script runs; the map itself opens when somebody uses it. The Share room of the map writes this code for the map that is seen.",
  element: "As an element",
  elementIntro:
    "Every parameter of a map’s address is an attribute. An attribute that changes loads the map anew; methods change it as it is.",
  methods: "Methods",
  method: "Method",
  events: "Events",
  event: "Event",
  meaning: "What it does",
  detail: "What its detail has",
  setView: "where the map looks; a box in place of a point: bbox: [west, south, east, north]",
  select: "the feature that is told about; null for none",
  setFilter: "CQL2 text by which features of the layer are shown; null shows all",
  frame: "As a plain frame",
  frameIntro:
    "A script can speak with the map by postMessage, in the words below. naqsha is their version: what has another is not heard.",
  toFrame: "To the frame",
  fromFrame: "From the frame",
  message: "Message",
  hello: "comes first, when the frame has loaded",
  set: "parameters as addresses have them; null takes one away. Any but edition",
  ready: "the answer to every hello",
  view: "the map was moved",
  selected: "layer/id of what is told about, or null",
  refused: "what was asked for is no map: nothing has changed",
  mapIs:
    "map is the query string of the map as it is now: at /, /embed and /figure.svg it means the same.",
  example: "A page hears from its own frame, and from this server alone:",
  trust: "Who is heard",
  trustIs:
    "The map hears the window right above it and no other, and there only the origin of the first hello, to which alone it answers. Which origins may show the frame is a setting of the server, NAQSHA_EMBED_ANCESTORS.",
  ways: "Without code",
  waysAre: "Sites that know oEmbed or Open Graph take the address of a map as it is.",
};

type Messages = typeof en;

const ur: Messages = {
  title: "نقشے دوسرے صفحات میں",
  intro:
    "اس سرور کا نقشہ کسی بھی ویب صفحے میں رکھا جا سکتا ہے۔ پہلے اس کی تصویر دکھائی جاتی ہے، اور جہاں اسکرپٹ نہ چلے وہاں یہی سب کچھ ہے؛ جب کوئی اسے استعمال کرے تو نقشہ کھل جاتا ہے۔ نظر آنے والے نقشے کے لیے یہ کوڈ نقشے کا حصہ ”اشتراک“ خود لکھ دیتا ہے۔",
  element: "ایلیمنٹ کے طور پر",
  elementIntro:
    "نقشے کے پتے کا ہر پیرامیٹر ایک صفت ہے۔ صفت بدلے تو نقشہ نئے سرے سے لوڈ ہوتا ہے؛ طریقے اسے کھلی حالت میں بدلتے ہیں۔",
  methods: "طریقے",
  method: "طریقہ",
  events: "واقعات",
  event: "واقعہ",
  meaning: "کیا کرتا ہے",
  detail: "detail میں کیا ہے",
  setView:
    "نقشہ کہاں دیکھے؛ نقطے کی جگہ مستطیل بھی ہو سکتا ہے: \u2066bbox: [west, south, east, north]\u2069",
  select: "وہ اندراج جس کی تفصیل دکھائی جائے؛ null ہو تو کوئی نہیں",
  setFilter: "CQL2 متن جس کے مطابق پرت کے اندراجات دکھائے جائیں؛ null ہو تو سب",
  frame: "سادہ فریم کے طور پر",
  frameIntro:
    "صفحے کا اسکرپٹ postMessage سے نقشے کے ساتھ ان پیغامات میں بات کر سکتا ہے۔ naqsha ان کا ورژن ہے؛ کسی اور ورژن کا پیغام سنا نہیں جاتا۔",
  toFrame: "فریم کو",
  fromFrame: "فریم سے",
  message: "پیغام",
  hello: "سب سے پہلے، جب فریم لوڈ ہو جائے",
  set: "پیرامیٹر اسی طرح جیسے پتے میں ہوتے ہیں؛ null اسے ہٹا دیتا ہے۔ edition کے سوا سب",
  ready: "ہر hello کا جواب",
  view: "نقشہ حرکت میں آیا",
  selected: "جس کی تفصیل دکھائی جا رہی ہے اُس کا layer/id، یا null",
  refused: "جو مانگا گیا وہ نقشہ نہیں: کچھ نہیں بدلا",
  mapIs:
    "map نقشے کی موجودہ حالت کا query string ہے: \u2066/\u2069، \u2066/embed\u2069 اور \u2066/figure.svg\u2069 پر اس کا مطلب ایک ہی ہے۔",
  example: "صفحہ صرف اپنے فریم کی، اور صرف اس سرور کی سنے:",
  trust: "کس کی سنی جاتی ہے",
  trustIs:
    "نقشہ صرف اپنے عین اوپر والی کھڑکی کی سنتا ہے، اور اُس میں بھی صرف پہلے hello کے ماخذ کی؛ جواب بھی اسی کو دیتا ہے۔ کن ماخذوں پر یہ فریم دکھایا جا سکتا ہے، یہ سرور کی ترتیب NAQSHA_EMBED_ANCESTORS ہے۔",
  ways: "بغیر کوڈ کے",
  waysAre: "جو سائٹیں oEmbed یا Open Graph جانتی ہیں وہ نقشے کا پتا جوں کا توں قبول کر لیتی ہیں۔",
};

const messages: Readonly<Record<Language, Messages>> = { en, ur };

export function guideTexts(language: Language): Messages {
  return messages[language];
}

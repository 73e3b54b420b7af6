import type { Language } from "../../../geodata/declaration.ts";
import { plural } from "../../i18n/plural.ts";

/** The texts of the exposure of a route, which load with it. */
const en = {
  title: "Exposure",
  route: "the route",
  distance: "Within",
  stretch: "Stretches of",
  km: "km",
  wrongDistance: "The distance must be from 0.1 to 500 km.",
  views: { profile: "Profile", table: "Table" },
  view: "Shown as",
  close: "Close the profile",
  along: (length: string, from: string, to: string) => `${length}, from ${from} to ${to}`,
  near: (place: string) => `near ${place}`,
  start: "its start",
  end: "its end",
  whole: "Whole route",
  part: (from: string, to: string) => `km ${from}–${to}`,
  plot: (layer: string, stretches: string) =>
    `${layer} along the route in ${stretches} stretches. The arrow keys go from stretch to stretch, Page Up and Page Down to the next where there is something.`,
  slider: "Stretch of the route",
  told: (stretch: string, count: string) => `${stretch}. ${count}`,
  legend: {
    certain: "certain",
    unsure: "counted, but only possible",
    beyond: "not counted, but possible",
  },
  several:
    "One that is near to several stretches is counted in each of them, and once in the whole.",
  list: "Listed from the start",
  at: (km: string) => `at km ${km}`,
  away: (distance: string) => `${distance} from the route`,
  nothing: (layer: string, distance: string) =>
    `${layer}: none within ${distance} of the route, and none that might be.`,
  nothingHere: "Nothing near this stretch.",
  others: (n: number, text: string) =>
    plural("en", n, {
      one: `Near the other stretch there is nothing.`,
      other: `Near the other ${text} stretches there is nothing.`,
    }),
  noStretch: (text: string) => `Near none of the ${text} stretches is there anything.`,
  columns: { stretch: "Stretch", count: "Number", range: "Certain to possible", deaths: "Deaths" },
  working: "Measuring along the route…",
};

type Messages = typeof en;

const ur: Messages = {
  title: "راستے پر خطرات",
  route: "راستہ",
  distance: "اس فاصلے تک",
  stretch: "ٹکڑے کی لمبائی",
  km: "کلومیٹر",
  wrongDistance: "فاصلہ 0.1 سے 500 کلومیٹر تک ہونا چاہیے۔",
  views: { profile: "خاکہ", table: "جدول" },
  view: "صورت",
  close: "خاکہ بند کریں",
  along: (length, from, to) => `${length}، ${from} سے ${to} تک`,
  near: (place) => `${place} کے قریب`,
  start: "آغاز",
  end: "اختتام",
  whole: "پورا راستہ",
  part: (from, to) => `کلومیٹر ${from}–${to}`,
  plot: (layer, stretches) =>
    `راستے کے ${stretches} ٹکڑوں پر ${layer}۔ تیر والی کلیدیں ایک ٹکڑے سے دوسرے پر لے جاتی ہیں، Page Up اور Page Down اگلے ایسے ٹکڑے پر جہاں کچھ ہو۔`,
  slider: "راستے کا ٹکڑا",
  told: (stretch, count) => `${stretch}۔ ${count}`,
  legend: {
    certain: "یقینی",
    unsure: "گنا گیا، مگر صرف ممکن",
    beyond: "نہیں گنا گیا، مگر ممکن",
  },
  several: "جو کئی ٹکڑوں کے قریب ہو وہ ہر ایک میں گنا گیا ہے، اور پورے راستے میں ایک بار۔",
  list: "فہرست، آغاز سے",
  at: (km) => `کلومیٹر ${km} پر`,
  away: (distance) => `راستے سے ${distance} دور`,
  nothing: (layer, distance) =>
    `${layer}: راستے سے ${distance} کے اندر کوئی نہیں، اور نہ کوئی ایسا جو ہو سکتا ہو۔`,
  nothingHere: "اس ٹکڑے کے قریب کچھ نہیں۔",
  others: (n, text) =>
    n === 1 ? "دوسرے ٹکڑے کے قریب کچھ نہیں۔" : `باقی ${text} ٹکڑوں کے قریب کچھ نہیں۔`,
  noStretch: (text) => `${text} میں سے کسی ٹکڑے کے قریب کچھ نہیں۔`,
  columns: { stretch: "ٹکڑا", count: "تعداد", range: "یقینی تا ممکن", deaths: "اموات" },
  working: "راستے پر ناپا جا رہا ہے…",
};

const messages: Readonly<Record<Language, Messages>> = { en, ur };

export function exposureTexts(lang: Language): Messages {
  return messages[lang];
}

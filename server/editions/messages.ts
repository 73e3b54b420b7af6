import type { Language } from "../../geodata/declaration.ts";

const en = {
  editions: "Editions",
  about:
    "Each published load makes a new edition. A link that names one shows the same data for good.",
  edition: (edition: number) => `Edition ${edition}`,
  published: "Published",
  layer: "Layer",
  features: "Features",
  changes: "Changes",
  changesBetween: (edition: number, since: number) =>
    since === 0
      ? `What edition ${edition} holds`
      : `What changed from edition ${since} to edition ${edition}`,
  added: "Added",
  changed: "Changed",
  removed: "Removed",
  none: "Nothing differs between the two.",
  older: "Older editions",
  more: "More of this layer",
  feature: "Feature",
  change: "What changed",
  geometry: "Position or shape",
  of: (shown: number, all: number) => `${shown} of ${all} are listed.`,
  mapThen: (edition: number) => `As it was, edition ${edition}`,
  mapNow: (edition: number) => `As it is, edition ${edition}`,
  nothing: "nothing",
};

type Messages = typeof en;

const ur: Messages = {
  editions: "اشاعتیں",
  about:
    "ہر شائع شدہ اندراج سے ایک نئی اشاعت بنتی ہے۔ جس لنک میں اشاعت کا نمبر ہو وہ ہمیشہ وہی مواد دکھاتا ہے۔",
  edition: (edition) => `اشاعت ${edition}`,
  published: "تاریخِ اشاعت",
  layer: "پرت",
  features: "اندراجات",
  changes: "تبدیلیاں",
  changesBetween: (edition, since) =>
    since === 0 ? `اشاعت ${edition} میں کیا ہے` : `اشاعت ${since} سے اشاعت ${edition} تک کیا بدلا`,
  added: "نئے",
  changed: "تبدیل شدہ",
  removed: "حذف شدہ",
  none: "دونوں اشاعتوں میں کوئی فرق نہیں۔",
  older: "پرانی اشاعتیں",
  more: "اس پرت کی مزید تبدیلیاں",
  feature: "اندراج",
  change: "کیا بدلا",
  geometry: "مقام یا شکل",
  of: (shown, all) => `${all} میں سے ${shown} یہاں درج ہیں۔`,
  mapThen: (edition) => `پہلے کی حالت، اشاعت ${edition}`,
  mapNow: (edition) => `موجودہ حالت، اشاعت ${edition}`,
  nothing: "کچھ نہیں",
};

const messages: Readonly<Record<Language, Messages>> = { en, ur };

export function editionTexts(language: Language): Messages {
  return messages[language];
}

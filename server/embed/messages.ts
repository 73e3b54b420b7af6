import type { Language } from "../contract/wire.ts";

const en = {
  map: (title: string) => `Map: ${title}.`,
  use: "Use the map",
  loading: "The map is opening…",
  failed: "The map could not be opened here.",
  fullMap: "Full map",
  about: (worldview: string) => `Data and boundaries (${worldview})`,
  tables: "The features as tables:",
  edition: (edition: number) => `Edition ${edition}`,
  older: (edition: number, latest: number) => `Edition ${edition}; the latest is ${latest}`,
  description: (title: string, conditions = "") =>
    `${title}. ${conditions}${conditions && " "}A map with the source and the accuracy of every feature.`,
};

type Messages = typeof en;

const ur: Messages = {
  map: (title) => `نقشہ: ${title}۔`,
  use: "نقشہ استعمال کریں",
  loading: "نقشہ کھل رہا ہے…",
  failed: "نقشہ یہاں نہیں کھل سکا۔",
  fullMap: "مکمل نقشہ",
  about: (worldview) => `ڈیٹا اور سرحدیں (${worldview})`,
  tables: "اندراجات، جدولوں کی صورت میں:",
  edition: (edition) => `اشاعت ${edition}`,
  older: (edition, latest) => `اشاعت ${edition}؛ تازہ ترین اشاعت ${latest} ہے`,
  description: (title, conditions = "") =>
    `${title}۔ ${conditions}${conditions && " "}ایک نقشہ جس میں ہر اندراج کا ماخذ اور درستی درج ہے۔`,
};

const messages: Readonly<Record<Language, Messages>> = { en, ur };

export function embedTexts(language: Language): Messages {
  return messages[language];
}

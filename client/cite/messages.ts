import type { Language } from "../../geodata/declaration.ts";

/** The texts of citing, which load with it. The names of the forms are the same in every language. */
const en = {
  cite: "Cite",
  copied: {
    feature: (form: string) => `Copied: ${form}, with this edition and the sources.`,
    map: (form: string) => `Copied: ${form} of this map, with its edition and fingerprint.`,
  },
  failed: "The citation could not be copied.",
};

type Messages = typeof en;

const ur: Messages = {
  cite: "حوالہ نقل کریں",
  copied: {
    feature: (form) => `نقل ہو گیا: ${form}، اس اشاعت اور مآخذ کے ساتھ۔`,
    map: (form) => `نقل ہو گیا: اس نقشے کا حوالہ بطور ${form}، اشاعت اور شناخت کے ساتھ۔`,
  },
  failed: "حوالہ نقل نہیں ہو سکا۔",
};

const messages: Readonly<Record<Language, Messages>> = { en, ur };

export function citeTexts(lang: Language): Messages {
  return messages[lang];
}

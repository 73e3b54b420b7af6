import type { Language } from "../../geodata/declaration.ts";

/** The texts of citing, which load with it. The names of the forms are the same in every language. */
const en = {
  cite: "Cite",
  copied: (form: string) => `Copied: ${form}, with this edition and the sources.`,
  failed: "The citation could not be copied.",
};

type Messages = typeof en;

const ur: Messages = {
  cite: "حوالہ نقل کریں",
  copied: (form) => `نقل ہو گیا: ${form}، اس اشاعت اور مآخذ کے ساتھ۔`,
  failed: "حوالہ نقل نہیں ہو سکا۔",
};

const messages: Readonly<Record<Language, Messages>> = { en, ur };

export function citeTexts(lang: Language): Messages {
  return messages[lang];
}

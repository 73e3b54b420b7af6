import type { Language } from "../../geodata/declaration.ts";

/** The texts of links to reports as documents. */
const en = {
  pdf: "Report as PDF",
  page: "Report as a web page",
};

type Messages = typeof en;

const ur: Messages = {
  pdf: "رپورٹ بطور PDF",
  page: "رپورٹ بطور ویب صفحہ",
};

const messages: Readonly<Record<Language, Messages>> = { en, ur };

export function documentTexts(lang: Language): Messages {
  return messages[lang];
}

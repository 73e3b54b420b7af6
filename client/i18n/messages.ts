import type { Language } from "../../geodata/declaration.ts";
import { en, type Messages } from "./en.ts";
import { ur } from "./ur.ts";

const messages: Readonly<Record<Language, Messages>> = { en, ur };

/** The texts of the interface in one language. */
export function t(lang: Language): Messages {
  return messages[lang];
}

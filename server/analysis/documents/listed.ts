import type { Language } from "../../contract/wire.ts";

/** One after the other, set apart as the language does. */
export function listed(texts: readonly string[], language: Language): string {
  return texts.join(language === "ur" ? "، " : ", ");
}

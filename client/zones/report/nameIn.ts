import type { Language } from "../../../geodata/declaration.ts";

/** The name of a feature in the language of the page, where it has one. */
export function nameIn(
  lang: Language,
  { name, nameUr }: { name: string; nameUr: string | null },
): string {
  return lang === "ur" ? (nameUr ?? name) : name;
}

import type { Vocabulary } from "../../geodata/declaration.ts";

/** Whether the terms of a vocabulary are chemical symbols: a strip of the periodic table shows them best. */
export function isElementVocabulary(vocabulary: Vocabulary | undefined): boolean {
  const terms = Object.keys(vocabulary ?? {});
  return terms.length > 0 && terms.every((term) => /^[A-Z][a-z]?$/.test(term));
}

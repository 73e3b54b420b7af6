import type { Language } from "../../../geodata/declaration.ts";

const [firstStrong, leftToRight, end] = ["\u2068", "\u2066", "\u2069"];

const arabicScript = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/;
const onlyArabicScript = /^[\u0590-\u08ff\s،؛]+$/;

/** A text of the data in a sentence: kept in one piece where the sentence runs the other way. */
export function isolated(text: string, lang: Language): string {
  const shown = visible(text);
  const runsAlong = lang === "ur" ? onlyArabicScript.test(shown) : !arabicScript.test(shown);
  return runsAlong ? shown : `${firstStrong}${shown}${end}`;
}

/** Coordinates, formulas and code run from left to right in every sentence. */
export function fromLeft(text: string, lang: Language): string {
  return lang === "ur" || arabicScript.test(text) ? `${leftToRight}${text}${end}` : text;
}

/** Characters that are not seen, but would move what is. */
function visible(text: string): string {
  return text.replace(
    // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what must not get through.
    /[\u0000-\u001f\u007f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g,
    (character) => `\\u{${character.codePointAt(0)?.toString(16)}}`,
  );
}

import type { Language } from "../../../geodata/declaration.ts";
import type { FeatureRow } from "../queries.ts";
import { html, type Markup } from "./html.ts";

/** A text of the data, in its own direction, and in Nastaliq where it is Urdu. */
export function dataText(text: string): Markup {
  const language: Language = /[\u0600-\u06FF]/.test(text) ? "ur" : "en";
  return html`<bdi lang="${language}">${text}</bdi>`;
}

/** Several of them, set apart as the language does. */
export function dataTexts(texts: readonly string[], language: Language): Markup {
  const comma = language === "ur" ? "، " : ", ";
  return html`${texts.map((text, index) => html`${index > 0 ? comma : ""}${dataText(text)}`)}`;
}

/** What a feature is called in the language, as far as it has such a name. */
export function nameOf({ id, name, name_ur }: FeatureRow, language: Language): string {
  const names = [language === "ur" ? name_ur : undefined, name, id];
  return String(names.find((each) => each !== null && each !== undefined));
}

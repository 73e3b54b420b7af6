import { css, html, type TemplateResult } from "lit";
import type { Language } from "../../geodata/declaration.ts";

/** Texts of the data come in either language on a page of the other. */
export function textLanguage(text: string): Language {
  return /[\u0600-\u06FF]/.test(text) ? "ur" : "en";
}

/** A text of the data, in its own language, direction and font. */
export function dataText(text: string): TemplateResult {
  return html`<bdi lang=${textLanguage(text)}>${text}</bdi>`;
}

/** Font and leading follow the language of the text, not of the page. */
export const languageFonts = css`
  [lang="en"] {
    font-family: var(--latin);
    line-height: 1.45;
  }

  [lang="ur"] {
    font-family: var(--nastaliq);
    line-height: 2.1;
  }
`;

import type { Language } from "../../contract/wire.ts";
import { html, type Markup } from "../../features/html/html.ts";
import { t } from "./messages.ts";

/** The definition of a condition that is told in words, where they are read. */
export function exactly(cql2: string, language: Language): Markup {
  return html`<p class="exact">${t(language).exactly} <code dir="ltr">${cql2}</code></p>`;
}

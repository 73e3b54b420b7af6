import { html, type TemplateResult } from "lit";
import type { Language } from "../../../server/contract/wire.ts";
import { exposureTexts } from "./messages.ts";

/** What the bars of a profile are filled with, and what it means. */
export function exposureLegend(lang: Language): TemplateResult {
  const { legend } = exposureTexts(lang);
  const entry = (kind: string, text: string) =>
    html`<span><i class="swatch ${kind}" aria-hidden="true"></i>${text}</span>`;
  return html`<p class="legend">
    ${entry("certain", legend.certain)} ${entry("hatched", legend.unsure)}
    ${entry("outlined", legend.beyond)}
  </p>`;
}

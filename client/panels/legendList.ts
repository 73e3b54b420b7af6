import { html, type TemplateResult } from "lit";
import type { LegendEntry } from "../../server/cartography/legend.ts";
import { swatchImage } from "./symbols.ts";

export function legendList(entries: readonly LegendEntry[]): TemplateResult {
  return html`<ul class="legend">
    ${entries.map(({ title, swatch }) => html`<li>${swatchImage(swatch)}<span>${title}</span></li>`)}
  </ul>`;
}

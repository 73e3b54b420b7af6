import { html, nothing, type TemplateResult } from "lit";
import type { Language } from "../../geodata/declaration.ts";
import { formatNumber } from "../i18n/format.ts";
import { t } from "../i18n/messages.ts";
import { icons } from "../panels/icons.ts";
import { resultsTexts } from "./messages.ts";
import type { RowLoader } from "./rowLoader.ts";

/** In place of rows: that there are none, or that they cannot be had. */
export function insteadOfRows(
  loader: RowLoader,
  isNarrowed: boolean,
  clear: () => void,
  lang: Language,
): TemplateResult | null {
  const words = resultsTexts(lang);
  if (loader.status === "failed" && loader.rows.length === 0) {
    return html`<div class="instead" role="alert">
      <p>${failure(loader, lang)}</p>
      <button class="primary" @click=${() => loader.retry()}>${t(lang).retry}</button>
    </div>`;
  }
  if (loader.total !== 0) return null;
  if (!isNarrowed) return html`<div class="instead"><p>${words.empty}</p></div>`;
  return html`<div class="instead">
    <p>${words.none}</p>
    <p class="soft">${words.noneHint}</p>
    <button class="quiet" @click=${clear}>${words.clear}</button>
  </div>`;
}

/** Below the rows: what is wrong with them, or how far down they go. */
export function belowRows(
  loader: RowLoader,
  missing: "later" | "absent" | null,
  lang: Language,
): unknown {
  const words = resultsTexts(lang);
  const { rows, total, status } = loader;
  if (rows.length === 0) return nothing;
  if (status === "failed") {
    return html`<p class="below warning" role="alert">
      ${icons.caution}<span>${failure(loader, lang)}</span>
      <button @click=${() => loader.retry()}>${t(lang).retry}</button>
    </p>`;
  }
  const notes = [
    missing && (missing === "later" ? words.selectedNotLoaded : words.selectedNotHere),
    total !== null && rows.length < total && !loader.isStale
      ? words.loadedOf(formatNumber(lang, rows.length), formatNumber(lang, total))
      : null,
  ].filter((note) => note !== null);
  return notes.length > 0 ? html`<p class="below">${notes.join(" ")}</p>` : nothing;
}

function failure({ rows, isStale }: RowLoader, lang: Language): string {
  const words = resultsTexts(lang);
  if (!navigator.onLine) return words.offline;
  return rows.length > 0 && !isStale ? words.failedMore : words.failed;
}

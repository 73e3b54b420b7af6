import { html, nothing, type TemplateResult } from "lit";
import type { CatalogResponse, Language } from "../../server/contract/wire.ts";
import { t } from "../i18n/messages.ts";

/** That a map is of an older edition, and the way to what has changed since; nothing of one that is of the latest. */
export function heldEdition(
  { edition, latestEdition }: CatalogResponse,
  lang: Language,
): TemplateResult | typeof nothing {
  if (edition === latestEdition) return nothing;
  const words = t(lang).settings;
  const query = new URLSearchParams({ since: String(edition), f: "html", lang });
  return html`<p class="held">
    ${words.notLatest(edition, latestEdition)}
    <a href=${`/api/editions/${latestEdition}/changes?${query}`} target="_blank">${words.whatChanged}</a>
  </p>`;
}

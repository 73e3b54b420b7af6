import { html, type TemplateResult } from "lit";
import type { Language } from "../../geodata/declaration.ts";
import { type Citation, citation, closed } from "../../server/contract/citation.ts";
import { t } from "../i18n/messages.ts";
import type { Sources } from "./requests.ts";
import { dataText } from "./textLanguage.ts";

/** The works a feature cites. `sources` is null while they load, or when they cannot be loaded. */
export function sourceList(
  ids: readonly string[],
  sources: Sources | null,
  lang: Language,
): TemplateResult {
  const items = ids.map((id) => {
    const source = sources?.get(id);
    if (source) return html`<li lang="en" dir="ltr">${citationText(citation(source))}</li>`;
    return html`<li>${sources ? t(lang).details.unknownSource(id) : dataText(id)}</li>`;
  });
  return html`<ul class="sources">${items}</ul>`;
}

/** Bibliographies are set in the language of the works: Latin, left to right. */
function citationText({ authors, issued, title, publisher, licence, url }: Citation) {
  const heading = url ? html`<a href=${url} rel="noopener" target="_blank">${title}</a>` : title;
  const imprint = [publisher, issued].filter((part) => part !== "").join(", ");
  return html`${authors && html`${closed(authors)} `}<cite>${heading}</cite>.
    ${imprint && closed(imprint)} <span class="licence">${closed(licence)}</span>`;
}

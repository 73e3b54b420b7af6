import type { EditionSnapshot } from "../../catalog/editionSnapshots.ts";
import type { ApiRequest } from "../apiRequest.ts";
import { apiDescription, apiTitle } from "../landingDocument.ts";
import { formatDate } from "./formatValue.ts";
import { html } from "./html.ts";
import { t } from "./messages.ts";
import { mapFrame, page } from "./page.ts";

export function landingPage(ask: ApiRequest, { edition, publishedAt }: EditionSnapshot): string {
  const { language, hrefOf } = ask;
  const words = t(language);
  return page(ask, {
    title: apiTitle[language],
    above: [],
    content: html`<p>${apiDescription[language]}</p>
<p>${words.edition(edition, formatDate(publishedAt, language))}</p>
<ul class="ways">
<li><a href="${hrefOf("/collections")}">${words.collections}</a></li>
<li><a href="${hrefOf("/editions")}">${words.editions}</a></li>
<li><a href="${hrefOf("/openapi.html")}">${words.definition}</a></li>
<li><a href="${hrefOf("/conformance")}">${words.conformance}</a></li>
</ul>
${mapFrame(language, { edition })}`,
  });
}

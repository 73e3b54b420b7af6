import type { ApiRequest } from "../apiRequest.ts";
import { conformsTo } from "../conformance.ts";
import { html } from "./html.ts";
import { t } from "./messages.ts";
import { page } from "./page.ts";

export function conformancePage(ask: ApiRequest): string {
  const words = t(ask.language);
  return page(ask, {
    title: words.conformance,
    above: [["", words.home]],
    content: html`<p>${words.conformsTo}</p>
<ul dir="ltr">${conformsTo.map((name) => html`<li><code>${name}</code></li>\n`)}</ul>`,
  });
}
